/**
 * A server that tells how long each of its answers took, from the request to the last byte: `/tijden`, and begins anew.
 * Prints `address URL` when it answers, and ends with its standard input.
 */
import { listen, loadSite, serverOf } from '../src/cli/listen.ts';
import { stopAll } from '../src/start.ts';

export const timedOptions = { behindProxy: false, localOnly: true };
export type Handler = Awaited<ReturnType<typeof loadSite>>;

export async function serveTimed(handlerOf: (path: string) => Handler): Promise<void> {
  let times: { path: string; ms: number; status: number }[] = [];
  const server = serverOf((request, response, next) => {
    const path = request.url ?? '';
    if (path === '/tijden') {
      response.end(JSON.stringify(times));
      times = [];
      return undefined;
    }
    const began = performance.now();
    response.once('finish', () =>
      times.push({ path, ms: performance.now() - began, status: response.statusCode }),
    );
    return handlerOf(path)(request, response, next);
  }, timedOptions);
  const { port } = await listen(server, '127.0.0.1', 0);
  console.log(`address http://127.0.0.1:${port}`);

  process.stdin.resume();
  process.stdin.once('end', () => {
    server.close();
    server.closeAllConnections();
    void stopAll().then(() => process.exit(0));
  });
}
