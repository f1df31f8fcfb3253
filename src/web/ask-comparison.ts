/** What a comparison of two versions shows: the same address shows and exports the same. */
import {
  changedRows,
  isChanged,
  perObjective,
  saysChange,
  type Comparison,
  type ComparedRow,
  type Money,
} from '../budget/compare.ts';
import { comparison, creditsAt } from '../budget/compare.query.ts';
import { yearsOf } from '../budget/columns.query.ts';
import { creditOf, creditYears, rowsFor, type CreditRow } from '../budget/credit.ts';
import { sides, type Side } from '../budget/column.ts';
import { openVersion, referenceOf } from '../budget/version.query.ts';
import type { Cents } from '../kernel/money.ts';
import { listBodies, type Body } from '../organisation/government.store.ts';
import { bodiesOfPlan } from '../planning/period.ts';
import { mayPlan } from '../planning/permissions.ts';
import { listPlans } from '../planning/plan.store.ts';
import type { Plan, PlanVersion } from '../planning/plan.ts';
import { versionBefore } from '../planning/version.ts';
import { reasonsOf } from '../planning/version.store.ts';
import { withGovernment, type GovernmentName } from '../platform/database/government.ts';
import { among } from './door.ts';
import { kindOf, type CompareView, type VersionCompareQuery } from './version-door.ts';

/** Null: that version sets no credit there. */
export type CreditPair = { before: Cents | null; after: Cents | null };
export type CreditLine = { body: Body; year: number; row: CreditRow; money: Record<Side, CreditPair> };

export type AskedComparison = {
  plan: Plan;
  version: PlanVersion;
  reference: PlanVersion | null;
  /** Other versions that it can be compared with. */
  others: PlanVersion[];
  bodies: Body[];
  years: number[];
  as: CompareView;
  query: VersionCompareQuery;
  compared: Comparison;
  /** What the view shows of it. */
  rows: ComparedRow[];
  outside: Money;
  credits: CreditLine[];
  reasons: ReadonlyMap<string, string>;
  /** Changes without a reason; only counted against the version before. */
  missing: number | null;
  changed: number;
  mayChange: boolean;
};

async function creditLines(
  tx: Parameters<typeof creditsAt>[0],
  reference: PlanVersion | null,
  version: PlanVersion,
  bodies: readonly Body[],
  year: number | undefined,
): Promise<CreditLine[]> {
  const before = await creditsAt(tx, reference);
  const after = await creditsAt(tx, version);
  const years = creditYears([...before, ...after]).filter((one) => year === undefined || one === year);
  return bodies.flatMap((body) =>
    years.flatMap((of) =>
      rowsFor([...before, ...after]).flatMap((row): CreditLine[] => {
        const at = { bodyId: body.id, year: of, kind: row.kind, part: row.part };
        const pair = (side: Side): CreditPair => ({
          before: creditOf(before, { ...at, side }),
          after: creditOf(after, { ...at, side }),
        });
        const money = { receipts: pair('receipts'), expenses: pair('expenses') };
        const said = sides.some((side) => money[side].before !== null || money[side].after !== null);
        return said ? [{ body, year: of, row, money }] : [];
      }),
    ),
  );
}

export async function askComparison(
  { site, actor }: Pick<App.Locals, 'site' | 'actor'>,
  government: GovernmentName,
  versionId: string,
  query: VersionCompareQuery,
): Promise<AskedComparison> {
  return withGovernment(site.connection.app, government.id, async (tx) => {
    const opened = await openVersion(tx, actor, versionId);
    const { plan, version, versions } = opened;
    const before = versionBefore(versions, version);
    const reference = await referenceOf(tx, actor, opened, query.met);
    const bodies = bodiesOfPlan(plan, await listPlans(tx), await listBodies(tx));
    among(query.jaar, yearsOf(plan));
    among(
      query.rechtspersoon,
      bodies.map((body) => body.id),
    );
    const as = query.als ?? 'onderdelen';
    const compared = await comparison(
      tx,
      plan,
      { reference, version },
      {
        year: query.jaar ?? null,
        kind: kindOf(query.soort),
        bodyId: query.rechtspersoon ?? null,
      },
    );
    const { objectives, outside } = perObjective(compared);
    const all = query.alles === 'ja';
    const own = reference?.id === before?.id && before !== null;
    const reasons = own ? await reasonsOf(tx, version.id) : new Map<string, string>();
    const changed = compared.rows.filter(saysChange);
    const outsideChanged = isChanged(compared.without);
    return {
      plan,
      version,
      reference,
      others: versions.filter(({ id }) => id !== version.id).toReversed(),
      bodies,
      years: yearsOf(plan),
      as,
      query,
      compared,
      rows: as === 'm1' ? objectives : all ? compared.rows : changedRows(compared.rows),
      outside: as === 'm1' ? outside : compared.without,
      credits: as === 'kredieten' ? await creditLines(tx, reference, version, bodies, query.jaar) : [],
      reasons,
      missing: own
        ? changed.filter(({ node }) => !reasons.has(node.nodeId)).length +
          Number(outsideChanged && !reasons.has(''))
        : null,
      changed: changed.length + Number(outsideChanged),
      mayChange: own && mayPlan(actor, 'plan.change', { state: version.state }).ok,
    };
  });
}
