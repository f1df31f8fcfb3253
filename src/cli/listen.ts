/** The built site behind a plain HTTP server of our own: who may ask, under which address, and how it stops. */
import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Refusal } from '../kernel/refusal.ts';
import { codeOf } from '../platform/database/trouble.ts';
import { usualImports, type Config } from '../platform/config.ts';
import { closedPolicy, safeHeaders } from '../web/headers.ts';
import { serveWords } from './serve.nl.ts';

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => unknown;

/** The site asks this header for its protocol; only this server sets it. */
const protocolHeader = 'x-beleidsspoor-protocol';

/** What a form adds to the file in it. */
const FORM_AROUND = 65_536;

export type Listening = { server: Server; port: number };

/** `Host` as a browser on this machine sends it: a page elsewhere that has its name point here is kept out. */
const isLocal = (host: string | undefined): boolean =>
  /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/i.test(host ?? '');

/** The site reads its settings from the environment while it is loaded. */
export async function loadSite(config: Config, options: { behindProxy: boolean }): Promise<Handler> {
  const entry = join(config.root, 'build', 'handler.js');
  if (!existsSync(entry)) throw new Refusal('unavailable', serveWords.notBuilt);
  process.env['BELEIDSSPOOR_ROOT'] = config.root;
  process.env['BELEIDSSPOOR_DATA'] = config.dataDir;
  process.env['PROTOCOL_HEADER'] = protocolHeader;
  // The largest that comes in anywhere; what is no import is held to less by `boundForm`.
  process.env['BODY_SIZE_LIMIT'] = String((config.imports ?? usualImports).bytes + FORM_AROUND);
  if (options.behindProxy) {
    process.env['HOST_HEADER'] ??= 'x-forwarded-host';
    process.env['ADDRESS_HEADER'] ??= 'x-forwarded-for';
  }
  const { handler } = (await import(pathToFileURL(entry).href)) as { handler: Handler };
  return handler;
}

/**
 * A page says its own policy; files, and what is refused before the site's hooks run, say none. Nor does "not changed",
 * but there one from here would take the place of what the page said before.
 */
function closeUnlessSaid(response: ServerResponse): void {
  const { writeHead } = response;
  response.writeHead = (...head: unknown[]): ServerResponse => {
    if (head[0] !== 304 && !response.hasHeader('content-security-policy'))
      response.setHeader('content-security-policy', closedPolicy);
    return Reflect.apply(writeHead, response, head) as ServerResponse;
  };
}

/** Only a file that is taken in may be large. */
const FORM_LIMIT = 524_288;
const importPath = /^\/[a-z0-9-]+\/invoer(?:[/?]|$)/;
/** A small table comes in by the page that it belongs to, and its rows come back with the form that keeps them. */
const SHEET_LIMIT = 20_971_520;
const sheetPath = /^\/[a-z0-9-]+\/(?:[a-z]+\/)+inlezen(?:[/?]|$)/;

/** How many bytes may come in at an address; null: as many as the largest file. */
export const bytesAt = (url: string): number | null =>
  importPath.test(url) ? null : sheetPath.test(url) ? SHEET_LIMIT : FORM_LIMIT;

/**
 * The site has one limit for all that comes in, that of the largest file. Anything else is held to less by saying that
 * it is larger than that; so is what doesn't say its size. The site then answers as it does to whatever is too large.
 */
function boundForm({ url = '', headers }: IncomingMessage): void {
  const limit = bytesAt(url);
  if (limit === null) return;
  const said = headers['content-length'];
  const unsaid = said === undefined && headers['transfer-encoding'] !== undefined;
  if (unsaid || Number(said) > limit) headers['content-length'] = String(Number.MAX_SAFE_INTEGER);
}

export function serverOf(handler: Handler, options: { behindProxy: boolean; localOnly: boolean }): Server {
  return createServer((request, response) => {
    // Files of the site are answered before its hooks run: every answer gets the headers here.
    for (const [name, value] of Object.entries(safeHeaders)) response.setHeader(name, value);
    closeUnlessSaid(response);
    if (options.localOnly && !isLocal(request.headers.host)) {
      response.writeHead(421, { 'content-type': 'text/plain; charset=utf-8' }).end('Onbekend adres.\n');
      return;
    }
    boundForm(request);
    const forwarded = request.headers['x-forwarded-proto'];
    request.headers[protocolHeader] = options.behindProxy && forwarded === 'https' ? 'https' : 'http';
    // A proxy that gives no address of its own would make every request fail.
    if (options.behindProxy) request.headers['x-forwarded-for'] ??= request.socket.remoteAddress ?? '';
    handler(request, response, () => {
      response.writeHead(404).end();
    });
  });
}

function listenTrouble(error: unknown, host: string, port: number): unknown {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new Refusal('conflict', serveWords.portTaken(port), { port });
    case 'EACCES':
      return new Refusal('not-allowed', serveWords.portForbidden(port), { port });
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Refusal('usage', serveWords.noAddress(host), { host });
    default:
      return error;
  }
}

export async function listen(server: Server, host: string, port: number): Promise<Listening> {
  await new Promise<void>((resolve, reject) => {
    const failed = (error: unknown): void => reject(listenTrouble(error, host, port));
    server.once('error', failed);
    server.listen({ host, port }, () => {
      server.removeListener('error', failed);
      resolve();
    });
  });
  const address = server.address();
  return { server, port: typeof address === 'object' && address !== null ? address.port : port };
}

/** The first free port from `first` on; twenty are tried. */
export async function listenFrom(server: Server, host: string, first: number): Promise<Listening> {
  const last = first + 19;
  for (let port = first; port <= last; port += 1) {
    try {
      return await listen(server, host, port);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'conflict') throw error;
    }
  }
  throw new Refusal('conflict', serveWords.noFreePort(first, last));
}

export function portFrom(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) throw new Refusal('usage', serveWords.badPort(text));
  return port;
}

/** Waits for a signal (or for `lost`), lets open requests end within ten seconds, and closes the server. */
export async function untilStopped(server: Server, lost: Promise<Refusal>): Promise<Refusal | null> {
  const reason = await new Promise<Refusal | null>((resolve) => {
    const asked = (): void => {
      process.removeListener('SIGTERM', asked);
      process.removeListener('SIGINT', asked);
      resolve(null);
    };
    // The second signal ends the process at once, as signals do.
    process.once('SIGTERM', asked);
    process.once('SIGINT', asked);
    void lost.then(resolve);
  });
  process.stderr.write(`${serveWords.stopping}\n`);
  await new Promise<void>((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), 10_000);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
  return reason;
}
