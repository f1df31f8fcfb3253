import type { enrolmentRefusals as nl } from './refusals.nl.ts';

export const enrolmentRefusals: typeof nl = {
  signIn: 'Please sign in first.',
  notAllowed: 'Only enrolment officers do this.',
  noRun: 'That run is not there (any more).',
  noRules: 'There are no rules for this school year yet. Set rules first.',
  noSchools: 'There are no capacities for this school year yet. Fill those in first.',
  concept: 'There is a concept for this school year already. Set it or throw it away.',
  noConcept: 'That concept is not there (any more).',
  changedSince: 'Somebody changed this concept meanwhile. Look at it and save again.',
  noEarlier: 'There are no rules that were set to start from.',
  badPart: (row) =>
    row === null
      ? 'Something is not right in what you filled in. Please check.'
      : `Something is not right in row ${row}. Please check.`,
  brokenRules: 'These rules contradict themselves. First mend what stands with the rules.',
  held: {
    'end-earlier': 'The seed of the draw is committed. After that the end of the period can only be later.',
    'end-moved': 'The lots are drawn. The end of the period does not change any more.',
    'no-run-yet':
      'The lots are drawn. The first run uses the rules of before the draw; after that a correction can use other rules, with a reason.',
  },
  noPeriod: 'The rules have no period of registration with a begin and an end.',
  committedAlready: 'The seed is fixed already.',
  notCommitted: 'No seed is fixed yet.',
  notDrawn: 'There was no draw yet. A run comes after the draw.',
  cannotRun: 'The run is not possible with these data. Look at the doubts.',
  overLimit: (school, by) =>
    `This run gives ${by} ${by === 1 ? 'place' : 'places'} more in ${school} than are free in all its sites together. Raise that capacity with a reason.`,
  noReason: 'Say in a sentence why the run before is corrected.',
  pending: 'A run waits for confirmation already. Confirm or withdraw it.',
  registration: {
    drawnAdd:
      'The lots are drawn, so a new child can no longer take part: its lot would be known beforehand. Enrol it at a school with free places, or let the ombuds service judge.',
    drawnLink:
      'The lots are drawn: children are no longer linked or unlinked, as that would give them another lot.',
    reason:
      'Outside the period, or after the draw, a registration only changes with a reason. Please give one.',
    notFound: 'That registration is not there (any more).',
    unseen: 'Somebody else changed this registration in the meantime. Check what stands there now.',
    isWithdrawn: 'This registration was withdrawn. Restore it first.',
    link: (code) => `There is no other registration with code ${code} to link to.`,
    site: (code) => `${code} is no site of this school year.`,
    choiceTwice: (code) => `${code} was chosen twice.`,
    group: (group) => `${group} is no priority group of these rules.`,
    groupSite: (group) => `Choose at which school the priority counts (${group}).`,
    groupEverywhere: (group) => `This priority counts everywhere: choose no school with it (${group}).`,
    claimTwice: (group) => `The same priority is there twice (${group}).`,
    impossible: 'This registration cannot be kept so. Check the birth year, the choices and the distances.',
  },
  publish: {
    'not-confirmed': 'Only a confirmed run is published.',
    'published-already': 'This run is published already.',
    'corrected-already': 'This run was corrected since. Publish the correction.',
    'no-data': 'The data of this run were erased after their term.',
    'other-result': 'Recomputing gave something else. The run is not published.',
  },
  run: {
    'decided-already': 'This run was decided on already.',
    'same-person': 'Who proposes a run cannot confirm it. Ask a colleague.',
    'other-result': 'Working it out again gave something else. The run is not confirmed.',
    'not-confirmed': 'Only a confirmed run can be corrected.',
    'other-seed': 'A correction uses the same draw.',
  },
};
