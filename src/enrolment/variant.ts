/** Rules with a few settings replaced, to see what they would do: never kept and never set. */
import type { Criterion } from '../allocation/input.ts';
import type { RuleSet } from './rule-set.ts';

export type VariantChange = {
  /** For all places that no share takes; null as the base has it. */
  criteria: Criterion[] | null;
  share: { part: number; criteria: Criterion[] } | null;
  scope: RuleSet['lottery']['scope'] | null;
  reserve: { group: string; part: number; order: 'first' | 'last' } | null;
};

export function variantOf(base: RuleSet, { criteria, share, scope, reserve }: VariantChange): RuleSet {
  const isOrdered = criteria !== null || share !== null;
  return {
    ...base,
    dossier: 'own',
    ...(isOrdered
      ? {
          ordering: { criteria: criteria ?? base.ordering.criteria, shares: share === null ? [] : [share] },
          // It is asked of all sites.
          orderingAt: {},
        }
      : {}),
    lottery: { scope: scope ?? base.lottery.scope },
    reserves:
      reserve === null
        ? base.reserves
        : [...base.reserves.filter(({ group }) => group !== reserve.group), { ...reserve, hard: false }],
    groups:
      reserve === null || base.groups.some(({ id }) => id === reserve.group)
        ? base.groups
        : [...base.groups, { id: reserve.group, local: false, definition: '', proof: '' }],
  };
}
