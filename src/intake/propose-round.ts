/** Over which period does this report go? Only what the file itself says decides; in doubt there is no proposal. */
import type { MoneyColumn } from '../budget/column.ts';
import type { RoundKind } from '../followup/closing.ts';
import type { Evidence, Running } from './evidence.ts';

export type Period = { kind: RoundKind; from: string; to: string };
export type Asked = { kind?: RoundKind; period?: { from: string; to: string } };

/** `bare` words tell the kind in a title or a file name; in a narrative they tell nothing. */
const kindsOfWords: readonly { kind: 'h1' | 'annual' | 'quarter'; words: string; quarter?: number }[] = [
  {
    kind: 'h1',
    words: '(?:eerste|1ste|1e) (?:semester|halfjaar|jaarhelft)|semester 1|halfjaar\\p{L}*|[sh]1',
  },
  { kind: 'quarter', quarter: 1, words: '(?:eerste|1ste|1e) kwartaal|kwartaal 1|q1' },
  { kind: 'quarter', quarter: 2, words: '(?:tweede|2de|2e) kwartaal|kwartaal 2|q2' },
  { kind: 'quarter', quarter: 3, words: '(?:derde|3de|3e) kwartaal|kwartaal 3|q3' },
  { kind: 'quarter', quarter: 4, words: '(?:vierde|4de|4e) kwartaal|kwartaal 4|q4' },
  { kind: 'annual', words: 'jaarrekening|jaarrapport\\p{L}*|jaarverslag|beleidsevaluatie' },
];
const reportWords = '(?:opvolgings?rapport\\p{L}*|opvolgrapport\\p{L}*|kwartaalrapport\\p{L}*)';
const pause = '[ ,:–\\-()]{1,3}';

export function periodOf(kind: RoundKind, year: number, quarter?: number): Period | null {
  const on = (from: string, to: string): Period => ({ kind, from: `${year}-${from}`, to: `${year}-${to}` });
  if (kind === 'annual') return on('01-01', '12-31');
  if (kind === 'h1') return on('01-01', '06-30');
  if (kind !== 'quarter' || quarter === undefined) return null;
  const ends = ['03-31', '06-30', '09-30', '12-31'] as const;
  const end = ends[quarter - 1];
  return end === undefined ? null : on(`${String(quarter * 3 - 2).padStart(2, '0')}-01`, end);
}

/** The year that the report is about: the last booked one, or the one its title names. */
export function yearOf(
  columns: readonly MoneyColumn[],
  text: Running,
  fileName: string,
): { year: number; evidence: Evidence } | null {
  const booked = columns.filter(({ kind, year }) => kind === 'actual' && year !== null);
  const last = booked.reduce<MoneyColumn | null>(
    (best, column) => (best === null || (column.year ?? 0) > (best.year ?? 0) ? column : best),
    null,
  );
  if (last?.year) {
    const at = text.text.indexOf(last.label.replace(/\s+/gu, ' ').trim());
    const evidence =
      at < 0 ? { line: null, page: null, words: last.label } : text.evidence(at, at + last.label.length);
    return { year: last.year, evidence };
  }
  const named =
    text.find(new RegExp(`${reportWords}${pause}(?:[^.]{0,40}?)(20\\d\\d)(?!\\d)`, 'iu')) ??
    text.find(/jaarrekening (20\d\d)(?!\d)/iu);
  if (named) return { year: Number(named.groups[1]), evidence: named.evidence };
  const inName = /(?<!\d)(20\d\d)(?!\d)/.exec(fileName);
  if (inName) return { year: Number(inName[1]), evidence: { line: null, page: null, words: fileName } };
  return null;
}

const months =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

function daysOf(text: Running, year: number, named: readonly string[]): RegExpExecArray[] {
  const day = new RegExp(`(?<!\\d)\\d{1,2} (${named.join('|')}) ${year}(?!\\d)`, 'giu');
  return [...text.text.matchAll(day)];
}

/**
 * Days of the second half of the year that the texts tell of, at least three and one of the last quarter: a report over
 * the first half (due before the end of September, bbc.md section 1) may plan one such day, it doesn't tell of many.
 */
function secondHalf(text: Running, year: number): Evidence | null {
  const found = daysOf(text, year, months.slice(6));
  const last = found.findLast((one) => months.indexOf((one[1] ?? '').toLowerCase()) >= 9);
  if (!last || found.length < 3) return null;
  return text.evidence(last.index, last.index + last[0].length);
}

/**
 * The account of a year that is over ("Rekening 2024"), in a report that speaks of no part of that year: no semester,
 * no day of its second half and hardly one of its first, as a report over the first half would.
 */
function isWholeAccount(
  columns: readonly MoneyColumn[],
  text: Running,
  fileName: string,
  year: number,
  today: string,
): boolean {
  const parts = kindsOfWords.filter(({ kind }) => kind !== 'annual').map(({ words }) => words);
  const part = new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
  return (
    today > `${year}-12-31` &&
    columns.some(
      ({ kind, label }) =>
        kind === 'actual' && new RegExp(`^(?:jaar)?rekening ${year}$`, 'iu').test(label.trim()),
    ) &&
    !part.test(text.text) &&
    !part.test(fileName.replace(/[_.-]+/g, ' ')) &&
    daysOf(text, year, months.slice(6)).length === 0 &&
    daysOf(text, year, months.slice(0, 6)).length < 3
  );
}

function spelledPeriod(text: Running): { from: string; to: string; evidence: Evidence } | null {
  const till = '(?:t\\.?e\\.?m\\.?|tot en met|tot|–|-)';
  const found =
    text.find(
      new RegExp(`(?<!\\d)1 januari (?:(20\\d\\d) )?${till} (30 juni|31 december) (20\\d\\d)(?!\\d)`, 'iu'),
    ) ??
    text.find(
      /(?<!\d)0?1\/0?1\/(20\d\d) ?(?:t\.?e\.?m\.?|tot en met|tot|–|-) ?(30\/0?6|31\/12)\/(20\d\d)(?!\d)/iu,
    );
  if (!found) return null;
  const [, first, end, last] = found.groups;
  if (first !== undefined && first !== last) return null;
  const half = end?.startsWith('30') === true;
  return { from: `${last}-01-01`, to: half ? `${last}-06-30` : `${last}-12-31`, evidence: found.evidence };
}

export function proposeRound(
  columns: readonly MoneyColumn[],
  text: Running,
  fileName: string,
  asked: Asked,
  today: string,
): { value: Period; evidence: Evidence } | null {
  if (asked.period) {
    const { from, to } = asked.period;
    const words = `${from}..${to}`;
    return { value: { kind: asked.kind ?? 'own', from, to }, evidence: { line: null, page: null, words } };
  }
  const spelled = spelledPeriod(text);
  const about = yearOf(columns, text, fileName);
  if (spelled && (about === null || spelled.to.startsWith(String(about.year)))) {
    const kind = spelled.to.endsWith('06-30') ? 'h1' : 'annual';
    if (asked.kind === undefined || asked.kind === kind)
      return { value: { kind, from: spelled.from, to: spelled.to }, evidence: spelled.evidence };
  }
  if (!about) return null;
  const { year } = about;
  const answer = (kind: RoundKind, evidence: Evidence, quarter?: number) => {
    const value = periodOf(kind, year, quarter);
    return value === null ? null : { value, evidence };
  };
  const named = kindsOfWords.flatMap((one) => {
    const inName = new RegExp(`(?<![\\p{L}\\p{N}])(?:${one.words})(?![\\p{L}\\p{N}])`, 'iu').exec(
      fileName.replace(/[_.-]+/g, ' '),
    );
    const inTitle = text.find(
      new RegExp(
        `${reportWords}(?:${pause}${year})?(?:${pause}|\\b.{0,10}? )(?:${one.words})(?![\\p{L}\\p{N}])`,
        'iu',
      ),
    );
    const evidence = inTitle?.evidence ?? (inName ? { line: null, page: null, words: fileName } : null);
    return evidence ? [{ ...one, evidence }] : [];
  });
  if (asked.kind !== undefined) {
    if (asked.kind === 'annual' || asked.kind === 'h1') return answer(asked.kind, about.evidence);
    const quarter = named.find(({ kind }) => kind === 'quarter');
    return asked.kind === 'quarter' && quarter ? answer('quarter', quarter.evidence, quarter.quarter) : null;
  }
  const [first, ...others] = named;
  if (first && others.every(({ kind, quarter }) => kind === first.kind && quarter === first.quarter))
    return answer(first.kind, first.evidence, first.quarter);
  if (first) return null;
  const settled = columns.some(({ kind }) => kind === 'credit_final');
  const late = secondHalf(text, year);
  if (late) return answer('annual', late);
  return settled || isWholeAccount(columns, text, fileName, year, today)
    ? answer('annual', about.evidence)
    : null;
}
