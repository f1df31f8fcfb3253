import { redirect } from '@sveltejs/kit';
import { plansWithVersions } from '../../../../budget/version.query.ts';
import { beginImport } from '../../../../intake/import-task.usecase.ts';
import { listTasks } from '../../../../intake/import-task.store.ts';
import { Refusal } from '../../../../kernel/refusal.ts';
import { withGovernment } from '../../../../platform/database/government.ts';
import { findJob } from '../../../../platform/jobs/asked.ts';
import { askGovernment } from '../../../ask.ts';
import { formOf, fromPath, fromQuery, governmentDoor } from '../../../door.ts';
import { refused } from '../../../form.ts';
import { importAddress } from '../../../import-addresses.ts';
import { importsQuery, kindOfToken, uploadDoor } from '../../../import-door.ts';
import { importPage } from '../../../import-page.ts';
import { shownPlain } from '../../../shown.ts';
import { errorWords } from '../../../site.nl.ts';
import type { Actions, PageServerLoad } from './$types';

const SHOWN = 30;

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { bestuur } = fromPath(governmentDoor, params);
  const { soort, weg } = fromQuery(importsQuery, url);
  const { site, actor } = locals;
  const government = await askGovernment(site, bestuur);
  const { kinds } = importPage(locals, government, url);
  return withGovernment(site.connection.app, government.id, async (tx) => {
    const plans = await plansWithVersions(tx, actor);
    const tasks = [];
    for (const { id, kind, fileName, state, askedAt, jobId } of await listTasks(tx, SHOWN)) {
      const job = state === 'ready' || jobId === null ? undefined : await findJob(tx, jobId);
      tasks.push({ id, kind, fileName, state, askedAt, failed: state !== 'done' && job?.state === 'failed' });
    }
    return {
      shown: shownPlain(government, 'gewoon'),
      kinds,
      kind: soort === undefined ? null : kindOfToken(soort),
      plans: plans.map(({ plan }) => plan),
      versions: plans.flatMap(({ plan, versions }) => {
        const newest = versions.at(-1);
        return newest ? [{ id: newest.id, label: newest.label, plan }] : [];
      }),
      tasks,
      removed: weg === 'ja',
      megabytes: Math.floor(site.importBytes / 1024 / 1024),
    };
  });
};

export const actions: Actions = {
  default: async ({ params, request, locals, url }) => {
    const { bestuur } = fromPath(governmentDoor, params);
    const { site, actor } = locals;
    const government = await askGovernment(site, bestuur);
    // Before the file is taken from the wire.
    importPage(locals, government, url);
    const form = await formOf(request);
    const parsed = uploadDoor.safeParse(Object.fromEntries(form));
    if (!parsed.success || [...form].length > new Set(form.keys()).size)
      throw new Refusal('usage', errorWords.bad);
    const { soort, bestand, plan } = parsed.data;
    let id: string;
    try {
      id = await beginImport(site.connection.app, government.id, actor, {
        kind: kindOfToken(soort),
        fileName: bestand.name,
        content: new Uint8Array(await bestand.arrayBuffer()),
        given: plan === undefined ? {} : { planId: plan },
        now: site.clock(),
        limit: site.importBytes,
      });
    } catch (error) {
      return refused(error, { soort, plan: plan ?? '' });
    }
    redirect(303, importAddress(bestuur, id));
  },
};
