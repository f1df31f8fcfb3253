/** The fields of a form about a round, as text and back. Whether they agree is for the use case to say. */
import type { NewRound, RoundChange } from '../followup/round-form.ts';
import { askedActions, type RoundService } from '../followup/round.ts';
import { roundKinds } from '../followup/closing.ts';
import type { Typed } from './attempt.ts';
import { chosenIn } from './round-door.ts';

const empty = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

/** Per service `termijn-ID` and `nazicht-ID`; a service with neither has nothing of its own. */
const servicesIn = (fields: Typed): RoundService[] =>
  [...new Set([...chosenIn(fields, 'termijn'), ...chosenIn(fields, 'nazicht')])].flatMap((serviceId) => {
    const deadline = empty(fields[`termijn-${serviceId}`]);
    const reviewerId = empty(fields[`nazicht-${serviceId}`]);
    return deadline === null && reviewerId === null ? [] : [{ serviceId, deadline, reviewerId }];
  });

const termsIn = (fields: Typed) => ({
  cutOff: empty(fields['peildatum']),
  deadline: empty(fields['termijn']),
  reviewDeadline: empty(fields['nazicht']),
  councilOn: empty(fields['raad']),
  // What is no number becomes one that no rule takes.
  movedPercent: /^\d{1,4}$/.test(fields['drempel'] ?? '') ? Number(fields['drempel']) : 0,
  services: servicesIn(fields),
});

export function newRoundIn(fields: Typed): NewRound {
  const label = empty(fields['naam']);
  return {
    planId: fields['plan'] ?? '',
    kind: roundKinds.find((kind) => kind === fields['soort']) ?? 'own',
    from: fields['van'] ?? '',
    to: fields['tot'] ?? '',
    versionId: fields['versie'] ?? '',
    ledgerStateIds: chosenIn(fields, 'stand'),
    asked: askedActions.find((one) => one === fields['gevraagd']) ?? 'all',
    nodeIds: chosenIn(fields, 'actie'),
    ...termsIn(fields),
    ...(label === null ? {} : { label }),
  };
}

export const roundChangeIn = (fields: Typed): RoundChange => termsIn(fields);

/** What the form shows of a round as it is. */
export function fieldsOf(round: {
  cutOff: string | null;
  deadline: string | null;
  reviewDeadline: string | null;
  councilOn: string | null;
  movedPercent: number;
  services: readonly RoundService[];
}): Typed {
  const fields: Typed = {
    peildatum: round.cutOff ?? '',
    termijn: round.deadline ?? '',
    nazicht: round.reviewDeadline ?? '',
    raad: round.councilOn ?? '',
    drempel: String(round.movedPercent),
  };
  for (const { serviceId, deadline, reviewerId } of round.services) {
    fields[`termijn-${serviceId}`] = deadline ?? '';
    fields[`nazicht-${serviceId}`] = reviewerId ?? '';
  }
  return fields;
}
