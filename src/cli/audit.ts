/** `audit verify`: recomputes the chain of every trail, row by row; 1 when a row was changed, removed or swapped. */
import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import {
  chainStart,
  chainText,
  endFaults,
  faultsOf,
  type ChainFault,
  type ChainHead,
} from '../audit/chain.ts';
import { findHead, listChain } from '../audit/trail.store.ts';
import { Refusal } from '../kernel/refusal.ts';
import { listGovernments, withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import { argumentsOf } from './arguments.ts';
import { auditWords } from './audit.nl.ts';
import { cliSentences } from './cli.nl.ts';
import { chooseGovernment, withApp } from './open.ts';
import { withProgress } from './progress.ts';

const STRETCH = 2_000;

type Checked = { faults: ChainFault[]; last: ChainHead; expected: boolean };

/** In one repeatable-read transaction, so that what is added meanwhile is no fault. */
export async function checkChain(tx: Transaction<Schema>, expect: ChainHead | null): Promise<Checked> {
  const faults: ChainFault[] = [];
  let last = chainStart;
  let expected = expect === null;
  for (;;) {
    const rows = await listChain(tx, last.sequence, STRETCH);
    for (const row of rows) {
      const hash = createHash('sha256').update(chainText(row), 'utf8').digest('hex');
      faults.push(...faultsOf(last, row, hash));
      last = { sequence: row.sequence, hash: row.hash };
      if (expect?.sequence === row.sequence && expect.hash === row.hash) expected = true;
    }
    if (rows.length < STRETCH) break;
  }
  faults.push(...endFaults(last, await findHead(tx)));
  return { faults, last, expected };
}

function expectedHead(text: string | undefined, government: string | undefined): ChainHead | null {
  if (text === undefined) return null;
  const found = /^(\d{1,18}):([0-9a-f]{64})$/.exec(text);
  if (!found || government === undefined) throw new Refusal('usage', auditWords.badExpect);
  return { sequence: BigInt(found[1] ?? ''), hash: found[2] ?? '' };
}

export async function audit(args: string[]): Promise<number> {
  const options = { government: { type: 'string' }, expect: { type: 'string' } } as const;
  const { values, words } = argumentsOf('audit', args, options, ['verify']);
  const [action = ''] = words;
  if (action !== 'verify') throw new Refusal('usage', auditWords.unknownAction(action));
  const expect = expectedHead(values.expect, values.government);
  return withApp(values.data, { mustExist: true }, (app) =>
    withProgress(cliSentences.working.checking, async () => {
      const governments =
        values.government === undefined
          ? await listGovernments(app.connection.app)
          : [await chooseGovernment(app, values.government)];
      let found = 0;
      for (const { id, name } of governments) {
        const checked = await withGovernment(app.connection.app, id, (tx) => checkChain(tx, expect), {
          isolation: 'repeatable read',
        });
        const lines = checked.faults.map((fault) => auditWords.fault(name, fault));
        if (!checked.expected && expect) lines.push(auditWords.notExpected(name, expect.sequence));
        found += lines.length;
        for (const line of [...lines, auditWords.head(name, checked.last.sequence, checked.last.hash)])
          process.stdout.write(`${line}\n`);
      }
      process.stderr.write(`${found === 0 ? auditWords.whole : auditWords.broken(found)}\n`);
      return found === 0 ? 0 : 1;
    }),
  );
}
