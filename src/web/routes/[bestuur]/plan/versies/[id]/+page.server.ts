import { redirect } from '@sveltejs/kit';
import { removeConcept } from '../../../../../../budget/concept.usecase.ts';
import { listSchemaHeads } from '../../../../../../budget/version-schema.store.ts';
import { checkVersion } from '../../../../../../budget/version-check.query.ts';
import { dayOf } from '../../../../../../kernel/day.ts';
import { listBodies } from '../../../../../../organisation/government.store.ts';
import { mayPlan, type PlanningVerb } from '../../../../../../planning/permissions.ts';
import {
  changeVersionReason,
  returnVersion,
  setVersion,
  submitVersion,
} from '../../../../../../planning/version.usecase.ts';
import { versionBefore } from '../../../../../../planning/version.ts';
import { withGovernment } from '../../../../../../platform/database/government.ts';
import { askYears } from '../../../../../ask-version-tables.ts';
import { askGovernment } from '../../../../../ask.ts';
import { fromPath, fromQuery } from '../../../../../door.ts';
import { onForm } from '../../../../../form.ts';
import { Kept } from '../../../../../kept.ts';
import { shownPlain } from '../../../../../shown.ts';
import { versionAddress, versionsAddress } from '../../../../../version-addresses.ts';
import {
  reasonForm,
  settingForm,
  versionDoor,
  versionsQuery,
  yearsQuery,
} from '../../../../../version-door.ts';
import { z } from 'zod';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { bestuur, id } = fromPath(versionDoor, params);
  const { soort, kant, klaar } = fromQuery(yearsQuery, url);
  const { datum } = fromQuery(versionsQuery.pick({ datum: true }), url);
  const { site, actor } = locals;
  const government = await askGovernment(site, bestuur);
  return withGovernment(site.connection.app, government.id, async (tx) => {
    const { plan, version, versions, tree, years } = await askYears(tx, actor, id, { soort, kant });
    const may = (verb: PlanningVerb): boolean => mayPlan(actor, verb, { state: version.state }).ok;
    return {
      shown: shownPlain(government, 'dicht'),
      view: new Kept({
        plan,
        version,
        tree,
        years,
        schemas: await listSchemaHeads(tx, version.id),
        asked: { soort, kant },
        day: datum ?? null,
        bodies: await listBodies(tx),
        check:
          version.state !== 'set' && (may('version.set') || may('version.submit'))
            ? await checkVersion(tx, plan, { reference: versionBefore(versions, version), version })
            : null,
        may: {
          change: may('plan.change'),
          submit: may('version.submit'),
          takeBack: may('version.return'),
          set: may('version.set'),
          remove: may('version.remove'),
        },
      }),
      done: klaar ?? null,
      today: dayOf(site.clock()),
    };
  });
};

async function at({ params, locals }: RequestEvent) {
  const { bestuur, id } = fromPath(versionDoor, params);
  const { site, actor } = locals;
  const government = await askGovernment(site, bestuur);
  const now = site.clock();
  return {
    bestuur,
    id,
    db: site.connection.app,
    government,
    actor,
    given: { versionId: id, now, today: dayOf(now) },
  };
}
const nothing = z.object({});

export const actions: Actions = {
  voorleggen: async (event) => {
    const { bestuur, id, db, government, actor, given } = await at(event);
    return onForm(event.request, nothing, async () => {
      await submitVersion(db, government.id, actor, given);
      redirect(303, versionAddress(bestuur, id, { klaar: 'voorgelegd' }));
    });
  },
  terug: async (event) => {
    const { bestuur, id, db, government, actor, given } = await at(event);
    return onForm(event.request, nothing, async () => {
      await returnVersion(db, government.id, actor, given);
      redirect(303, versionAddress(bestuur, id, { klaar: 'terug' }));
    });
  },
  vaststellen: async (event) => {
    const { bestuur, id, db, government, actor, given } = await at(event);
    return onForm(event.request, settingForm, async ({ datum, nummer, link }) => {
      await setVersion(db, government.id, actor, {
        ...given,
        setOn: datum,
        decisionNumber: nummer,
        decisionUrl: link,
      });
      redirect(303, versionAddress(bestuur, id, { klaar: 'vastgesteld' }));
    });
  },
  verwijderen: async (event) => {
    const { bestuur, db, government, actor, given } = await at(event);
    return onForm(event.request, nothing, async () => {
      await removeConcept(db, government.id, actor, given);
      redirect(303, versionsAddress(bestuur, { klaar: 'weg' }));
    });
  },
  reden: async (event) => {
    const { bestuur, id, db, government, actor, given } = await at(event);
    return onForm(event.request, reasonForm, async ({ reden }) => {
      await changeVersionReason(db, government.id, actor, { ...given, nodeId: null, reason: reden });
      redirect(303, versionAddress(bestuur, id, { klaar: 'reden' }));
    });
  },
};
