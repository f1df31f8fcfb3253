/**
 * A process of ours that a test can kill: `node database-child.ts MODE FOLDER`. It prints a line for each thing that is done.
 * write: writes rows until it is killed, acknowledging each. read: joins, prints what is there, leaves.
 * serve: is the server, until its input ends.
 */
import { connect, type Connection } from '../src/platform/database/connect.ts';
import { withGovernment } from '../src/platform/database/government.ts';
import { holdServer } from '../src/platform/database/hold.ts';
import { Refusal } from '../src/kernel/refusal.ts';

const GOVERNMENT = 'aaaaaaaa-0000-4000-8000-000000000001';
const [mode = '', dataDir = ''] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);

async function work(connection: Connection): Promise<void> {
  const stored = () =>
    withGovernment(connection.app, GOVERNMENT, async (tx) =>
      (await tx.selectFrom('bodies').select('position').orderBy('position').execute()).map(
        ({ position }) => position,
      ),
    );
  if (mode === 'write') {
    const there = await stored();
    say(`there ${JSON.stringify(there)}`);
    for (let next = (there.at(-1) ?? 0) + 1; ; next += 1) {
      await withGovernment(connection.app, GOVERNMENT, async (tx) => {
        const own = { id: GOVERNMENT, name: 'Spoorbeke', slug: 'spoorbeke' };
        await tx
          .insertInto('governments')
          .values(own)
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        const row = { government_id: GOVERNMENT, name: `body ${next}`, kind: 'agb' as const, position: next };
        await tx.insertInto('bodies').values(row).execute();
      });
      say(`kept ${next}`);
    }
  }
  if (mode === 'read') say(`there ${JSON.stringify(await stored())}`);
  if (mode === 'serve') {
    const release = await holdServer(connection, (reason) => say(`lost ${reason.message}`));
    say('serving');
    process.stdin.resume();
    await new Promise((resolve) => process.stdin.once('end', resolve));
    await release();
  }
}

try {
  const connection = await connect({ dataDir });
  try {
    await work(connection);
  } finally {
    await connection.close();
  }
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
