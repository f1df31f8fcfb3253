/** `import --format tree|estimates|ledger FILE`: a table into a government that is there, all of it or nothing. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Transaction } from 'kysely';
import { planFor, tableContext, type TableContext } from '../intake/import-context.query.ts';
import { takeTable } from '../intake/import-table.usecase.ts';
import { importTaskSentences } from '../intake/import-task.nl.ts';
import { findMapping } from '../intake/import-task.store.ts';
import type { ImportGiven, TableKind } from '../intake/import-task.ts';
import type { ImportPreview } from '../intake/import-preview.ts';
import { readTable } from '../intake/table-read.ts';
import { Refusal } from '../kernel/refusal.ts';
import { listBodies } from '../organisation/government.store.ts';
import { sameName } from '../organisation/slug.ts';
import { listPlans } from '../planning/plan.store.ts';
import { planLabel } from '../planning/plan.ts';
import { usualImports } from '../platform/config.ts';
import { withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import { readTableFile } from '../platform/documents/read-table-file.ts';
import type { App } from '../start.ts';
import { importPageWords } from '../web/import.nl.ts';
import { cliSentences } from './cli.nl.ts';
import { bytesOf } from './files.ts';
import { tableWords as words } from './import-table.nl.ts';
import { importWords } from './import.nl.ts';
import { chooseGovernment, withApp } from './open.ts';
import { withProgress } from './progress.ts';

export type TableWish = {
  kind: TableKind;
  data: string | undefined;
  government: string | undefined;
  plan: { firstYear: number; lastYear: number } | undefined;
  /** The name of the body whose amounts these are, where the file doesn't say it. */
  body: string | undefined;
  /** The name of the version, or of the state of the books. */
  version: string | undefined;
};

const wrongRows = ({ rows }: ImportPreview): string[] =>
  rows === null
    ? []
    : [
        ...rows.findings.map(({ row, column, reason, value }) =>
          words.row(row, column, importPageWords.reasons[reason](value, column ?? '')),
        ),
        ...(rows.more > 0 ? [words.more(rows.more)] : []),
      ];

/** @throws Refusal usage: there is none of that name; the sentence says which there are. */
async function bodyOf(tx: Transaction<Schema>, name: string): Promise<string> {
  const bodies = await listBodies(tx);
  const found = bodies.find((one) => sameName(one.name, name));
  if (!found) throw new Refusal('usage', words.noBody(name, bodies.map((one) => one.name).join(', ')));
  return found.id;
}

function intent(
  kind: TableKind,
  government: string,
  { plan, goes, changes, version }: ImportPreview,
): string {
  const lines =
    kind === 'ledger'
      ? words.ledger(
          goes.label ?? '',
          goes.year ?? 0,
          changes?.amounts?.count ?? 0,
          changes?.groups?.all ?? 0,
          changes?.groups?.unmatched ?? 0,
        )
      : kind === 'tree'
        ? words.tree(version ?? '', changes?.nodes ?? { new: 0, changed: 0, ended: 0, all: 0 })
        : words.estimates(version ?? '', changes?.amounts?.count ?? 0, changes?.amounts?.changed ?? 0);
  return words.intent(government, plan ?? '', lines);
}

/** @param agreed asks whether it may; null where that was given. @throws Refusal; rows that are wrong are told before. */
export async function importTable(
  path: string,
  wish: TableWish,
  agreed: (() => Promise<boolean>) | null,
): Promise<number> {
  const { kind } = wish;
  const bytes = await bytesOf(path);
  const name = basename(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return withApp(wish.data, { mustExist: true }, async (app: App) => {
    const { id, name: government } = await chooseGovernment(app, wish.government);
    const now = app.clock();
    const inside = <T>(work: Parameters<typeof withGovernment<T>>[2]): Promise<T> =>
      withGovernment(app.connection.app, id, work);
    const named: ImportGiven =
      wish.version === undefined
        ? {}
        : kind === 'ledger'
          ? { label: wish.version }
          : { version: wish.version };
    const given: ImportGiven = await inside(async (tx) => {
      const plans = await listPlans(tx);
      const { plan: years } = wish;
      const found = years
        ? plans.find((one) => one.firstYear === years.firstYear && one.lastYear === years.lastYear)
        : planFor(plans, {}, now);
      if (!found)
        throw new Refusal(
          'not-found',
          years ? words.noPlan(planLabel(years.firstYear, years.lastYear)) : importTaskSentences.noPlan,
        );
      const bodyId = wish.body === undefined ? undefined : await bodyOf(tx, wish.body);
      return {
        ...named,
        planId: found.id,
        ...(bodyId === undefined ? {} : { bodyId }),
        // Nothing ends by the silence of a file.
        ...(kind === 'tree' ? { part: true } : {}),
      };
    });
    const context = async (
      tx: Parameters<Parameters<typeof inside>[0]>[0],
      dry = true,
    ): Promise<TableContext> => {
      const inForce = kind === 'ledger';
      const found = await tableContext(tx, given, { now, inForce, lock: dry || inForce ? null : id });
      if (!found) throw new Refusal('not-found', importTaskSentences.noPlan);
      return found;
    };
    const { known } = await inside((tx) => context(tx));
    const mapping = await inside((tx) => findMapping(tx, kind));
    const most = (app.config.imports ?? usualImports).lines;
    const read = await withProgress(cliSentences.working.reading(path), () =>
      Promise.resolve(readTable(readTableFile(bytes, name, most), { kind, mapping, known, year: null })),
    );
    const file = { kind, name, sha256, given };
    const take = (dry: boolean): Promise<ImportPreview> =>
      inside(async (tx) => {
        const at = { now, by: null, words: { ...importTaskSentences, chooseBody: words.chooseBody }, dry };
        const preview = await takeTable(tx, id, file, await context(tx, dry), read, at);
        if (preview.problem === null) return preview;
        for (const line of wrongRows(preview)) process.stderr.write(`${line}\n`);
        throw new Refusal('usage', preview.problem);
      });
    const preview = await take(true);
    if (agreed) {
      process.stderr.write(intent(kind, government, preview));
      if (!(await agreed())) {
        process.stderr.write(`${importWords.stopped}\n`);
        return 0;
      }
    }
    await withProgress(cliSentences.working.storing, () => take(false));
    process.stdout.write(`${words.done(name, government)}\n`);
    return 0;
  });
}
