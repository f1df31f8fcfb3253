/** The sentences of rule-check.nl.ts in English. */
import type { describeRuleProblem } from './rule-check.nl.ts';

type Facts = Readonly<Record<string, unknown>>;

const windows: Readonly<Record<string, string>> = {
  priority: 'priority period',
  register: 'registration period',
  result: 'announcement',
  accept: 'enrolment with a ticket',
  'free-enrolment': 'free enrolment',
};

const criteria: Readonly<Record<string, string>> = {
  choice: 'choice',
  distance: 'distance',
  chance: 'chance',
  chronology: 'moment of registering',
};

const at = (site: unknown): string => (site === null ? '' : ` at ${String(site)}`);
const windowName = (window: unknown): string => windows[String(window)] ?? String(window);
const criterionName = (criterion: unknown): string => criteria[String(criterion)] ?? String(criterion);

const sentences: Readonly<Record<string, (facts: Facts) => string>> = {
  'dossier-a-sites': ({ count }) =>
    `Dossier A is for one site and here are ${String(count)}: choose dossier B or C.`,
  'dossier-criteria': ({ dossier, expected }) =>
    `Dossier ${String(dossier)} orders on ${(expected as readonly string[]).map(criterionName).join(', then ')}. Another order needs a dossier of its own.`,
  'own-without-decision': () => 'A dossier of one’s own needs a decision of the CLR: fill in the reference.',
  'no-register': () => 'There is no registration period with a beginning and an end.',
  'double-quota-late': () =>
    'The double quota existed up to 2022-2023. After that it only serves to compare.',
  'no-priority-group': () => 'No group has priority. Siblings and children of staff have it by law.',
  'site-twice': ({ id }) => `Site ${String(id)} is there twice.`,
  'unknown-site': ({ id }) => `${String(id)} has an order of its own, but takes no part.`,
  'group-twice': ({ id }) => `Group ${String(id)} is there twice.`,
  'age-group-twice': ({ id }) => `Age group ${String(id)} is there twice.`,
  'reserve-twice': ({ id }) => `Places are set aside for group ${String(id)} twice: add them up in one line.`,
  'group-all': () =>
    'A group with reserved places is called "all", like the whole waiting list: give it another name.',
  'unknown-group': ({ group, where }) =>
    `The ${where === 'reserve' ? 'reserved places name' : 'priority names'} group ${String(group)}, but that is not defined.`,
  'group-hidden': ({ group, by }) =>
    `Group ${String(group)} comes after ${String(by)} and so never counts: who is in the first is in the second too. Put it before.`,
  'unknown-age-group': ({ ageGroup, group }) =>
    `Group ${String(group)} has a rule for age group ${String(ageGroup)}, which is not there.`,
  'birth-year-twice': ({ birthYear }) => `Birth year ${String(birthYear)} is in two age groups.`,
  'skipped-hour': ({ window }) =>
    `The ${windowName(window)} begins or ends at an hour that does not exist: the clock goes forward then.`,
  'window-turned': ({ window }) => `The ${windowName(window)} ends before it begins.`,
  'window-order': ({ window }) => `The ${windowName(window)} begins before the step before it is over.`,
  'window-twice': ({ window }) => `The ${windowName(window)} is there twice.`,
  'holiday-turned': ({ from }) => `The holiday of ${String(from)} ends before it begins.`,
  'reserve-over-fifth': ({ percent }) =>
    `${String(percent)}% of the places are reserved; the decree allows 20%.`,
  'parts-over-one': ({ where, site }) =>
    `The ${where === 'share' ? 'shares' : 'reserved places'}${at(site)} are more than all places together.`,
  'criterion-twice': ({ criterion, site }) => `${criterionName(criterion)} is in the order${at(site)} twice.`,
  'after-chance': ({ criterion, site }) =>
    `${criterionName(criterion)} comes after chance in the order${at(site)} and so never decides.`,
  chronology: ({ site }) =>
    `The order${at(site)} counts the moment of registering: first come, first served. In a registration period that may not count.`,
  'choices-turned': ({ least, most }) =>
    `Parents must choose at least ${String(least)} schools and may choose at most ${String(most)}.`,
  'advice-outside': ({ advice }) => `The advice of ${String(advice)} schools is outside what is allowed.`,
  'reserve-with-shared-limit': () =>
    'Reserved places and a limit shared by the age groups do not always go together: sometimes there is no result without a justified complaint. Give each age group places of its own.',
  'modes-with-shared-limit': ({ group }) =>
    `Group ${String(group)} goes first in one age group and not in another, but the age groups share one limit and so one order. Give each age group places of its own, or the group the same rule everywhere.`,
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const describeRuleProblemEn: typeof describeRuleProblem = (problem) =>
  capital(sentences[problem.code]?.(problem) ?? problem.code);
