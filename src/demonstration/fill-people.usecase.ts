/** People, services and who answers for what, in the transaction that fills the demonstration. */
import type { Transaction } from 'kysely';
import { addGrant, createPerson } from '../organisation/person.store.ts';
import { createService, setAssignments } from '../organisation/service.store.ts';
import { addSubstitute } from '../organisation/substitute.store.ts';
import { slugOf } from '../organisation/slug.ts';
import type { Schema } from '../platform/database/schema.ts';
import type { IdOf } from './assemble.ts';
import { away } from './course.nl.ts';
import { answers, ownerless, people, services } from './people.nl.ts';

/** @param actions codes of every action that the plan ever had. */
export async function fillPeople(
  tx: Transaction<Schema>,
  governmentId: string,
  idOf: IdOf,
  actions: readonly string[],
): Promise<void> {
  for (const [position, { key, name }] of services.entries())
    await createService(tx, governmentId, { id: idOf(`service ${key}`), name, position });
  for (const { key, name, role, service } of people) {
    const id = idOf(`person ${key}`);
    await createPerson(tx, governmentId, { id, name, mail: `${slugOf(name)}@meerdorp.example` });
    const serviceId = service === null ? null : idOf(`service ${service}`);
    await addGrant(tx, governmentId, id, { role, bodyId: null, serviceId });
    // Who leads a service may also answer for an action of it.
    if (role === 'service_head')
      await addGrant(tx, governmentId, id, { role: 'action_owner', bodyId: null, serviceId });
  }
  for (const { person, substitute, from, to } of away)
    await addSubstitute(tx, governmentId, {
      personId: idOf(`person ${person}`),
      substituteId: idOf(`person ${substitute}`),
      from,
      to,
    });
  const without = new Set<string>(ownerless);
  await setAssignments(
    tx,
    governmentId,
    actions.flatMap((code) => {
      const answer = answers[code.slice(0, code.lastIndexOf('.'))];
      if (!answer) return [];
      return {
        nodeId: idOf(`node ${code}`),
        serviceId: idOf(`service ${answer.service}`),
        ownerId: without.has(code) ? null : idOf(`person ${answer.owner}`),
      };
    }),
  );
}
