/**
 * Text as it may be kept: without controls, halves of surrogate pairs, non-characters and private use (bullets of Word:
 * U+F0B7), and without marks that turn the direction of writing, which make a text read as something else than it is
 * (Unicode Technical Report 36, section 2). Tabs and line ends stay, line ends as one kind.
 */
const UNREADABLE =
  /(?![\t\n])\p{Cc}|[\p{Cs}\p{Co}\p{Noncharacter_Code_Point}]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

export const readable = (text: string): string => text.replace(/\r\n?/g, '\n').replace(UNREADABLE, '');

/** Text as the database can keep it, which knows no NUL and no half of a pair; nothing else of it changes. */
export const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed();

/** JSON as the database can keep it: a text that was cut short may end in half a pair. */
export const storableJson = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) => (typeof one === 'string' ? storable(one) : one));
