import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { A, B, fillGovernment } from '../../test/two-governments.ts';
import { withGovernment } from '../platform/database/government.ts';
import { codeAt, newSecret, stepAt } from '../platform/identity/one-time-code.ts';
import { fromBase32 } from '../platform/identity/token.ts';
import { nameSubstitute } from './account.usecase.ts';
import { findActor } from './actor.query.ts';
import { signInClaimed } from './claimed.usecase.ts';
import { choosePassword, confirmCodeApp, openLink, recoverPassword } from './link.usecase.ts';
import {
  addPerson,
  closeAccount,
  eraseAccount,
  giveGrant,
  inviteAgain,
  takeGrant,
} from './people.usecase.ts';
import type { Actor } from './person.ts';
import { openerOf } from './personal.usecase.ts';
import { askRecovery } from './recovery.usecase.ts';
import type { Role } from './role.ts';
import { assignActions, changeOrganisationCode, saveService } from './services.usecase.ts';
import { confirmSecondStep, signInWithPassword } from './sign-in.usecase.ts';

const now = '2026-03-02T09:00:00.000Z';
const later = (seconds: number): string => new Date(Date.parse(now) + seconds * 1000).toISOString();
const AN = 'aaaaaaaa-0000-4000-8000-000000000112';
const BO = 'aaaaaaaa-0000-4000-8000-000000000113';

let db: TestDatabase;
let administrator: Actor;
beforeAll(async () => {
  db = await testDatabase();
  await fillGovernment(db.owner, A, 'Spoorbeke');
  await fillGovernment(db.owner, B, 'Wisselgem');
  const id = randomUUID();
  await db.owner
    .insertInto('people')
    .values({ id, government_id: A, name: 'Griet', mail: 'griet@spoorbeke.be' })
    .execute();
  await db.owner
    .insertInto('grants')
    .values({ government_id: A, person_id: id, role: 'administrator', body_id: null, service_id: null })
    .execute();
  administrator = actorOf('administrator', id);
});
afterAll(() => db.drop());

const actorOf = (role: Role, id: string = randomUUID()): Actor => ({
  person: { id, name: 'x', locale: 'nl' },
  grants: [{ role, bodyId: null, serviceId: null }],
  actsFor: [],
});

const trail = () =>
  db.owner
    .selectFrom('audit_entries')
    .select(['verb', 'subject_id', 'content'])
    .where('government_id', '=', A)
    .orderBy('sequence')
    .execute();

const invite = (name: string, mail: string) =>
  addPerson(db.app, A, administrator, { name, mail, locale: 'nl', grant: null, message: null, now });

const isCommon = () => Promise.resolve(false);

/** An account with password and app, as its person would make it. */
async function setUp(token: string, password: string): Promise<{ secret: string; personId: string }> {
  const given = { token, password, government: 'Spoorbeke', isCommon, now };
  expect(await choosePassword(db.app, A, given)).toEqual({ outcome: 'set' });
  const secret = newSecret();
  const code = codeOf(secret, now);
  const done = await confirmCodeApp(db.app, A, { token, secret, code, now });
  if (done.outcome !== 'done') throw new Error(done.outcome);
  return { secret, personId: done.personId };
}

const codeOf = (secret: string, at: string): string =>
  codeAt(fromBase32(secret) ?? Buffer.alloc(0), stepAt(at));

describe('an account', () => {
  it('is opened by its invitation once, and then by password and code together', async () => {
    const { token } = await invite('Cas', 'cas@spoorbeke.be');
    const early = { token, secret: newSecret(), code: '000000', now };
    expect((await confirmCodeApp(db.app, A, early)).outcome).toBe('over');
    const { secret, personId } = await setUp(token, 'zes stille uilen');
    expect(await openLink(db.app, A, { kind: 'invitation', token, now })).toBeNull();

    const enter = {
      mail: 'CAS@spoorbeke.be',
      password: 'zes stille uilen',
      address: '10.0.0.1',
      now: later(60),
    };
    const begun = await signInWithPassword(db.app, A, enter);
    if (begun.outcome !== 'second-step') throw new Error(begun.outcome);
    const used = { token: begun.token, code: codeOf(secret, now), now: later(20) };
    expect(await confirmSecondStep(db.app, A, used)).toEqual({ outcome: 'refused' });
    const right = { token: begun.token, code: codeOf(secret, later(60)), now: later(60) };
    expect(await confirmSecondStep(db.app, B, right)).toEqual({ outcome: 'over' });
    expect(await confirmSecondStep(db.app, A, right)).toEqual({ outcome: 'done', personId });
    expect(await confirmSecondStep(db.app, A, right)).toEqual({ outcome: 'over' });
  });

  it('waits after failures, known or not, also for fifty at once, and opens again', async () => {
    for (const mail of ['niemand@spoorbeke.be', 'griet@spoorbeke.be']) {
      const enter = { mail, password: 'geraden', address: `adres van ${mail}`, now };
      const answers = await Promise.all(
        Array.from({ length: 50 }, () => signInWithPassword(db.app, A, enter)),
      );
      const outcomes = answers.map(({ outcome }) => outcome);
      expect(outcomes.filter((one) => one === 'refused')).toHaveLength(5);
      expect(outcomes.filter((one) => one === 'slow')).toHaveLength(45);
      expect((await signInWithPassword(db.app, A, { ...enter, now: later(2) })).outcome).toBe('refused');
      expect(await signInWithPassword(db.app, A, { ...enter, now: later(3) })).toEqual({
        outcome: 'slow',
        seconds: 3,
      });
      expect((await signInWithPassword(db.app, A, { ...enter, now: later(400) })).outcome).toBe('refused');
    }
  });

  it('gets a new password by mail only with the second factor', async () => {
    const { token } = await invite('Dries', 'dries@spoorbeke.be');
    const { secret } = await setUp(token, 'acht oude bruggen');
    const sent: string[] = [];
    const message = (_: unknown, one: string) => {
      sent.push(one);
      return { subject: 'Nieuw wachtwoord', text: one };
    };
    const ask = { address: '10.0.0.9', message, now };
    for (const mail of ['niemand@elders.be', 'bo@voorbeeld.be', 'dries@spoorbeke.be'])
      expect(await askRecovery(db.app, A, { ...ask, mail })).toBe(0);
    expect(sent).toHaveLength(1);
    const given = { token: sent[0] ?? '', password: 'negen oude bruggen', government: 'Spoorbeke', isCommon };
    expect((await recoverPassword(db.app, A, { ...given, code: '000000', now })).outcome).toBe('refused');
    const code = codeOf(secret, later(40));
    const late = { ...given, code: codeOf(secret, later(3700)), now: later(3700) };
    expect((await recoverPassword(db.app, A, late)).outcome).toBe('over');
    expect((await recoverPassword(db.app, A, { ...given, code, now: later(40) })).outcome).toBe('done');
    expect((await recoverPassword(db.app, A, { ...given, code, now: later(40) })).outcome).toBe('over');
  });

  it('is closed after its actions are handed over, and erased with its key', async () => {
    const owns = () =>
      db.owner.selectFrom('assignments').select('owner_id').where('government_id', '=', A).execute();
    const close = { personId: AN, now };
    for (const successorId of [null, AN])
      await expect(closeAccount(db.app, A, administrator, { ...close, successorId })).rejects.toThrow(
        'overneemt',
      );
    expect(await owns()).toEqual([{ owner_id: AN }]);
    await closeAccount(db.app, A, administrator, { ...close, successorId: BO });
    expect(await owns()).toEqual([{ owner_id: BO }]);
    const session = { now: '2025-03-01T10:00:00Z', today: '2025-03-01' };
    const seen = await withGovernment(db.app, A, (tx) => findActor(tx, 'aaaaaaaa'.repeat(8), session));
    expect(seen).toBeNull();

    const { personId } = await invite('Eva De Wit', 'eva@spoorbeke.be');
    const erase = { personId, placeholder: 'Gewist account', now };
    await expect(eraseAccount(db.app, A, administrator, erase)).rejects.toThrow('eerst af');
    await closeAccount(db.app, A, administrator, { personId, successorId: null, now });
    const named = (await trail()).find(
      (one) => one.subject_id === personId && one.content.includes('"mail"'),
    );
    const { after } = JSON.parse(named?.content ?? '{}') as { after: { name: string } };
    expect(named?.content).not.toContain('Eva');
    const read = () => withGovernment(db.app, A, async (tx) => (await openerOf(tx))(personId, after.name));
    expect(await read()).toBe('Eva De Wit');
    await eraseAccount(db.app, A, administrator, erase);
    expect(await read()).toBeNull();
    const row = await db.owner
      .selectFrom('people')
      .selectAll()
      .where('id', '=', personId)
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(row)).not.toMatch(/eva/i);
  });

  it('elsewhere is its issuer and subject: the same mail is not the same person', async () => {
    const claimed = {
      issuer: 'https://idp.example',
      subject: 's-77',
      roles: ['policy_coordinator'] as const,
      name: 'Fien',
      mail: 'fien@spoorbeke.be',
    };
    const enter = { invitation: null, now };
    const none = { ...claimed, subject: 's-78', roles: [] };
    expect((await signInClaimed(db.app, A, none, enter)).outcome).toBe('no-role');
    expect((await signInClaimed(db.app, A, { ...claimed, mail: null }, enter)).outcome).toBe('no-mail');
    const taken = { ...claimed, mail: 'Griet@spoorbeke.be' };
    expect((await signInClaimed(db.app, A, taken, enter)).outcome).toBe('mail-taken');
    const first = await signInClaimed(db.app, A, claimed, enter);
    if (first.outcome !== 'done') throw new Error(first.outcome);
    expect(await signInClaimed(db.app, A, { ...claimed, mail: 'ander@elders.be' }, enter)).toEqual(first);
    const grants = () =>
      db.owner
        .selectFrom('grants')
        .select(['role', 'source'])
        .where('person_id', '=', first.personId)
        .orderBy('role')
        .execute();
    await giveGrant(db.app, A, administrator, {
      personId: first.personId,
      grant: { role: 'councillor', bodyId: null, serviceId: null },
      now,
    });
    await signInClaimed(db.app, A, { ...claimed, roles: ['management_team'] }, enter);
    expect(await grants()).toEqual([
      { role: 'councillor', source: 'given' },
      { role: 'management_team', source: 'claim' },
    ]);
    const invited = await inviteAgain(db.app, A, administrator, {
      personId: administrator.person?.id ?? '',
      message: null,
      now,
    });
    const linked = await signInClaimed(
      db.app,
      A,
      { ...taken, subject: 's-79', roles: [] },
      { ...enter, invitation: invited.token },
    );
    expect(linked).toEqual({ outcome: 'done', personId: administrator.person?.id });
    await closeAccount(db.app, A, administrator, { personId: first.personId, successorId: null, now });
    expect((await signInClaimed(db.app, A, claimed, enter)).outcome).toBe('closed');
  });
});

describe('the administration', () => {
  it('keeps one administrator, and is of administrators only: a refused call leaves no entry', async () => {
    const me = administrator.person?.id ?? '';
    const [grant] = await db.owner.selectFrom('grants').select('id').where('person_id', '=', me).execute();
    const before = await trail();
    const take = { personId: me, grantId: grant?.id ?? '', now };
    await expect(takeGrant(db.app, A, administrator, take)).rejects.toThrow('minstens één beheerder');
    await expect(
      closeAccount(db.app, A, administrator, { personId: me, successorId: null, now }),
    ).rejects.toThrow('minstens één');
    for (const role of [
      'policy_coordinator',
      'service_head',
      'action_owner',
      'management_team',
      'councillor',
    ] as const) {
      const actor = actorOf(role);
      const person = {
        name: 'Gil',
        mail: 'gil@spoorbeke.be',
        locale: 'nl',
        grant: null,
        message: null,
        now,
      } as const;
      await expect(addPerson(db.app, A, actor, person)).rejects.toMatchObject({ code: 'not-allowed' });
      await expect(
        closeAccount(db.app, A, actor, { personId: BO, successorId: null, now }),
      ).rejects.toMatchObject({ code: 'not-allowed' });
      await expect(changeOrganisationCode(db.app, A, actor, { code: 'OVO1', now })).rejects.toMatchObject({
        code: 'not-allowed',
      });
      const service = { serviceId: null, name: 'Dienst X', bodyId: null, ended: false, now };
      await expect(saveService(db.app, A, actor, service)).rejects.toMatchObject({ code: 'not-allowed' });
    }
    const foreign = { personId: BO.replace('aaaaaaaa', 'bbbbbbbb'), successorId: null, now };
    await expect(closeAccount(db.app, A, administrator, foreign)).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await trail()).toEqual(before);
  });

  it('gives actions an owner in bulk, one entry for all; a head gives none to another service', async () => {
    const nodeId = AN.replace('112', '104');
    const serviceId = AN.replace('112', '111');
    const given = { nodeIds: [nodeId], ownerId: null, serviceId: undefined, now };
    expect(await assignActions(db.app, A, administrator, given)).toBe(1);
    expect(await assignActions(db.app, A, administrator, given)).toBe(0);
    const head: Actor = {
      ...actorOf('service_head'),
      grants: [{ role: 'service_head', bodyId: null, serviceId }],
    };
    expect(await assignActions(db.app, A, head, { ...given, ownerId: BO })).toBe(1);
    const away = { ...given, ownerId: undefined, serviceId: null };
    await expect(assignActions(db.app, A, head, away)).rejects.toMatchObject({ code: 'not-allowed' });
    const foreign = { ...given, nodeIds: [nodeId.replace('aaaaaaaa', 'bbbbbbbb')] };
    await expect(assignActions(db.app, A, administrator, foreign)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('keeps an organisation code for one government, and a substitute passes nothing on', async () => {
    await changeOrganisationCode(db.app, A, administrator, { code: 'OVO000123', now });
    await expect(
      changeOrganisationCode(db.app, B, actorOf('administrator'), { code: 'OVO000123', now }),
    ).rejects.toThrow('ander bestuur');
    const substitute: Actor = { ...actorOf('action_owner'), actsFor: [BO] };
    const given = {
      personId: BO,
      substituteId: administrator.person?.id ?? '',
      from: '2026-03-02',
      to: '2026-03-09',
      now,
    };
    await expect(nameSubstitute(db.app, A, substitute, given)).rejects.toMatchObject({ code: 'not-allowed' });
    await nameSubstitute(db.app, A, actorOf('action_owner', BO), given);
    await expect(
      nameSubstitute(db.app, A, actorOf('action_owner', BO), { ...given, to: '2026-03-01' }),
    ).rejects.toThrow('einddatum');
  });
});
