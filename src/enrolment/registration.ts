/** A registration as an allocation needs it: no name and no address, and a birth year is as near as it comes to a date. */
import { z } from 'zod';
import { idSchema as id } from './id.ts';

/**
 * What a child is called in a run. Random, given at registration and of one year: it tells nothing, and nobody could
 * choose it after the seed of the draw was fixed.
 */
export const pseudonymSchema = z.string().regex(/^k-[0-9a-f]{8,32}$/);

export const proofs = ['given', 'missing', 'refused'] as const;

/** A priority group that a parent claims for the child. */
const claim = z.strictObject({
  group: id.regex(/^[^+@]+$/),
  /** The site where it counts: a brother at one school gives no priority at another. Null where it counts everywhere. */
  site: id.nullable(),
  proof: z.enum(proofs),
});

const isApart = (values: readonly string[]): boolean => new Set(values).size === values.length;

export const registrationSchema = z.strictObject({
  pseudonym: pseudonymSchema,
  birthYear: z.int().min(1990).max(2100).nullable(),
  claims: z
    .array(claim)
    .max(20)
    .refine((claims) => isApart(claims.map(({ group, site }) => JSON.stringify([group, site])))),
  /** Sites, the most wanted first. */
  choices: z.array(id).max(50).refine(isApart),
  /** Metres as the crow flies to each site that was chosen. */
  distance: z.record(id, z.int().min(0).max(1_000_000)),
  /** Children of one family who share a lot. */
  linked: id.nullable(),
  /** ISO 8601 with its offset. */
  registeredAt: z.iso.datetime({ offset: true }),
});

/** A file of registrations, for one year of one municipality. */
export const registrationsSchema = z
  .array(registrationSchema)
  .max(100_000)
  .refine((all) => isApart(all.map(({ pseudonym }) => pseudonym)));

export type Claim = z.infer<typeof claim>;
export type Registration = z.infer<typeof registrationSchema>;

/**
 * Until when a registration is kept: the waiting lists of entrants are long over (30 June after) and a complaint can no
 * longer come. The database takes no other day of a run.
 */
export const registrationTerm = (schoolYear: number): string => `${schoolYear + 1}-10-31`;
