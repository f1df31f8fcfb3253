/** The plan of a government that has no round yet: the version to show, year by year. */
import { versionByYear, yearsOf } from '../budget/columns.query.ts';
import type { ColumnTree } from '../budget/columns.ts';
import { planAsSet, type PlanAsSet } from '../overview/plan-version.query.ts';
import { type GovernmentName, withGovernment } from '../platform/database/government.ts';
import { fromQuery } from './door.ts';
import { kindOf, sideOf, yearsQuery } from './version-door.ts';

export type ShownPlan = PlanAsSet & {
  tree: ColumnTree;
  years: number[];
  asked: { soort?: string | undefined; kant?: string | undefined };
};

export async function askPlanVersion(
  { site, actor }: Pick<App.Locals, 'site' | 'actor'>,
  government: GovernmentName,
  url: URL,
): Promise<ShownPlan | null> {
  const { soort, kant } = fromQuery(yearsQuery.pick({ soort: true, kant: true }), url);
  return withGovernment(site.connection.app, government.id, async (tx) => {
    const found = await planAsSet(tx, actor);
    if (!found) return null;
    const figure = { kind: kindOf(soort), side: sideOf(kant) };
    return {
      ...found,
      tree: await versionByYear(tx, found.plan, found.version, figure),
      years: yearsOf(found.plan),
      asked: { soort, kant },
    };
  });
}
