import { describe, expect, it } from 'vitest';
import { may, type Rule } from './permission.ts';
import { anonymous, type Actor } from './person.ts';
import type { Grant } from './role.ts';

const rules = [
  { verb: 'see', who: ['anonymous'], scope: 'government', states: ['public'] },
  { verb: 'see', who: ['signed_in'], scope: 'government', states: ['public', 'closed'] },
  { verb: 'save', who: ['action_owner'], scope: 'own', states: ['draft'] },
  { verb: 'save', who: ['service_head'], scope: 'service' },
  { verb: 'count', who: ['financial_director'], scope: 'body' },
  { verb: 'run', who: ['policy_coordinator'], scope: 'government' },
  { verb: 'enter', who: ['service_head'], scope: 'anywhere' },
] as const satisfies readonly Rule[];

const actor = (grants: readonly Grant[], actsFor: readonly string[] = []): Actor => ({
  person: { id: 'an', name: 'An', locale: 'nl' },
  grants,
  actsFor,
});
const grant = (role: Grant['role'], place: Partial<Grant> = {}): Grant => ({
  role,
  bodyId: null,
  serviceId: null,
  ...place,
});

describe('may', () => {
  it('lets everybody do what is for everybody, in its state', () => {
    expect(may(rules, anonymous, 'see', { state: 'public' })).toEqual({ ok: true, onBehalfOf: null });
    expect(may(rules, anonymous, 'see', { state: 'closed' })).toEqual({ ok: false, why: 'state' });
    expect(may(rules, actor([]), 'see', { state: 'closed' }).ok).toBe(true);
  });

  it('says what is missing: signing in, the role, the thing, the moment', () => {
    expect(may(rules, anonymous, 'run')).toEqual({ ok: false, why: 'sign-in' });
    expect(may(rules, actor([grant('councillor')]), 'run')).toEqual({ ok: false, why: 'role' });
    const owner = actor([grant('action_owner')]);
    expect(may(rules, owner, 'save', { state: 'draft', ownerId: 'bo' })).toEqual({ ok: false, why: 'scope' });
    expect(may(rules, owner, 'save', { state: 'closed', ownerId: 'an' })).toEqual({
      ok: false,
      why: 'state',
    });
    expect(may(rules, owner, 'save', { ownerId: 'an' })).toEqual({ ok: false, why: 'state' });
  });

  it('keeps a grant to its body or service, and a whole grant reaches both', () => {
    const head = actor([grant('service_head', { serviceId: 's1' })]);
    expect(may(rules, head, 'save', { serviceId: 's1' }).ok).toBe(true);
    expect(may(rules, head, 'save', { serviceId: 's2' })).toEqual({ ok: false, why: 'scope' });
    expect(may(rules, head, 'save', { serviceId: null })).toEqual({ ok: false, why: 'scope' });
    expect(may(rules, head, 'save')).toEqual({ ok: false, why: 'scope' });
    expect(may(rules, actor([grant('service_head')]), 'save', { serviceId: 's2' }).ok).toBe(true);
    const ofBody = actor([grant('financial_director', { bodyId: 'b1' })]);
    expect(may(rules, ofBody, 'count', { bodyId: 'b1' }).ok).toBe(true);
    expect(may(rules, ofBody, 'count', { bodyId: 'b2' }).ok).toBe(false);
    expect(may(rules, actor([grant('policy_coordinator', { bodyId: 'b1' })]), 'run')).toEqual({
      ok: false,
      why: 'scope',
    });
    expect(may(rules, head, 'enter').ok).toBe(true);
  });

  it('lets a substitute act for an owner, and tells for whom', () => {
    const substitute = actor([grant('action_owner')], ['bo']);
    expect(may(rules, substitute, 'save', { state: 'draft', ownerId: 'bo' })).toEqual({
      ok: true,
      onBehalfOf: 'bo',
    });
    expect(may(rules, substitute, 'save', { state: 'draft', ownerId: 'an' })).toEqual({
      ok: true,
      onBehalfOf: null,
    });
    expect(may(rules, actor([], ['bo']), 'save', { state: 'draft', ownerId: 'bo' }).ok).toBe(true);
    expect(may(rules, substitute, 'save', { state: 'draft', ownerId: 'cas' }).ok).toBe(false);
    expect(may(rules, substitute, 'save', { state: 'draft', ownerId: null }).ok).toBe(false);
  });
});
