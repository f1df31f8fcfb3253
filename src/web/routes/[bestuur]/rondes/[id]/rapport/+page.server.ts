import { redirect } from '@sveltejs/kit';
import { mayFollowUp } from '../../../../../../followup/permissions.ts';
import { Refusal } from '../../../../../../kernel/refusal.ts';
import { servicesOf, topsOf, wholeReport } from '../../../../../../reports/choice.ts';
import { orderReport } from '../../../../../../reports/order.usecase.ts';
import { madeReportAddress } from '../../../../../addresses.ts';
import { askChosen, askGovernment, samePlan } from '../../../../../ask.ts';
import { fromPath, roundDoor } from '../../../../../door.ts';
import { onForm } from '../../../../../form.ts';
import { compareReportDoor, makeReportDoor } from '../../../../../report-door.ts';
import { shownOf } from '../../../../../shown.ts';
import { errorWords } from '../../../../../site.nl.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const { id } = fromPath(roundDoor, params);
  const chosen = await askChosen(locals, id);
  if (chosen.round === null) throw new Refusal('not-found', errorWords.noRound);
  const { content, round } = chosen;
  const name = ({ node, code, title }: (typeof content.nodes)[number]) => ({
    id: node,
    name: [code ?? '', title].filter((part) => part !== '').join(' '),
  });
  const state = round.publishedAt === null ? round.state : 'published';
  return {
    shown: shownOf(chosen, 'gewoon'),
    round,
    objectives: topsOf(content).map(name),
    services: servicesOf(content),
    hasPriority: content.nodes.some(({ priority }) => priority),
    columns: content.columns.map(({ label }) => label),
    others: samePlan(chosen).filter((one) => one.id !== id && one.state === 'closed'),
    may: mayFollowUp(locals.actor, 'round.report', { state }),
  };
};

export const actions: Actions = {
  maak: async ({ params, locals, request }) => {
    const { bestuur, id } = fromPath(roundDoor, params);
    const government = await askGovernment(locals.site, bestuur);
    return onForm(request, makeReportDoor, async ({ choice, format }) => {
      const given = { roundId: id, format, choice, beforeId: null, now: locals.site.clock() };
      const job = await orderReport(locals.site.connection.app, government.id, locals.actor, given);
      redirect(303, madeReportAddress(government.slug, id, job));
    });
  },
  vergelijk: async ({ params, locals, request }) => {
    const { bestuur, id } = fromPath(roundDoor, params);
    const government = await askGovernment(locals.site, bestuur);
    return onForm(request, compareReportDoor, async ({ met, formaat }) => {
      const given = {
        roundId: id,
        format: formaat,
        choice: wholeReport,
        beforeId: met,
        now: locals.site.clock(),
      };
      const job = await orderReport(locals.site.connection.app, government.id, locals.actor, given);
      redirect(303, madeReportAddress(government.slug, id, job));
    });
  },
};
