/** The fields of the forms on which a part of the plan is written: estimates by row and year, goals, parts of a split. */
import type { GivenRow } from '../budget/estimate.usecase.ts';
import type { GivenPart } from '../budget/rewrite.usecase.ts';
import { kinds, sides } from '../budget/column.ts';
import { parseRowKey, rowKey, type EstimateRow } from '../budget/estimate-rows.ts';
import { printCents } from '../kernel/money.ts';
import { Refusal } from '../kernel/refusal.ts';
import { writtenLevels } from '../planning/place.ts';
import type { Patterns } from '../planning/renumber.ts';
import { z } from 'zod';
import { uuid } from './door.ts';
import { errorWords } from './site.nl.ts';
import { goals, patternField } from './writing-door.ts';

type Fields = Readonly<Record<string, string>>;

const bad = (): Refusal => new Refusal('usage', errorWords.bad);

/** What a form with fields of many names says by names that are known. @throws Refusal usage. */
export function knownIn<T extends z.ZodType>(door: T, fields: Fields): z.infer<T> {
  const parsed = door.safeParse(fields);
  if (!parsed.success) throw bad();
  return parsed.data;
}

export const rowField = (row: number): string => `rij-${row}`;
export const amountField = (row: number | 'nieuw', year: number): string => `bedrag-${row}-${year}`;
const MOST_ROWS = 500;

/** The estimates as the form begins with them. */
export function estimateFields(
  rows: readonly EstimateRow[],
  years: readonly number[],
): Record<string, string> {
  const fields: Record<string, string> = {};
  rows.forEach((row, index) => {
    fields[rowField(index)] = rowKey(row);
    years.forEach((year, place) => {
      const cents = row.cents[place] ?? null;
      fields[amountField(index, year)] = cents === null ? '' : printCents(cents, 2);
    });
  });
  return fields;
}

const addedDoor = z.object({
  'nieuw-soort': z.enum(kinds),
  'nieuw-kant': z.enum(sides),
  'nieuw-rechtspersoon': uuid,
  'nieuw-beleidsveld': z.string().trim().max(20),
  'nieuw-rekening': z.string().trim().max(20),
});

/** A new line counts once an amount is typed in it. @throws Refusal usage. */
export function estimatesIn(fields: Fields): { seen: number; rows: GivenRow[]; added: GivenRow | null } {
  const years = [
    ...new Set(Object.keys(fields).flatMap((name) => /^bedrag-nieuw-(\d{4})$/.exec(name)?.[1] ?? [])),
  ]
    .map(Number)
    .sort((a, b) => a - b);
  const seen = /^\d{1,9}$/.exec(fields['gezien'] ?? '');
  if (!seen) throw bad();
  const rows: GivenRow[] = [];
  for (let index = 0; index < MOST_ROWS; index += 1) {
    const key = fields[rowField(index)];
    if (key === undefined) break;
    const place = parseRowKey(key);
    if (place === null) throw bad();
    rows.push({
      ...place,
      description: null,
      amounts: years.map((year) => fields[amountField(index, year)] ?? ''),
    });
  }
  const amounts = years.map((year) => fields[amountField('nieuw', year)] ?? '');
  if (amounts.every((one) => one.trim() === '')) return { seen: Number(seen[0]), rows, added: null };
  const parsed = addedDoor.safeParse(fields);
  if (!parsed.success) throw bad();
  const given = parsed.data;
  return {
    seen: Number(seen[0]),
    rows,
    added: {
      bodyId: given['nieuw-rechtspersoon'],
      kind: given['nieuw-soort'],
      side: given['nieuw-kant'],
      policyField: given['nieuw-beleidsveld'] === '' ? null : given['nieuw-beleidsveld'],
      account: given['nieuw-rekening'] === '' ? null : given['nieuw-rekening'],
      line: null,
      description: null,
      amounts,
    },
  };
}

export const goalField = (goal: number): string => `sdg-${goal}`;
export const goalsIn = (fields: Fields): string[] =>
  goals.filter((goal) => fields[goalField(goal)] === 'ja').map(String);

export const partField = (part: number, what: 'code' | 'titel' | 'aandeel'): string => `deel-${part}-${what}`;
export const childField = (nodeId: string): string => `kind-${nodeId}`;

/** As many parts as have a field; a child names the part that it goes to. */
export function partsIn(fields: Fields): GivenPart[] {
  const parts: { code: string; title: string; share: string; children: string[] }[] = [];
  for (let part = 1; part <= 12; part += 1) {
    const title = fields[partField(part, 'titel')];
    if (title === undefined) break;
    parts.push({
      code: fields[partField(part, 'code')] ?? '',
      title,
      share: fields[partField(part, 'aandeel')] ?? '',
      children: [],
    });
  }
  for (const [name, to] of Object.entries(fields)) {
    const child = /^kind-([0-9a-f-]{36})$/.exec(name)?.[1];
    if (child !== undefined) parts[Number(to) - 1]?.children.push(child);
  }
  return parts;
}

/** A level without a pattern keeps its codes. */
export const patternsIn = (fields: Fields): Patterns =>
  Object.fromEntries(
    writtenLevels.flatMap((level) => {
      const pattern = (fields[patternField(level)] ?? '').trim();
      return pattern === '' ? [] : [[level, pattern]];
    }),
  );

/** The part within which codes are given; null: the whole plan. @throws Refusal usage. */
export function scopeIn(fields: Fields): string | null {
  const under = fields['onder'] ?? '';
  if (under === '') return null;
  if (!uuid.safeParse(under).success) throw bad();
  return under;
}
