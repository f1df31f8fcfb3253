/** Pieces of a published report to a reading: the one door of the grammar. Pure; takes what any file format gives. */
import { axes } from '../followup/status.ts';
import type { Finding, FindingCode } from '../kernel/finding.ts';
import { checkPrecision } from './check-precision.ts';
import { checkSums } from './check-sums.ts';
import { checkTables } from './check-tables.ts';
import { checkText } from './check-text.ts';
import type { Draft } from './draft.ts';
import { quote } from './doubt.ts';
import type { Line } from './lines.ts';
import { isDocumentName, linesOf } from './lines.ts';
import type { Mark } from './marks.ts';
import { markOf } from './marks.ts';
import { factsOf } from './facts.ts';
import { placeMoney } from './money-columns.ts';
import type { Grouping } from './money-amounts.ts';
import { groupingEvidence } from './money-amounts.ts';
import { saysOtherUnit } from './money-header.ts';
import { rowLabel } from './money-row.ts';
import type { Habit } from './money-table.ts';
import { readMoneyTable } from './money-table.ts';
import type { Print } from './passages.ts';
import type { Piece } from './piece.ts';
import type { Reading, ReadNode, Skipped } from './reading.ts';
import { linkReferences, mentionsIn, shapesOf } from './references.ts';
import { readNode } from './sections.ts';
import type { Start } from './title-lines.ts';
import { findStarts } from './starts.ts';
import type { Placed } from './tree.ts';
import { growTree } from './tree.ts';
import { trustMarks } from './trust.ts';
import { fold } from './wording.ts';

export function readPieces(pieces: readonly Piece[]): { reading: Reading; skipped: Skipped[] } {
  const lines = linesOf(pieces);
  const marks = trustMarks(lines, lines.map(markOf));
  const { starts, groups } = findStarts(lines, marks);
  const skipped: Skipped[] = [];
  const skip = (line: Line, why: Skipped['why']) =>
    skipped.push({ line: line.line, page: line.page, text: quote(line.text), why });
  const shapes = shapesOf(starts.flatMap((start) => start.code ?? []));
  const print: Print = { width: widthOf(lines), mentions: (text) => mentionsIn(text, shapes).length > 0 };
  const habit = habitOf(lines, marks, starts[0]?.at ?? lines.length);
  const context = { habit, print, ownReport: lines.some(isLevelFact), skip };
  const ends = endsOf(lines, marks, starts, groups);
  const drafts = starts.map((start, at) =>
    readNode(lines, marks, start, ends.nodes[at] ?? lines.length, context),
  );
  const loose = outside(lines, marks, starts, ends, drafts, skip);
  for (const at of groups) {
    const line = lines[at];
    if (line) skip(line, 'known-section');
  }
  for (const line of lines) if (line.furniture) skip(line, line.furniture);
  const placed = growTree(drafts);
  const { columns, places } = placeMoney(placed);
  const nodes = placed.map((one) => one.node);
  const moneyAsked = nodes.some((node) => node.axes.money.present);
  const doubtful = new Set(
    placed
      .filter(
        ({ draft, node }) => draft.doubts.some((doubt) => doubt.money) || (moneyAsked && lacksMoney(node)),
      )
      .map((one) => one.node.id),
  );
  const findings = [
    ...loose,
    ...placed.flatMap(doubtsOf),
    ...linkReferences(nodes, shapes),
    ...checkText(nodes),
    ...checkTables(nodes, lines),
    ...checkSums({ nodes, columns, places, doubtful }),
    ...checkPrecision(nodes, places),
    ...duplicates(nodes),
    ...missing(nodes),
  ];
  skipped.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { reading: { columns, nodes, findings: inOrder(findings) }, skipped };
}

/** An action without the part on money that others have: what it cost can't be told. */
function lacksMoney(node: ReadNode): boolean {
  return node.level === 'action' && !node.axes.money.present && !node.moneyAsked;
}

function isLevelFact(line: Line): boolean {
  return (
    (line.piece.role === 'table' || line.piece.role === 'paragraph') &&
    (factsOf(line)?.some((fact) => fact.name === 'level') ?? false)
  );
}

/** The width of full lines where the text is wrapped, infinite where each line is a paragraph, null where it can't be told. */
export function widthOf(lines: readonly Line[]): number | null {
  const sizes: number[] = [];
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    if (line.piece.role === 'line' && !line.blank && next && !next.blank && line.text.length >= 40)
      sizes.push(line.text.length);
  }
  if (sizes.length < 3) return null;
  sizes.sort((a, b) => a - b);
  const width = sizes[Math.floor(sizes.length * 0.9)] ?? 0;
  const full = sizes.filter((size) => size >= 0.75 * width).length;
  if (width > 200) return Infinity;
  return full * 2 >= sizes.length ? width : null;
}

/** How this document prints its money: grouping of thousands, headers that have rows under them, and a unit that its front tells. */
function habitOf(lines: readonly Line[], marks: readonly Mark[], first: number): Habit {
  const votes: Record<Grouping, number> = { solid: 0, spaced: 0, untold: 0 };
  for (const line of lines) {
    if (line.piece.role !== 'line' || line.text.length > 300) continue;
    const label = rowLabel(line.text);
    if (label && label.rest !== '' && /^[\d\s.,€+()−–-]+$/u.test(label.rest))
      votes[groupingEvidence(line.raw)] += 1;
  }
  const grouping: Grouping =
    votes.spaced > 0 && votes.solid === 0
      ? 'spaced'
      : votes.solid > 0 && votes.spaced === 0
        ? 'solid'
        : 'untold';
  const headers = new Set<string>();
  const unit = lines.slice(0, first).find((line) => saysOtherUnit(line.text))?.text ?? null;
  const habit = { grouping, headers, unit };
  for (const [at, mark] of marks.entries())
    if (
      mark.is === 'header' &&
      !lines[at - 1]?.header &&
      readMoneyTable(lines, at, Math.min(lines.length, at + 60), habit)
    )
      headers.add(lines[at]?.text ?? '');
  return habit;
}

type Ends = { nodes: number[]; outer: Set<number> };

/** A node runs to the next title, the heading over it, or a known section after the tree. */
function endsOf(
  lines: readonly Line[],
  marks: readonly Mark[],
  starts: readonly Start[],
  groups: readonly number[],
): Ends {
  const outer = new Set(
    lines.flatMap((line, at) =>
      marks[at]?.is === 'outer' && (line.piece.role === 'heading' || at < (starts[0]?.at ?? 0)) ? [at] : [],
    ),
  );
  const stops = [...starts.map((start) => start.at), ...groups, ...outer].toSorted((a, b) => a - b);
  let from = 0;
  const nodes = starts.map((start) => {
    while (from < stops.length && (stops[from] ?? 0) <= start.at) from += 1;
    let next = from;
    while (next < stops.length && (stops[next] ?? 0) < start.body) next += 1;
    return stops[next] ?? lines.length;
  });
  return { nodes, outer };
}

/** Lines of no node: contents and known sections are skipped, the rest is told. */
function outside(
  lines: readonly Line[],
  marks: readonly Mark[],
  starts: readonly Start[],
  ends: Ends,
  drafts: readonly Draft[],
  skip: (line: Line, why: Skipped['why']) => void,
): Finding[] {
  const codes = new Set(drafts.flatMap((draft) => draft.code ?? []));
  const findings: Finding[] = [];
  let known = starts.some((start) => start.at > 0);
  let now = 0;
  for (let at = 0; at < lines.length; at += 1) {
    while (now < starts.length && (ends.nodes[now] ?? 0) <= at) {
      now += 1;
      known = false;
    }
    const start = starts[now];
    if (start && at >= start.at) {
      at = (ends.nodes[now] ?? lines.length) - 1;
      continue;
    }
    const line = lines[at];
    const mark = marks[at];
    if (!line || line.blank || line.furniture || mark?.is === 'group') continue;
    if (ends.outer.has(at)) known = true;
    if (mark?.is === 'title' && mark.start.code !== null && codes.has(mark.start.code))
      skip(line, 'contents');
    else if (known || ends.outer.has(at)) skip(line, 'known-section');
    else if (isDocumentName(line)) skip(line, 'running-head');
    else
      findings.push({
        code: 'unread-line',
        reason: 'text',
        severity: 'warning',
        line: line.line,
        page: line.page,
        node: null,
        nodeId: null,
        facts: {
          text: quote(line.text || fold(line.piece.role === 'table' ? line.piece.rows.flat().join(' ') : '')),
        },
      });
  }
  return findings;
}

export function doubtsOf({ draft, node }: Placed): Finding[] {
  return draft.doubts.map((doubt) => ({
    code: 'unread-line' as const,
    reason: doubt.reason,
    severity: doubt.severity,
    line: doubt.line,
    page: doubt.page,
    node: node.code,
    nodeId: node.id,
    facts: doubt.facts,
  }));
}

export function duplicates(nodes: readonly ReadNode[]): Finding[] {
  const seen = new Map<string, ReadNode>();
  return nodes.flatMap((node): Finding[] => {
    if (node.code === null) return [];
    const first = seen.get(node.code);
    if (!first) {
      seen.set(node.code, node);
      return [];
    }
    return [
      aboutNode(node, 'duplicate-code', 'twice', 'warning', {
        code: node.code,
        title: node.title,
        firstTitle: first.title,
      }),
    ];
  });
}

/** What other actions have and this one does not. */
function missing(nodes: readonly ReadNode[]): Finding[] {
  const actions = nodes.filter((node) => node.level === 'action');
  const parts = [
    { section: 'status', has: (node: ReadNode) => node.status !== null },
    ...axes.map((axis) => ({ section: axis, has: (node: ReadNode) => node.axes[axis].present })),
  ];
  return parts.flatMap(({ section, has }) =>
    actions.some(has)
      ? actions
          .filter((node) => !has(node))
          .map((node) => aboutNode(node, 'missing-section', section, 'warning', { section }))
      : [],
  );
}

export function aboutNode(
  node: ReadNode,
  code: FindingCode,
  reason: string,
  severity: Finding['severity'],
  facts: Finding['facts'],
): Finding {
  return {
    code,
    reason,
    severity,
    line: node.line,
    page: node.page,
    node: node.code,
    nodeId: node.id,
    facts,
  };
}

/**
 * First what is about no node, by line; then node by node in the order of the tree, by code and what it says. Lines
 * only decide between the same words, so that another print of the same report gives the same findings in the same order.
 */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const rank = ({ nodeId }: Finding): number => (nodeId === null ? 0 : Number(nodeId.slice(1)));
  const line = (finding: Finding): number => finding.line ?? Number.MAX_SAFE_INTEGER;
  const words = ({ code, reason, facts }: Finding): string => `${code} ${reason} ${JSON.stringify(facts)}`;
  return findings.toSorted((a, b) => {
    if (rank(a) !== rank(b)) return rank(a) - rank(b);
    if (rank(a) === 0 || words(a) === words(b)) return line(a) - line(b);
    return words(a) < words(b) ? -1 : 1;
  });
}
