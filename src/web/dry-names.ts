/** What columns and groups of a comparison are called, on the page and in the file. */
import { bands, type ChildGroup } from '../enrolment/child-groups.ts';
import type { ComparisonRow } from '../enrolment/comparison-table.ts';
import type { DryWish } from '../enrolment/dry-year.query.ts';
import { groupNames } from '../enrolment/rule-text.nl.ts';
import type { dryWords } from './dry.nl.ts';
import { DASH } from './print.ts';
import type { rulesWords } from './rules.nl.ts';

export type DryWordsOf = { dry: typeof dryWords; rules: typeof rulesWords };

/** @param variant its number among the variants */
export function wishName(
  wish: DryWish,
  { words, version, variant }: { words: DryWordsOf; version: number | null; variant: number },
): string {
  if (wish.kind === 'dossier') return words.rules.dossiers[wish.dossier];
  if (wish.kind === 'version') return words.rules.version(version ?? 0);
  return wish.name === '' ? words.dry.variantName(variant) : wish.name;
}

export const namesOf = (
  columns: readonly { wish: DryWish; version: number | null }[],
  words: DryWordsOf,
): string[] =>
  columns.map(({ wish, version }, at) => {
    const variant = columns.slice(0, at + 1).filter((one) => one.wish.kind === 'variant').length;
    return wishName(wish, { words, version, variant });
  });

function bandName(id: string, { dry }: DryWordsOf): string {
  if (id === 'unknown') return dry.unknown;
  if (id === 'far') return dry.beyond(bands.at(-1) ?? 0);
  const end = Number(id);
  const before = bands[bands.findIndex((one) => one === end) - 1];
  return before === undefined ? dry.below(end) : dry.between(before, end);
}

export function childGroupName({ dimension, id, isRest }: ChildGroup, words: DryWordsOf): string {
  if (dimension === 'distance') return bandName(id, words);
  if (dimension === 'priority' && isRest) return words.dry.noPriority;
  const name = groupNames[id] ?? id;
  return isRest ? words.dry.not(name) : name;
}

/** A figure in a cell: a count, a share in per cent, or metres. */
export function figureIn(
  { kind }: Pick<ComparisonRow, 'kind'>,
  value: ComparisonRow['values'][number],
): string {
  if (value === null) return DASH;
  if (typeof value !== 'number')
    return value.of === 0 ? DASH : `${Math.round((100 * value.count) / value.of)}\u00a0%`;
  return kind === 'metres' ? `${value}\u00a0m` : String(value);
}
