/** The words of before-run.nl.ts in English. */
import type { describeDoubt, doubtNames } from './before-run.nl.ts';

type Facts = Readonly<Record<string, unknown>>;

const metres = (value: unknown): string => `${Number(value).toLocaleString('en-GB')}\u00a0m`;

const sentences: Readonly<Record<string, (facts: Facts) => string>> = {
  'no-birth-year': ({ child }) =>
    `${String(child)} has no year of birth and therefore takes no part. Fill it in.`,
  'no-choices': ({ child }) => `${String(child)} chose no school at all.`,
  'no-age-group': ({ child, birthYear }) =>
    `${String(child)} is of ${String(birthYear)}: that year is in no age group. The child takes no part.`,
  'no-proof': ({ child, group }) =>
    `${String(child)} claims priority (${String(group)}) without proof. Without proof it does not count.`,
  twice: ({ children }) =>
    `${(children as readonly string[]).join(' and ')} look like the same child: same year of birth, same home. Remove one registration, or link them if they are twins.`,
  far: ({ child, site, metres: away, usual }) =>
    `${String(child)} lives ${metres(away)} from ${String(site)}; nine in ten children live within ${metres(usual)}. Check the address.`,
  'no-distance': ({ child, site }) =>
    `The distance of ${String(child)} to ${String(site)} is not known, and that school orders on distance.`,
  'unknown-site': ({ child, site }) =>
    `${String(child)} chose ${String(site)}, but that school takes no part.`,
  'too-few': ({ child, count }) =>
    `${String(child)} chose ${String(count)} schools, fewer than the rules ask.`,
  'too-many': ({ child, count }) =>
    `${String(child)} chose ${String(count)} schools, more than the rules allow.`,
  'outside-period': ({ child }) => `${String(child)} was registered outside the period.`,
};

export const describeDoubtEn: typeof describeDoubt = (doubt) => sentences[doubt.code]?.(doubt) ?? doubt.code;

export const doubtNamesEn: typeof doubtNames = {
  'no-birth-year': 'No year of birth',
  'no-choices': 'No choice',
  'no-age-group': 'In no age group',
  'no-proof': 'Priority without proof',
  twice: 'Maybe twice',
  far: 'Remarkably far',
  'no-distance': 'No distance',
  'unknown-site': 'School takes no part',
  'too-few': 'Too few choices',
  'too-many': 'Too many choices',
  'outside-period': 'Outside the period',
};
