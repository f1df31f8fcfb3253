/** Who answers for a node of the plan now: a person, a service, either or neither. */
export type Named = { id: string; name: string };
export type Responsible = { owner: Named | null; service: Named | null };
/** By the lasting identity of the node. */
export type Responsibles = ReadonlyMap<string, Responsible>;
export const nobody: Responsibles = new Map();

/** Everybody or every service that answers for something, by name. */
export function namesOf(responsibles: Responsibles, what: keyof Responsible): Named[] {
  const found = new Map<string, Named>();
  for (const one of responsibles.values()) {
    const named = one[what];
    if (named) found.set(named.id, named);
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'nl-BE'));
}
