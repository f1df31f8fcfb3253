/** Capacities as a table: a row a level, in the shape in which it goes out and comes in. */
import {
  countIn,
  rowsUnder,
  SheetFindings,
  type SheetColumn,
  type SheetFinding,
} from '../kernel/row-table.ts';
import { NEWCOMERS } from './capacity-tree.ts';
import type { GivenLevel } from './level.ts';

/** The heads are part of the format. */
export const capacityColumns: readonly SheetColumn[] = [
  { key: 'code', head: 'Code vestigingsplaats', must: true },
  { key: 'school', head: 'School' },
  { key: 'name', head: 'Vestigingsplaats' },
  { key: 'level', head: 'Niveau', must: true },
  { key: 'places', head: 'Capaciteit', must: true },
  { key: 'sitting', head: 'Zittend' },
  { key: 'enrolled', head: 'Ingeschreven' },
  { key: 'reason', head: 'Reden van een verhoging' },
];

const levelHeads: Readonly<Record<string, string>> = {
  school: 'School',
  campus: 'Campus',
  site: 'Vestigingsplaats',
  [NEWCOMERS]: 'Nieuwkomers',
};

const levelOf = (text: string): string | null => {
  if (/^20\d\d$/.test(text)) return text;
  const known = Object.entries(levelHeads).find(([, head]) => head.toLowerCase() === text.toLowerCase());
  return known?.[0] ?? null;
};

export type CapacityRow = GivenLevel & { row: number; code: string; reason: string };

export function readCapacities(rows: readonly (readonly string[])[]): {
  levels: CapacityRow[];
  findings: SheetFindings;
} {
  const findings = new SheetFindings(capacityColumns);
  const found = rowsUnder(rows, capacityColumns, findings);
  const levels = found.flatMap(({ row, of }): CapacityRow[] => {
    const at = levelOf(of('level'));
    const [code, reason] = [of('code'), of('reason')];
    const counts = (['places', 'sitting', 'enrolled'] as const).map((key) => {
      const text = of(key);
      const count = key !== 'places' && text === '' ? 0 : countIn(text);
      if (count === null) findings.add(row, key, text === '' ? 'empty' : 'count', text);
      return count;
    });
    const [places = null, sitting = null, enrolled = null] = counts;
    if (code === '') findings.add(row, 'code', 'empty');
    if (at === null) findings.add(row, 'level', of('level') === '' ? 'empty' : 'level', of('level'));
    if (reason.length > 1000) findings.add(row, 'reason', 'too-long', reason);
    if (code === '' || at === null || places === null || sitting === null || enrolled === null) return [];
    const isAbove = at === 'school' || at === 'campus' || at === 'site';
    if (isAbove && sitting + enrolled > 0) {
      findings.add(row, 'level', 'counted-above', of('level'));
      return [];
    }
    return [{ row, code, at, places, sitting, enrolled, reason }];
  });
  return { levels, findings };
}

export type CapacityLine = GivenLevel & { code: string; school: string; name: string };

export const capacityTable = (
  lines: readonly CapacityLine[],
): { head: string[]; rows: (string | { figure: string } | null)[][] } => ({
  head: capacityColumns.map(({ head }) => head),
  rows: lines.map(({ code, school, name, at, places, sitting, enrolled }) => {
    const isAbove = at === 'school' || at === 'campus' || at === 'site';
    const count = (one: number) => (isAbove ? null : { figure: String(one) });
    return [
      code,
      school,
      name,
      levelHeads[at] ?? at,
      { figure: String(places) },
      count(sitting),
      count(enrolled),
      null,
    ];
  }),
});

export type CapacityImport = {
  findings: SheetFinding[];
  /** Levels that are new, that change, and that stay as they are. */
  added: number;
  changed: number;
  same: number;
};
