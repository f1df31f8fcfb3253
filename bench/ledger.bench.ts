/** The books of a large government as CSV: read, checked, matched and stored, beside a bare COPY of the same rows. */
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { placer } from '../src/budget/ledger-line.ts';
import { storeLedger } from '../src/budget/ledger-lines.store.ts';
import type { TableKnown } from '../src/intake/table-known.ts';
import { readTable } from '../src/intake/table-read.ts';
import { createBody, createGovernment } from '../src/organisation/government.store.ts';
import { createNodes } from '../src/planning/node.store.ts';
import { createPlan } from '../src/planning/plan.store.ts';
import { address, EMBEDDED } from '../src/platform/database/bootstrap.ts';
import { connect } from '../src/platform/database/connect.ts';
import { withGovernment } from '../src/platform/database/government.ts';
import { launch } from '../src/platform/database/launch.ts';
import { openSession } from '../src/platform/database/session.ts';
import { readTableFile } from '../src/platform/documents/read-table-file.ts';
import { type Figure, withinRatio } from './figure.ts';

const [LINES, ACTIONS, RUNS] = [200_000, 400, 5];
const governmentId = '5b0a8f0e-1c1f-4a38-9d3e-6a7f7c2e9b11';

/** One in fifty has no code that the plan knows. */
function csv(): string {
  const rows = Array.from({ length: LINES }, (_, at) => {
    const code = at % 50 === 0 ? 'ONBEKEND' : `A${(at * 7) % ACTIONS}`;
    const account = ['61030000', '61010000', '22400000', '60000000'][at % 4];
    const field = ['0740', '0200', '0119', '0010', '0030'][at % 5];
    const day = `${String((at % 28) + 1).padStart(2, '0')}/${String((at % 12) + 1).padStart(2, '0')}/2026`;
    const amount = `${(at * 13) % 900}.${String(at % 1000).padStart(3, '0')},${String(at % 100).padStart(2, '0')}`;
    return `IK ${at + 1};${day};Gemeente;${code};${field};${account};${at % 4 === 2 ? 'I' : 'E'};U;2026;Factuur ${at} van een leverancier;${amount}`;
  });
  return `Journaalnummer;Datum;Bestuur;Actie;Beleidsveld;Rekening;Soort;Kant;Jaar;Omschrijving;Bedrag\r\n${rows.join('\r\n')}\r\n`;
}

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

export async function bench(): Promise<Figure[]> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'beleidsspoor-bench-'));
  chmodSync(folder, 0o755);
  const data = join(folder, 'data');
  const connection = await connect({ dataDir: data });
  try {
    const bytes = new TextEncoder().encode(csv());
    const ground = await withGovernment(connection.app, governmentId, async (tx) => {
      await createGovernment(tx, { id: governmentId, name: 'Waterhoek', slug: 'waterhoek' });
      const bodyId = await createBody(tx, { governmentId, name: 'Gemeente', kind: 'municipality' });
      const plan = await createPlan(tx, { governmentId, bodyId, firstYear: 2026, lastYear: 2031 });
      const ids = await createNodes(tx, governmentId, plan.id, ACTIONS);
      return { bodyId, plan, nodes: ids.map((nodeId, at) => ({ nodeId, code: `A${at}` })) };
    });
    const known: TableKnown = {
      bodies: [{ id: ground.bodyId, name: 'Gemeente' }],
      bodyId: ground.bodyId,
      years: [2026, 2027, 2028, 2029, 2030, 2031],
      nodes: [],
      fields: [],
      accounts: [],
    };
    let spent = { read: 0, stored: 0 };
    const importAll = async (no: number): Promise<void> => {
      const reading = performance.now();
      const asked = { kind: 'ledger', mapping: null, known, year: 2026 } as const;
      const { lines, rows: told } = readTable(readTableFile(bytes, 'boekhouding.csv', 2_000_000), asked);
      if (told.findings.length > 0 || lines.length !== LINES)
        throw new Error(`the benchmark wrote a file that does not read: ${JSON.stringify(told.findings[0])}`);
      spent.read = performance.now() - reading;
      const storing = performance.now();
      await withGovernment(connection.app, governmentId, (tx) =>
        storeLedger(
          tx,
          governmentId,
          { planId: ground.plan.id, year: 2026, label: `Stand ${no}`, asOf: null, source: 'boekhouding.csv' },
          lines,
          placer(ground.nodes, []),
        ),
      );
      spent = { ...spent, stored: performance.now() - storing };
    };
    await importAll(0);

    // The same rows in the same kind of table, in the fastest way there is: the server reads a file by itself. Like the
    // books, the table has the states that came before, so that both put their rows into indexes of one size.
    const running = await launch(data);
    const admin = await openSession(address(running, 'postgres', EMBEDDED.database));
    const file = join(folder, 'lines.copy');
    const { rows } = await admin.query<{ state: string; line: string }>(
      `select ledger_state_id as state,
         concat_ws(E'\\t', government_id, ledger_state_id, line, group_no, entry, booked_on, description, cents) as line
       from ledger_lines`,
    );
    const text = `${rows.map(({ line }) => line).join('\n')}\n`;
    await admin.query('create table bare_lines (like ledger_lines including all)');
    const write = (): void => {
      writeFileSync(file, text.replaceAll(rows[0]?.state ?? '', randomUUID()));
      chmodSync(file, 0o644);
    };
    const copyAll = () => admin.query(`copy bare_lines from '${file}'`);
    write();
    await copyAll();
    const times: { ours: number; read: number; stored: number; bare: number }[] = [];
    for (let run = 1; run <= RUNS; run += 1) {
      write();
      const ours = await timed(() => importAll(run));
      times.push({ ours, ...spent, bare: await timed(copyAll) });
    }
    await admin.end();
    running.leave();
    const bare = middle(times.map((one) => one.bare));
    const figure = (name: string, value: number): Figure => ({ name, value, baseline: bare, unit: 'ms' });
    return [
      {
        ...figure(
          '200,000 lines of the books from CSV, beside a bare COPY of them',
          middle(times.map((one) => one.ours)),
        ),
        asked: withinRatio(3),
      },
      figure('of which read and checked', middle(times.map((one) => one.read))),
      figure('of which grouped, matched, stored and added up', middle(times.map((one) => one.stored))),
    ];
  } finally {
    await connection.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
