/**
 * Who could complain with reason: a child for whom a school that it prefers has room, or took somebody that stands behind
 * it. Judged by an order of one's choice, so that runs under different rules can be laid beside one measure.
 */
import { compose } from './compose.ts';
import type { Criterion, Input } from './input.ts';
import type { Hmac } from './lots.ts';
import { chooseSeats } from './seats.ts';
import { standingsOf } from './standing.ts';

/**
 * The same schools, groups, limits and lots, where it does not count on what place of its list a child put a school: what
 * a child may claim does not depend on how cleverly it asked (enrolment.md 1.5, dossiers B and C).
 */
export function withoutChoice(input: Input): Input {
  const rest = (criteria: Criterion[]): Criterion[] => criteria.filter((one) => one !== 'choice');
  return {
    ...input,
    mechanism: 'da',
    schools: input.schools.map((school) => ({
      ...school,
      criteria: rest(school.criteria),
      shares: school.shares.map((share) => ({ ...share, criteria: rest(share.criteria) })),
    })),
  };
}

export type Complaint = { child: string; school: string };

/** @param input the rules to judge by; its children are those of the assignment */
export function complaintsIn(
  input: Input,
  assignment: Readonly<Record<string, string | null>>,
  hmac: Hmac,
): Complaint[] {
  const composed = compose(input, hmac);
  const { market, fair, child, rules } = composed;
  const held = Int32Array.from(input.children, ({ id, choices }, at) => {
    const choice = choices.indexOf(assignment[id] ?? '');
    return choice === -1 ? -1 : (market.start[at] ?? 0) + choice;
  });
  return standingsOf(composed, held).flatMap(({ admitted, waiting }, school) => {
    const one = rules[school];
    const last = admitted.at(-1);
    const isWanted = (at: number): boolean => {
      if (!one)
        return (
          admitted.length < (input.schools[school]?.capacity ?? 0) ||
          (last !== undefined && (fair[at] ?? 0) < (fair[last] ?? 0))
        );
      const all = [...admitted, at].sort((a, b) => (fair[a] ?? 0) - (fair[b] ?? 0));
      const seats = chooseSeats(
        one,
        all.map((other) => (fair[other] ?? 0) - 1),
      );
      return seats[all.indexOf(at)] !== -1;
    };
    return waiting.filter(isWanted).map((at) => ({
      child: input.children[child[at] ?? 0]?.id ?? '',
      school: input.schools[school]?.id ?? '',
    }));
  });
}
