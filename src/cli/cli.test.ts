import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportText } from '../../test/report-text.ts';

const root = resolve(import.meta.dirname, '../..');
const program = join(root, 'bin/beleidsspoor');
let folder = '';
let data = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'beleidsspoor-cli-'));
  data = join(folder, 'data');
  writeFileSync(join(folder, 'verslag.txt'), reportText());
  writeFileSync(join(folder, 'kopie.txt'), reportText());
  writeFileSync(join(folder, 'deel2.txt'), reportText({ objective: 2 }));
  writeFileSync(join(folder, 'ander.txt'), reportText({ status: 'Uitgevoerd' }));
  writeFileSync(join(folder, 'later.txt'), reportText({ year: 2028 }));
  writeFileSync(join(folder, 'elders.txt'), reportText({ government: 'Bovendijk' }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Ran = { code: number | null; out: string; err: string };

/** A clean environment: no database of the machine, no settings of whoever runs the tests. */
const environment = (): Record<string, string> => {
  const { PATH = '', HOME = '', TMPDIR } = process.env;
  return { PATH, HOME, BELEIDSSPOOR_DATA: data, ...(TMPDIR === undefined ? {} : { TMPDIR }) };
};

function run(
  args: string[],
  more: { input?: string; env?: Record<string, string>; file?: string } = {},
): Ran {
  const done = spawnSync(more.file ?? program, args, {
    cwd: folder,
    encoding: 'utf8',
    input: more.input ?? '',
    env: { ...environment(), ...more.env },
    timeout: 60_000,
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

/** One clear sentence on stderr (beside progress on a slow machine), nothing on stdout, exit 2. */
function refused(ran: Ran, words: RegExp): void {
  expect(ran.err).toMatch(words);
  const lines = ran.err.trim().split('\n');
  expect(lines.filter((line) => !line.endsWith(' …'))).toHaveLength(1);
  expect(ran.out).toBe('');
  expect(ran.code).toBe(2);
}

describe('the program', () => {
  it('works through a symbolic link, from any folder', () => {
    const link = join(folder, 'bs');
    symlinkSync(program, link);
    expect(run(['--version'], { file: link })).toMatchObject({ code: 0, err: '' });
  });

  it('works with an old Node, or none, in front of the path', () => {
    const old = mkdtempSync(join(folder, 'old-'));
    writeFileSync(join(old, 'node'), '#!/bin/sh\necho old node >&2\nexit 9\n', { mode: 0o755 });
    expect(run(['--version'], { env: { PATH: `${old}:/usr/bin:/bin` } })).toMatchObject({ code: 0, err: '' });
  });

  it('says what to do where npm ci was not run', () => {
    const bare = mkdtempSync(join(folder, 'bare-'));
    spawnSync('cp', ['-R', join(root, 'bin'), bare]);
    refused(run(['--help'], { file: join(bare, 'bin/beleidsspoor') }), /npm ci/);
  });

  it.each([
    '',
    'read',
    'import',
    'check',
    'report',
    'serve',
    'demo',
    'backup',
    'restore',
    'export',
    'remove',
    'merge',
    'allocate',
  ])('helps with "%s"', (command) => {
    const ran = run([...(command === '' ? [] : [command]), '--help']);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain(`beleidsspoor ${command}`.trim());
  });

  it.each([
    [['graaf'], /graaf bestaat niet/],
    [['read'], /bestand nodig/],
    [['read', 'a', 'b'], /"b"/],
    [['read', '--vlug', 'verslag.txt'], /--vlug/],
    [['read', 'weg.txt'], /weg\.txt bestaat niet/],
    [['read', '.'], /is een map/],
    [['read', 'a'.repeat(300)], /bestaat niet/],
    [['read', '--help=1'], /de optie --help is niet juist/],
    [['import', 'verslag.txt', '--plan', '2020'], /--plan "2020"/],
    [['import', 'verslag.txt', '--round', 'maand'], /--round kan/],
    [['import', 'verslag.txt', '--period', '2024-02-31..2024-03-01'], /--period/],
    [['import', 'verslag.txt'], /--yes/],
    [['import', '--format', 'mjp', 'verslag.txt'], /--format kan/],
    [['import', '--format', 'ledger', 'verslag.txt'], /--yes/],
    [['import', '--body', 'OCMW', 'verslag.txt'], /--body hoort bij/],
    [['import', '--format', 'tree', '--body', 'OCMW', 'verslag.txt'], /--body hoort bij/],
    [['import', '--format', 'mjp-actions', 'verslag.txt'], /--yes/],
    [['import', '--format', 'mjp-actions', 'verslag.txt', '--yes'], /geen lijst van acties/],
    [['import', '--format', 'mjp-actions', 'verslag.txt', '--plan', '2026-2031'], /zegt het bestand zelf/],
    [['report', '--out', 'x.pdf'], /--format/],
    [['report', '--format', 'odt', '--out', 'x.odt'], /--format kan/],
    [['report', '--format', 'pdf', '--out', 'weg/x.pdf'], /map van weg\/x\.pdf/],
    [['check'], /nog geen gegevens/],
    [['check', '--data', 'verslag.txt'], /is geen map/],
    [['backup', 'x.bak'], /nog geen gegevens/],
    [['restore', 'weg.bak'], /weg\.bak bestaat niet/],
    [['export', 'x.bak'], /--government/],
    [['remove'], /--government/],
    [['merge', '--government', 'A', '--on', '2025-01-01'], /--from/],
    [['merge', '--government', 'A', '--from', 'B', '--on', '2025-02-30'], /2025-02-30/],
    [['serve', '--port', 'nul'], /--port "nul"/],
  ])('%j is refused with one sentence', (args, words) => refused(run(args), words));

  it('made no data folder by all that', () => expect(existsSync(data)).toBe(false));
});

describe('read', () => {
  it('prints the tree, the amounts and the findings, and starts no database', () => {
    const ran = run(['read', 'verslag.txt']);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('1 beleidsdoelstelling, 2 actieplannen, 4 acties');
    expect(ran.out).toMatch(/A10000 {2}Een fietspad aanleggen langs de beek {2}\(In uitvoering; regel \d+\)/);
    expect(ran.out).toMatch(/uitgaven\s+1\.234,56\s+1\.500,00\s+2\.000,50/);
    expect(existsSync(data)).toBe(false);
  });

  it('prints nothing but JSON with --json', () => {
    const ran = run(['read', 'verslag.txt', '--json']);
    expect(ran).toMatchObject({ code: 0, err: '' });
    const json = JSON.parse(ran.out) as { nodes: unknown[]; columns: unknown[]; findings: unknown[] };
    expect([json.nodes.length, json.columns.length]).toEqual([7, 3]);
    expect(ran.out.endsWith('}\n')).toBe(true);
  });

  it('is quiet when whoever reads stops reading', () => {
    const ran = spawnSync('sh', ['-c', `'${program}' read verslag.txt --json | head -c 1`], {
      cwd: folder,
      encoding: 'utf8',
      env: environment(),
    });
    expect(ran).toMatchObject({ stdout: '{', stderr: '' });
  });

  it('refuses JSON of another shape and names the place', () => {
    writeFileSync(join(folder, 'ander.json'), '{"nodes": 3}');
    refused(run(['read', 'ander.json', '--json']), /ander\.json/);
  });
});

describe('import, check and report', () => {
  it('stores a report with its proposals listed', () => {
    const ran = run(['import', 'verslag.txt', '--yes']);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('Opvolgingsrapportering 2027 van Zonnedal, meerjarenplan 2026-2031');
    expect(ran.out).toContain('Lokaal bestuur');
    expect(ran.out.match(/proposal/g)).toHaveLength(4);
  });

  it('changes nothing the second time, also under another name', () => {
    expect(run(['import', 'verslag.txt', '--yes'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/al ingelezen/) as string,
    });
    expect(run(['import', 'kopie.txt', '--yes']).out).toMatch(/hetzelfde bestand als verslag\.txt/);
  });

  it('joins, adds and refuses as history asks', () => {
    expect(run(['import', 'deel2.txt', '--yes']).out).toMatch(/Toegevoegd aan Opvolgingsrapportering 2027/);
    refused(run(['import', 'ander.txt', '--yes']), /blijft zoals het is/);
    expect(run(['import', 'later.txt', '--yes']).out).toMatch(/Opvolgingsrapportering 2028/);
  });

  it('checks all of it', () => {
    const ran = run(['check']);
    expect(ran.code).toBe(0);
    expect(
      ran.out
        .trim()
        .split('\n')
        .every((line) => /^(fout|let op|ter info) {2}/.test(line)),
    ).toBe(true);
  });

  it('reports the newest closed round, the same bytes each time', () => {
    expect(run(['report', '--format', 'json', '--out', 'a.json'])).toEqual({ code: 0, out: '', err: '' });
    expect(run(['report', '--format', 'json', '--out', 'b.json']).code).toBe(0);
    const [a, b] = ['a.json', 'b.json'].map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(a).toBe(b);
    expect(a).toContain('Rekening 2028');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('gives back what read --json gave, but for the lines inside', () => {
    const source = run(['read', 'later.txt', '--json']).out;
    const again = run(['read', 'a.json', '--json']).out;
    const bare = (text: string): unknown =>
      JSON.parse(text, (key, value: unknown) => (key === 'line' || key === 'page' ? null : value));
    expect(bare(again)).toEqual(bare(source));
  });

  it.each(['pdf', 'docx', 'xlsx', 'html'])('makes a %s', (format) => {
    const name = `rapport.${format}`;
    expect(run(['report', '--format', format, '--out', name]).code).toBe(0);
    const head = readFileSync(join(folder, name)).subarray(0, 15).toString('latin1').toLowerCase();
    expect(head).toMatch(format === 'pdf' ? /^%pdf/ : format === 'html' ? /^<!doctype html/ : /^pk/);
  });

  it('asks to choose where there is a choice', () => {
    expect(run(['import', 'elders.txt', '--yes']).code).toBe(0);
    const ran = run(['report', '--format', 'json', '--out', 'c.json']);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain('Zonnedal');
    expect(ran.err).toContain('Bovendijk');
    expect(existsSync(join(folder, 'c.json'))).toBe(false);
    expect(run(['report', '--format', 'json', '--out', 'c.json', '--government', 'bovendijk']).code).toBe(0);
    const list = run(['report', '--format', 'json', '--out', 'd.json', '--round', 'geen-ronde']);
    expect(list.code).toBe(2);
    const id = /([0-9a-f-]{36}) {2}Zonnedal {2}Opvolgingsrapportering 2027/.exec(list.err)?.[1] ?? '';
    expect(run(['report', '--format', 'json', '--out', 'd.json', '--round', id]).code).toBe(0);
    expect(readFileSync(join(folder, 'd.json'), 'utf8')).toContain('Rekening 2027');
  });

  it('merges one government, exports it, removes it after its name, and restores it', () => {
    const merge = ['merge', '--government', 'Zonnedal', '--on', '2027-01-01', '--from'];
    expect(run([...merge, 'Bovendijk']).out).toBe('Zonnedal leest nu de afgesloten rondes van Bovendijk.\n');
    refused(run([...merge, 'Zonnedal']), /in zichzelf/);
    expect(run(['export', '--government', 'Bovendijk', 'b.bak']).code).toBe(0);
    refused(run(['remove', '--government', 'Bovendijk']), /--yes-remove/);
    refused(run(['remove', '--government', 'Bovendijk', '--yes-remove', 'Zonnedal']), /niets verwijderd/);
    expect(run(['remove', '--government', 'Bovendijk', '--yes-remove', 'Bovendijk']).code).toBe(0);
    refused(run(['check', '--government', 'Bovendijk']), /Bovendijk/);
    expect(run(['restore', 'b.bak']).code).toBe(0);
    expect(run(['check', '--government', 'Bovendijk']).code).toBe(0);
  });

  it('backs up under a passphrase and restores into a new folder', () => {
    writeFileSync(join(folder, 'wachtzin'), 'een lange zin voor de test\n');
    expect(run(['backup', 'alles.bak', '--passphrase-file', 'wachtzin']).code).toBe(0);
    refused(run(['restore', 'alles.bak', '--data', join(folder, 'nieuw')]), /wachtzin/);
    const env = { BELEIDSSPOOR_PASSPHRASE: 'een lange zin voor de test' };
    expect(run(['restore', 'alles.bak', '--data', join(folder, 'nieuw')], { env }).code).toBe(0);
    const report = ['report', '--format', 'json', '--government', 'Zonnedal'];
    expect(run([...report, '--out', 'e.json', '--data', join(folder, 'nieuw')]).code).toBe(0);
    expect(run([...report, '--out', 'f.json']).code).toBe(0);
    const hash = (name: string) =>
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex');
    expect(hash('e.json')).toBe(hash('f.json'));
  });
});

describe.skipIf(spawnSync('script', ['--version']).status !== 0)(
  'on a terminal (skipped without script)',
  () => {
    const terminal = (answer: string, store: string): Ran =>
      run(['-qec', `'${program}' import verslag.txt --data '${store}'`, '/dev/null'], {
        file: 'script',
        input: `${answer}\n`,
      });

    it('says what it will do, asks, and does nothing on no', () => {
      const store = join(folder, 'vraag');
      const no = terminal('n', store);
      expect(no.out).toContain('Dit gaat gebeuren');
      expect(no.out).toContain('Doorgaan? (j/N)');
      expect(no.out).toContain('Er is niets gewijzigd');
      const yes = terminal('j', store);
      expect(yes.out).toContain('Ingelezen: Opvolgingsrapportering 2027 van Zonnedal');
    });
  },
);

describe('audit verify', () => {
  it('finds the trail of an import whole, and says with which row it ends', () => {
    const own = { BELEIDSSPOOR_DATA: join(folder, 'spoor') };
    expect(run(['import', 'verslag.txt', '--yes'], { env: own }).code).toBe(0);
    const whole = run(['audit', 'verify'], { env: own });
    expect(whole.code).toBe(0);
    const head = /laatste (1:[0-9a-f]{64})/.exec(whole.out)?.[1] ?? '';
    expect(head).not.toBe('');
    const name = /^(.*?): 1 rijen/m.exec(whole.out)?.[1] ?? '';
    expect(run(['audit', 'verify', '--government', name, '--expect', head], { env: own }).code).toBe(0);
    const other = `1:${'0'.repeat(64)}`;
    expect(run(['audit', 'verify', '--government', name, '--expect', other], { env: own }).code).toBe(1);
    refused(run(['audit', 'nakijken'], { env: own }), /audit verify/);
    refused(run(['audit', 'verify', '--expect', 'x'], { env: own }), /--expect/);
  });
});

describe('while things go wrong', () => {
  it('leaves all or nothing when an import is killed at any moment', async () => {
    const store = join(folder, 'gedood');
    // The database is there, so that what is killed is the import and not the first start.
    expect(run(['import', 'elders.txt', '--yes', '--data', store]).code).toBe(0);
    for (const after of [250, 450, 600, 700, 800, 900, 1_000, 1_150]) {
      const child = spawn(program, ['import', 'verslag.txt', '--yes', '--data', store], {
        cwd: folder,
        env: environment(),
        detached: true,
        stdio: 'ignore',
      });
      const over = new Promise((ended) => child.once('close', ended));
      await sleep(after);
      if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      await over;
      const ran = run(['check', '--data', store]);
      expect(ran.code).toBe(0);
      const governments = /Nagekeken: (\d)/.exec(ran.err)?.[1];
      const report = run([
        'report',
        '--format',
        'json',
        '--out',
        '-',
        '--government',
        'Zonnedal',
        '--data',
        store,
      ]);
      expect(report.code).toBe(governments === '2' ? 0 : 2);
      if (report.code === 0) expect((JSON.parse(report.out) as { nodes: unknown[] }).nodes).toHaveLength(7);
    }
  });

  it('says in one sentence that a port is in use', async () => {
    const taken = createServer();
    await new Promise<void>((listening) => taken.listen(0, '127.0.0.1', listening));
    const address = taken.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const ran = run(['serve', '--port', String(port)]);
    taken.close();
    expect(ran.code).toBe(2);
    // Where the site was not built yet, that is what it says.
    expect(ran.err).toMatch(new RegExp(`Poort ${port} is al in gebruik|npm run build`));
  });
});
