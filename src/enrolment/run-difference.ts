/** What a correcting run changed: in the registrations, and in who goes where. For those who may see pseudonyms. */
import type { Allocation } from '../allocation/allocate.ts';
import type { Registration } from './registration.ts';

export type RegistrationChange = {
  child: string;
  change: 'added' | 'removed' | (keyof Registration)[];
};

export type PlaceChange = { child: string; from: string | null; to: string | null };

const fields: readonly (keyof Registration)[] = [
  'birthYear',
  'claims',
  'choices',
  'distance',
  'linked',
  'registeredAt',
];

const same = (one: unknown, other: unknown): boolean => {
  const sorted = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
      : value;
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
};

export function registrationChanges(
  before: readonly Registration[],
  after: readonly Registration[],
): RegistrationChange[] {
  const old = new Map(before.map((one) => [one.pseudonym, one]));
  const now = new Map(after.map((one) => [one.pseudonym, one]));
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((child): RegistrationChange[] => {
    const [one, other] = [old.get(child), now.get(child)];
    if (!one) return [{ child, change: 'added' }];
    if (!other) return [{ child, change: 'removed' }];
    const changed = fields.filter((field) => !same(one[field], other[field]));
    return changed.length > 0 ? [{ child, change: changed }] : [];
  });
}

type Places = Pick<Allocation, 'assignment'>;

/** Children who are in both runs, or in one of them with a place. */
export function placeChanges({ assignment: before }: Places, { assignment: after }: Places): PlaceChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort().flatMap((child) => {
    const [from, to] = [before[child] ?? null, after[child] ?? null];
    return from === to ? [] : [{ child, from, to }];
  });
}
