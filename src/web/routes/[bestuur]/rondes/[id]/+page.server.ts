import { levels } from '../../../../../planning/level.ts';
import { countStatuses } from '../../../../../overview/tally.ts';
import { askChosen } from '../../../../ask.ts';
import { fromPath, roundDoor } from '../../../../door.ts';
import { findingLines } from '../../../../finding-line.ts';
import { shownOf } from '../../../../shown.ts';
import { errorWords } from '../../../../site.nl.ts';
import { Refusal } from '../../../../../kernel/refusal.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const { id } = fromPath(roundDoor, params);
  const chosen = await askChosen(locals, id);
  if (chosen.round === null) throw new Refusal('not-found', errorWords.noRound);
  const { view, content, round, where } = chosen;
  return {
    shown: shownOf(chosen, 'gewoon'),
    where,
    round,
    source: content.source,
    columns: content.columns.map(({ label }) => label),
    levels: levels
      .map((level) => ({ level, count: content.nodes.filter((node) => node.level === level).length }))
      .filter(({ count }) => count > 0),
    statuses: countStatuses(view.actions()),
    findings: findingLines(content.findings, where, view.segments()),
  };
};
