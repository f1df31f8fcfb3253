/**
 * The draw of a year: a seed is made and its hash is shown before the period closes; it is opened after, when nobody can
 * register any more, and then every lot is fixed (enrolment.md 6; docs/decisions/0011-lots-from-a-seed.md). The seed has
 * two parts: one that the installation keeps and shows to nobody, and one that an officer keeps and the installation does
 * not have (docs/decisions/0016-a-seed-in-two-parts.md). Nobody has both before the draw.
 */
import { type Hmac, messageOf } from '../allocation/lots.ts';

/** Lowercase hexadecimal SHA-256 of a text as UTF-8. */
export type Sha256 = (text: string) => string;

/** The part that a person keeps. A draw of before there were two has none. */
export type PartCommitment = { commitment: string; committedAt: string };

export type Draw = { commitment: string; committedAt: string; part: PartCommitment | null } & (
  | { state: 'committed' }
  | {
      state: 'drawn';
      /** What the lots come from. */
      seed: string;
      first: string;
      second: string | null;
      drawnAt: string;
    }
);

export type DrawProblem =
  | 'no-seed'
  | 'too-late'
  | 'too-early'
  | 'other-seed'
  | 'other-part'
  | 'no-part'
  | 'same-person'
  | 'drawn-already';

export type DrawOutcome = { draw: Draw } | { problem: DrawProblem };

/** 32 random bytes as hexadecimal: a shorter seed could be found from its hash by trying. */
const isSeed = (seed: string): boolean => /^[0-9a-f]{64}$/.test(seed);

/** 16 random bytes as hexadecimal: short enough for paper, and of no use to who tries it without the first part. */
const isPart = (part: string): boolean => /^[0-9a-f]{32}$/.test(part);

/** A part as it was read from paper. */
export const partAsTyped = (typed: string): string => typed.replaceAll(/\s/g, '').toLowerCase();

/** A part to be written down: in fours. */
export const partForPaper = (part: string): string => part.replaceAll(/(.{4})(?=.)/g, '$1 ');

/** The seed of a draw: the hash of both parts, one after the other. */
export const seedOf = (first: string, second: string | null, sha256: Sha256): string =>
  second === null ? first : sha256(first + second);

/** @param closes the end of the period of registration */
export function commitSeed(seed: string, now: string, closes: string, sha256: Sha256): DrawOutcome {
  if (!isSeed(seed)) return { problem: 'no-seed' };
  if (Date.parse(now) >= Date.parse(closes)) return { problem: 'too-late' };
  return { draw: { state: 'committed', commitment: sha256(seed), committedAt: now, part: null } };
}

/**
 * A part that was lost is made again until the draw, and its moment shows it: who keeps it knows nothing of the other
 * part, so a new one is no second chance.
 * @param committedBy who committed the first part
 */
export function commitPart(
  draw: Draw,
  part: string,
  { now, by, committedBy }: { now: string; by: string; committedBy: string },
  sha256: Sha256,
): DrawOutcome {
  if (draw.state === 'drawn') return { problem: 'drawn-already' };
  if (by === committedBy) return { problem: 'same-person' };
  if (!isPart(part)) return { problem: 'no-seed' };
  return { draw: { ...draw, part: { commitment: sha256(part), committedAt: now } } };
}

export function openSeed(
  draw: Draw,
  { first, second }: { first: string; second: string },
  { now, closes }: { now: string; closes: string },
  sha256: Sha256,
): DrawOutcome {
  if (draw.state === 'drawn') return { problem: 'drawn-already' };
  if (Date.parse(now) < Date.parse(closes)) return { problem: 'too-early' };
  if (!draw.part) return { problem: 'no-part' };
  if (!fits(draw.commitment, first, sha256)) return { problem: 'other-seed' };
  if (!isPart(second) || sha256(second) !== draw.part.commitment) return { problem: 'other-part' };
  const seed = seedOf(first, second, sha256);
  return { draw: { ...draw, state: 'drawn', seed, first, second, drawnAt: now } };
}

/** Whether a first part that was published is the one whose hash was shown before. */
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
