/** What an allocation is given, and nothing else: same input, same result. Shape only; `check-input.ts` has the rules. */
import { z } from 'zod';

/** Ids and names are compared and hashed as they are, so half a sign is none. */
const name = z.string().refine((text) => text !== '' && text.isWellFormed());
const count = z.int().min(0);

/** A record as a map, so that a key like `__proto__` is a key like any other. */
function mapOf<T>(value: z.ZodType<T>): z.ZodType<Map<string, T>> {
  return z
    .custom<object>((given) => typeof given === 'object' && given !== null && !Array.isArray(given))
    .transform((given) => new Map<string, unknown>(Object.entries(given)))
    .superRefine((given, context) => {
      for (const [key, one] of given)
        if (!value.safeParse(one).success)
          context.addIssue({ code: 'custom', path: [key], params: { expected: 'amount' } });
    }) as unknown as z.ZodType<Map<string, T>>;
}

export const mechanisms = ['da', 'boston', 'school-da', 'ttc', 'serial'] as const;
/** Ordering criteria (enrolment.md 1.2 and 1.5): rank of the choice, distance, chance, moment of registering. */
export const criteria = ['choice', 'distance', 'chance', 'chronology'] as const;

const criterion = z.enum(criteria);

const child = z.strictObject({
  id: name,
  choices: z.array(name),
  groups: z.array(name).default([]),
  /** In metres, or any unit that is the same for all. */
  distance: mapOf(z.number().min(0)).default(() => new Map()),
  level: name.optional(),
  linked: name.optional(),
  /** ISO 8601 with its offset: a clock time alone is two moments in October. */
  registeredAt: z.iso.datetime({ offset: true }).optional(),
});

const school = z.strictObject({
  id: name,
  capacity: count,
  levels: z
    .array(z.strictObject({ id: name, capacity: count, contains: z.array(name).default([]) }))
    .default([]),
  reserves: z
    .array(
      z.strictObject({
        group: name,
        places: count,
        order: z.enum(['first', 'last']).default('first'),
        hard: z.boolean().default(false),
      }),
    )
    .default([]),
  priority: z.array(name).default([]),
  criteria: z.array(criterion).default(['chance']),
  shares: z
    .array(z.strictObject({ part: z.number().min(0).max(1), criteria: z.array(criterion) }))
    .default([]),
  order: z.array(name).optional(),
});

const lots = z.strictObject({ seed: name.optional(), numbers: mapOf(z.number()).optional() });

export const inputSchema = z.strictObject({
  children: z.array(child),
  schools: z.array(school),
  lots: lots.optional(),
  lotScope: z.enum(['child', 'school']).default('child'),
  mechanism: z.enum(mechanisms).default('da'),
});

export type Input = z.infer<typeof inputSchema>;
export type Child = Input['children'][number];
export type School = Input['schools'][number];
export type Criterion = (typeof criteria)[number];
export type Mechanism = Input['mechanism'];

/** `sibling+staff` stands for having both (enrolment.md 1.5, order among priority groups). */
export const partsOf = (group: string): string[] => group.split('+');

export const groupsOf = (one: Child): ReadonlySet<string> => new Set(one.groups.flatMap(partsOf));

export const isIn = (groups: ReadonlySet<string>, group: string): boolean =>
  partsOf(group).every((part) => groups.has(part));

/** Whether lots can decide anything; with a full order at every school they cannot. */
export const needsLots = ({ schools, mechanism }: Input): boolean =>
  mechanism === 'serial' || schools.some(({ order }) => order === undefined);
