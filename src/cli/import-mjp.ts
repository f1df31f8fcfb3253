/**
 * `import --format mjp-actions FILE`: the actions of many municipalities, each in its own government and in a transaction
 * of its own. Who was done before is left, so that a run that was broken off is simply done again.
 */
import { createHash, randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { importPlan, type PlanImportResult } from '../intake/import-plan.usecase.ts';
import { importSentences } from '../intake/import.nl.ts';
import { mjpReadings, type MjpReading } from '../intake/mjp-reading.ts';
import { mjpRows } from '../intake/mjp-rows.ts';
import type { PlanGiven } from '../intake/plan-kept.ts';
import { printCents } from '../kernel/money.ts';
import { Refusal } from '../kernel/refusal.ts';
import { planLabel } from '../planning/plan.ts';
import { parseJson } from '../platform/documents/read-file.ts';
import { unpackGzip } from '../platform/documents/read-gzip.ts';
import { decodeText } from '../platform/documents/read-text.ts';
import { readFileWords } from '../platform/documents/read-file.nl.ts';
import { cliSentences } from './cli.nl.ts';
import { bytesOf } from './files.ts';
import { mjpWords as words } from './import-mjp.nl.ts';
import { importWords } from './import.nl.ts';
import { withApp } from './open.ts';
import { printFinding } from './print-reading.ts';
import { readingWords } from './print-reading.nl.ts';
import { withProgress } from './progress.ts';

type Source = {
  file: { name: string; format: 'json'; sha256: string };
  readings: MjpReading[];
  plan: { firstYear: number; lastYear: number };
  rows: number;
};

async function readMjp(path: string): Promise<Source> {
  const bytes = await bytesOf(path);
  const name = basename(path);
  const text = decodeText(unpackGzip(bytes, name));
  if (text === null) throw new Refusal('unreadable', readFileWords.notText(name));
  const read = mjpRows(parseJson(text, name));
  if (!read.ok) {
    const bad = importSentences.badRows;
    throw new Refusal(
      read.why === 'too-many' ? 'too-large' : 'unreadable',
      read.why === 'row'
        ? bad.row(name, read.row, read.field)
        : read.why === 'years'
          ? bad.years(name, read.firstYear, read.lastYear)
          : read.why === 'two-names'
            ? bad['two-names'](name, read.row, read.name, read.other)
            : bad[read.why](name),
    );
  }
  const { firstYear, lastYear, rows } = read;
  const label = importSentences.investments(firstYear, lastYear);
  return {
    file: { name, format: 'json', sha256: createHash('sha256').update(bytes).digest('hex') },
    readings: mjpReadings(rows, { firstYear, lastYear, label }),
    plan: { firstYear, lastYear },
    rows: rows.length,
  };
}

const PROGRESS = 50;

/** @param agreed asks whether it may; null where that was given. */
export async function importMjp(
  path: string,
  given: { setOn?: string; data: string | undefined },
  agreed: (() => Promise<boolean>) | null,
): Promise<number> {
  const { file, readings, plan, rows } = await withProgress(cliSentences.working.reading(path), () =>
    readMjp(path),
  );
  if (agreed) {
    process.stderr.write(
      words.intent(readings.length, rows, planLabel(plan.firstYear, plan.lastYear), given.setOn ?? null),
    );
    if (!(await agreed())) {
      process.stderr.write(`${importWords.stopped}\n`);
      return 0;
    }
  }
  return withApp(given.data, { claim: 'production' }, async (app) => {
    const done: Extract<PlanImportResult, { outcome: 'new-version' }>[] = [];
    const refused: string[] = [];
    let already = 0;
    for (const [index, { municipality, nisCode, reading }] of readings.entries()) {
      if (index > 0 && index % PROGRESS === 0)
        process.stderr.write(`${words.progress(index, readings.length)}\n`);
      const wish: PlanGiven = {
        government: municipality,
        nisCode,
        plan,
        part: true,
        ...(given.setOn === undefined ? {} : { setOn: given.setOn }),
      };
      try {
        const result = await importPlan(
          app.connection.app,
          { file, reading, given: wish },
          { newId: randomUUID(), now: app.clock() },
        );
        if (result.outcome === 'already') already += 1;
        else done.push(result);
      } catch (error) {
        // One government that says no is no reason to leave the others.
        if (!(error instanceof Refusal) || error.code !== 'conflict') throw error;
        refused.push(words.refused(municipality, error.message));
      }
    }
    const sum = (of: (one: (typeof done)[number]) => number): number =>
      done.reduce((total, one) => total + of(one), 0);
    const total = done.reduce((all, { stored }) => all + stored.cents, 0n);
    process.stdout.write(
      [
        words.done(done.length, already, refused.length),
        words.kept(
          sum(({ stored }) => stored.nodes),
          sum(({ stored }) => stored.amounts),
          printCents(total, 2),
        ),
        ...(done.length > 0 && given.setOn === undefined ? [words.concept] : []),
        ...refused,
        readingWords.findings(sum(({ findings }) => findings.length)),
        ...done.flatMap(({ government, findings }) =>
          findings.map((finding) => `  ${government.name}  ${printFinding(finding)}`),
        ),
        '',
      ].join('\n'),
    );
    return refused.length > 0 ? 2 : 0;
  });
}
