/**
 * `npm test`: types, lint, format, the site's build, then every test; ends with `N passed, N failed`.
 * `node test/run.ts stores` runs only the tests that need a database (for a second server by TEST_DATABASE_URL).
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const bin = (name: string): string => join(root, 'node_modules', '.bin', name);
const tally = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];

function run(name: string, args: string[], quiet: boolean): { ok: boolean; output: string } {
  const result = spawnSync(bin(name), args, {
    cwd: root,
    encoding: 'utf8',
    stdio: quiet ? 'pipe' : ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      PATH: `${join(root, 'node_modules', '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env['PATH'] ?? ''}`,
    },
  });
  if (result.error) throw result.error;
  return { ok: result.status === 0, output: quiet ? `${result.stdout}${result.stderr}` : '' };
}

/** A check that either holds or not counts as one test. */
function check(title: string, name: string, args: string[]): void {
  const started = performance.now();
  const { ok, output } = run(name, args, true);
  console.log(`${ok ? '✓' : '✗'} ${title} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  if (ok) tally.passed += 1;
  else {
    tally.failed += 1;
    failures.push(title);
    console.log(output);
  }
}

type Report = {
  testResults: {
    name: string;
    status: string;
    message?: string;
    assertionResults: { status: string; fullName: string }[];
  }[];
};

const needsDatabaseOrBrowser = (file: string): boolean =>
  /test\/(database|browser)\.ts'|platform\/database\/|\.\/(database|browser)\.ts'/.test(
    readFileSync(file, 'utf8'),
  );

function tests(files: string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'beleidsspoor-test-'));
  try {
    const out = join(folder, 'report.json');
    const { ok } = run(
      'vitest',
      ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${out}`, ...files],
      false,
    );
    const report = JSON.parse(readFileSync(out, 'utf8')) as Report;
    const skipped: string[] = [];
    for (const file of report.testResults) {
      if (file.status === 'failed' && file.assertionResults.every((one) => one.status !== 'failed')) {
        tally.failed += 1; // the file itself did not load, or its set-up failed
        failures.push(`${file.name}: ${file.message ?? ''}`);
      }
      for (const one of file.assertionResults) {
        if (one.status === 'passed') tally.passed += 1;
        else if (one.status === 'failed') {
          tally.failed += 1;
          failures.push(one.fullName);
        } else {
          tally.skipped += 1;
          skipped.push(one.fullName);
          // On CI nothing may be skipped for want of a database or a browser.
          if (process.env['CI'] === 'true' && needsDatabaseOrBrowser(file.name)) {
            tally.failed += 1;
            failures.push(`skipped on CI: ${one.fullName}`);
          }
        }
      }
    }
    if (!ok && tally.failed === 0) {
      tally.failed += 1;
      failures.push('vitest ended with an error outside of any test');
    }
    if (skipped.length > 0) console.log(`\nSkipped:\n${skipped.map((one) => `  ${one}`).join('\n')}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The tests that open a database: those that import the harness. */
function storeTests(): string[] {
  return ['src', 'test'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts') && !name.includes('journeys'))
      .map((name) => join(folder, name))
      .filter((name) => /test\/database\.ts'/.test(readFileSync(join(root, name), 'utf8'))),
  );
}

if (process.argv[2] === 'stores') tests(storeTests());
else {
  check('the site can be prepared', 'svelte-kit', ['sync']);
  check('types', 'svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings']);
  check('lint', 'oxlint', ['--deny-warnings']);
  check('format', 'prettier', ['--check', '--log-level', 'warn', '.']);
  check('the site builds', 'vite', ['build', '--logLevel', 'warn']);
  tests(process.argv.slice(2));
}

if (failures.length > 0) console.log(`\nFailed:\n${failures.map((one) => `  ${one}`).join('\n')}`);
console.log(
  `\n${tally.passed} passed, ${tally.failed} failed${tally.skipped > 0 ? `, ${tally.skipped} skipped` : ''}`,
);
process.exitCode = tally.failed > 0 ? 1 : 0;
