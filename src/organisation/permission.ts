/**
 * One table says who may do what: role x verb x state x scope. Each room states its rows in its `permissions.ts`; use
 * cases and pages ask them through `may`, so that a button and the act behind it never disagree.
 */
import type { Actor } from './person.ts';
import type { Grant, Role } from './role.ts';

/**
 * How far a row reaches: the whole government, the grant's body, the grant's service, or what the person owns.
 * 'anywhere': whoever has the role somewhere, for what is of nobody in particular.
 */
export type Scope = 'government' | 'body' | 'service' | 'own' | 'anywhere';
/** 'anonymous': everybody, signed in or not. 'signed_in': every account. */
export type Who = Role | 'anonymous' | 'signed_in';

export type Rule<V extends string = string> = {
  verb: V;
  who: readonly Who[];
  scope: Scope;
  /** The states in which it holds; absent: in each. */
  states?: readonly string[];
};

/** What is asked about. What is not given is not known, and a narrower scope than the government then fails. */
export type Thing = {
  state?: string;
  bodyId?: string | null;
  serviceId?: string | null;
  ownerId?: string | null;
};

export type Answer =
  | { ok: true; onBehalfOf: string | null }
  /** `state` and `scope` say that it would be allowed at another time, or of another thing. */
  | { ok: false; why: 'sign-in' | 'role' | 'scope' | 'state' };

const reaches = (grant: Grant, scope: Scope, thing: Thing): boolean => {
  if (scope === 'anywhere') return true;
  const whole = grant.bodyId === null && grant.serviceId === null;
  if (scope === 'government') return whole;
  if (scope === 'body') return whole || (grant.bodyId !== null && grant.bodyId === thing.bodyId);
  return (
    whole ||
    (grant.bodyId !== null && grant.bodyId === thing.bodyId) ||
    (grant.serviceId !== null && grant.serviceId === thing.serviceId)
  );
};

/** Whose thing it is to this actor: the actor's own, somebody's for whom they stand in, or nobody's that counts. */
function ownership(actor: Actor, thing: Thing): { own: boolean; onBehalfOf: string | null } {
  const owner = thing.ownerId ?? null;
  if (owner === null || actor.person === null) return { own: false, onBehalfOf: null };
  if (owner === actor.person.id) return { own: true, onBehalfOf: null };
  return actor.actsFor.includes(owner) ? { own: true, onBehalfOf: owner } : { own: false, onBehalfOf: null };
}

export function may<V extends string>(
  rules: readonly Rule<V>[],
  actor: Actor,
  verb: V,
  thing: Thing = {},
): Answer {
  const order = ['role', 'scope', 'state'] as const;
  let why: (typeof order)[number] = 'role';
  const nearer = (reason: (typeof order)[number]): void => {
    if (order.indexOf(reason) > order.indexOf(why)) why = reason;
  };
  // An own row that holds is told from whose behalf; a wider row needs nobody's.
  let behalf: string | null | undefined;
  for (const rule of rules) {
    if (rule.verb !== verb) continue;
    const stateHolds =
      rule.states === undefined || (thing.state !== undefined && rule.states.includes(thing.state));
    for (const who of rule.who) {
      const grants = actor.grants.filter(({ role }) => role === who);
      const { own, onBehalfOf } = ownership(actor, thing);
      // Who stands in has the owner's right, whatever their own role.
      const has =
        who === 'anonymous' ||
        (who === 'signed_in' && actor.person !== null) ||
        grants.length > 0 ||
        (rule.scope === 'own' && onBehalfOf !== null);
      if (!has) continue;
      const inScope =
        who === 'anonymous' ||
        (who === 'signed_in' && rule.scope !== 'own') ||
        (rule.scope === 'own' ? own : grants.some((grant) => reaches(grant, rule.scope, thing)));
      if (!inScope) nearer('scope');
      else if (!stateHolds) nearer('state');
      else if (rule.scope !== 'own') return { ok: true, onBehalfOf: null };
      else behalf = onBehalfOf;
    }
  }
  if (behalf !== undefined) return { ok: true, onBehalfOf: behalf };
  return { ok: false, why: why === 'role' && actor.person === null ? 'sign-in' : why };
}
