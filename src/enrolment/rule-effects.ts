/**
 * What the settings that matter do to strategy and fairness (enrolment.md 1.5 and 2.3), to be shown beside them. Codes;
 * `rule-effects.nl.ts` has the words.
 */
import { orderingOf, type RuleSet } from './rule-set.ts';

export const effects = [
  'guessing-pays',
  'truth-is-best',
  'complaints-by-choice',
  'nobody-may-complain',
  'near-goes-first',
  'chance-for-all',
  'fast-goes-first',
  'reserve-first-is-a-floor',
  'reserve-last-is-extra',
  'hard-place-may-stay-empty',
  'one-lot-fewer-in-the-middle',
  'lot-a-school-leaves-swaps',
  'short-list-is-a-risk',
  'twins-stand-together',
  'no-promise-of-stability',
] as const;
export type Effect = (typeof effects)[number];

/** What holds for the whole: whether to say the truth is best, and whether nobody can complain with reason. */
export type Properties = { strategyProof: boolean; stable: boolean };

const listsOf = (rules: RuleSet): readonly (readonly string[])[] =>
  rules.sites
    .map(({ id }) => orderingOf(rules, id))
    .flatMap(({ criteria, shares }) => [criteria, ...shares.map((share) => share.criteria)]);

const before = (list: readonly string[], one: string, other: string): boolean => {
  const [a, b] = [list.indexOf(one), list.indexOf(other)];
  return a !== -1 && (b === -1 || a < b);
};

export function propertiesOf(rules: RuleSet): Properties {
  const isMixed = rules.sharedLimit && (rules.reserves.length > 0 || rules.ordering.shares.length > 0);
  const ordersByChoice = listsOf(rules).some((list) => list.includes('choice'));
  return { strategyProof: !ordersByChoice && !isMixed, stable: !isMixed };
}

export function effectsOf(rules: RuleSet): Effect[] {
  const lists = listsOf(rules);
  const { strategyProof, stable } = propertiesOf(rules);
  // With the choice behind the distance it decides between equal distances alone; guessing then seldom pays.
  const choiceFirst = lists.some(
    (list) => before(list, 'choice', 'distance') && before(list, 'choice', 'chance'),
  );
  const found: Record<Effect, boolean> = {
    'guessing-pays': choiceFirst,
    'truth-is-best': strategyProof,
    'complaints-by-choice': choiceFirst,
    'nobody-may-complain': stable && !choiceFirst,
    'near-goes-first': lists.some((list) => before(list, 'distance', 'chance')),
    'chance-for-all': lists.some((list) => list[0] === 'chance' || list.length === 0),
    'fast-goes-first': lists.some((list) => list.includes('chronology')),
    'reserve-first-is-a-floor': rules.reserves.some(({ order }) => order === 'first'),
    'reserve-last-is-extra': rules.reserves.some(({ order }) => order === 'last'),
    'hard-place-may-stay-empty': rules.reserves.some(({ hard }) => hard),
    'one-lot-fewer-in-the-middle': rules.lottery.scope === 'child',
    'lot-a-school-leaves-swaps': rules.lottery.scope === 'school',
    'short-list-is-a-risk': rules.choices.most === null || rules.choices.most > 1,
    'twins-stand-together': rules.linked,
    'no-promise-of-stability': !stable,
  };
  return effects.filter((effect) => found[effect]);
}
