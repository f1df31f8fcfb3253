/** `check`: every rule over what is stored, one finding a line; 1 when any is an error. */
import { describeFinding } from '../intake/findings.nl.ts';
import type { Finding, FindingCode } from '../kernel/finding.ts';
import { listImports } from '../intake/import.store.ts';
import { describeCheck } from '../overview/check.nl.ts';
import { checkGovernment, type Checked } from '../overview/check.query.ts';
import { listGovernments, withGovernment } from '../platform/database/government.ts';
import { argumentsOf } from './arguments.ts';
import { checkWords } from './check.nl.ts';
import { cliSentences } from './cli.nl.ts';
import { chooseGovernment, withApp } from './open.ts';
import { readingWords } from './print-reading.nl.ts';
import { withProgress } from './progress.ts';

const ownRules: readonly FindingCode[] = ['integrity', 'duplicate-code'];

/** Rules over what is stored have their own sentences; what the reading found keeps its own. */
const sentenceOf = (finding: Finding): string =>
  (ownRules.includes(finding.code) ? describeCheck(finding.reason, finding.facts) : null) ??
  describeFinding(finding);

function lineOf(government: string, { where, finding }: Checked): string {
  const sentence = sentenceOf(finding);
  const node = finding.node === null ? '' : ` ${finding.node}`;
  const place = readingWords.line(finding.line, finding.page);
  const parts = [
    readingWords.severities[finding.severity],
    `${government}, ${where}${node}${place === '' ? '' : ` (${place})`}`,
    `${finding.code}: ${sentence}`,
  ];
  return parts.join('  ').replace(/\s*\n\s*/g, ' ');
}

/** The rules, and what was proposed or left standing when files were taken in. */
async function everything(tx: Parameters<typeof checkGovernment>[0]): Promise<Checked[]> {
  const imports = await listImports(tx);
  const told = imports.flatMap(({ fileName, findings }) =>
    findings
      .filter(({ code }) => code === 'proposal' || code === 'integrity')
      .map((finding) => ({ where: fileName, finding })),
  );
  return [...(await checkGovernment(tx)), ...told];
}

export async function check(args: string[]): Promise<number> {
  const { values } = argumentsOf('check', args, { government: { type: 'string' } });
  return withApp(values.data, { mustExist: true }, (app) =>
    withProgress(cliSentences.working.checking, async () => {
      const governments =
        values.government === undefined
          ? await listGovernments(app.connection.app)
          : [await chooseGovernment(app, values.government)];
      const count = { error: 0, warning: 0, info: 0 };
      for (const government of governments) {
        const checked = await withGovernment(app.connection.app, government.id, everything, {
          isolation: 'repeatable read',
        });
        for (const one of checked) {
          count[one.finding.severity] += 1;
          process.stdout.write(`${lineOf(government.name, one)}\n`);
        }
      }
      process.stderr.write(
        `${checkWords.summary(governments.length, count.error, count.warning, count.info)}\n`,
      );
      return count.error > 0 ? 1 : 0;
    }),
  );
}
