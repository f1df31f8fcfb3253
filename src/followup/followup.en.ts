/** The sentences of followup.nl.ts in English. */
export const followupSentencesEn = {
  noUpdate: 'This update does not exist. It may have been removed, or belong to another government.',
  noRound: 'This round does not exist.',
  noNode: 'This action is not in the plan of this round.',
  noComment: 'This comment is no longer there.',
  noIndicator: 'This indicator does not exist for this action.',
  noPlan: 'This plan or this version does not exist.',
  conceptVersion: (label: string): string =>
    `${label} is still being written. A round looks at a version that is set or submitted.`,
  noLedgerState: 'One of the chosen ledger states does not belong to this plan.',
  noService: 'One of the chosen services does not exist.',
  noReviewer: 'One of the chosen reviewers has no working account here.',
  mayNot: {
    'sign-in': 'Sign in first.',
    role: 'Your role does not allow this. Ask the policy coordinator.',
    scope: 'This belongs to another service or another owner.',
    state: 'That is not possible now: the update or the round is not in the right state for it.',
  },
  roundClosed: 'This round is closed. What you still want to say belongs in the next round.',
  saveTaken: 'This save was used for something else already. Reload the page and save again.',
  changedMeanwhile: 'Somebody else has changed this in the meantime. Reload the page.',
  bad: {
    shape: 'The text that arrived has a form that we do not know. Nothing was saved.',
    size: 'The text is too long. Shorten it and save again; nothing was saved.',
    depth: 'The lists in the text are nested too deeply. Flatten them and save again; nothing was saved.',
    link: 'A link in the text leads to an address that is not allowed. Only web, mail and telephone; nothing was saved.',
  },
  nothingLast: 'There is no earlier round in which something was said of this action.',
  emptyComment: 'First write what you want to say.',
  longComment: 'A comment has at most 4,000 characters.',
  number: (text: string): string => `"${text}" is not a number. Use digits with a comma, without the unit.`,
  indicatorKind: 'This value does not fit the kind of the indicator.',
  roundExists: 'There is a round of that kind over that period already.',
  badRound: 'The round is not complete: check the period and the dates.',
  nobodyAsked: 'There is no action to ask. Choose other actions or another version of the plan.',
  notAskable: 'This is not an action of the plan of this round or of a newer version.',
  notReady: (count: number): string =>
    count === 1
      ? 'One update is not approved yet. Finish it, or give a reason to close nevertheless.'
      : `${count} updates are not approved yet. Finish them, or give a reason to close nevertheless.`,
  busy: 'Many people are saving in this round just now. Try again in a minute; nothing was closed.',
  notClosed: 'This round is not closed yet.',
  closedWithout: (count: number, reason: string): string =>
    `Closing of the round, with ${count} update${count === 1 ? '' : 's'} not approved: ${reason}`,
  importedMoney: 'The amounts of an imported report stay as they were printed.',
  reasonNeeded: 'Say why.',
  nothingChanged: 'Nothing changes compared with the closing before.',
  badDecision: 'The decision is not complete: give the date, the number and the kind.',
  alreadyPublished: 'This round is published already.',
};
