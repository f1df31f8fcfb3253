import type { ColumnType } from 'kysely';

/** timestamptz and date travel as ISO text. */
export type Instant = ColumnType<string, string | undefined, string>;
export type Day = string;
/** May be null, and is when nothing is given. */
export type Optional<T> = ColumnType<T | null, T | null | undefined, T | null>;
