/** An id as the database gives it; what is none can't be one of ours, and PostgreSQL would call it an error. */
export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
