/** Tables of a page by their drawn lines, else by the white columns between their words. */
import type { TextTable } from './read-pdf-cells.ts';
import type { PrintedLine } from './read-pdf-lines.ts';
import { ruledTables } from './read-pdf-ruled.ts';
import type { Rule } from './read-pdf-rules.ts';
import { unruled } from './read-pdf-unruled.ts';

/** The tables among the lines of one page, in order; `first`, `last` and `lines` are indexes into the lines. */
export function tablesOf(lines: readonly PrintedLine[], rules: readonly Rule[]): TextTable[] {
  const out: TextTable[] = [];
  for (const table of ruledTables(lines, rules))
    if (!out.some((one) => one.first <= table.last && table.first <= one.last)) out.push(table);
  for (let index = 0; index < lines.length; index += 1) {
    const inside = out.find((one) => one.first <= index && index <= one.last);
    if (inside) {
      index = inside.last;
      continue;
    }
    const following = Math.min(
      ...out.filter((one) => one.first > index).map((one) => one.first),
      lines.length,
    );
    const table = unruled(lines.slice(0, following), index);
    if (table !== null && !out.some((one) => one.first <= table.last && table.first <= one.last)) {
      out.push(table);
      index = table.last;
    }
  }
  return out.sort((a, b) => a.first - b.first);
}
