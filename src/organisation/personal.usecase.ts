/** Sealing and opening what is personal, within a transaction. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import { newPersonKey, seal, unseal } from '../platform/identity/seal.ts';
import { listPersonKeys, personKey } from './person-key.store.ts';

export type Sealer = { seal: (text: string) => string; unseal: (sealed: string) => string | null };

export async function sealerOf(
  tx: Transaction<Schema>,
  governmentId: string,
  personId: string,
): Promise<Sealer> {
  const key = await personKey(tx, governmentId, personId, newPersonKey());
  return {
    seal: (text) => seal(key, personId, text),
    unseal: (sealed) => unseal(key, personId, sealed),
  };
}

/** Opens sealed values of anybody in this government, as a trail shows them; null for who was erased. */
export async function openerOf(
  tx: Transaction<Schema>,
): Promise<(personId: string, sealed: string) => string | null> {
  const keys = await listPersonKeys(tx);
  return (personId, sealed) => {
    const key = keys.get(personId);
    return key === undefined ? null : unseal(key, personId, sealed);
  };
}
