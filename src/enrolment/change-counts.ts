/** What a correction changed, in counts: for officers as they are, for the public without the small ones. */
import type { Registration } from './registration.ts';
import type { PlaceChange, RegistrationChange } from './run-difference.ts';
import { hideSmall } from './small-cells.ts';

const changeKinds = ['added', 'removed', 'changed', 'gained', 'moved', 'lost'] as const;

export type ChangeKind = (typeof changeKinds)[number];

export type ChangeField = keyof Registration;

export type ChangeCounts = {
  /** Nought is left out. A hidden count is null. */
  kinds: { kind: ChangeKind; count: number | null }[];
  /** What was changed in registrations, the most frequent first. */
  fields: ChangeField[];
};

/** For officers, with names for places. */
export type ShownChanges = {
  counts: ChangeCounts & { rules: { from: number; to: number } };
  registrations: RegistrationChange[];
  places: PlaceChange[];
};

type Changes = { registrations: readonly RegistrationChange[]; places: readonly PlaceChange[] };

const placeKind = ({ from, to }: PlaceChange): ChangeKind =>
  from === null ? 'gained' : to === null ? 'lost' : 'moved';

export function changeCounts({ registrations, places }: Changes): ChangeCounts {
  const kinds: ChangeKind[] = [
    ...registrations.map(({ change }) => (typeof change === 'string' ? change : 'changed')),
    ...places.map(placeKind),
  ];
  const fields = registrations.flatMap(({ change }) => (typeof change === 'string' ? [] : change));
  const count = <T>(all: readonly T[], one: T): number => all.filter((other) => other === one).length;
  return {
    kinds: changeKinds.flatMap((kind) => (kinds.includes(kind) ? [{ kind, count: count(kinds, kind) }] : [])),
    fields: [...new Set(fields)].toSorted((one, other) => count(fields, other) - count(fields, one)),
  };
}

export const publicChanges = (changes: Changes): ChangeCounts => {
  const { kinds, fields } = changeCounts(changes);
  return {
    kinds: kinds.map(({ kind, count }) => ({ kind, count: hideSmall([count ?? 0])[0] ?? null })),
    fields,
  };
};
