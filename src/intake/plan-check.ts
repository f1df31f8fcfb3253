/** What a plan says twice: a reference and its change against the new amount, a schema's node against the tree. */
import { kinds, type MoneyColumn } from '../budget/column.ts';
import type { Finding } from '../kernel/finding.ts';
import type { Cents } from '../kernel/money.ts';
import { fromDecimal, toDecimal } from '../kernel/money.ts';
import type { ReadNode, ReadSchema, ReadSchemaRow } from './reading.ts';

const centsOf = (decimal: string | null | undefined): Cents | null =>
  decimal === null || decimal === undefined ? null : (fromDecimal(decimal)?.cents ?? null);

export function checkPlan(
  nodes: readonly ReadNode[],
  columns: readonly MoneyColumn[],
  schemas: readonly ReadSchema[],
  doubtful: ReadonlySet<string>,
): Finding[] {
  return [
    ...schemas.flatMap((schema) => schema.rows.flatMap((row) => changes(schema, row))),
    ...schemas.flatMap((schema) =>
      schema.rows.flatMap((row) => againstTree(nodes, columns, schema, row, doubtful)),
    ),
    ...nodes.filter(({ title, code }) => title === '' && code !== null).map(untitled),
  ];
}

/** Three amounts that were each rounded to a euro may be one apart. */
const ROUNDED: Cents = 150n;

function changes(schema: ReadSchema, row: ReadSchemaRow): Finding[] {
  return schema.columns.flatMap((column, at): Finding[] => {
    if (column.kind !== 'new') return [];
    const of = (kind: MoneyColumn['kind']): string | null => {
      const index = schema.columns.findIndex(
        (one) => one.kind === kind && one.year === column.year && one.side === column.side,
      );
      return row.amounts[index] ?? null;
    };
    const [before, change, after] = [of('reference'), of('change'), row.amounts[at] ?? null];
    const [one, two, three] = [before, change, after].map(centsOf);
    if (one === null || two === null || three === null) return [];
    if (one === undefined || two === undefined || three === undefined) return [];
    const sum = one + two;
    const exact = [before, change, after].every((amount) => amount?.includes('.'));
    const apart = sum > three ? sum - three : three - sum;
    if (apart === 0n || (!exact && apart <= ROUNDED)) return [];
    return [mismatch(schema, row, column.label, 'change', three, sum, exact)];
  });
}

/** What a schema says of a node against the kinds of the tree together. */
function againstTree(
  nodes: readonly ReadNode[],
  columns: readonly MoneyColumn[],
  schema: ReadSchema,
  row: ReadSchemaRow,
  doubtful: ReadonlySet<string>,
): Finding[] {
  const { side } = row;
  const node = nodes.find(({ id }) => id === row.nodeId);
  if (!node || !side || doubtful.has(node.id) || Object.keys(node.money).length === 0) return [];
  return schema.columns.flatMap((column, at): Finding[] => {
    if (column.kind !== 'new' && column.kind !== 'estimate') return [];
    const index = columns.findIndex((one) => one.year === column.year && one.kind === 'estimate');
    const printed = row.amounts[at] ?? null;
    const cents = centsOf(printed);
    if (index < 0 || cents === null) return [];
    let sum = 0n;
    let added = 0n;
    for (const kind of kinds) {
      const cell = node.money[kind]?.[side]?.[index];
      if (cell === undefined) continue;
      const amount = centsOf(cell);
      if (amount === null) return [];
      sum += amount;
      added += cell?.includes('.') ? 0n : 1n;
    }
    const apart = sum > cents ? sum - cents : cents - sum;
    const rounded = 50n * (added + (printed?.includes('.') ? 0n : 1n));
    return apart <= rounded ? [] : [mismatch(schema, row, column.label, 'schema', cents, sum, false)];
  });
}

function mismatch(
  schema: ReadSchema,
  row: ReadSchemaRow,
  column: string,
  reason: 'change' | 'schema',
  printed: Cents,
  expected: Cents,
  exact: boolean,
): Finding {
  const decimals = exact ? 2 : 0;
  return {
    code: 'sum-mismatch',
    reason,
    severity: 'error',
    line: row.line,
    page: row.page,
    node: row.node,
    nodeId: row.nodeId,
    facts: {
      schema: [schema.code ?? '', schema.title].filter((part) => part !== '').join(': '),
      row: [...row.under, row.label].join(' > '),
      column,
      printed: toDecimal(printed, decimals),
      expected: toDecimal(expected, decimals),
      difference: toDecimal(printed - expected, decimals),
    },
  };
}

function untitled(node: ReadNode): Finding {
  return {
    code: 'missing-section',
    reason: 'title',
    severity: 'warning',
    line: node.line,
    page: node.page,
    node: node.code,
    nodeId: node.id,
    facts: { section: 'title', code: node.code ?? '' },
  };
}
