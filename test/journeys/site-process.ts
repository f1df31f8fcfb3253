/**
 * The built site over a filled data folder, as a process of its own: `node site-process.ts FOLDER demonstration|production`.
 * Prints `address URL` when it answers and ends with its input.
 */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fillDemonstration } from '../../src/demonstration/fill.usecase.ts';
import { start } from '../../src/start.ts';

const [folder = '', kind = ''] = process.argv.slice(2);
if (kind !== 'demonstration' && kind !== 'production') throw new Error(`no kind of installation: ${kind}`);
const root = resolve(import.meta.dirname, '../..');
const built = resolve(root, 'build/handler.js');
if (!existsSync(built)) throw new Error('The site is not built. Build it with: npm run build');

const house = await start({ root, dataDir: folder }, kind);
await fillDemonstration(house.connection);

Object.assign(process.env, {
  BELEIDSSPOOR_DATA: folder,
  BELEIDSSPOOR_ROOT: root,
  PROTOCOL_HEADER: 'x-forwarded-proto',
});
type Handler = Parameters<typeof createServer>[1];
const { handler } = (await import(pathToFileURL(built).href)) as { handler: NonNullable<Handler> };
const server = createServer((request, response) => {
  request.headers['x-forwarded-proto'] = 'http';
  return handler(request, response);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object')
    console.log(`address http://127.0.0.1:${address.port}`);
});
process.stdin.resume();
process.stdin.once('end', () => {
  server.closeAllConnections();
  void house.close().then(() => process.exit(0));
});
