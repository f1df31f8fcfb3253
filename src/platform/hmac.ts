import { createHmac } from 'node:crypto';

/** HMAC-SHA256 of two texts as UTF-8, in lowercase hexadecimal: the lot of a child (docs/decisions/0011). */
export const hmacSha256 = (key: string, message: string): string =>
  createHmac('sha256', key).update(message, 'utf8').digest('hex');
