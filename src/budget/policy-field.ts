/** Policy fields, and the policy domain in which a government puts them. */
import { policyFieldList } from './policy-fields.ts';

type Named = { code: string; name: string };
export type PolicyField = Named & { domain: Named; subdomain: Named };

/** A grouping of policy fields that a government chose for itself (schema T1). */
export type PolicyDomain = Named & { fields: readonly string[] };

function readFields(): PolicyField[] {
  const fields: PolicyField[] = [];
  let [domain, subdomain]: [Named, Named] = [
    { code: '', name: '' },
    { code: '', name: '' },
  ];
  for (const line of policyFieldList.split('\n')) {
    const [, mark = '', code = '', name = ''] = /^(#{0,2}) ?([\d/]+) (.+)$/.exec(line) ?? [];
    if (mark === '#') domain = { code, name };
    else if (mark === '##') subdomain = { code, name };
    else fields.push({ code, name, domain, subdomain });
  }
  return fields;
}

export const policyFields: readonly PolicyField[] = readFields();
const byCode: ReadonlyMap<string, PolicyField> = new Map(policyFields.map((one) => [one.code, one]));

/** Null for a code that is not in the list here. */
export const findPolicyField = (code: string): PolicyField | null => byCode.get(code) ?? null;

/** The government's own domain of a field, else the one of the Flemish exports; null for an unknown field. */
export function domainOf(field: string, own: readonly PolicyDomain[]): Named | null {
  const mine = own.find(({ fields }) => fields.includes(field));
  if (mine) return { code: mine.code, name: mine.name };
  return findPolicyField(field)?.domain ?? null;
}
