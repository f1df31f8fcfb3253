import { setTimeout as sleep } from 'node:timers/promises';
import { redirect } from '@sveltejs/kit';
import { acceptImport, againImport, dropImport } from '../../../../../intake/import-task.usecase.ts';
import { isTable } from '../../../../../intake/import-task.ts';
import { findTask } from '../../../../../intake/import-task.store.ts';
import { tableColumns } from '../../../../../intake/table-columns.ts';
import { Refusal } from '../../../../../kernel/refusal.ts';
import { listBodies } from '../../../../../organisation/government.store.ts';
import { listPlans } from '../../../../../planning/plan.store.ts';
import { withGovernment } from '../../../../../platform/database/government.ts';
import { findJob } from '../../../../../platform/jobs/asked.ts';
import { askGovernment } from '../../../../ask.ts';
import { fromPath } from '../../../../door.ts';
import { findingLines } from '../../../../finding-line.ts';
import { onForm } from '../../../../form.ts';
import { importAddress, importsAddress } from '../../../../import-addresses.ts';
import { againDoor, taskDoor } from '../../../../import-door.ts';
import { importPage } from '../../../../import-page.ts';
import { shownPlain } from '../../../../shown.ts';
import { errorWords } from '../../../../site.nl.ts';
import { z } from 'zod';
import type { Actions, PageServerLoad } from './$types';

/** A page that reloads by itself takes a reader by surprise: it is answered a little later instead, when most are ready. */
const WAITS = 5000;
const LOOKS = 250;

async function find(locals: App.Locals, params: unknown, url: URL) {
  const { bestuur, taak } = fromPath(taskDoor, params);
  const government = await askGovernment(locals.site, bestuur);
  const { kinds } = importPage(locals, government, url);
  const found = await withGovernment(locals.site.connection.app, government.id, async (tx) => {
    const task = await findTask(tx, taak);
    return task && { task, job: task.jobId === null ? undefined : await findJob(tx, task.jobId) };
  });
  if (!found) throw new Refusal('not-found', errorWords.notFound);
  const { task, job } = found;
  const waits = task.state === 'reading' || task.state === 'accepting';
  const failed = waits && (job === undefined || job.state === 'failed' || job.state === 'done');
  return { government, task, job, busy: waits && !failed, failed, may: kinds.includes(task.kind) };
}

export const load: PageServerLoad = async ({ params, locals, url }) => {
  let found = await find(locals, params, url);
  for (let waited = 0; found.busy && waited < WAITS; waited += LOOKS) {
    await sleep(LOOKS);
    found = await find(locals, params, url);
  }
  const { government, task, job, busy, failed, may } = found;
  const { plans, bodies } = await withGovernment(locals.site.connection.app, government.id, async (tx) => ({
    plans: await listPlans(tx),
    bodies: await listBodies(tx),
  }));
  const { id, kind, fileName, bytes, state, given, preview, acceptedAt, hasFile } = task;
  return {
    shown: shownPlain(government, 'gewoon'),
    task: { id, kind, fileName, bytes, state, given: preview?.goes ?? given, acceptedAt, hasFile },
    preview: preview && { ...preview, findings: [] },
    findings: findingLines(preview?.findings ?? [], { slug: government.slug, round: null }, new Map()),
    columns: isTable(kind) ? tableColumns[kind] : [],
    plans,
    bodies,
    busy,
    may,
    progress: { done: job?.progress ?? 0, total: job?.total ?? null },
    failure: failed ? (job?.failure ?? errorWords.unknown) : null,
  };
};

const nothing = z.object({});

export const actions: Actions = {
  opnieuw: async ({ params, request, locals, url }) => {
    const { government, task } = await find(locals, params, url);
    const { site, actor } = locals;
    return onForm(request, againDoor, async ({ given, mapping }) => {
      await againImport(site.connection.app, government.id, actor, {
        taskId: task.id,
        given,
        ...(Object.keys(mapping).length === 0 ? {} : { mapping }),
        now: site.clock(),
      });
      redirect(303, importAddress(government.slug, task.id));
    });
  },
  aanvaard: async ({ params, request, locals, url }) => {
    const { government, task } = await find(locals, params, url);
    const { site, actor } = locals;
    return onForm(request, nothing, async () => {
      const given = { taskId: task.id, now: site.clock() };
      await acceptImport(site.connection.app, government.id, actor, given);
      redirect(303, importAddress(government.slug, task.id));
    });
  },
  weg: async ({ params, request, locals, url }) => {
    const { government, task } = await find(locals, params, url);
    const { site, actor } = locals;
    return onForm(request, nothing, async () => {
      await dropImport(site.connection.app, government.id, actor, { taskId: task.id });
      redirect(303, `${importsAddress(government.slug)}?weg=ja`);
    });
  },
};
