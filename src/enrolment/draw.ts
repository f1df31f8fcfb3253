/**
 * The draw of a year: a seed is made and its hash is shown before the period closes; it is opened after, when nobody can
 * register any more, and then every lot is fixed (enrolment.md 6; docs/decisions/0011-lots-from-a-seed.md). Who chose the
 * seed could not know who would register, and who registered could not know the seed.
 */
import { type Hmac, messageOf } from '../allocation/lots.ts';

/** Lowercase hexadecimal SHA-256 of a text as UTF-8. */
export type Sha256 = (text: string) => string;

export type Draw = { commitment: string; committedAt: string } & (
  { state: 'committed' } | { state: 'drawn'; seed: string; drawnAt: string }
);

export type DrawProblem = 'no-seed' | 'too-late' | 'too-early' | 'other-seed' | 'drawn-already';

export type DrawOutcome = { draw: Draw } | { problem: DrawProblem };

/** 32 random bytes as hexadecimal: a shorter seed could be found from its hash by trying. */
const isSeed = (seed: string): boolean => /^[0-9a-f]{64}$/.test(seed);

/** @param closes the end of the period of registration */
export function commitSeed(seed: string, now: string, closes: string, sha256: Sha256): DrawOutcome {
  if (!isSeed(seed)) return { problem: 'no-seed' };
  if (Date.parse(now) >= Date.parse(closes)) return { problem: 'too-late' };
  return { draw: { state: 'committed', commitment: sha256(seed), committedAt: now } };
}

export function openSeed(draw: Draw, seed: string, now: string, closes: string, sha256: Sha256): DrawOutcome {
  if (draw.state === 'drawn') return { problem: 'drawn-already' };
  if (Date.parse(now) < Date.parse(closes)) return { problem: 'too-early' };
  if (!fits(draw.commitment, seed, sha256)) return { problem: 'other-seed' };
  const { commitment, committedAt } = draw;
  return { draw: { state: 'drawn', commitment, committedAt, seed, drawnAt: now } };
}

/** Whether a seed that was published is the one whose hash was shown before. */
export const fits = (commitment: string, seed: string, sha256: Sha256): boolean =>
  isSeed(seed) && sha256(seed) === commitment;

export type OwnLot = {
  /** Whose lot counts: of linked children the one whose pseudonym comes first. */
  of: string;
  /** What was hashed with the seed as key. */
  message: string;
  lot: string;
};

/**
 * What a parent recomputes.
 * @param linked pseudonyms of the children that share the lot, with or without the child itself
 * @param site with a draw at each school, the one that is asked about; null with one draw
 */
export function lotOf(
  seed: string,
  pseudonym: string,
  { linked = [], site = null }: { linked?: readonly string[]; site?: string | null },
  hmac: Hmac,
): OwnLot {
  const [of = pseudonym] = [pseudonym, ...linked].sort();
  const message = messageOf(of, site);
  return { of, message, lot: hmac(seed, message) };
}
