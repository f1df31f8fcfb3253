/** The last pages of a report: what is still doubted, and where every figure comes from. */
import type { Block, Cell, Text } from '../document/document.ts';
import type { Closing } from '../followup/closing.ts';
import type { Decision } from '../followup/decision.ts';
import type { Finding } from '../kernel/finding.ts';
import { decisionText } from './cover.ts';
import { printDate, printMoment } from './moment.ts';
import type { NodeFrame } from './node-part.ts';

const severities = ['error', 'warning', 'info'] as const;

export function findingsPart(frame: NodeFrame, describe: (finding: Finding) => string): Block[] {
  const words = frame.words.findingWords;
  const heading: Block = {
    type: 'heading',
    level: 1,
    id: 'findings',
    text: frame.words.findings,
    outline: true,
  };
  const byId = new Map(frame.round.nodes.map((node) => [node.id, node]));
  const concerns = (finding: Finding): boolean => {
    const node = finding.nodeId === null ? undefined : byId.get(finding.nodeId);
    return node === undefined || frame.counts(node);
  };
  const found = severities.flatMap((severity) =>
    frame.round.findings.filter((finding) => finding.severity === severity && concerns(finding)),
  );
  if (found.length === 0) return [heading, { type: 'paragraph', text: [{ text: words.none }] }];
  const where = (finding: Finding): Cell => {
    const code = finding.node ?? words.whole;
    const node = finding.nodeId === null ? undefined : byId.get(finding.nodeId);
    const known = node !== undefined && frame.prints(node);
    const line = finding.line === null ? [] : [{ text: `, ${words.line(finding.line)}` }];
    return { text: [known ? { text: code, to: finding.nodeId ?? '' } : { text: code }, ...line] };
  };
  return [
    heading,
    { type: 'paragraph', text: [{ text: words.intro }] },
    {
      type: 'table',
      id: 'findings-table',
      caption: frame.words.findings,
      hiddenCaption: true,
      columns: [
        { label: words.severity, align: 'start', width: 0.8 },
        { label: words.where, align: 'start', width: 1.4 },
        { label: words.what, align: 'start', width: 5 },
      ],
      rows: found.map((finding) => ({
        role: 'body',
        cells: [
          { text: [{ text: words.severities[finding.severity] }] },
          where(finding),
          { text: [{ text: describe(finding) }] },
        ],
      })),
    },
  ];
}

export function originPart(closing: Closing, frame: NodeFrame, decision: Decision | null = null): Block[] {
  const words = frame.words.originWords;
  const { source, columns, plan, version, round, settings } = closing.content;
  const items: { label: string; value: Text }[] = [];
  const fact = (label: string, text: string): void => {
    if (text !== '') items.push({ label, value: [{ text }] });
  };
  if (source !== null) {
    fact(words.file, source.fileName);
    fact(words.fileHash, source.sha256);
  }
  fact(
    words.roundRow,
    `${round.label}, ${frame.words.period(printDate(round.from, frame.words), printDate(round.to, frame.words))}`,
  );
  fact(frame.words.cover.plan, plan.label);
  fact(frame.words.cover.version, version?.label ?? '');
  if (settings) {
    fact(words.asked, words.askedActions[settings.asked]);
    fact(words.cutOff, settings.cutOff === null ? '' : printDate(settings.cutOff, frame.words));
    for (const state of settings.ledgerStates) {
      const day = state.asOf === null ? null : printDate(state.asOf, frame.words);
      fact(words.ledger, words.ledgerState(state.label, day, state.journalNumbers));
    }
  }
  fact(words.columns, columns.map((column) => column.label).join('; '));
  fact(words.closed, printMoment(closing.closedAt, frame.words));
  fact(words.sequence, String(closing.sequence));
  if (closing.sequence > 1) fact(words.reason, closing.reason);
  fact(words.closingHash, closing.hash);
  if (decision !== null) {
    const text = decisionText(decision, frame.words);
    const run = decision.url === null ? { text } : { text, href: decision.url };
    items.push({ label: frame.words.decision.label, value: [run] });
  }
  const paragraph = (text: string): Block => ({ type: 'paragraph', text: [{ text }] });
  return [
    { type: 'heading', level: 1, id: 'origin', text: frame.words.origin, outline: true },
    paragraph(source === null ? words.followedUp : words.imported),
    paragraph(words.rounding),
    paragraph(words.balance),
    paragraph(words.missing),
    { type: 'facts', items },
  ];
}
