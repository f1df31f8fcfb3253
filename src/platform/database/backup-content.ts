/**
 * What stands in a backup, line by line: `H` what it is of, then for each table `T` its name and `R` each row as JSON,
 * and at last `M`, the number of rows and the SHA-256 of every table.
 */
import { createHash, type Hash } from 'node:crypto';
import { z } from 'zod';
import { Refusal } from '../../kernel/refusal.ts';
import type { Archive } from './archive.ts';
import { backupSentences } from './database.nl.ts';

const headShape = z.strictObject({
  /** Null for a whole installation. */
  government: z.strictObject({ id: z.uuid(), name: z.string(), slug: z.string() }).nullable(),
  createdAt: z.string(),
  migrations: z.array(z.strictObject({ name: z.string(), hash: z.string() })),
  tables: z.array(z.strictObject({ name: z.string(), columns: z.array(z.string()) })),
});
const manifestShape = z.array(z.strictObject({ name: z.string(), rows: z.int(), sha256: z.string() }));

export type BackupHead = z.infer<typeof headShape>;
export type Manifest = z.infer<typeof manifestShape>;
export type BackupPart = { kind: 'head'; head: BackupHead } | { kind: 'row'; table: string; row: string };

/** Counts and hashes the rows of one table. */
export function tally(name: string): { add(row: string): void; total(): Manifest[number] } {
  const hash: Hash = createHash('sha256');
  let rows = 0;
  return {
    add: (row) => {
      rows += 1;
      hash.update(row).update('\n');
    },
    total: () => ({ name, rows, sha256: hash.digest('hex') }),
  };
}

/**
 * The parts of a backup in order. Only who reads to the end without a Refusal knows that all of it was right.
 */
export async function* readParts(archive: Archive): AsyncGenerator<BackupPart> {
  const wrong = () =>
    new Refusal('unreadable', backupSentences.damaged(archive.path), { path: archive.path });
  const parse = <T>(shape: z.ZodType<T>, text: string): T => {
    try {
      return shape.parse(JSON.parse(text));
    } catch (error) {
      if (error instanceof z.ZodError || error instanceof SyntaxError) throw wrong();
      throw error;
    }
  };
  const seen: Manifest = [];
  let expected: string[] | null = null;
  let current: { name: string; count: ReturnType<typeof tally> } | null = null;
  let ended = false;
  for await (const line of archive.lines()) {
    const [mark, rest] = [line.slice(0, 1), line.slice(1)];
    if (ended || (expected === null) !== (mark === 'H')) throw wrong();
    if (mark === 'R' && current) {
      current.count.add(rest);
      yield { kind: 'row', table: current.name, row: rest };
      continue;
    }
    if (current) seen.push(current.count.total());
    current = null;
    if (mark === 'H') {
      const head = parse(headShape, rest);
      expected = head.tables.map(({ name }) => name);
      yield { kind: 'head', head };
    } else if (mark === 'T' && rest === expected?.[seen.length]) {
      current = { name: rest, count: tally(rest) };
    } else if (mark === 'M' && seen.length === expected?.length) {
      const manifest = parse(manifestShape, rest);
      if (JSON.stringify(manifest) !== JSON.stringify(seen)) throw wrong();
      ended = true;
    } else {
      throw wrong();
    }
  }
  if (!ended) throw wrong();
}
