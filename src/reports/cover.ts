/** The first page: of what period and plan, as it stood when, what of it is shown, and what the council did with it. */
import type { Document } from '../document/document.ts';
import type { Closing } from '../followup/closing.ts';
import type { Decision } from '../followup/decision.ts';
import { isWhole, type ReportChoice } from './choice.ts';
import { countedActions, countStatuses } from './key-figures.ts';
import { markOf, printDate, printMoment } from './moment.ts';
import { nameOf, type NodeFrame } from './node-part.ts';
import type { ReportWords } from './words.ts';

/** A plan that is named by its years alone says no more than a number: the word comes before it. */
export const planNamed = (label: string, words: ReportWords): string =>
  /^\d{4}\s?[–-]\s?\d{4}$/.test(label) ? words.cover.planOf(label) : label;

/** What was chosen, in a sentence; empty for the whole report. */
export function choiceSentence(choice: ReportChoice, frame: NodeFrame): string {
  if (isWhole(choice)) return '';
  const { words, whole } = frame;
  const { scope } = choice;
  const top = scope.kind === 'objective' ? whole.nodes.find(({ node }) => node === scope.node) : undefined;
  const service =
    scope.kind === 'service' ? whole.nodes.find((node) => node.service?.id === scope.id)?.service : undefined;
  return words.choice.sentence({
    scope:
      scope.kind === 'priority'
        ? words.choice.priority
        : scope.kind === 'objective'
          ? words.choice.objective(top ? nameOf(top, words) : '')
          : scope.kind === 'service'
            ? words.choice.service(service?.name ?? '')
            : words.choice.all,
    depth: choice.depth === 'action' ? null : words.choice.depth[choice.depth],
    narratives: choice.narratives,
    columns: choice.columns === null ? null : frame.round.columns.map(({ label }) => label),
  });
}

export function decisionText(decision: Decision, words: ReportWords): string {
  const day = printDate(decision.decidedOn, words);
  return words.decision.text(words.decision.kinds[decision.kind], day, decision.number);
}

export function coverOf(
  closing: Closing,
  frame: NodeFrame,
  given: { choice: ReportChoice; decision: Decision | null },
): Document['cover'] {
  const { words } = frame;
  const round = closing.content;
  const counts = countStatuses(
    countedActions(frame).filter((node) => node.status !== null),
    words.figures.noStatus,
  );
  const facts: Document['cover']['facts'] = [
    {
      label: words.cover.period,
      value: words.period(printDate(round.round.from, words), printDate(round.round.to, words)),
    },
    { label: words.cover.plan, value: round.plan.label },
  ];
  const fact = (label: string, value: string | null | undefined): void => {
    if (value !== null && value !== undefined && value !== '') facts.push({ label, value });
  };
  fact(words.cover.version, round.version?.label);
  const cutOff = round.settings?.cutOff ?? null;
  fact(words.cover.cutOff, cutOff === null ? null : printDate(cutOff, words));
  fact(
    round.source === null ? words.cover.frozen : words.cover.imported,
    printMoment(closing.closedAt, words),
  );
  fact(words.cover.mark, markOf(closing.hash));
  fact(words.decision.label, given.decision === null ? null : decisionText(given.decision, words));
  fact(words.choice.label, choiceSentence(given.choice, frame));
  return {
    eyebrow: words.cover.eyebrow,
    facts,
    statement: words.cover.statement(countedActions(frame).length, counts),
  };
}
