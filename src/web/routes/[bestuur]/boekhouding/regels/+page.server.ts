import { redirect } from '@sveltejs/kit';
import { listMatchRules } from '../../../../../budget/ledger.query.ts';
import { deleteRule } from '../../../../../budget/match.usecase.ts';
import { mayBudget } from '../../../../../budget/permissions.ts';
import { isQuotedByClosed } from '../../../../../followup/round.store.ts';
import { withGovernment } from '../../../../../platform/database/government.ts';
import { askGovernment } from '../../../../ask.ts';
import { matchRulesAddress } from '../../../../books-addresses.ts';
import { doneQuery, ruleForm } from '../../../../books-door.ts';
import { fromPath, fromQuery, governmentDoor } from '../../../../door.ts';
import { onForm } from '../../../../form.ts';
import { Kept } from '../../../../kept.ts';
import { shownPlain } from '../../../../shown.ts';
import { signedIn } from '../../../../signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { site, actor } }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const { gedaan } = fromQuery(doneQuery, url);
  const government = await askGovernment(site, bestuur);
  signedIn(actor, government, url);
  const plans = await withGovernment(site.connection.app, government.id, (tx) => listMatchRules(tx, actor));
  return {
    shown: shownPlain(government, 'dicht'),
    view: new Kept({ plans }),
    done: gedaan ?? null,
    mayMatch: mayBudget(actor, 'match.change').ok,
  };
};

export const actions: Actions = {
  default: async ({ params, request, locals: { site, actor } }) => {
    const { bestuur } = fromPath(governmentDoor, params);
    const government = await askGovernment(site, bestuur);
    return onForm(request, ruleForm, async ({ regel }) => {
      await deleteRule(site.connection.app, government.id, actor, {
        ruleId: regel,
        isQuoted: isQuotedByClosed,
        now: site.clock(),
      });
      redirect(303, matchRulesAddress(bestuur, 'weg'));
    });
  },
};
