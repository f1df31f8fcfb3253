/** The door of the site: opens the house once, hands it to each request, and sees that every answer is safe and small. */
import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { Refusal, refusalExits } from '../kernel/refusal.ts';
import type { ReadRun } from '../enrolment/published-run.query.ts';
import type { RoundView } from '../overview/round-view.ts';
import { Shelf } from '../overview/shelf.ts';
import { anonymous } from '../organisation/person.ts';
import { listGovernments } from '../platform/database/government.ts';
import { sheetReader } from '../platform/documents/read-apart.ts';
import { elsewhere } from '../platform/identity/oidc.ts';
import { commonPasswords } from '../platform/identity/password.ts';
import { usualImports } from '../platform/config.ts';
import { configFromEnv, start } from '../start.ts';
import { errorSentence } from './error-sentence.ts';
import { closedPolicy, safeHeaders } from './headers.ts';
import { localeOf } from './locale.ts';
import { ReportDesk } from './report-desk.ts';
import { actorOf } from './session.ts';
import { MOST_ROWS } from './sheet-door.ts';
import type { Site } from './site.ts';
import { errorWords } from './site.nl.ts';

/** How many nodes of closings are kept in memory: a dozen rounds of two large plans, or of twenty small ones. */
const SHELF = 40_000;
/** How many children of published runs are kept in memory. */
const CHILDREN = 25_000;
const SMALL = 1400;
const compress = promisify(gzip);

// The one thing this process keeps between requests; SvelteKit has no other place for it.
let site: Site | undefined;

export const init: ServerInit = async () => {
  const app = await start(configFromEnv(process.env));
  site = {
    connection: app.connection,
    clock: app.clock,
    demonstration: app.kind === 'demonstration',
    makeReport: app.makeReport,
    views: new Shelf<RoundView>(SHELF),
    results: new Shelf<ReadRun>(CHILDREN),
    reports: new ReportDesk(),
    mails: app.config.mail !== undefined,
    feedbackMail: app.config.feedbackMail ?? null,
    isCommonPassword: commonPasswords(app.config.root),
    siteUrl: app.config.siteUrl ?? null,
    firstLink: { hash: app.config.firstLink ?? null },
    elsewhere: elsewhere(app.config.providers ?? []),
    themes: new Map(),
    importBytes: (app.config.imports ?? usualImports).bytes,
    readSheet: sheetReader(app.config.root, MOST_ROWS),
  };
  app.work();
};

/** Comments that only a script would look for; the few pages that have one keep them. */
const bare = (html: string): string =>
  html.includes('__sveltekit_') ? html : html.replace(/<!--(?:\[!?-?\d*|\]|)-->/g, '');

async function smaller(request: Request, response: Response): Promise<Response> {
  const type = response.headers.get('content-type') ?? '';
  const taken = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '');
  if (!/^(?:text\/|application\/json)/.test(type) || response.headers.has('content-encoding'))
    return response;
  response.headers.append('vary', 'accept-encoding');
  if (!taken || response.body === null || response.status === 304) return response;
  const plain = new Uint8Array(await response.arrayBuffer());
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  const { status, statusText } = response;
  if (plain.byteLength < SMALL) return new Response(plain, { status, statusText, headers });
  headers.set('content-encoding', 'gzip');
  return new Response(new Uint8Array(await compress(plain, { level: 6 })), { status, statusText, headers });
}

export const handle: Handle = async ({ event, resolve }) => {
  if (!site) throw new Refusal('unavailable', errorWords.unavailable);
  event.locals.site = site;
  const slug = event.params['bestuur'];
  event.locals.government =
    slug === undefined
      ? null
      : ((await listGovernments(site.connection.app)).find((one) => one.slug === slug) ?? null);
  const { actor, sessionId } = event.locals.government
    ? await actorOf(site, event.locals.government, event.cookies)
    : { actor: anonymous, sessionId: null };
  event.locals.actor = actor;
  event.locals.sessionId = sessionId;
  event.locals.locale = localeOf(actor, event.cookies);
  let response = await resolve(event, {
    transformPageChunk: ({ html }) =>
      bare(html).replace('lang="nl-BE"', event.locals.locale === 'en' ? 'lang="en"' : 'lang="nl-BE"'),
  });
  // What a fetch or a redirect gave back may have headers that can't be changed.
  response = new Response(response.body, response);
  for (const [name, value] of Object.entries(safeHeaders)) response.headers.set(name, value);
  if (!response.headers.has('content-security-policy'))
    response.headers.set('content-security-policy', closedPolicy);
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-cache');
  return smaller(event.request, response);
};

/** A refusal of our own by name: it may come from the bundle or from the source. */
const isRefusal = (error: unknown): error is Refusal => error instanceof Error && error.name === 'Refusal';

/** What the framework refuses of itself. */
const sentences: Readonly<Record<number, string>> = {
  404: errorWords.notFound,
  413: errorWords.tooLarge,
  415: errorWords.badForm,
};

export const handleError: HandleServerError = ({ kind, error, event }) => {
  // An error before the door of the site has no language yet.
  const say = (sentence: string): string => errorSentence(sentence, event.locals.locale ?? 'nl');
  if (kind === 'unknown' && isRefusal(error)) {
    const status = refusalExits[error.code].http;
    if (status >= 500)
      console.error(`${event.request.method} ${event.url.pathname}:`, error.message, error.facts);
    return { status, message: say(error.message) };
  }
  if (kind === 'framework' || kind === 'app')
    return {
      status: error.status,
      message: say(sentences[error.status] ?? errorWords.bad),
    };
  const id = randomBytes(5).toString('hex');
  console.error(`[${id}] ${event.request.method} ${event.url.pathname}`, error);
  return { status: 500, message: say(errorWords.unknown), id };
};
