import type { closeWords as nl } from './close.nl.ts';

export const closeWords: typeof nl = {
  title: (round) => `Closing of ${round}`,
  closedShort: 'Decision, publication and correction',
  openTitle: 'Close the round',
  closedTitle: 'The round is closed',
  openLede:
    'Closing freezes texts, lights, amounts, owners and settings at one moment, with a fingerprint. What changes afterwards belongs to the next round.',
  closedLede: (moment) => `Frozen on ${moment}.`,
  openUpdates: (count) =>
    count === 0
      ? 'Every update is approved'
      : count === 1
        ? '1 update is not approved yet'
        : `${count} updates are not approved yet`,
  openUpdatesNote: 'Approve them first, or say below why you close anyway.',
  states: {
    asked: 'not begun',
    draft: 'under way',
    submitted: 'waits for review',
    returned: 'sent back',
    approved: 'approved',
  },
  more: (count) => `${count} more`,
  parts: 'The four parts of the follow-up report',
  priority: 'State of the priority actions',
  prioritySaid: (said, total) =>
    total === 0 ? 'The plan has no priority actions.' : `${said} of ${total} have a status and a text.`,
  money: 'Estimated and realised amounts',
  moneyColumns: (columns) => (columns === '' ? 'No columns of amounts.' : columns),
  waiting: (groups, expenses, receipts) =>
    `${groups === 1 ? '1 group of entries has' : `${groups} groups of entries have`} no place in the plan yet (${expenses} expenses, ${receipts} receipts).`,
  assumptions: 'Changed assumptions',
  assumptionsHint:
    'What is different from what the plan assumed, such as the wage index or grants? Empty: nothing to report.',
  risks: 'Changed financial risks',
  risksHint: 'Which risks came, grew or went away? Empty: nothing to report.',
  none: 'Nothing to report',
  save: 'Save these texts',
  saved: 'The texts are saved.',
  findings: (count) =>
    count === 0
      ? 'No findings are open.'
      : count === 1
        ? 'One finding goes along with the closing.'
        : `${count} findings go along with the closing.`,
  seeFindings: 'See them',
  contradictions: (count) =>
    count === 1
      ? 'One thing in what was handed in does not add up.'
      : `${count} things in what was handed in do not add up.`,
  seeContradictions: 'See them on the board',
  closeTitle: 'Close',
  why: 'Why do you close while updates are still open?',
  whyHint: 'This will stand with the closing.',
  close: 'Close the round',
  justClosed: 'The round is closed. The report is ready.',
  downloads: 'Download the report',
  councilTitle: 'Decision of the council',
  councilNone: 'Not filled in yet. Fill it in once the council has decided.',
  decision: (kind, number, day) => `${kind} on ${day}, decision ${number}.`,
  kinds: { noting: 'Took note', approval: 'Set' },
  decidedOn: 'Date of the decision',
  number: 'Number of the decision',
  kind: 'What did the council do?',
  url: 'Link to the decision',
  urlHint: 'Begins with https://. May stay empty.',
  decide: 'Save the decision',
  decided: 'The decision is saved.',
  publishTitle: 'Publication',
  published: (moment) => `To be seen by everybody since ${moment}.`,
  notPublished: 'Only people with an account see this round now.',
  publishTerm: (day, daysLeft) =>
    daysLeft < 0
      ? `The term of ten days after the decision ended on ${day}.`
      : `Publish by ${day}, ten days after the decision (art. 286 DLB).`,
  publishBefore:
    'The decree asks for publication within ten days of the decision of the council (art. 286 DLB).',
  publish: 'Let everybody see it',
  justPublished: 'Everybody can see the round now.',
  correctTitle: 'Correct what is frozen',
  correctLede: 'A correction is a new closing. The one before stays, and it is said what changed and why.',
  chooseAction: 'Which action do you want to correct?',
  noAction: 'No action: only the texts below',
  choose: 'Choose this action',
  status: 'Status',
  noStatus: 'No status',
  axis: { progress: 'Progress', time: 'Time', money: 'Money' },
  light: (axis) => `Light: ${axis.toLowerCase()}`,
  lights: { '': 'No light', green: 'On course', amber: 'Watch', red: 'Act' },
  text: (axis) => `Text: ${axis.toLowerCase()}`,
  reason: 'Why do you correct this?',
  correct: 'Make the new closing',
  corrected: 'The correction is saved as a new closing.',
  closings: 'Closings',
  closing: (sequence) => `Closing ${sequence}`,
};
