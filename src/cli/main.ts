/** The command line: one switch over commands, one way out for errors. */
import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inspect } from 'node:util';
import { Refusal, refusalExits } from '../kernel/refusal.ts';
import { projectFolder } from '../platform/config.ts';
import { cliHelp, cliSentences } from './cli.nl.ts';

/** A bug in the program, by the BSD convention (EX_SOFTWARE). */
const bugExit = 70;

type Run = (args: string[]) => Promise<number>;

async function find(command: string): Promise<Run> {
  switch (command) {
    case 'read':
      return (await import('./read.ts')).read;
    case 'import':
      return (await import('./import.ts')).importFile;
    case 'allocate':
      return (await import('./allocate.ts')).allocateFile;
    case 'dry-run':
      return (await import('./dry-run.ts')).dryRun;
    case 'check':
      return (await import('./check.ts')).check;
    case 'audit':
      return (await import('./audit.ts')).audit;
    case 'report':
      return (await import('./report.ts')).report;
    case 'serve':
      return (await import('./serve.ts')).serve;
    case 'demo':
      return (await import('./demo.ts')).demo;
    case 'backup':
      return (await import('./backup.ts')).backupAll;
    case 'restore':
      return (await import('./restore.ts')).restoreAll;
    case 'export':
      return (await import('./export.ts')).exportOne;
    case 'merge':
      return (await import('./merge.ts')).merge;
    case 'remove':
      return (await import('./remove.ts')).removeOne;
    default:
      throw new Refusal('usage', cliSentences.unknownCommand(command));
  }
}

/** `--data` may stand before the command too. */
function splitArguments(argv: readonly string[]): { command: string | undefined; args: string[] } {
  const args = [...argv];
  const before: string[] = [];
  for (;;) {
    const [first, second] = args;
    if (first === '--data') {
      if (second === undefined) throw new Refusal('usage', cliSentences.dataWithoutFolder);
      before.push(first, second);
      args.splice(0, 2);
    } else if (first?.startsWith('--data=')) {
      before.push(first);
      args.splice(0, 1);
    } else break;
  }
  const command = args.shift();
  return { command, args: [...before, ...args] };
}

function version(): string {
  const text = readFileSync(join(projectFolder(), 'package.json'), 'utf8');
  const found = JSON.parse(text) as { version?: string };
  return found.version ?? '';
}

async function run(argv: readonly string[]): Promise<number> {
  const { command, args } = splitArguments(argv);
  if (command === '--version' || command === '-v') {
    process.stdout.write(`${version()}\n`);
    return 0;
  }
  if (command === undefined || command === 'help' || command === '--help' || command === '-h') {
    const about = command === 'help' ? (args[0] ?? '') : '';
    (command === undefined ? process.stderr : process.stdout).write(`${cliHelp(about)}\n`);
    return command === undefined ? refusalExits.usage.exit : 0;
  }
  const runner = await find(command);
  const asked = args.slice(0, args.includes('--') ? args.indexOf('--') : undefined);
  if (asked.includes('--help') || asked.includes('-h')) {
    process.stdout.write(`${cliHelp(command)}\n`);
    return 0;
  }
  return runner(args);
}

/** A bug: the whole story goes to a log with an id, the person gets the id. */
function logged(error: unknown): string {
  const id = randomBytes(4).toString('hex');
  const story = `${new Date().toISOString()} ${id} ${process.argv.slice(2, 3).join('')}\n${inspect(error)}\n`;
  const log = join(projectFolder(), 'data', 'fouten.log');
  try {
    mkdirSync(dirname(log), { recursive: true });
    appendFileSync(log, story);
    return cliSentences.bug(id, log);
  } catch (trouble) {
    // No place for a log: then the story goes where it can be seen.
    process.stderr.write(`${story}${inspect(trouble)}\n`);
    return cliSentences.bugHere(id);
  }
}

function failed(error: unknown): number {
  if (error instanceof Refusal) {
    process.stderr.write(`${error.message}\n`);
    return refusalExits[error.code].exit;
  }
  process.stderr.write(`${logged(error)}\n`);
  return bugExit;
}

// Whoever reads our output may stop reading (`| head`): that is no error.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    process.exit(failed(error));
  });
process.on('uncaughtException', (error) => process.exit(failed(error)));

process.exitCode = await run(process.argv.slice(2)).catch(failed);
