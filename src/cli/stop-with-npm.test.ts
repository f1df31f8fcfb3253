import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';

const file = new URL('./stop-with-npm.ts', import.meta.url).href;
const program = `
  import { stopWithNpm } from ${JSON.stringify(file)};
  process.once('SIGTERM', () => { console.log('stopped'); process.exit(); });
  stopWithNpm(process.env);
  setInterval(() => {}, 1000);
  console.log('started');`;

test.skipIf(process.platform === 'win32')('a server that npm started stops when npm is killed', async () => {
  const shell = spawn('sh', ['-c', '"$NODE" --input-type=module -e "$PROGRAM"; true'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE: process.execPath, PROGRAM: program, npm_lifecycle_event: 'start' },
  });
  let output = '';
  shell.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await once(shell.stdout, 'data');
  expect(output).toBe('started\n');
  shell.kill('SIGKILL');
  // The server holds the other end: it closes when the server is gone.
  await once(shell.stdout, 'close');
  expect(output).toBe('started\nstopped\n');
});
