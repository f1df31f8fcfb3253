/** What the pages of one version show as tables: the same address shows and exports the same. */
import { versionByYear, yearsOf } from '../budget/columns.query.ts';
import type { ColumnTree } from '../budget/columns.ts';
import { comparedLines, creditsAt } from '../budget/compare.query.ts';
import type { ComparedLine } from '../budget/compare-lines.ts';
import { creditYears, finalVersion, initialVersion, type Credit } from '../budget/credit.ts';
import { openVersion, referenceOf, type OpenVersion } from '../budget/version.query.ts';
import { dayOf } from '../kernel/day.ts';
import { Refusal } from '../kernel/refusal.ts';
import { listBodies, type Body } from '../organisation/government.store.ts';
import type { Actor } from '../organisation/person.ts';
import { detailChanges, noDetail, type DetailChange } from '../planning/node-detail.ts';
import { detailsAt } from '../planning/node-detail.store.ts';
import { nodesAt } from '../planning/node.store.ts';
import { bodiesOfPlan } from '../planning/period.ts';
import { listPlans } from '../planning/plan.store.ts';
import type { PlanNode, PlanVersion } from '../planning/plan.ts';
import { versionBefore } from '../planning/version.ts';
import type { withGovernment } from '../platform/database/government.ts';
import { among } from './door.ts';
import { errorWords } from './site.nl.ts';
import { kindOf, sideOf } from './version-door.ts';

type Tx = Parameters<Parameters<typeof withGovernment>[2]>[0];

/** @param asked the kind and the side as the address says them. */
export async function askYears(
  tx: Tx,
  actor: Actor,
  versionId: string,
  asked: { soort?: string | undefined; kant?: string | undefined },
): Promise<OpenVersion & { tree: ColumnTree; years: number[] }> {
  const opened = await openVersion(tx, actor, versionId);
  const figure = { kind: kindOf(asked.soort), side: sideOf(asked.kant) };
  return {
    ...opened,
    tree: await versionByYear(tx, opened.plan, opened.version, figure),
    years: yearsOf(opened.plan),
  };
}

type CreditsOf = { version: PlanVersion | null; credits: Credit[] };
export type AskedCredits = OpenVersion & {
  year: number;
  years: number[];
  bodies: Body[];
  /** Of all years. */
  own: Credit[];
  here: Credit[];
  initial: CreditsOf;
  final: CreditsOf;
};

export async function askCredits(
  tx: Tx,
  actor: Actor,
  versionId: string,
  { jaar, now }: { jaar: number | undefined; now: string },
): Promise<AskedCredits> {
  const opened = await openVersion(tx, actor, versionId);
  const { plan, version, versions } = opened;
  const own = await creditsAt(tx, version);
  const years = yearsOf(plan);
  // The year for which the version sets credits last, else the year in which it stands.
  const current = Number((version.setOn ?? dayOf(now)).slice(0, 4));
  const usual = creditYears(own).at(-1) ?? (years.includes(current) ? current : plan.firstYear);
  among(jaar, years);
  const year = jaar ?? usual;
  const initial = initialVersion(versions, year);
  const final = finalVersion(versions, year);
  return {
    ...opened,
    year,
    years,
    bodies: bodiesOfPlan(plan, await listPlans(tx), await listBodies(tx)),
    own,
    here: own.filter((one) => one.year === year),
    initial: { version: initial, credits: await creditsAt(tx, initial) },
    final: { version: final, credits: await creditsAt(tx, final) },
  };
}

export type AskedChange = OpenVersion & {
  before: PlanVersion | null;
  reference: PlanVersion | null;
  node: PlanNode | null;
  was: PlanNode | null;
  nodes: PlanNode[];
  /** The tree of the reference. */
  nodesBefore: PlanNode[];
  /** What is said of the part otherwise. */
  details: DetailChange[];
  lines: ComparedLine[];
  branch: boolean;
};

/** The lines behind one change. @param nodeId '' is money outside the tree. @throws Refusal not-found. */
export async function askChange(
  tx: Tx,
  actor: Actor,
  versionId: string,
  { nodeId, met }: { nodeId: string; met: string | undefined },
): Promise<AskedChange> {
  const opened = await openVersion(tx, actor, versionId);
  const { plan, version, versions } = opened;
  const before = versionBefore(versions, version);
  const reference = await referenceOf(tx, actor, opened, met);
  const nodes = await nodesAt(tx, plan.id, version.sequence);
  const nodesBefore = reference === null ? [] : await nodesAt(tx, plan.id, reference.sequence);
  const node = [...nodes, ...nodesBefore].find((one) => one.nodeId === nodeId) ?? null;
  if (node === null && nodeId !== '') throw new Refusal('not-found', errorWords.notFound);
  return {
    ...opened,
    before,
    reference,
    node,
    was: nodesBefore.find((one) => one.nodeId === nodeId) ?? null,
    nodes,
    nodesBefore,
    details:
      reference !== null && node !== null
        ? detailChanges(
            (await detailsAt(tx, plan.id, reference.sequence, [nodeId])).get(nodeId) ?? noDetail(nodeId),
            (await detailsAt(tx, plan.id, version.sequence, [nodeId])).get(nodeId) ?? noDetail(nodeId),
          )
        : [],
    ...(await comparedLines(tx, { reference, version }, [nodes, nodesBefore], nodeId)),
  };
}
