/** `import FILE`: says what it will do, asks, and does it in one transaction. */
import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { roundKinds } from '../followup/closing.ts';
import { roundWords } from '../followup/round.nl.ts';
import { settle } from '../intake/import-decide.query.ts';
import {
  importReport,
  previewImport,
  type ImportPreview,
  type ImportResult,
} from '../intake/import.usecase.ts';
import { settlePlan } from '../intake/import-plan.usecase.ts';
import { tableKinds } from '../intake/import-task.ts';
import type { Given } from '../intake/proposal.ts';
import type { Finding } from '../kernel/finding.ts';
import { Refusal } from '../kernel/refusal.ts';
import { parsePeriod, planLabel } from '../planning/plan.ts';
import { argumentsOf, oneOf, wordAt } from './arguments.ts';
import { cliSentences } from './cli.nl.ts';
import { importMjp } from './import-mjp.ts';
import { importPlanFile } from './import-plan.ts';
import { importTable } from './import-table.ts';
import { importWords as words } from './import.nl.ts';
import { withApp } from './open.ts';
import { printFinding } from './print-reading.ts';
import { readingWords } from './print-reading.nl.ts';
import { withProgress } from './progress.ts';
import { readSource } from './source.ts';

const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

function givenBy(values: {
  government?: string | undefined;
  plan?: string | undefined;
  round?: string | undefined;
  period?: string | undefined;
}): Given {
  const given: Given = {};
  if (values.government !== undefined) {
    const name = values.government.replace(/\s+/g, ' ').trim();
    if (name === '' || name.length > 200) throw new Refusal('usage', words.badName);
    given.government = name;
  }
  if (values.plan !== undefined) {
    const plan = parsePeriod(values.plan);
    if (!plan) throw new Refusal('usage', words.badPlan(values.plan));
    given.plan = plan;
  }
  if (values.round !== undefined) given.round = { kind: oneOf('--round', values.round, roundKinds) };
  if (values.period !== undefined) {
    const [from = '', to = '', ...more] = values.period.split('..');
    if (!isDay(from) || !isDay(to) || to < from || more.length > 0)
      throw new Refusal('usage', words.badPeriod(values.period));
    given.round = { ...given.round, period: { from, to } };
  }
  return given;
}

function intent({ settled, government, decision, findings }: ImportPreview): string {
  if (decision.outcome === 'already') return '';
  const { proposal, period, reading } = settled;
  const why = (evidence: { line: number | null; words: string } | null | undefined): string[] =>
    evidence ? [words.evidence(evidence.line, evidence.words)] : [];
  const count = (severity: Finding['severity']): number =>
    findings.filter((one) => one.severity === severity).length;
  const fresh = reading.nodes.filter(({ id }) => !decision.identity.has(id)).length;
  return [
    words.will,
    words.government(government.name, government.exists),
    ...why(proposal.government?.evidence),
    words.plan(planLabel(settled.plan.firstYear, settled.plan.lastYear), decision.plan !== undefined),
    ...why(proposal.plan?.evidence),
    words.version(settled.version, decision.version !== undefined),
    ...why(proposal.version?.evidence),
    words.round(
      roundWords.label(period.kind, period.from, period.to),
      roundWords.period(period.from, period.to),
      decision.outcome === 'joins',
    ),
    ...why(proposal.round?.evidence),
    words.content(reading.nodes.length, fresh, reading.columns.length),
    words.findings(count('error'), count('warning'), count('info')),
    '',
  ].join('\n');
}

async function agreed(): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await terminal.question(words.ask);
    return words.yes.includes(answer.trim().toLowerCase());
  } finally {
    terminal.close();
  }
}

function report(result: ImportResult, fileName: string): string {
  if (result.outcome === 'already') return `${words.already(fileName, result.fileName, result.government)}\n`;
  const { government, round, plan, stored, findings } = result;
  return [
    result.outcome === 'joins'
      ? words.joined(round.label, government.name, words.counts(stored.nodes, stored.updates, stored.amounts))
      : words.done(government.name, round.label, plan),
    ...(result.outcome === 'joins'
      ? []
      : [words.kept(words.counts(stored.nodes, stored.updates, stored.amounts))]),
    words.roundIs(round.id, round.sequence, round.hash),
    readingWords.findings(findings.length),
    ...findings.map((finding) => `  ${printFinding(finding)}`),
    '',
  ].join('\n');
}

export async function importFile(args: string[]): Promise<number> {
  const { values, words: positionals } = argumentsOf(
    'import',
    args,
    {
      government: { type: 'string' },
      plan: { type: 'string' },
      round: { type: 'string' },
      period: { type: 'string' },
      decided: { type: 'string' },
      version: { type: 'string' },
      body: { type: 'string' },
      format: { type: 'string' },
      yes: { type: 'boolean' },
    },
    ['bestand'],
  );
  const path = wordAt(positionals, 0);
  const given = givenBy(values);
  if (values.decided !== undefined && !isDay(values.decided))
    throw new Refusal('usage', words.badDay(values.decided));
  const terminal = process.stdin.isTTY === true;
  if (values.format !== undefined) {
    const format = oneOf('--format', values.format, ['mjp-actions', ...tableKinds]);
    if (values.body !== undefined && format !== 'estimates' && format !== 'ledger')
      throw new Refusal('usage', words.noBodyHere);
    if (format !== 'mjp-actions') {
      if (!values.yes && !terminal) throw new Refusal('usage', words.noTerminal(path));
      const { data, version, body } = values;
      const wish = { kind: format, data, government: given.government, plan: given.plan, version, body };
      return importTable(path, wish, values.yes ? null : agreed);
    }
    if (Object.keys(given).length > 0) throw new Refusal('usage', words.fileSays(values.format));
    if (!values.yes && !terminal) throw new Refusal('usage', words.noTerminal(path));
    const wish = { data: values.data, ...(values.decided === undefined ? {} : { setOn: values.decided }) };
    return importMjp(path, wish, values.yes ? null : agreed);
  }
  if (values.body !== undefined) throw new Refusal('usage', words.noBodyHere);
  const source = await withProgress(cliSentences.working.reading(path), () => readSource(path));
  if (source.reading.plan) {
    const plan = { ...given, ...(values.decided === undefined ? {} : { setOn: values.decided }) };
    const request = { file: source.file, reading: source.reading, given: plan };
    settlePlan(request);
    if (!values.yes && !terminal) throw new Refusal('usage', words.noTerminal(source.file.name));
    return importPlanFile(request, values.data, values.yes ? null : agreed);
  }
  const today = new Date().toISOString().slice(0, 10);
  const request = { file: source.file, reading: source.reading, lines: source.lines, given, today };
  settle(request);
  if (!values.yes && !terminal) throw new Refusal('usage', words.noTerminal(source.file.name));
  return withApp(values.data, { claim: 'production' }, async (app) => {
    if (!values.yes) {
      const preview = await previewImport(app.connection.app, request);
      if (preview.decision.outcome !== 'already') {
        process.stderr.write(intent(preview));
        if (!(await agreed())) {
          process.stderr.write(`${words.stopped}\n`);
          return 0;
        }
      }
    }
    const result = await withProgress(cliSentences.working.storing, () =>
      importReport(app.connection.app, request, { newId: randomUUID(), now: app.clock() }),
    );
    process.stdout.write(report(result, source.file.name));
    return 0;
  });
}
