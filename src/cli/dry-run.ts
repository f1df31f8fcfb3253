/**
 * `dry-run [--file FILE | --children N] [--json]`: what rule sets do to the same children, side by side; of a file, or of
 * a made-up municipality under the standard dossiers. Stores nothing, starts no database.
 */
import { basename } from 'node:path';
import { describeProblem } from '../allocation/allocation.nl.ts';
import { repeatedKey } from '../allocation/repeated-key.ts';
import { comparisonWords } from '../enrolment/comparison.nl.ts';
import { type ComparisonRow, comparisonRows } from '../enrolment/comparison-table.ts';
import { type DryRunFile, dryRunSchema, type DryRuns, dryRuns } from '../enrolment/dry-run.ts';
import { generateMunicipality } from '../enrolment/generate.ts';
import { describeRuleProblem } from '../enrolment/rule-check.nl.ts';
import { groupNames } from '../enrolment/rule-text.nl.ts';
import { dossierWords } from '../enrolment/standard-dossiers.nl.ts';
import { standardDossier } from '../enrolment/standard-dossiers.ts';
import { townOf } from '../enrolment/town.ts';
import { readable } from '../kernel/readable.ts';
import { Refusal } from '../kernel/refusal.ts';
import { hmacSha256 } from '../platform/hmac.ts';
import { argumentsOf } from './arguments.ts';
import { dryRunWords } from './dry-run.nl.ts';
import { bytesOf } from './files.ts';

async function fileAt(path: string): Promise<DryRunFile> {
  const name = basename(path);
  let text = '';
  let value: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await bytesOf(path));
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('unreadable', dryRunWords.notJson(name));
  }
  const twice = repeatedKey(text);
  if (twice !== null) throw new Refusal('unreadable', describeProblem({ code: 'repeated-key', key: twice }));
  const parsed = dryRunSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Refusal('unreadable', dryRunWords.badFile(name, parsed.error.issues[0]?.path.join('.') ?? ''));
}

function madeUp(text: string, seed: string): DryRunFile {
  const children = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (children < 10 || children > 100_000) throw new Refusal('usage', dryRunWords.badCount);
  const schoolYear = 2026;
  const { sites, registrations } = generateMunicipality(townOf(children, schoolYear), seed);
  const all = sites.map(({ id, school, board }) => ({ id, school, board }));
  return {
    ruleSets: (['B', 'C', 'double-quota'] as const).map((dossier) => ({
      name: dryRunWords.dossier(dossier),
      rules: standardDossier(dossier, { schoolYear, sites: all }, dossierWords),
    })),
    places: sites.map(({ id, places }) => ({
      site: id,
      total: Object.values(places).reduce((sum, one) => sum + one, 0),
      byAgeGroup: places,
    })),
    registrations,
    seed,
  };
}

function printed({ kind }: ComparisonRow, value: ComparisonRow['values'][number]): string {
  if (value === null) return '–';
  if (typeof value !== 'number')
    return value.of === 0 ? '–' : `${value.count} (${Math.round((100 * value.count) / value.of)} %)`;
  return kind === 'metres' ? `${value} m` : String(value);
}

function tableOf({ names, comparison, problems }: DryRuns): string {
  const rows = comparisonRows(comparison, false).map((row) => [
    row.group === null
      ? comparisonWords.rows[row.key]
      : `${comparisonWords.rows[row.key]}: ${groupNames[row.group] ?? row.group}`,
    ...row.values.map((value) => printed(row, value)),
  ]);
  const all = [['', ...names], ...rows];
  const widths = all.reduce<number[]>(
    (most, row) => row.map((cell, at) => Math.max(cell.length, most[at] ?? 0)),
    [],
  );
  const lines = all.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  '),
  );
  return [
    ...lines,
    '',
    comparisonWords.note,
    ...problems.map(({ name, problem }) => `${name}: ${describeRuleProblem(problem)}`),
  ]
    .map(
      (line) =>
        `${readable(line)
          .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
          .trimEnd()}\n`,
    )
    .join('');
}

const jsonOf = ({ names, comparison, problems }: DryRuns): string =>
  `${JSON.stringify({ names, rows: comparisonRows(comparison, false), problems }, null, 2)}\n`;

export async function dryRun(args: string[]): Promise<number> {
  const { values } = argumentsOf('dry-run', args, {
    json: { type: 'boolean' },
    file: { type: 'string' },
    children: { type: 'string' },
    seed: { type: 'string' },
  });
  if (values.file !== undefined && values.children !== undefined)
    throw new Refusal('usage', dryRunWords.both);
  const file =
    values.file === undefined
      ? madeUp(values.children ?? '300', values.seed ?? 'Meerdorp')
      : await fileAt(values.file);
  const [first] = file.ruleSets;
  const runs = dryRuns(file, hmacSha256);
  if ('problem' in runs) {
    const { name, problem } = runs;
    const sentence = problem === null ? dryRunWords.otherChildren : describeProblem(problem);
    throw new Refusal('unreadable', dryRunWords.cannot(name, sentence));
  }
  const head =
    values.file === undefined && first
      ? `${dryRunWords.madeUp(file.registrations.length, first.rules.sites.length, file.seed)}\n\n`
      : '';
  process.stdout.write(values.json ? jsonOf(runs) : head + tableOf(runs));
  return 0;
}
