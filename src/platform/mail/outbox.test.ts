import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { startMailServer, type MailServer } from '../../../test/mail-server.ts';
import { A, B, fillGovernment } from '../../../test/two-governments.ts';
import { countMails, queueMail, type OutgoingMail } from '../../organisation/mail.store.ts';
import { withGovernment } from '../database/government.ts';
import { sendDue } from './outbox.ts';
import { openPost, type Post } from './post.ts';

const now = '2028-03-01T09:00:00Z';
const at = (seconds: number): string => new Date(Date.parse(now) + seconds * 1000).toISOString();
let db: TestDatabase;
let server: MailServer;
let post: Post;
beforeAll(async () => {
  db = await testDatabase();
  await fillGovernment(db.owner, A, 'Spoorbeke');
  await fillGovernment(db.owner, B, 'Wisselgem');
  server = await startMailServer({
    answer: (address) => {
      if (address.startsWith('nobody@')) return { code: 550, text: 'No such user' };
      return address.startsWith('full@') ? { code: 452, text: 'Mailbox full' } : null;
    },
  });
  post = openPost({ url: server.url, from: 'Beleidsspoor <spoor@voorbeeld.be>' });
});
afterAll(async () => {
  post.close();
  await server.stop();
  await db.drop();
});
beforeEach(async () => {
  server.received.length = 0;
  await db.owner.deleteFrom('mails').execute();
});

const queue = (mail: Partial<OutgoingMail> = {}) =>
  withGovernment(db.app, A, (tx) =>
    queueMail(tx, A, {
      personId: null,
      address: 'an@voorbeeld.be',
      subject: 'Één herinnering: tot 3 maart',
      text: 'Beste An,\n\nTwee acties wachten – tot vrijdag.\n',
      now,
      ...mail,
    }),
  );
async function send(moment: string, by: Post = post): Promise<number> {
  let passes = 0;
  while (await sendDue(db.app, A, by, () => moment)) passes += 1;
  return passes;
}
const stored = () => db.owner.selectFrom('mails').selectAll().executeTakeFirstOrThrow();

describe('the outbox', () => {
  it('brings a mail to the server as it was written, once, and then no longer keeps its text', async () => {
    await queue();
    expect(await send(now)).toBe(1);
    expect(await send(at(86_400))).toBe(0);
    const [mail] = server.received;
    expect(server.received).toHaveLength(1);
    expect(mail).toMatchObject({
      to: ['an@voorbeeld.be'],
      from: 'spoor@voorbeeld.be',
      text: 'Beste An,\n\nTwee acties wachten – tot vrijdag.',
    });
    expect(mail?.headers).toContain('From: Beleidsspoor <spoor@voorbeeld.be>');
    expect(mail?.headers).toContain('Auto-Submitted: auto-generated');
    expect(await stored()).toMatchObject({ state: 'sent', body: '', failure: null });
  });

  it('makes a mail with a key once, and leaves other governments alone', async () => {
    expect(await queue({ onceKey: 'remind an 2028-03-01' })).toBe(true);
    expect(await queue({ onceKey: 'remind an 2028-03-01' })).toBe(false);
    expect(await sendDue(db.app, B, post, () => now)).toBe(false);
    expect(await send(now)).toBe(1);
    expect(server.received).toHaveLength(1);
  });

  it('tries again later what a server can not take now, and gives up what it never will', async () => {
    await queue({ address: 'nobody@voorbeeld.be' });
    await send(now);
    expect(await stored()).toMatchObject({ state: 'failed', attempts: 1 });
    await db.owner.deleteFrom('mails').execute();

    await queue({ address: 'full@voorbeeld.be', onceKey: 'k' });
    await send(now);
    expect(await stored()).toMatchObject({
      state: 'queued',
      attempts: 1,
      due_at: '2028-03-01T09:01:00.000000Z',
    });
    expect(await send(at(59))).toBe(0);
    for (let day = 1; day < 12; day += 1) await send(at(day * 86_400));
    expect(await stored()).toMatchObject({ state: 'failed', attempts: 8, body: '' });
    expect(await withGovernment(db.app, A, (tx) => countMails(tx, now))).toEqual({ waiting: 0, failed: 1 });
    expect(server.received).toEqual([]);
  });

  it('loses nothing while the server is away', async () => {
    const away = openPost({ url: 'smtp://127.0.0.1:1', from: 'spoor@voorbeeld.be' });
    await queue({ onceKey: 'k' });
    await send(now, away);
    away.close();
    expect(await stored()).toMatchObject({ state: 'queued' });
    await send(at(61));
    expect(server.received).toHaveLength(1);
  });

  it('does not send twice what may have left when the process died, unless it has no key', async () => {
    for (const onceKey of ['k', undefined]) {
      await queue(onceKey === undefined ? {} : { onceKey });
      // What a process leaves that died between taking a mail and noting what became of it.
      const taken = { state: 'sending', attempts: 1, due_at: at(180) } as const;
      await db.owner.updateTable('mails').set(taken).execute();
      expect(await send(at(60))).toBe(0);
      await send(at(181));
      expect(await stored()).toMatchObject({ state: onceKey === undefined ? 'sent' : 'failed' });
      await db.owner.deleteFrom('mails').execute();
    }
    expect(server.received).toHaveLength(1);
  });

  it('does not send what has come too late', async () => {
    await queue({ expiresAt: at(3600) });
    expect(await send(at(3600))).toBe(0);
    expect(await stored()).toMatchObject({ state: 'failed', body: '' });
    expect(server.received).toEqual([]);
  });

  it('takes no address or subject that would add lines or people', async () => {
    await expect(queue({ address: 'an@voorbeeld.be, bo@voorbeeld.be' })).rejects.toThrow();
    await expect(queue({ subject: 'Dag\r\nBcc: bo@voorbeeld.be' })).rejects.toThrow();
  });
});
