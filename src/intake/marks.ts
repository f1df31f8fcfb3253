/** What a line may be, by its words alone; `trust.ts` and `starts.ts` decide what it is. */
import type { MoneyColumn } from '../budget/column.ts';
import type { Axis } from '../followup/status.ts';
import { axes } from '../followup/status.ts';
import type { Level } from '../planning/level.ts';
import type { TitleStart } from './codes.ts';
import { titleStart } from './codes.ts';
import {
  axisLabels,
  levelWords,
  lightSigns,
  lightWords,
  outerSections,
  statusLabels,
  statusWords,
} from './habits.ts';
import type { Line } from './lines.ts';
import { columnsOfLine, isUnitNote } from './money-header.ts';
import { isMoneyTable } from './money-cells.ts';
import { labelKey } from './wording.ts';

export type Mark =
  | { is: 'text' }
  | { is: 'group'; level: Level }
  | { is: 'status'; value: string | null }
  | { is: 'light'; axis: Axis; value: string | null }
  | { is: 'axis'; axis: Axis }
  | { is: 'header'; columns: MoneyColumn[] }
  | { is: 'title'; start: TitleStart }
  | { is: 'outer' };

const TEXT: Mark = { is: 'text' };
const groups = new Map<string, Level>(
  (Object.entries(levelWords) as [Level, (typeof levelWords)[Level]][]).flatMap(([level, { one, many }]) =>
    [...many, ...(level === 'without_objective' ? [] : one)].map((word): [string, Level] => [word, level]),
  ),
);
const lightLabels = new Map<string, Axis>(
  axes.flatMap((axis) => axisLabels[axis].light.map((word): [string, Axis] => [labelKey(word), axis])),
);
const textLabels = new Map<string, Axis>(
  axes.flatMap((axis) => axisLabels[axis].text.map((word): [string, Axis] => [labelKey(word), axis])),
);

export function markOf(line: Line): Mark {
  if (line.furniture) return TEXT;
  if (line.piece.role === 'table') {
    const columns = isMoneyTable(line.piece);
    return columns ? { is: 'header', columns } : TEXT;
  }
  if (line.blank || line.piece.role === 'item') return TEXT;
  return (line.label === '' ? null : labelMark(line)) ?? titleMark(line);
}

function labelMark(line: Line): Mark | null {
  const { label } = line;
  const level = groups.get(label);
  if (level) return { is: 'group', level };
  const light = lightLabels.get(label);
  if (light) return { is: 'light', axis: light, value: null };
  const axis = textLabels.get(label);
  if (axis) return { is: 'axis', axis };
  if (statusLabels.includes(label)) return { is: 'status', value: null };
  const colon = line.text.indexOf(':');
  if (colon > 0) {
    const before = labelKey(line.text.slice(0, colon));
    const value = line.text.slice(colon + 1).trim();
    if (statusLabels.includes(before) && value !== '' && value.length <= 60) return { is: 'status', value };
    const inline = lightLabels.get(before);
    if (inline) return { is: 'light', axis: inline, value };
  }
  const first = label.split(' ')[0] ?? '';
  if (statusLabels.includes(first) && Object.hasOwn(statusWords, label.slice(first.length + 1)))
    return { is: 'status', value: line.text.split(' ').slice(1).join(' ') };
  if (outerSections.includes(label)) return { is: 'outer' };
  if (line.header && isUnitNote(line.text)) return { is: 'header', columns: [] };
  const columns = line.header ? columnsOfLine(line.text) : null;
  return columns && columns.some((column) => column.kind !== 'unknown' || column.year !== null)
    ? { is: 'header', columns }
    : null;
}

function titleMark(line: Line): Mark {
  const start = titleStart(line.text);
  return start ? { is: 'title', start } : TEXT;
}

/** The light that a text prints, undefined when it prints none. */
export function lightOf(text: string): (typeof lightWords)[string] | undefined {
  const bare = text
    .replaceAll('\ufe0f', '')
    .replace(/[\u25a0-\u25ff\u2b1b\u2b1c\u2b24\u26aa\u26ab✓✔✕✖!]/gu, '')
    .trim();
  for (const [sign, light] of Object.entries(lightSigns))
    if (bare === sign || bare.startsWith(`${sign} `)) return light;
  const word = labelKey(bare);
  return Object.hasOwn(lightWords, word) ? lightWords[word] : undefined;
}
