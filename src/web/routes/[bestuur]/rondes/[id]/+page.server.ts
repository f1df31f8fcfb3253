import { levels } from '../../../../../planning/level.ts';
import { countStatuses } from '../../../../../overview/tally.ts';
import { findDecision } from '../../../../../followup/decision.store.ts';
import { askChosenAnd } from '../../../../ask.ts';
import { fromPath, roundDoor } from '../../../../door.ts';
import { findingLines } from '../../../../finding-line.ts';
import { shownOf } from '../../../../shown.ts';
import { errorWords } from '../../../../site.nl.ts';
import { Refusal } from '../../../../../kernel/refusal.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const { id } = fromPath(roundDoor, params);
  // What the council did with it comes after the closing, and is no part of it.
  const { chosen, also: decision } = await askChosenAnd(locals, id, (tx) => findDecision(tx, id));
  if (chosen.round === null) throw new Refusal('not-found', errorWords.noRound);
  const { view, content, round, where } = chosen;
  return {
    shown: shownOf(chosen, 'gewoon'),
    where,
    round,
    decision: decision ?? null,
    texts: [
      { key: 'assumptions' as const, narrative: content.assumptions ?? null },
      { key: 'risks' as const, narrative: content.risks ?? null },
    ].filter(({ narrative }) => narrative !== null && narrative.content.length > 0),
    codes: view.codes(),
    nodes: view.identities(),
    source: content.source,
    columns: content.columns.map(({ label }) => label),
    levels: levels
      .map((level) => ({ level, count: content.nodes.filter((node) => node.level === level).length }))
      .filter(({ count }) => count > 0),
    statuses: countStatuses(view.actions()),
    findings: findingLines(content.findings, where, view.segments()),
  };
};
