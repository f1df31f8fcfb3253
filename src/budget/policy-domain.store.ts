/** The policy domains that a government chose for itself. */
import type { Transaction } from 'kysely';
import type { Schema } from '../platform/database/schema.ts';
import type { PolicyDomain } from './policy-field.ts';

export async function listDomains(tx: Transaction<Schema>): Promise<PolicyDomain[]> {
  return tx.selectFrom('policy_domains').select(['code', 'name', 'fields']).orderBy('code').execute();
}

export async function addDomains(
  tx: Transaction<Schema>,
  governmentId: string,
  domains: readonly PolicyDomain[],
): Promise<void> {
  if (domains.length === 0) return;
  await tx
    .insertInto('policy_domains')
    .values(
      domains.map(({ code, name, fields }) => ({
        government_id: governmentId,
        code,
        name,
        fields: [...fields],
      })),
    )
    .execute();
}
