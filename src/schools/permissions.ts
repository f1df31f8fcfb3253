/** Who keeps schools and their capacities; free places are for everybody. */
import { may, type Answer, type Rule, type Thing } from '../organisation/permission.ts';
import type { Actor } from '../organisation/person.ts';

export const schoolRules = [
  { verb: 'schools.change', who: ['enrolment_officer'], scope: 'government' },
  { verb: 'capacity.set', who: ['enrolment_officer'], scope: 'government' },
  { verb: 'capacity.confirm', who: ['enrolment_officer'], scope: 'government' },
  { verb: 'capacity.change', who: ['enrolment_officer'], scope: 'government' },
] as const satisfies readonly Rule[];

export type SchoolVerb = (typeof schoolRules)[number]['verb'];

export const maySchool = (actor: Actor, verb: SchoolVerb, thing?: Thing): Answer =>
  may<SchoolVerb>(schoolRules, actor, verb, thing);
