import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { assert as holds, asyncProperty, integer, nat } from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { A, B, fillGovernment } from '../../../test/two-governments.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { backup, exportGovernment } from './backup.ts';
import { quoted, readTables } from './catalogue.ts';
import { connectEmbedded } from './connect-embedded.ts';
import type { Connection } from './connect.ts';
import { listGovernments } from './government.ts';
import { readMigrations } from './migrate.ts';
import { removeGovernment } from './remove.ts';
import { restore } from './restore.ts';
import { archiveTrouble } from './trouble.ts';

const now = '2026-03-01T12:00:00.000Z';
const quick = { now, cost: 16 };

let folder: string;
let file: string;
let full: TestDatabase;
let target: TestDatabase;
beforeAll(async () => {
  full = await testDatabase();
  await fillGovernment(full.owner, A, 'Spoorbeke');
  await fillGovernment(full.owner, B, 'Wisselgem');
  await full.owner.insertInto('installation').values({ kind: 'demonstration' }).execute();
});
afterAll(() => full.drop());
beforeEach(async () => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), 'beleidsspoor-backup-'));
  chmodSync(folder, 0o755);
  file = join(folder, 'alles.backup');
  target = await testDatabase();
});
afterEach(async () => {
  await target.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** Every row of every table as text; `without` leaves out what is numbered anew. */
async function contents(
  of: Connection,
  government?: string,
  without: readonly string[] = [],
): Promise<Record<string, string[]>> {
  const session = await of.session();
  const found: Record<string, string[]> = {};
  for (const table of await readTables(session)) {
    if (government !== undefined && table.government === null) continue;
    const columns = quoted(table.columns.filter((column) => !without.includes(`${table.name}.${column}`)));
    const where = government === undefined ? '' : `where ${table.government} = '${government}'`;
    const { rows } = await session.query<{ row: string }>(
      `select row_to_json(t)::text as row from (select ${columns} from ${table.name} ${where}) t order by 1`,
    );
    found[table.name] = rows.map(({ row }) => row);
  }
  await session.end();
  return found;
}

async function refusal(of: Promise<unknown>): Promise<string> {
  const answer = await of.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(answer instanceof Refusal)) throw new Error(`not refused: ${String(answer)}`);
  return answer.message;
}
const isEmpty = async () => (await listGovernments(target.app)).length === 0;

/** The file again with another content and a right seal, as somebody who knows the format could make it. */
const sealed = (bytes: Buffer) =>
  Buffer.concat([bytes, Buffer.from(`\nsha256:${createHash('sha256').update(bytes).digest('hex')}\n`)]);
const unsealed = (bytes: Buffer) => bytes.subarray(0, bytes.length - 73);

describe('a whole installation', () => {
  test.each([undefined, 'paard batterij nietje'])(
    'comes back exactly (passphrase: %s), and numbering goes on',
    async (passphrase) => {
      const told: string[] = [];
      const manifest = await backup(full, file, {
        ...quick,
        passphrase,
        progress: (table) => told.push(table),
      });
      expect(manifest.find(({ name }) => name === 'governments')?.rows).toBe(2);
      expect(told).toContain('amounts');
      expect(readFileSync(file).includes('Spoorbeke')).toBe(false);
      expect(await restore(target, file, { passphrase })).toBeNull();
      expect(await contents(target)).toEqual(await contents(full));
      const body = await target.owner
        .selectFrom('bodies')
        .selectAll()
        .where('government_id', '=', A)
        .executeTakeFirstOrThrow();
      const more = {
        government_id: A,
        body_id: body.id,
        year: 2031,
        kind: 'operating',
        side: 'receipts',
        measure: 'estimate',
        cents: 1n,
      } as const;
      const version = await target.owner
        .selectFrom('plan_versions')
        .select('id')
        .where('government_id', '=', A)
        .executeTakeFirstOrThrow();
      const { id } = await target.owner
        .insertInto('amounts')
        .values({ ...more, version_id: version.id })
        .returning('id')
        .executeTakeFirstOrThrow();
      expect(id).toBe(5n);
    },
  );

  test('goes from the embedded database to another one and back', async () => {
    const embedded = await connectEmbedded(join(folder, 'one'));
    const again = await connectEmbedded(join(folder, 'two'));
    try {
      await fillGovernment(embedded.owner, A, 'Spoorbeke');
      await backup(embedded, file, quick);
      await restore(target, file);
      await backup(target, join(folder, 'terug.backup'), quick);
      await restore(again, join(folder, 'terug.backup'));
      expect(await contents(again)).toEqual(await contents(embedded));
    } finally {
      await Promise.all([embedded.close(), again.close()]);
    }
  });

  test('is one instant, whatever is written meanwhile', async () => {
    const source = await testDatabase();
    try {
      await fillGovernment(source.owner, A, 'Spoorbeke');
      const filler = Array.from({ length: 4000 }, (_, index) => ({
        government_id: A,
        name: `vulling ${index}`,
        kind: 'agb' as const,
      }));
      await source.owner.insertInto('bodies').values(filler).execute();
      let pairs = 0;
      const over = new AbortController();
      // A pair of rows in two tables a transaction: a backup that sees one without the other is of no instant.
      const writing = (async () => {
        while (!over.signal.aborted) {
          const id = crypto.randomUUID();
          await source.owner.transaction().execute(async (tx) => {
            await tx
              .insertInto('bodies')
              .values({ id, government_id: A, name: `paar ${id}`, kind: 'agb' })
              .execute();
            await tx
              .insertInto('plans')
              .values({ government_id: A, body_id: id, label: 'paar', first_year: 2020, last_year: 2025 })
              .execute();
          });
          pairs += 1;
        }
      })();
      await expect.poll(() => pairs, { timeout: 20_000 }).toBeGreaterThan(3);
      const before = pairs;
      await backup(source, file, quick);
      const during = pairs - before;
      over.abort();
      await writing;
      await restore(target, file);
      const count = async (table: 'bodies' | 'plans', column: 'name' | 'label') =>
        (
          await target.owner
            .selectFrom(table)
            .select('id')
            .where(column as 'id', 'like', 'paar%')
            .execute()
        ).length;
      expect(during).toBeGreaterThan(0);
      expect(await count('plans', 'label')).toBe(await count('bodies', 'name'));
      expect(await count('plans', 'label')).toBeGreaterThanOrEqual(before);
    } finally {
      await source.drop();
    }
  });

  test('goes into an empty database only', async () => {
    await backup(full, file, quick);
    await fillGovernment(target.owner, A, 'Anders');
    const before = await contents(target);
    expect(await refusal(restore(target, file))).toContain('kan alleen terug in een lege database');
    expect(await contents(target)).toEqual(before);
  });

  test('of an older version is loaded as it was and migrated; of a newer one it is refused', async () => {
    await backup(full, file, quick);
    const next = {
      name: '9999-next.sql',
      sql: `alter table bodies add column remark text not null default 'nieuw'; create table extra (id integer)`,
      hash: 'x',
    };
    const migrations = [...readMigrations(), next];
    await restore(target, file, { migrations });
    const session = await target.session();
    expect((await session.query('select distinct remark from bodies')).rows).toEqual([{ remark: 'nieuw' }]);
    expect((await session.query('select name from migrations order by 1')).rows.at(-1)).toEqual({
      name: '9999-next.sql',
    });
    await session.end();
    const app = await target.app.selectFrom('bodies').selectAll().execute();
    expect(app).toEqual([]);

    const newer = join(folder, 'nieuwer.backup');
    await backup(target, newer, quick);
    const third = await testDatabase();
    expect(await refusal(restore(third, newer))).toContain('van een andere of nieuwere versie');
    await third.drop();
  });
});

describe('a damaged file is refused before anything changes', () => {
  test.each([undefined, 'paard batterij nietje'])(
    'a flipped bit anywhere (passphrase: %s)',
    async (passphrase) => {
      await backup(full, file, { ...quick, passphrase });
      const bytes = readFileSync(file);
      const damaged = join(folder, 'kapot.backup');
      await holds(
        asyncProperty(nat(bytes.length - 1), integer({ min: 0, max: 7 }), async (at, bit) => {
          const copy = Buffer.from(bytes);
          copy.writeUInt8(copy.readUInt8(at) ^ (1 << bit), at);
          writeFileSync(damaged, copy);
          expect(await refusal(restore(target, damaged, { passphrase }))).toMatch(
            /is beschadigd of onvolledig|is geen back-up/,
          );
        }),
        {
          numRuns: 150,
          examples: [
            [0, 0],
            [21, 0],
            [30, 3],
            [bytes.length - 1, 0],
            [bytes.length - 30, 5],
          ],
        },
      );
      expect(await isEmpty()).toBe(true);
    },
  );

  test('a bit flipped under a seal made right again: a passphrase tells all, without one the hashes inside tell what matters', async () => {
    const original = await contents(full);
    for (const passphrase of [undefined, 'paard batterij nietje']) {
      await backup(full, file, { ...quick, passphrase });
      const bytes = unsealed(readFileSync(file));
      for (let round = 0; round < 60; round += 1) {
        const copy = Buffer.from(bytes);
        const at = 22 + Math.floor(Math.random() * (bytes.length - 22));
        copy.writeUInt8(copy.readUInt8(at) ^ (1 << (round % 8)), at);
        writeFileSync(join(folder, 'kapot.backup'), sealed(copy));
        const done = await restore(target, join(folder, 'kapot.backup'), { passphrase }).catch(
          (error: unknown) => error,
        );
        if (done instanceof Refusal) continue;
        // Bits of gzip's own header mean nothing.
        expect([done, passphrase, await contents(target)]).toEqual([null, undefined, original]);
        await target.drop();
        target = await testDatabase();
      }
      expect(await isEmpty()).toBe(true);
    }
  });

  test('cut short anywhere, empty, something else, or not there', async () => {
    await backup(full, file, quick);
    const bytes = readFileSync(file);
    const cut = join(folder, 'kort.backup');
    for (let length = 0; length < bytes.length; length += 97) {
      writeFileSync(cut, bytes.subarray(0, length));
      expect(await refusal(restore(target, cut))).toMatch(/is beschadigd of onvolledig|is geen back-up/);
    }
    writeFileSync(cut, 'Geachte burgemeester,');
    expect(await refusal(restore(target, cut))).toContain('is geen back-up van Beleidsspoor');
    expect(await refusal(restore(target, join(folder, 'weg')))).toContain('bestaat niet');
    expect(await isEmpty()).toBe(true);
  });

  test('a row left out, doubled or altered under right seals is still found', async () => {
    await backup(full, file, quick);
    const bytes = unsealed(readFileSync(file));
    const start = bytes.indexOf('\n', 22) + 1;
    const lines = gunzipSync(bytes.subarray(start)).toString().split('\n');
    const row = lines.findIndex((line) => line.startsWith('R') && line.includes('Leren'));
    const altered = lines.map((line, index) => (index === row ? line.replace('Leren', 'Leven') : line));
    for (const content of [
      lines.toSpliced(row, 1),
      lines.toSpliced(row, 0, lines[row] ?? ''),
      altered,
      lines.slice(0, -2),
      [...lines, 'Rx', ''],
    ]) {
      writeFileSync(file, sealed(Buffer.concat([bytes.subarray(0, start), gzipSync(content.join('\n'))])));
      expect(await refusal(restore(target, file))).toContain('is beschadigd of onvolledig');
    }
    expect(await isEmpty()).toBe(true);
  });

  test('a passphrase that is wrong, missing or empty', async () => {
    await backup(full, file, { ...quick, passphrase: 'één' });
    expect(await refusal(restore(target, file, { passphrase: 'een' }))).toContain('De wachtzin past niet');
    expect(await refusal(restore(target, file))).toContain('is versleuteld. Geef de wachtzin op');
    expect(await refusal(backup(full, join(folder, 'x'), { ...quick, passphrase: '' }))).toContain(
      'De wachtzin is leeg',
    );
    // The same letters, typed on a machine that writes accents apart.
    await restore(target, file, { passphrase: 'één'.normalize('NFD') });
    expect(await isEmpty()).toBe(false);
  });
});

describe('the file', () => {
  test('takes the place of an older backup, never of another file', async () => {
    await backup(full, file, quick);
    await backup(full, file, quick);
    const letter = join(folder, 'brief.docx');
    writeFileSync(letter, 'Geachte burgemeester,');
    expect(await refusal(backup(full, letter, quick))).toContain(
      'bestaat al en is geen back-up van Beleidsspoor',
    );
    expect(readFileSync(letter, 'utf8')).toBe('Geachte burgemeester,');
    expect(await refusal(backup(full, join(folder, 'weg', 'x'), quick))).toContain('bestaat niet');
    expect(archiveTrouble(Object.assign(new Error('x'), { code: 'EROFS' }), '/mnt/x')).toMatchObject({
      code: 'not-allowed',
      message: expect.stringContaining('/mnt/x') as string,
    });
    expect(readdirSync(folder).sort()).toEqual(['alles.backup', 'brief.docx']);
  });

  test('on a full disk is a sentence, and nothing half', async (context) => {
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4k', 'tmpfs', disk], { stdio: 'ignore' });
    } catch {
      context.skip('needs the right to mount a small disk');
    }
    try {
      writeFileSync(join(disk, 'vol'), Buffer.alloc(2048));
      expect(await refusal(backup(full, join(disk, 'x'), quick))).toContain('De schijf is vol');
      expect(readdirSync(disk)).toEqual(['vol']);
    } finally {
      execFileSync('umount', [disk]);
    }
  });
});

describe('one government', () => {
  const numbered = ['amounts.id'];

  test('leaves in one file, is removed whole, and comes back beside the others', async () => {
    await backup(full, file, quick);
    await restore(target, file);
    const before = { a: await contents(target, A, numbered), b: await contents(target, B) };
    const one = join(folder, 'spoorbeke.backup');
    await exportGovernment(target, A, one, quick);
    expect(await refusal(restore(target, one))).toContain(
      'Het bestuur Spoorbeke staat al in deze installatie',
    );

    const removed = await removeGovernment(target, A);
    expect(removed.get('closings')).toBe(1);
    expect(Object.values(await contents(target, A)).flat()).toEqual([]);
    expect(await contents(target, B)).toEqual(before.b);

    expect(await restore(target, one)).toEqual({ id: A, name: 'Spoorbeke', slug: 'spoorbeke' });
    expect(await contents(target, A, numbered)).toEqual(before.a);
    expect(await contents(target, B)).toEqual(before.b);
  });

  test('an export holds nothing of another government, and one that pretends to is refused', async () => {
    await exportGovernment(full, A, file, quick);
    const bytes = unsealed(readFileSync(file));
    const start = bytes.indexOf('\n', 22) + 1;
    const text = gunzipSync(bytes.subarray(start)).toString();
    expect(text).not.toContain(B);
    expect(text).not.toContain('Wisselgem');

    // A body of B smuggled into the file of A, with every hash made right.
    await fillGovernment(target.owner, B, 'Wisselgem');
    const before = await contents(target);
    const lines = text.split('\n');
    const at = lines.findIndex((line) => line.startsWith('R') && line.includes('"Gemeente"'));
    const forged = lines.map((line, index) =>
      index === at ? line.replace(`"government_id":"${A}"`, `"government_id":"${B}"`) : line,
    );
    const hash = createHash('sha256')
      .update(`${forged[at]?.slice(1)}\n`)
      .digest('hex');
    const manifest = JSON.parse(forged.at(-2)?.slice(1) ?? '') as {
      name: string;
      rows: number;
      sha256: string;
    }[];
    forged[forged.length - 2] =
      `M${JSON.stringify(manifest.map((one) => (one.name === 'bodies' ? { ...one, sha256: hash } : one)))}`;
    writeFileSync(file, sealed(Buffer.concat([bytes.subarray(0, start), gzipSync(forged.join('\n'))])));
    expect(await refusal(restore(target, file))).toContain('passen niet in deze database');
    expect(await contents(target)).toEqual(before);
  });

  test('one that is not there is a sentence', async () => {
    expect(await refusal(exportGovernment(full, crypto.randomUUID(), file, quick))).toContain(
      'staat niet in deze installatie',
    );
    expect(await refusal(removeGovernment(full, 'geen id'))).toContain('staat niet in deze installatie');
    expect(existsSync(file)).toBe(false);
  });

  test('no foreign key points at a number that an import gives anew', async () => {
    const session = await full.session();
    const { rows } = await session.query(
      `select c.conname from pg_constraint c join pg_attribute a on a.attrelid = c.confrelid and a.attnum = any (c.confkey)
       where c.contype = 'f' and a.attidentity <> ''`,
    );
    await session.end();
    expect(rows).toEqual([]);
  });
});
