/**
 * The worker of a server that a test can kill: `node reminder-child.ts NOW SMTP_URL`, on the database that the
 * environment names. It prints `working` and works until it is killed or its input ends.
 */
import { remindDaily } from '../src/followup/remind.usecase.ts';
import { connect } from '../src/platform/database/connect.ts';
import { startWorker } from '../src/platform/jobs/worker.ts';
import { openPost } from '../src/platform/mail/post.ts';

const [now = '', url = ''] = process.argv.slice(2);
const connection = await connect({
  dataDir: '',
  databaseUrl: process.env['DATABASE_URL'],
  ownerUrl: process.env['DATABASE_OWNER_URL'],
});
const post = openPost({ url, from: 'Beleidsspoor <spoor@voorbeeld.be>' });
const worker = startWorker({
  db: connection.app,
  clock: () => now,
  daily: [{ kind: 'remind', fromHour: 7 }],
  handlers: {
    remind: async ({ db, governmentId, clock }) => {
      await remindDaily(db, governmentId, { now: clock(), siteUrl: 'https://spoor.voorbeeld.be' });
      return null;
    },
  },
  post,
  pauseMilliseconds: 20,
});
console.log('working');
process.stdin.resume();
process.stdin.once('end', () => {
  void worker
    .stop()
    .then(() => connection.close())
    .then(() => process.exit(0));
});
