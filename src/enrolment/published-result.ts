/**
 * What anybody may know of a published run: counts, and of one code its places, why, and its lot. It goes by the texts
 * that were published, so it tells nothing of a child that they do not tell.
 */
import { z } from 'zod';
import type { Allocation } from '../allocation/allocate.ts';
import type { Child, Input } from '../allocation/input.ts';
import type { Hmac } from '../allocation/lots.ts';
import { readInput } from '../allocation/read-input.ts';
import type { CutOff, CutOffs } from './cut-off.ts';
import { lotCommand } from './draw-commands.ts';
import { lotOf, type OwnLot } from './draw.ts';
import { hideSmall } from './small-cells.ts';

const value = z.union([z.number(), z.string()]).nullable();
const reasonSchema = z.object({
  outcome: z.enum(['placed', 'waiting', 'not_needed', 'not_acceptable']),
  criterion: z.enum(['group', 'order', 'choice', 'distance', 'chance', 'chronology']).nullable(),
  own: value,
  lastAdmitted: value,
});
const resultSchema = z.object({
  assignment: z.record(z.string(), z.string().nullable()),
  waiting: z.record(z.string(), z.object({ all: z.array(z.string()) })),
  reasons: z.record(z.string(), z.record(z.string(), reasonSchema)),
}) satisfies z.ZodType<Pick<Allocation, 'assignment' | 'waiting'>>;

export type PublishedResult = { input: Input; result: z.infer<typeof resultSchema> };

/** @throws when what was published is not what it was */
export function readPublished(texts: { input: string; result: string }): PublishedResult {
  const read = readInput(texts.input);
  if ('problem' in read) throw new Error(`a published input must be readable: ${read.problem.code}`);
  return { input: read.input, result: resultSchema.parse(JSON.parse(texts.result)) };
}

/** Of an option; a count that tells of fewer than five children is null. */
export type OptionCounts = {
  option: string;
  capacity: number;
  asked: number | null;
  placed: number | null;
  waiting: number | null;
};

export type ResultCounts = {
  children: number;
  placed: number | null;
  options: OptionCounts[];
};

export function countsOf({ input, result }: PublishedResult): ResultCounts {
  const asked = Map.groupBy(
    input.children.flatMap(({ choices }) => choices),
    (option) => option,
  );
  const placed = Map.groupBy(Object.values(result.assignment), (option) => option);
  const children = input.children.length;
  const unplaced = placed.get(null)?.length ?? 0;
  return {
    children,
    placed: hideSmall([children - unplaced, unplaced])[0] ?? null,
    options: input.schools.map(({ id, capacity }) => {
      const all = asked.get(id)?.length ?? 0;
      const here = placed.get(id)?.length ?? 0;
      const waiting = result.waiting[id]?.all.length ?? 0;
      // Who asked has a place here, waits, or has a place that was wanted more.
      const [shownPlaced = null, shownWaiting = null] = hideSmall([here, waiting, all - here - waiting]);
      const [shownAsked = null] = hideSmall([all]);
      return { option: id, capacity, asked: shownAsked, placed: shownPlaced, waiting: shownWaiting };
    }),
  };
}

export type PublicLot = OwnLot & {
  command: string;
  /** Place among the lots that it is drawn with, from 1; the lowest goes first. */
  place: number;
  among: number;
};

type Reason = z.infer<typeof reasonSchema>;

export type PublicChoice = {
  option: string;
  reason: Reason | null;
  /** Place on the waiting list; null when the child does not wait. */
  waitingPlace: number | null;
  /** How far the last admitted child lives, where that may be said. */
  ring: CutOff | null;
  /** Where each school draws apart. */
  lot: PublicLot | null;
};

export type PublicAnswer = {
  code: string;
  placed: string | null;
  choices: PublicChoice[];
  /** With one draw for all schools. */
  lot: PublicLot | null;
  isLinked: boolean;
};

/** The lots of these children, with one draw or at one school. */
function lotsOf({ children }: Input, seed: string, site: string | null, hmac: Hmac): Map<string, OwnLot> {
  const links = Map.groupBy(children, ({ id, linked }) => linked ?? id);
  const drawn = site === null ? children : children.filter(({ choices }) => choices.includes(site));
  return new Map(
    drawn.map(({ id, linked: link }) => {
      const linked = (link === undefined ? [] : (links.get(link) ?? [])).map((one) => one.id);
      return [id, lotOf(seed, id, { linked, site }, hmac)];
    }),
  );
}

function publicLot(
  input: Input,
  seed: string,
  code: string,
  site: string | null,
  hmac: Hmac,
): PublicLot | null {
  const lots = lotsOf(input, seed, site, hmac);
  const mine = lots.get(code);
  if (!mine) return null;
  return {
    ...mine,
    command: lotCommand(seed, mine.message),
    place: [...lots.values()].filter(({ lot }) => lot < mine.lot).length + 1,
    among: lots.size,
  };
}

/** @returns null for a code that takes no part */
export function answerOf(
  { input, result }: PublishedResult,
  { code, seed, cutOffs }: { code: string; seed: string; cutOffs: CutOffs },
  hmac: Hmac,
): PublicAnswer | null {
  const child: Child | undefined = input.children.find(({ id }) => id === code);
  if (!child) return null;
  const apart = input.lotScope === 'school';
  return {
    code,
    placed: result.assignment[code] ?? null,
    isLinked: child.linked !== undefined,
    lot: apart ? null : publicLot(input, seed, code, null, hmac),
    choices: child.choices.map((option) => {
      const reason = result.reasons[code]?.[option] ?? null;
      const at = result.waiting[option]?.all.indexOf(code) ?? -1;
      const isFar = reason?.outcome === 'waiting' && reason.criterion === 'distance';
      return {
        option,
        reason,
        waitingPlace: at === -1 ? null : at + 1,
        ring: isFar ? (cutOffs[option]?.[String(reason.lastAdmitted)] ?? null) : null,
        lot: apart ? publicLot(input, seed, code, option, hmac) : null,
      };
    }),
  };
}
