/** The versions of one plan side by side, as the page and its file show them. */
import type { z } from 'zod';
import { versionsBeside, yearsOf } from '../budget/columns.query.ts';
import { mayRead } from '../budget/version.query.ts';
import { Refusal } from '../kernel/refusal.ts';
import { listPlans, listVersions } from '../planning/plan.store.ts';
import { withGovernment, type GovernmentName } from '../platform/database/government.ts';
import { among } from './door.ts';
import { errorWords } from './site.nl.ts';
import { kindOf, sideOf, type besideQuery } from './version-door.ts';

/** Null for a government without a plan that may be seen. */
export async function askBeside(
  { site, actor }: Pick<App.Locals, 'site' | 'actor'>,
  government: GovernmentName,
  query: z.infer<typeof besideQuery>,
) {
  return withGovernment(site.connection.app, government.id, async (tx) => {
    const plans = await listPlans(tx);
    const plan = query.plan === undefined ? plans[0] : plans.find(({ id }) => id === query.plan);
    if (!plan) {
      if (query.plan !== undefined) throw new Refusal('not-found', errorWords.notFound);
      return null;
    }
    among(query.jaar, yearsOf(plan));
    const versions = (await listVersions(tx, plan.id)).filter((one) => mayRead(actor, one));
    if (versions.length === 0) return null;
    const figure = { kind: kindOf(query.soort), side: sideOf(query.kant) };
    const tree = await versionsBeside(tx, plan, versions, figure, query.jaar ?? null);
    return { plan, plans, versions, tree, query, years: yearsOf(plan) };
  });
}
