/**
 * The rules of a school year as data (enrolment.md 7): what a municipality agrees with its school boards and tells the
 * parents as its "huishoudelijk reglement". Shape only; `rule-check.ts` names contradictions.
 */
import { z } from 'zod';
import { isoDay } from '../kernel/iso-day.ts';
import { criteria } from '../allocation/input.ts';
import { idSchema as id } from './id.ts';

const named = z.string().min(1).max(60);
const text = z.string().max(2_000);
const many = 400;
/** Hundredths, so that a part of places is exact. */
const part = z.number().min(0).max(1).multipleOf(0.01);
/** As the clock on the wall in Belgium has it. */
const day = isoDay;
const hour = z.iso.datetime({ local: true, precision: -1 });

export const dossiers = ['A', 'B', 'C', 'own', 'double-quota'] as const;
export const regimes = ['flanders', 'brussels', 'rim'] as const;
/** In the order in which they follow each other. */
export const windowKinds = ['priority', 'register', 'result', 'accept', 'free-enrolment'] as const;

const window = z.strictObject({ kind: z.enum(windowKinds), from: hour, until: hour.nullable() });

const ageGroup = z.strictObject({
  id,
  birthYears: z.array(z.int().min(1990).max(2100)).min(1).max(20),
  /** Last day of its waiting list: the fifth school day of October, 30 June for entrants (enrolment.md 1.6). */
  waitingListUntil: day,
});

/** How a group goes before others: enrolled before the period, ranked on top in it, or not at all. */
export const modes = ['earlier', 'on-top', 'none'] as const;

const group = z.strictObject({
  id: id.regex(/^[^+@]+$/),
  /** Counts at the site where the brother or parent is; otherwise everywhere. */
  local: z.boolean(),
  definition: text,
  proof: text,
});

const ordering = z.strictObject({
  criteria: z.array(z.enum(criteria)).max(4),
  shares: z.array(z.strictObject({ part, criteria: z.array(z.enum(criteria)).max(4) })).max(10),
});

const reserve = z.strictObject({ group: id, part, order: z.enum(['first', 'last']), hard: z.boolean() });

export const ruleSetSchema = z.strictObject({
  schoolYear: z.int().min(2012).max(2100),
  regime: z.enum(regimes),
  dossier: z.enum(dossiers),
  /** Of the decision of the commissie inzake leerlingenrechten on an own dossier. */
  decision: text.nullable(),
  sites: z
    .array(z.strictObject({ id, school: named, board: named }))
    .min(1)
    .max(many),
  windows: z.array(window).max(20),
  /** Days that do not count in a term (art. 37/6/1). */
  holidays: z.array(z.strictObject({ from: day, until: day })).max(30),
  terms: z.strictObject({ accept: z.int().min(1).max(60), complain: z.int().min(1).max(60) }),
  ageGroups: z.array(ageGroup).min(1).max(20),
  /** Whether the age groups of a site also share one limit, next to their own. */
  sharedLimit: z.boolean(),
  groups: z.array(group).max(20),
  /** From the highest: a group, or groups that a child is in together (`sibling+staff`). */
  priority: z.array(z.strictObject({ group: id, modes: z.record(id, z.enum(modes)) })).max(20),
  /** Whether a claim counts before its proof was seen; it may be checked after the period (circular 2023). */
  countsUnproven: z.boolean(),
  reserves: z.array(reserve).max(10),
  ordering,
  /** Where a site has its own. */
  orderingAt: z.record(id, ordering),
  distance: z.strictObject({
    kind: z.enum(['crow', 'table']),
    from: z.enum(['home', 'work', 'better']),
    /** In metres, rounded down to this; 1 leaves it as it is. */
    step: z.int().min(1).max(1_000),
  }),
  lottery: z.strictObject({ scope: z.enum(['child', 'school']) }),
  choices: z.strictObject({
    least: z.int().min(1).max(50),
    most: z.int().min(1).max(50).nullable(),
    advice: z.int().min(1).max(50),
  }),
  /** Twins and families share a lot and stand side by side. */
  linked: z.boolean(),
  languages: z.array(id).min(1).max(30),
  /** What a municipality says to who has a place (the ticket) and to who has none (the refusal), beside rank and reason. */
  letters: z.strictObject({ ticket: text, refusal: text }).optional(),
  ombuds: z.strictObject({ members: z.array(text).max(30), kinds: z.array(text).max(30) }),
  figures: z
    .array(
      z.strictObject({
        id,
        population: z.enum(['entrants', 'all']),
        withPriority: z.boolean(),
        moment: z.enum(['run', 'accept', 'first-of-september']),
      }),
    )
    .max(30),
});

export type RuleSet = z.infer<typeof ruleSetSchema>;
export type Ordering = RuleSet['ordering'];
export type AgeGroup = RuleSet['ageGroups'][number];
export type PriorityMode = (typeof modes)[number];

export const orderingOf = (rules: RuleSet, site: string): Ordering =>
  rules.orderingAt[site] ?? rules.ordering;

export const ageGroupOf = ({ ageGroups }: RuleSet, birthYear: number | null): AgeGroup | null =>
  ageGroups.find(({ birthYears }) => birthYear !== null && birthYears.includes(birthYear)) ?? null;
