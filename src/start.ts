/**
 * The only place where everything meets: environment, database, clock, reports. Used by the command line and, in its
 * own bundle, by the site. Nothing here is kept in a module: whoever starts holds the App and closes it.
 */
import { demonstrationNow } from './demonstration/clock.ts';
import { demonstrationBegins } from './demonstration/course.nl.ts';
import type { Closing } from './followup/closing.ts';
import { remindDaily } from './followup/remind.usecase.ts';
import {
  claimInstallation,
  installationKind,
  installedAt,
  type InstallationKind,
} from './organisation/installation.store.ts';
import type { Config } from './platform/config.ts';
import { connect, type Connection } from './platform/database/connect.ts';
import { documentFormats } from './platform/documents/make.ts';
import { tidyWork } from './platform/jobs/queue.ts';
import { startWorker, type JobHandler, type Worker } from './platform/jobs/worker.ts';
import { openPost } from './platform/mail/post.ts';

export { configFromEnv } from './platform/config.ts';

export const reportFormats = [...documentFormats, 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export type App = {
  config: Config;
  connection: Connection;
  /** Null when nobody has decided it yet (an installation that was only restored or looked at). */
  kind: InstallationKind | null;
  /** This moment, as an ISO instant in UTC. */
  clock: () => string;
  /** The bytes of a closing's report; the same closing gives the same bytes. */
  makeReport: (closing: Closing, format: ReportFormat) => Promise<Uint8Array>;
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
async function makeReport(root: string, closing: Closing, format: ReportFormat): Promise<Uint8Array> {
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
  return makeDocument(format, composeReport(closing, reportWords, describeFinding), { root });
}

/** What is over for so long is no longer of use to who asked. */
const KEPT_DAYS = 60;

/** Every kind of job, and the use case that does it. */
const jobHandlers = ({ siteUrl }: Config): Readonly<Record<string, JobHandler>> => ({
  tidy: async ({ db, governmentId, clock }) => {
    await tidyWork(db, governmentId, clock(), KEPT_DAYS);
    return null;
  },
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
      makeReport: (closing, format) => makeReport(config.root, closing, format),
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
