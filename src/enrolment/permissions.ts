/** Who makes the rules of a year, draws and runs: officers, two of them for a run. */
import { may, type Answer, type Rule, type Thing } from '../organisation/permission.ts';
import type { Actor } from '../organisation/person.ts';

export const enrolmentRules = [
  { verb: 'enrolment.see', who: ['enrolment_officer'], scope: 'government' },
  { verb: 'rules.add', who: ['enrolment_officer'], scope: 'government' },
  { verb: 'rules.change', who: ['enrolment_officer'], scope: 'government' },
  { verb: 'rules.set', who: ['enrolment_officer'], scope: 'government' },
  { verb: 'rules.drop', who: ['enrolment_officer'], scope: 'government' },
  { verb: 'draw.commit', who: ['enrolment_officer'], scope: 'government' },
  { verb: 'draw.part', who: ['enrolment_officer'], scope: 'government' },
  { verb: 'draw.open', who: ['enrolment_officer'], scope: 'government' },
  { verb: 'run.propose', who: ['enrolment_officer'], scope: 'government' },
  { verb: 'run.confirm', who: ['enrolment_officer'], scope: 'government' },
  { verb: 'run.withdraw', who: ['enrolment_officer'], scope: 'government' },
  { verb: 'run.publish', who: ['enrolment_officer'], scope: 'government' },
  { verb: 'registration.add', who: ['enrolment_officer'], scope: 'government' },
  { verb: 'registration.change', who: ['enrolment_officer'], scope: 'government' },
  { verb: 'registration.withdraw', who: ['enrolment_officer'], scope: 'government' },
  { verb: 'registration.restore', who: ['enrolment_officer'], scope: 'government' },
  { verb: 'registration.import', who: ['enrolment_officer'], scope: 'government' },
] as const satisfies readonly Rule[];

export type EnrolmentVerb = (typeof enrolmentRules)[number]['verb'];

export const mayEnrolment = (actor: Actor, verb: EnrolmentVerb, thing?: Thing): Answer =>
  may<EnrolmentVerb>(enrolmentRules, actor, verb, thing);
