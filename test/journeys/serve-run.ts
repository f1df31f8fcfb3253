/** `serve` as a person starts it, on a data folder of its own that is gone afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startChild } from '../process.ts';

/** firstLink: what the console says for the first administrator; null when it says nothing of it. */
export type Served = { address: string; firstLink: () => Promise<string>; stop: () => Promise<void> };

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const address = server.address();
  await new Promise((done) => {
    server.close(done);
  });
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/**
 * @param environment what this installation's environment says besides.
 * @param prepare what its data folder gets before it starts.
 */
export async function serve(
  environment: Readonly<Record<string, string>> = {},
  usePort?: number,
  prepare?: (data: string) => void,
): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'beleidsspoor-serve-'));
  prepare?.(join(folder, 'data'));
  const port = usePort ?? (await freePort());
  const main = resolve(import.meta.dirname, '../../src/cli/main.ts');
  const child = startChild(
    main,
    ['serve', '--data', join(folder, 'data'), '--port', String(port)],
    environment,
  );
  const address = `http://127.0.0.1:${port}`;
  await child.heard(`Beleidsspoor draait op ${address}`);
  return {
    address,
    firstLink: async () => (await child.heard(`  ${address}/eerste/`)).trim(),
    stop: async () => {
      child.process.kill('SIGTERM');
      await child.ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
