/** A comparison of rule sets as rows of a file, with what is said of fewer than five children left out. */
import { comparisonWords } from '../enrolment/comparison.nl.ts';
import { type ComparisonRow, comparisonRows } from '../enrolment/comparison-table.ts';
import type { DryYear } from '../enrolment/dry-year.query.ts';
import { groupTables, hideAmong } from '../enrolment/group-table.ts';
import type { Sheet, SheetCell } from '../overview/plan-sheet.ts';
import { childGroupName, namesOf } from './dry-names.ts';
import { dryWords } from './dry.nl.ts';
import { rulesWords } from './rules.nl.ts';

const words = { dry: dryWords, rules: rulesWords };

/** A share is two figures in a file: its count, and of how many. */
const cellsOf = ({ kind, values }: ComparisonRow): SheetCell[] =>
  values.flatMap((value): SheetCell[] => {
    if (value === null) return [null, null];
    return typeof value === 'number' || kind !== 'share'
      ? [{ figure: String(value) }, null]
      : [{ figure: String(value.count) }, { figure: String(value.of) }];
  });

export function drySheet({ columns, comparison, groups }: DryYear): Sheet {
  const rows = comparisonRows(comparison, true);
  const line = (row: ComparisonRow, dimension: string | null, group: string | null): SheetCell[] => [
    comparisonWords.rows[row.key],
    dimension,
    group,
    ...cellsOf(row),
  ];
  return {
    head: [
      words.dry.what,
      words.dry.groups,
      words.dry.group,
      ...namesOf(columns, words).flatMap((name) => [name, `${name}, ${words.dry.children}`]),
    ],
    rows: [
      ...rows.filter(({ group }) => group === null).map((row) => line(row, null, null)),
      ...groupTables(rows, groups)
        .map(hideAmong)
        .flatMap((table) =>
          table.rows.flatMap(({ group, rows: own }) =>
            own.map((row) => line(row, words.dry.dimensions[table.dimension], childGroupName(group, words))),
          ),
        ),
    ],
  };
}
