/**
 * The worker of a server that a test can kill: `node import-child.ts NOW`, on the database that the environment names. It
 * prints `working` and does the jobs of files that come in until it is killed.
 */
import { join } from 'node:path';
import { readImport, storeImport } from '../src/intake/import-work.usecase.ts';
import { connect } from '../src/platform/database/connect.ts';
import { readerApart } from '../src/platform/documents/read-apart.ts';
import { startWorker } from '../src/platform/jobs/worker.ts';

const [now = ''] = process.argv.slice(2);
const connection = await connect({
  dataDir: '',
  databaseUrl: process.env['DATABASE_URL'],
  ownerUrl: process.env['DATABASE_OWNER_URL'],
});
const reader = readerApart({ root: join(import.meta.dirname, '..'), most: 1000 });
startWorker({
  db: connection.app,
  clock: () => now,
  daily: [],
  handlers: {
    'import-read': (run) => readImport(run, reader),
    'import-accept': (run) => storeImport(run, reader),
  },
  post: null,
  pauseMilliseconds: 20,
});
console.log('working');
