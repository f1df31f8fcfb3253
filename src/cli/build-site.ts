/** Builds the site when its sources are newer than what was built; a build that was cut off is made again. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../kernel/refusal.ts';
import { cliSentences } from './cli.nl.ts';
import { serveWords } from './serve.nl.ts';

/** What the site is built from: everything but the command line and the tests. */
function newestSource(root: string): number {
  const single = ['package-lock.json', 'vite.config.ts'].map((name) => join(root, name));
  const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith(join(root, 'src', 'cli')));
  return Math.max(
    ...[...single, ...sources].filter((path) => existsSync(path)).map((path) => statSync(path).mtimeMs),
  );
}

export function isStale(root: string): boolean {
  const built = join(root, 'build', 'handler.js');
  if (!existsSync(built) || existsSync(join(root, '.svelte-kit', 'building'))) return true;
  return statSync(built).mtimeMs < newestSource(root);
}

export async function buildWhenStale(root: string): Promise<void> {
  if (!isStale(root)) return;
  process.stderr.write(`${cliSentences.working.building}\n`);
  const mark = join(root, '.svelte-kit', 'building');
  // Not kept when the folder isn't there yet: then there is no old build to mistake for a new one either.
  if (existsSync(join(root, '.svelte-kit'))) writeFileSync(mark, '');
  let output = '';
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
      {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part: Buffer) => {
        output += part.toString();
      });
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) {
    process.stderr.write(output);
    throw new Refusal('unavailable', serveWords.buildFailed);
  }
  rmSync(mark, { force: true });
}
