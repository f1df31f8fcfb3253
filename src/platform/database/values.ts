/** How PostgreSQL's values arrive: bigint for int8, text for dates, moments and numerics; never a float for money. */
import { types, type CustomTypesConfig } from 'pg';

const { builtins } = types;
const INT8_ARRAY = 1016;

/**
 * A moment as ISO text in UTC with six decimals, as precise as PostgreSQL keeps it, so that what was read finds its row
 * again: `2025-03-01 09:15:00.5+01` becomes `2025-03-01T08:15:00.500000Z`.
 */
export function instantOf(text: string): string {
  const parts = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?([+-]\d\d)(?::?(\d\d))?$/.exec(text);
  if (!parts) return text;
  const [, day = '', time = '', fraction = '', hours = '', minutes = '00'] = parts;
  const seconds = new Date(`${day}T${time}${hours}:${minutes}`).toISOString().slice(0, 19);
  return `${seconds}.${fraction.padEnd(6, '0')}Z`;
}

const asText = (value: string) => value;
const parsers: Readonly<Record<number, (value: string) => unknown>> = {
  [builtins.INT8]: BigInt,
  [builtins.DATE]: asText,
  [builtins.TIMESTAMP]: asText,
  [builtins.TIMESTAMPTZ]: instantOf,
  [builtins.NUMERIC]: asText,
  [INT8_ARRAY]: (value) =>
    value === '{}'
      ? []
      : value
          .slice(1, -1)
          .split(',')
          .map((item) => (item === 'NULL' ? null : BigInt(item))),
};

export const values: CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : parsers[oid]) ??
    types.getTypeParser(oid, format)) as typeof types.getTypeParser,
};
