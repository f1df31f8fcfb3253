/** Case and accents make no difference to who searches. The database folds in the same way (migration 0009). */
export const plainly = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
