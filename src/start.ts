/**
 * The only place where everything meets: environment, database, clock, reports. Used by the command line and, in its
 * own bundle, by the site. Nothing here is kept in a module: whoever starts holds the App and closes it.
 */
import { demonstrationNow } from './demonstration/clock.ts';
import { demonstrationBegins } from './demonstration/course.nl.ts';
import type { Closing } from './followup/closing.ts';
import type { Decision } from './followup/decision.ts';
import { endTerms } from './enrolment/end-terms.usecase.ts';
import { remindDaily } from './followup/remind.usecase.ts';
import { readImport, storeImport, tidyImports } from './intake/import-work.usecase.ts';
import {
  claimInstallation,
  installationKind,
  installedAt,
  type InstallationKind,
} from './organisation/installation.store.ts';
import { usualImports, type Config } from './platform/config.ts';
import { connect, type Connection } from './platform/database/connect.ts';
import { listGovernments, withGovernment } from './platform/database/government.ts';
import { documentFormats } from './platform/documents/make.ts';
import { readerApart } from './platform/documents/read-apart.ts';
import { tidyWork, type JobResult } from './platform/jobs/queue.ts';
import { startWorker, type JobHandler, type JobRun, type Worker } from './platform/jobs/worker.ts';
import type { ReportChoice } from './reports/choice.ts';
import type { LinesOf } from './reports/money-table.ts';
import { openPost } from './platform/mail/post.ts';

export { configFromEnv } from './platform/config.ts';

export const reportFormats = [...documentFormats, 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** What a report shows of a closing, and what the council decided on it. */
export type ReportGiven = { choice?: ReportChoice; decision?: Decision | null; linesOf?: LinesOf };

export type App = {
  config: Config;
  connection: Connection;
  /** Null when nobody has decided it yet (an installation that was only restored or looked at). */
  kind: InstallationKind | null;
  /** This moment, as an ISO instant in UTC. */
  clock: () => string;
  /** The bytes of a closing's report; the same closing, decision and choice give the same bytes. */
  makeReport: (closing: Closing, format: ReportFormat, given?: ReportGiven) => Promise<Uint8Array>;
  /** Begins with jobs and mail, until it closes. Only a server does that. */
  work: () => void;
  close: () => Promise<void>;
};

/** Said to every App of this process, the bundled site's too: close, and let the one who stops wait for it. */
const stopEvent = 'beleidsspoor:stop';

/** Closes every App of this process. */
export async function stopAll(): Promise<void> {
  const ended: Promise<void>[] = [];
  (process as NodeJS.EventEmitter).emit(stopEvent, (one: Promise<void>) => ended.push(one));
  await Promise.all(ended);
}

/** The parts that only a report needs come when it is asked for: most commands start without them. */
async function makeReport(
  root: string,
  closing: Closing,
  format: ReportFormat,
  given: ReportGiven = {},
): Promise<Uint8Array> {
  const { describeFinding } = await import('./intake/findings.nl.ts');
  if (format === 'json') {
    const { readingOf } = await import('./intake/closed.ts');
    const { readingToJson } = await import('./intake/json.ts');
    const json = readingToJson(readingOf(closing.content), describeFinding);
    return new TextEncoder().encode(`${JSON.stringify(json, null, 2)}\n`);
  }
  const { composeReport } = await import('./reports/report.ts');
  const { reportWords } = await import('./reports/report.nl.ts');
  const { makeDocument } = await import('./platform/documents/make.ts');
  return makeDocument(format, composeReport(closing, reportWords, describeFinding, given), { root });
}

/** Amounts open their lines where the site has an address that a file can name; null where it has none. */
async function slugOf(run: JobRun): Promise<string | null> {
  const government = (await listGovernments(run.db)).find(({ id }) => id === run.governmentId);
  return government?.slug ?? null;
}

/** A report that somebody asked for: the closings it is of, the document, and its bytes are the three steps. */
async function makeOrdered(root: string, siteUrl: string | null, run: JobRun): Promise<JobResult> {
  const { readOrder } = await import('./reports/order.ts');
  const { orderedClosings } = await import('./reports/order.query.ts');
  const { orderFileName } = await import('./reports/order-file.ts');
  const order = readOrder(run.payload);
  await run.progress(0, 3);
  const { closing, before } = await withGovernment(run.db, run.governmentId, (tx) =>
    orderedClosings(tx, order),
  );
  await run.progress(1, 3);
  const { format, choice, decision } = order;
  let bytes: Uint8Array;
  const { reportLines, comparisonLinks } = await import('./web/lines-addresses.ts');
  const slug = siteUrl === null ? null : await slugOf(run);
  const site = siteUrl === null || slug === null ? null : { siteUrl, slug };
  const to = closing.content.round.id;
  if (before === null) {
    const linesOf = site && reportLines(site.siteUrl, site.slug, to);
    bytes = await makeReport(root, closing, format, { choice, decision, ...(linesOf ? { linesOf } : {}) });
  } else {
    const { composeComparison } = await import('./reports/comparison.ts');
    const { reportWords } = await import('./reports/report.nl.ts');
    const { makeDocument } = await import('./platform/documents/make.ts');
    const from = before.content.round.id;
    const links = site && comparisonLinks(site.siteUrl, site.slug, { from, to });
    bytes = await makeDocument(format, composeComparison(before, closing, reportWords, links), { root });
  }
  await run.progress(3, 3);
  return { bytes, ...orderFileName(closing, order) };
}

/** What is over for so long is no longer of use to who asked. */
const KEPT_DAYS = 60;

/** Every kind of job, and the use case that does it. */
const jobHandlers = ({ siteUrl, root, imports }: Config): Readonly<Record<string, JobHandler>> => ({
  tidy: async (run) => {
    await tidyWork(run.db, run.governmentId, run.clock(), KEPT_DAYS);
    await tidyImports(run);
    await endTerms(run.db, run.governmentId, { now: run.clock() });
    return null;
  },
  'import-read': (run) => readImport(run, readerApart({ root, most: (imports ?? usualImports).lines })),
  'import-accept': (run) => storeImport(run, readerApart({ root, most: (imports ?? usualImports).lines })),
  report: (run) => makeOrdered(root, siteUrl ?? null, run),
  remind: async ({ db, governmentId, clock }) => {
    await remindDaily(db, governmentId, { now: clock(), siteUrl: siteUrl ?? null });
    return null;
  },
});
const dailyJobs = [
  { kind: 'tidy', fromHour: 3 },
  { kind: 'remind', fromHour: 7 },
];

function beginWork(config: Config, connection: Connection, clock: () => string): Worker {
  const post = config.mail ? openPost(config.mail) : null;
  const worker = startWorker({
    db: connection.app,
    clock,
    handlers: jobHandlers(config),
    daily: dailyJobs,
    post,
  });
  return {
    stop: async () => {
      await worker.stop();
      post?.close();
    },
  };
}

/** Real time; in a demonstration a clock that begins on its own day. */
async function clockOf(connection: Connection, kind: InstallationKind | null): Promise<() => string> {
  const real = (): string => new Date().toISOString();
  const since = kind === 'demonstration' ? await installedAt(connection.owner) : null;
  if (since === null) return real;
  return () => demonstrationNow(real(), { installedAt: since, begins: demonstrationBegins });
}

/**
 * @param claim what the installation becomes when nobody decided it yet; without it nothing is decided.
 * @throws Refusal with a sentence for everything that a person can put right.
 */
export async function start(config: Config, claim?: InstallationKind): Promise<App> {
  const connection = await connect(config);
  try {
    let worker: Worker | null = null;
    let closed: Promise<void> | null = null;
    const close = (): Promise<void> => {
      process.removeListener(stopEvent, stop);
      closed ??= (worker?.stop() ?? Promise.resolve()).then(() => connection.close());
      return closed;
    };
    const stop = (wait: (ended: Promise<void>) => void): void => wait(close());
    process.on(stopEvent, stop);
    const kind = claim
      ? await claimInstallation(connection.owner, claim)
      : await installationKind(connection.owner);
    const clock = await clockOf(connection, kind);
    return {
      config,
      connection,
      kind,
      clock,
      makeReport: (closing, format, given) => makeReport(config.root, closing, format, given),
      work: () => {
        worker ??= beginWork(config, connection, clock);
      },
      close,
    };
  } catch (error) {
    await connection.close();
    throw error;
  }
}
