/** Processes of ours as a test starts, hears and kills them. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

export type Child = {
  process: ChildProcessWithoutNullStreams;
  /** Whole lines of stdout so far. */
  lines(): string[];
  errors(): string;
  /** Resolves at the first line that begins so; rejects when the process ends without one. */
  heard(start: string): Promise<string>;
  ended: Promise<number | null>;
};

/** Starts a TypeScript program as the leader of a process group of its own. */
export function startChild(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Child {
  const child = spawn(process.execPath, [program, ...args], {
    detached: true,
    stdio: 'pipe',
    env: { ...process.env, ...env },
  });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const lines = () => output.split('\n').slice(0, -1);
  let over = false;
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      over = true;
      resolve(code);
    });
  });
  return {
    process: child,
    lines,
    errors: () => errors,
    heard: async (start) => {
      for (;;) {
        const line = lines().find((one) => one.startsWith(start));
        if (line !== undefined) return line;
        if (over) throw new Error(`ended without "${start}": ${errors}`);
        await sleep(5);
      }
    },
    ended,
  };
}

/** Linux only: the processes below one, also those that lead a session of their own, as PostgreSQL's do. */
function below(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        return [{ pid: Number(name), parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) }];
      } catch {
        // Gone since it was listed.
        return [];
      }
    });
  const children = parents.filter(({ parent }) => parent === pid).map((one) => one.pid);
  return children.flatMap((one) => [one, ...below(one)]);
}

/** Pulls the plug: the group and everything below it, at once. */
export async function killWhole(child: Child): Promise<void> {
  const { pid } = child.process;
  if (pid === undefined) return;
  const all = process.platform === 'linux' ? below(pid) : [];
  for (const one of [-pid, ...all]) {
    try {
      process.kill(one, 'SIGKILL');
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
    }
  }
  await child.ended;
}
