import type { boardWords as nl } from './board.nl.ts';

const updates = (count: number): string => (count === 1 ? '1 update' : `${count} updates`);

export const boardWords: typeof nl = {
  title: 'Board',
  boardOf: (round) => `Board of ${round}`,
  kicker: (today, cutOff) => (cutOff === null ? today : `${today} · figures of ${cutOff}`),
  conclusion: ({ approved, waiting, late, coming }) =>
    [
      `${approved} approved, ${waiting} ${waiting === 1 ? 'waits' : 'wait'} for review.`,
      late === 0 && coming === 0
        ? 'Nothing is missing any more.'
        : [
            late === 0
              ? ''
              : `${updates(late)} ${late === 1 ? 'is' : 'are'} late${coming === 0 ? '.' : ' and '}`,
            coming === 0
              ? ''
              : `${late === 0 ? updates(coming) : coming} ${coming === 1 ? 'is' : 'are'} still within the term.`,
          ].join(''),
    ].join(' '),
  empty: 'No action is asked in this round.',
  remind: (count, late) =>
    late
      ? `Remind ${count} ${count === 1 ? 'person who is late' : 'people who are late'}`
      : `Remind ${count} ${count === 1 ? 'owner' : 'owners'}`,
  reminded: (sent, already) =>
    [
      sent === 0 ? 'No reminder left.' : `${sent} ${sent === 1 ? 'reminder leaves' : 'reminders leave'}.`,
      already === 0
        ? ''
        : `${already} ${already === 1 ? 'person' : 'people'} had a reminder today already: we send one a day at most.`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  mailWaits: 'No mail server has been set up yet: mail waits until there is one.',
  mailFailed: (count) =>
    count === 1
      ? '1 mail of the past week could not be delivered.'
      : `${count} mails of the past week could not be delivered.`,
  close: 'Close the round…',
  closeHint: 'It can be closed once every update is approved or accounted for.',
  settings: 'Settings',
  perService: 'By service',
  service: 'Service',
  updates: 'Updates',
  updatesOf: (service, count) => `${service}: ${updates(count)}`,
  deadline: 'Term',
  late: 'Late',
  none: 'none',
  noService: 'Without a service',
  noHead: 'Nobody heads this service',
  reviewedBy: (name) => `reviewed by ${name}`,
  allServices: 'All services',
  over: 'past',
  today: 'today',
  tomorrow: 'tomorrow',
  inDays: (days) => `in ${days} days`,
  states: {
    approved: 'Approved',
    submitted: 'Submitted',
    returned: 'Sent back',
    draft: 'Under way',
    asked: 'Not begun',
  },
  count: (count, state) =>
    `${count} ${{ approved: 'approved', submitted: 'submitted', returned: 'sent back', draft: 'under way', asked: 'not begun' }[state]}`,
  terms: 'Terms',
  term: {
    'cut-off': 'Cut-off date of the figures',
    deadline: 'Updates submitted',
    review: 'Review done',
    council: 'The council takes note',
    legal: 'Last day by decree',
    service: (names, missing) =>
      missing === 0 ? `${names}: everything is submitted` : `${names}: ${updates(missing)} still to submit`,
  },
  noTerms: 'This round has no terms.',
  contradictions: 'This does not add up',
  noContradictions: 'We found nothing that contradicts itself.',
  contradiction: {
    'done-unspent': ({ spent, estimate }) =>
      `Status Done, but of the estimated € ${estimate} only € ${spent} has been spent.`,
    'light-without-reason': ({ axis }) => `${axis} is at Watch or Act, but no reason is given.`,
    'amount-moved': ({ before, now, percent }) =>
      `The estimate went from € ${before} to € ${now}: ${percent} % away from the round before.`,
    'old-text': ({ rounds }) => `The text has been the same for ${Number(rounds) + 1} rounds.`,
    'dead-reference': ({ code }) => `The text refers to ${code}, but that action is not in the plan.`,
    'personal-data': ({ what, text }) => `The public text holds ${what}: ${text}.`,
    'text-limit': ({ axis, length, limit }) =>
      `The text of ${axis} has ${length} characters; digital reporting shows ${limit}.`,
    'title-limit': ({ length, limit }) =>
      `The title has ${length} characters; digital reporting shows ${limit}.`,
  },
  personal: { 'national-number': 'a national number', phone: 'a phone number', mail: 'a mail address' },
  axis: { progress: 'Progress', time: 'Time', money: 'Money' },
  moreContradictions: (count) => (count === 1 ? '1 more action' : `${count} more actions`),
  moreUpdates: (count) => `${updates(count)} more`,
  askReason: 'Ask why',
  sendBack: 'Send back',
  look: 'Look',
  waiting: (count) => (count === 1 ? '1 update waits for approval' : `${count} updates wait for approval`),
  noneWaiting: 'Nothing waits for approval.',
  choose: 'Choose',
  chooseOne: (title) => `Choose ${title}`,
  action: 'Action',
  lights: 'Lights',
  changed: 'What changed',
  submitted: 'Submitted',
  unchanged: 'Nothing, same as last time',
  first: 'First time',
  changes: {
    status: 'status',
    'progress-light': 'progress',
    'time-light': 'time',
    'money-light': 'money',
    text: 'new text',
  },
  lightMoved: {
    better: (axis) => `${axis} better`,
    worse: (axis) => `${axis} worse`,
    other: (axis) => `${axis} changed`,
  },
  statusNew: (label) => `status now ${label}`,
  approve: { before: 'Approve', after: 'chosen updates' },
  chooseUnchanged: 'Choose all without a change',
  chooseNone: 'Choose none',
  approved: (count) => (count === 1 ? '1 update is approved.' : `${count} updates are approved.`),
  nothingChosen: 'Choose at least one update first.',
  notApproved: (title, sentence) => `${title}: ${sentence}`,
  lateTitle: (count) => (count === 1 ? '1 update is late' : `${count} updates are late`),
  daysLate: (days) => (days === 1 ? '1 day' : `${days} days`),
  returnedTitle: (count) =>
    count === 1 ? '1 update is back with its owner' : `${count} updates are back with their owners`,
  noOwner: 'Nobody',
  ownerless: (count) => (count === 1 ? '1 action has no owner' : `${count} actions have no owner`),
  assign: 'Assign',
  newer: (version) => `Set meanwhile: ${version}`,
  newerNote:
    'This round stays on its own version of the plan. You decide whether a new action is asked too, and a dropped one no longer.',
  added: 'New in the plan',
  dropped: 'No longer in the plan',
  noneAdded: 'No new actions.',
  noneDropped: 'No dropped actions.',
  ask: 'Ask it too',
  drop: 'Ask it no longer',
  askedNow: 'is asked',
  notAsked: 'is not asked',
  mayNot: {
    'sign-in': 'Sign in first.',
    role: 'That is for the policy coordinator.',
    scope: 'That is for the policy coordinator.',
    state: 'The round is closed.',
  },
  reviewTitle: 'Review',
  reviewLede: (count) =>
    count === 0
      ? 'Nothing waits for your review.'
      : `${updates(count)} ${count === 1 ? 'waits' : 'wait'} for your review.`,
  reviewMenu: 'Review',
};
