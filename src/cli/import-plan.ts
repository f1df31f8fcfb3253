/** `import FILE` of a plan document: says what it will do, asks, and does it in one transaction. */
import { randomUUID } from 'node:crypto';
import { importPlan, settlePlan, type PlanRequest } from '../intake/import-plan.usecase.ts';
import { planLabel } from '../planning/plan.ts';
import { cliSentences } from './cli.nl.ts';
import { importWords as words } from './import.nl.ts';
import { withApp } from './open.ts';
import { printFinding } from './print-reading.ts';
import { readingWords } from './print-reading.nl.ts';
import { withProgress } from './progress.ts';

/** @param agreed asks whether it may; null where that was given. */
export async function importPlanFile(
  request: PlanRequest,
  data: string | undefined,
  agreed: (() => Promise<boolean>) | null,
): Promise<number> {
  const settled = settlePlan(request);
  if (agreed) {
    const label = planLabel(settled.years.firstYear, settled.years.lastYear);
    process.stderr.write(
      words.planIntent(settled.government, label, settled.version, settled.setOn, settled.nodes.length),
    );
    if (!(await agreed())) {
      process.stderr.write(`${words.stopped}\n`);
      return 0;
    }
  }
  return withApp(data, { claim: 'production' }, async (app) => {
    const result = await withProgress(cliSentences.working.storing, () =>
      importPlan(app.connection.app, request, { newId: randomUUID(), now: app.clock() }),
    );
    process.stdout.write(
      result.outcome === 'already'
        ? `${words.already(request.file.name, result.fileName, result.government)}\n`
        : [
            words.planDone(result.government.name, result.plan, result.version.label, result.stored),
            readingWords.findings(result.findings.length),
            ...result.findings.map((finding) => `  ${printFinding(finding)}`),
            '',
          ].join('\n'),
    );
    return 0;
  });
}
