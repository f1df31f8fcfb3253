/** Tables with amounts that stand in no schema and under no node: what they are about is not sure, so they are told. */
import type { Finding } from '../kernel/finding.ts';
import { quote } from './doubt.ts';
import type { PlanLine } from './plan-lines.ts';
import { rowOf, type PlanRow } from './plan-rows.ts';

/** So many lines without an amount may stand within a table: labels over two lines, headings. */
const NEAR = 4;
/** One amount in running text is no table. */
const ROWS = 2;

/** An amount of money and no number of a page, an article or a year. */
const money = /(?:^|[\s€])[-−]?\d{1,3}(?:[. ]\d{3})+(?:,\d{2})?(?:$|\s)|\d,\d{2}(?:$|\s)/u;

/** @param lines what was passed over, in the order of the document. */
export function unlabelledTables(lines: readonly PlanLine[]): Finding[] {
  const tables: PlanRow[][] = [];
  let since = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    const row = rowOf(line);
    if (row && money.test(row.rest)) {
      if (since > NEAR) tables.push([]);
      tables.at(-1)?.push(row);
      since = 0;
    } else since += 1;
  }
  return tables.flatMap(([first, ...more]): Finding[] =>
    first && more.length + 1 >= ROWS
      ? [
          {
            code: 'unread-line',
            reason: 'unlabelled',
            severity: 'warning',
            line: first.line,
            page: first.page,
            node: null,
            nodeId: null,
            facts: { rows: more.length + 1, text: quote(first.text) },
          },
        ]
      : [],
  );
}
