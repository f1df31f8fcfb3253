/** A reading for the eye: the tree with statuses and amounts, the findings, and what was skipped. */
import { kinds, type NodeMoney } from '../budget/column.ts';
import { axes } from '../followup/status.ts';
import type { Finding } from '../kernel/finding.ts';
import { printDecimal } from '../kernel/money.ts';
import { levels } from '../planning/level.ts';
import { describeFinding } from '../intake/findings.nl.ts';
import type { Reading, ReadNode, Skipped } from '../intake/reading.ts';
import { readingWords as words } from './print-reading.nl.ts';

const rows = ['receipts', 'expenses', 'total'] as const;

function moneyLines(money: NodeMoney, indent: string): string[] {
  return kinds.flatMap((kind) =>
    rows.flatMap((row) => {
      const cells = money[kind]?.[row];
      if (!cells) return [];
      const amounts = cells.map((cell) => (cell === null ? words.unread : printDecimal(cell)).padStart(17));
      return [`${indent}${words.kinds[kind].padEnd(13)}${words.rows[row].padEnd(12)}${amounts.join('')}`];
    }),
  );
}

function depths(nodes: readonly ReadNode[]): Map<string, number> {
  const out = new Map<string, number>();
  for (const node of nodes) out.set(node.id, node.parentId === null ? 0 : (out.get(node.parentId) ?? 0) + 1);
  return out;
}

function nodeLines(node: ReadNode, depth: number, isPlan: boolean): string[] {
  const indent = '  '.repeat(depth);
  const marks = [
    node.status?.label ?? (node.level === 'action' && !isPlan ? words.noStatus : ''),
    node.from !== undefined && node.to !== undefined ? words.term(node.from, node.to) : '',
    node.priority ? words.priority : '',
    ...axes.flatMap((axis) => {
      const light = node.axes[axis].light;
      return light === null ? [] : [`${words.axes[axis]}: ${words.lights[light]}`];
    }),
    words.line(node.line, node.page),
  ].filter((mark) => mark !== '');
  const name = [node.code, node.title].filter((part) => part !== null && part !== '').join('  ');
  return [`${indent}${name}  (${marks.join('; ')})`, ...moneyLines(node.money, `${indent}    `)];
}

export function printFinding(finding: Finding): string {
  const where = [words.line(finding.line, finding.page), finding.node ?? ''].filter((part) => part !== '');
  return [
    words.severities[finding.severity],
    ...(where.length > 0 ? [where.join(', ')] : []),
    `${finding.code}: ${describeFinding(finding)}`,
  ].join('  ');
}

export function printReading({
  file,
  reading,
  skipped,
}: {
  file: { name: string };
  reading: Reading;
  skipped: readonly Skipped[];
}): string {
  const counts = levels.flatMap((level) => {
    const count = reading.nodes.filter((node) => node.level === level).length;
    return count === 0 ? [] : [`${count} ${words.levels[level][count === 1 ? 0 : 1] ?? level}`];
  });
  const depth = depths(reading.nodes);
  return [
    [file.name, counts.join(', ')].filter((part) => part !== '').join(': '),
    ...(reading.columns.length > 0
      ? [`${words.columns}: ${reading.columns.map(({ label }) => label).join(' | ')}`]
      : []),
    '',
    ...reading.nodes.flatMap((node) => nodeLines(node, depth.get(node.id) ?? 0, reading.plan !== undefined)),
    ...(reading.schemas ?? []).map((schema) => {
      const size = words.size(schema.rows.length, schema.columns.length);
      return `${words.schema(schema.code, schema.title)}  (${size}; ${words.line(null, schema.page)})`;
    }),
    '',
    words.findings(reading.findings.length),
    ...reading.findings.map((finding) => `  ${printFinding(finding)}`),
    ...(skipped.length > 0
      ? [
          '',
          words.left(skipped.length),
          ...skipped.map(
            ({ line, page, text, why }) =>
              `  ${[words.line(line, page), words.skipped[why], text.trim()].filter((part) => part !== '').join('  ')}`,
          ),
        ]
      : []),
    '',
  ].join('\n');
}
