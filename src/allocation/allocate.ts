/** An allocation with all that is owed to whoever it concerns: places, waiting lists, reasons, and what was checked. */
import { assign } from './assign.ts';
import { type Checks, checksOf } from './checks.ts';
import { type Composed, compose, reservedGroups } from './compose.ts';
import { groupsOf, type Input, isIn } from './input.ts';
import type { Hmac } from './lots.ts';
import { type Reason, reasonsOf } from './reasons.ts';
import { type Split, splitsOf } from './splits.ts';
import { type Standing, standingsOf } from './standing.ts';

export type Allocation = {
  assignment: Record<string, string | null>;
  /** For each school all who wait, and apart those of each group it keeps places for. */
  waiting: Record<string, Record<string, string[]>>;
  reasons: Record<string, Record<string, Reason>>;
  checks: Checks;
  /** Only where children are linked. */
  splits?: Split[];
};

function waitingOf({ input, child }: Composed, standings: Standing[]): Allocation['waiting'] {
  const groups = input.children.map(groupsOf);
  const idOf = (one: number): string => input.children[one]?.id ?? '';
  return Object.fromEntries(
    input.schools.map((school, index) => {
      const all = (standings[index]?.waiting ?? []).map((at) => child[at] ?? 0);
      const lists = reservedGroups(school).map((group): [string, string[]] => [
        group,
        all.filter((one) => isIn(groups[one] ?? new Set(), group)).map(idOf),
      ]);
      return [school.id, Object.fromEntries([['all', all.map(idOf)], ...lists])];
    }),
  );
}

/** @param input one that `checkInput` found nothing wrong with */
export function allocate(input: Input, hmac: Hmac): Allocation {
  const composed = compose(input, hmac);
  const held = assign(composed);
  const standings = standingsOf(composed, held);
  const reasons = reasonsOf(composed, held, standings);
  const { start, school } = composed.market;
  const schoolId = (at: number): string => input.schools[school[at] ?? 0]?.id ?? '';
  // Object.fromEntries, because an id may be any text, `__proto__` too.
  const perChild = <T>(of: (child: number) => T): Record<string, T> =>
    Object.fromEntries(input.children.map(({ id }, child) => [id, of(child)]));
  const splits = input.children.some(({ linked }) => linked !== undefined)
    ? { splits: splitsOf(composed, held, standings) }
    : {};
  return {
    assignment: perChild((child) => (held[child] === -1 ? null : schoolId(held[child] ?? 0))),
    waiting: waitingOf(composed, standings),
    reasons: perChild((child) =>
      Object.fromEntries(
        reasons
          .slice(start[child], start[child + 1])
          .map((reason, choice) => [schoolId((start[child] ?? 0) + choice), reason]),
      ),
    ),
    checks: checksOf(composed, held, standings),
    ...splits,
  };
}

/** What the command prints and what is published of a run: same input and lots, same bytes. */
export const textOf = (allocation: Allocation): string => `${JSON.stringify(allocation, null, 2)}\n`;
