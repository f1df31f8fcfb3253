/**
 * People who save at the same time, as a process that a test can kill: `node save-child.ts MODE FOLDER …`.
 * prepare: makes the government and writes who and what in FOLDER/work.json.
 * save FIRST LAST FILE: persons FIRST to LAST save, each the one text after the other, until the process is killed; what a
 * person had not heard of when it ended (after the last in FOLDER/acknowledged.json) is sent again with the same id.
 * What was acknowledged goes to FILE at once: a pipe that nobody reads for a while keeps lines here, and they die with us.
 * read: prints what is stored.
 */
import { openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { saveUpdate } from '../src/followup/save-update.usecase.ts';
import { findWorking } from '../src/followup/working-update.store.ts';
import { connect, type Connection } from '../src/platform/database/connect.ts';
import { withGovernment } from '../src/platform/database/government.ts';
import { governmentAtWork, saying, type AtWork } from './round-builder.ts';

/** The first forty have a text of their own, the last ten write in five texts by two. */
const textOf = (person: number): string => `B${person < 40 ? person + 1 : 41 + ((person - 40) % 5)}`;

const [mode = '', folder = '', first = '0', last = '0', file = ''] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);
const saveId = (person: number, number: number): string =>
  `00000000-0000-4000-8000-${String(person).padStart(4, '0')}${String(number).padStart(8, '0')}`;

async function saves(
  connection: Connection,
  work: AtWork,
  heard: (line: string) => void,
  person: number,
  from: number,
): Promise<never> {
  const updateId = work.updates[textOf(person)] ?? '';
  const actor = person % 2 === 0 ? work.actors.owner : work.actors.coordinator;
  let basedOn =
    (await withGovernment(connection.app, work.governmentId, (tx) => findWorking(tx, updateId)))?.revision ??
    0;
  for (let number = from; ; number += 1)
    for (;;) {
      const result = await saveUpdate(connection.app, work.governmentId, actor, {
        updateId,
        saveId: saveId(person, number),
        basedOn,
        content: saying(`Persoon ${person}, tekst ${number}.`),
        now: new Date().toISOString(),
        autosave: number % 5 !== 0,
      });
      basedOn = result.revision;
      if (result.outcome === 'conflict') continue;
      heard(`kept ${person} ${number} ${result.revision}\n`);
      // Whoever shares the text gets a turn.
      await sleep(10);
      break;
    }
}

async function run(connection: Connection): Promise<void> {
  const place = join(folder, 'work.json');
  if (mode === 'prepare') {
    writeFileSync(place, JSON.stringify(await governmentAtWork(connection, 'Zonnedal', 45)));
    say('prepared');
    return;
  }
  const work = JSON.parse(readFileSync(place, 'utf8')) as AtWork;
  if (mode === 'save') {
    const heard = JSON.parse(readFileSync(join(folder, 'acknowledged.json'), 'utf8')) as number[];
    const own = Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => Number(first) + at);
    const kept = openSync(join(folder, file), 'a');
    const note = (line: string) => void writeSync(kept, line);
    await Promise.all(own.map((person) => saves(connection, work, note, person, (heard[person] ?? 0) + 1)));
  }
  if (mode === 'read')
    await withGovernment(connection.app, work.governmentId, async (tx) => {
      const rows = await tx
        .selectFrom('update_saves')
        .select(['id', 'update_id as updateId', 'revision', 'content'])
        .orderBy('revision')
        .execute();
      const updates = await tx
        .selectFrom('updates')
        .select(['id', 'revision', 'axes'])
        .where('revision', '>', 0)
        .execute();
      writeFileSync(join(folder, 'stored.json'), JSON.stringify({ saves: rows, updates }));
      say('read');
    });
}

const connection = await connect({ dataDir: join(folder, 'data') });
try {
  await run(connection);
} finally {
  await connection.close();
}
