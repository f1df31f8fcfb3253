import { setTimeout as sleep } from 'node:timers/promises';
import { redirect } from '@sveltejs/kit';
import { Refusal } from '../../../../../../../kernel/refusal.ts';
import { askedReport, type AskedReport } from '../../../../../../../reports/order.query.ts';
import { orderReport } from '../../../../../../../reports/order.usecase.ts';
import { withGovernment } from '../../../../../../../platform/database/government.ts';
import { madeReportAddress } from '../../../../../../addresses.ts';
import { askGovernment, askRounds } from '../../../../../../ask.ts';
import { fromPath } from '../../../../../../door.ts';
import { jobDoor } from '../../../../../../report-door.ts';
import { shownPlain } from '../../../../../../shown.ts';
import { signedIn } from '../../../../../../signed-in.ts';
import { errorWords } from '../../../../../../site.nl.ts';
import type { Actions, PageServerLoad } from './$types';

/** A page that reloads by itself takes a reader by surprise: it is answered a little later instead, when most are ready. */
const WAITS = 5000;
const LOOKS = 250;
const isBusy = ({ state }: AskedReport): boolean => state === 'queued' || state === 'running';

async function find(locals: App.Locals, params: unknown, url: URL) {
  const { bestuur, id, taak } = fromPath(jobDoor, params);
  const government = await askGovernment(locals.site, bestuur);
  signedIn(locals.actor, government, url);
  const round = (await askRounds(locals.site, government, locals.actor)).find((one) => one.id === id);
  if (!round) throw new Refusal('not-found', errorWords.noRound);
  const report = await withGovernment(locals.site.connection.app, government.id, (tx) =>
    askedReport(tx, id, taak),
  );
  if (!report) throw new Refusal('not-found', errorWords.noAskedReport);
  return { government, round, report };
}

export const load: PageServerLoad = async ({ params, locals, url }) => {
  let found = await find(locals, params, url);
  for (let waited = 0; isBusy(found.report) && waited < WAITS; waited += LOOKS) {
    await sleep(LOOKS);
    found = await find(locals, params, url);
  }
  const { government, round, report } = found;
  return {
    shown: shownPlain(government, 'gewoon'),
    round: { id: round.id, label: round.label },
    report: {
      id: report.id,
      state: report.state,
      progress: report.progress,
      total: report.total,
      failure: report.failure,
      format: report.order.format,
      name: report.resultName,
      compares: report.order.before !== null,
    },
  };
};

export const actions: Actions = {
  /** The same wish once more: what failed is tried again. */
  default: async ({ params, locals, url }) => {
    const { government, round, report } = await find(locals, params, url);
    const { format, choice, before } = report.order;
    const given = {
      roundId: round.id,
      format,
      choice,
      beforeId: before?.roundId ?? null,
      now: locals.site.clock(),
    };
    const job = await orderReport(locals.site.connection.app, government.id, locals.actor, given);
    redirect(303, madeReportAddress(government.slug, round.id, job));
  },
};
