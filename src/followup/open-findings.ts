/** What is still open in a round that was followed up here. Limits: bbc.md, section 5. */
import type { Finding } from '../kernel/finding.ts';
import { type Cents, toDecimal } from '../kernel/money.ts';
import { mentionsOf } from '../narrative/mentions.ts';
import { emptyNarrative } from '../narrative/narrative.ts';
import { plainTextOf } from '../narrative/plain-text.ts';
import type { ClosedNode } from './closing.ts';
import { axes } from './status.ts';

export const shownTitle = 100;
export const shownText = 4_000;

/** Money of a quoted state of the books that nobody placed: it stands at no action, so no column of one tells of it. */
export type UnplacedMoney = { year: number; label: string; groups: number; receipts: Cents; expenses: Cents };

const UNPLACED = 'unplaced';

export const bookFindings = (states: readonly UnplacedMoney[]): Finding[] =>
  states.map(({ year, label, groups, receipts, expenses }) => ({
    code: 'missing-section',
    reason: UNPLACED,
    severity: 'warning',
    line: null,
    page: null,
    node: null,
    nodeId: null,
    facts: { year, label, groups, receipts: toDecimal(receipts, 2), expenses: toDecimal(expenses, 2) },
  }));

export const isBookFinding = ({ reason }: Finding): boolean => reason === UNPLACED;

/** @param asked the nodes that had to be answered for, by their lasting id; without it every action. */
export function openFindings(nodes: readonly ClosedNode[], asked?: ReadonlySet<string>): Finding[] {
  const known = new Set(nodes.map(({ node }) => node));
  return nodes.flatMap((node) => {
    const found: Finding[] = [];
    const add = (
      code: Finding['code'],
      reason: string,
      severity: Finding['severity'],
      facts: Finding['facts'],
    ): void => {
      found.push({
        code,
        reason,
        severity,
        line: node.line,
        page: node.page,
        node: node.code,
        nodeId: node.id,
        facts,
      });
    };
    if (node.title.length > shownTitle)
      add('limit', 'title', 'info', { length: node.title.length, limit: shownTitle });
    for (const axis of axes) {
      const said = node.axes[axis];
      const length = said ? plainTextOf(said.narrative).length : 0;
      if (length > shownText) add('limit', 'text', 'info', { axis, length, limit: shownText });
    }
    // Said in the words that a reading of the printed report would use: the action is gone, or never was there.
    const mentioned = axes.flatMap((axis) => mentionsOf(node.axes[axis]?.narrative ?? emptyNarrative));
    const gone = mentioned.filter(({ id }) => !known.has(id)).map(({ label }) => label);
    for (const code of new Set(gone)) add('dangling-reference', 'unknown-code', 'warning', { code });
    const owes = node.level === 'action' && (asked === undefined || asked.has(node.node));
    if (owes && node.status === null) add('missing-section', 'status', 'warning', { section: 'status' });
    if (owes && !node.axes.progress) add('missing-section', 'progress', 'warning', { section: 'progress' });
    return found;
  });
}
