import type {
  compareWords as compareNl,
  indicatorWords as indicatorNl,
  lookingWords as nl,
  searchWords as searchNl,
  timelineWords as timelineNl,
} from './looking.nl.ts';

export const lookingWords: typeof nl = {
  ownerless: (count) => `Without owner ${count}`,
  mine: 'My service',
  sheet: 'Plan',
  exportThis: 'What you see as',
  exports: { xlsx: 'Excel', csv: 'CSV' },
  service: 'Service',
  anyService: 'All services',
  noService: 'Without service',
  owner: 'Owner',
  anyOwner: 'Any owner',
  noOwner: 'Without owner',
  me: 'Myself',
  axis: 'Light of',
  anyAxis: 'Any point',
  lights: {
    attention: 'Watch or act',
    red: 'Act',
    amber: 'Watch',
    green: 'On course',
    none: 'Not filled in',
  },
  form: 'View',
  asTree: 'Tree',
  asTable: 'Table',
  moreChoices: 'More choices and columns',
  onlyPriority: 'Priority only',
  columns: 'Columns',
  column: {
    plan: 'Part',
    status: 'Status',
    lights: 'Lights',
    track: 'Earlier rounds',
    owner: 'Owner',
    service: 'Service',
    estimate: 'Estimate',
    realised: 'Realised',
    share: 'Share',
  },
  under: (part) => `Only under ${part}.`,
  wholePlan: 'Show the whole plan',
  mustAssign: 'No owner',
  openBranch: (title) => `Show the actions of ${title}`,
  closeBranch: (title) => `Hide the actions of ${title}`,
  folded: 'Open an action plan to see its actions.',
  action: 'Action',
  list: (shown, all) =>
    shown === all ? `${all} ${all === 1 ? 'action' : 'actions'}.` : `${shown} of the ${all} actions.`,
  parts: 'Pages',
  part: (at, parts) => `Page ${at} of ${parts}`,
  previous: 'Previous page',
  next: 'Next page',
  otherStatus: (count) =>
    count === 0
      ? 'No action has another status'
      : count === 1
        ? '1 action has another status'
        : `${count} actions have another status`,
  moreActions: (count) => (count === 1 ? '1 more action' : `${count} more actions`),
  noStatus: 'without status',
  compare: (round) => `All that changed since ${round}`,
  inPlan: 'Show them in the plan',
  ownerlessTitle: (count) => (count === 1 ? '1 action without owner' : `${count} actions without owner`),
};

export const compareWords: typeof compareNl = {
  title: 'What changed',
  lede: (before, after, count) =>
    count === 0
      ? `Nothing changed between ${before} and ${after}.`
      : `From ${before} to ${after}: ${count} ${count === 1 ? 'part' : 'parts'} of the plan.`,
  with: 'Compare with',
  kinds: 'Kind of difference',
  all: (count) => `All ${count}`,
  kind: {
    status: (count) => `Status ${count}`,
    lights: (count) => `Lights ${count}`,
    money: (count) => `Money ${count}`,
    texts: (count) => `Text ${count}`,
    name: (count) => `Code or title ${count}`,
    added: (count) => `New ${count}`,
    dropped: (count) => `Gone ${count}`,
  },
  was: (name) => `was called “${name}”`,
  added: 'New in this round',
  dropped: 'No longer in this round',
  status: 'Status',
  nothing: 'none',
  noLight: 'Without light',
  money: (column, side) => `${column}, ${side}`,
  text: (axis) => `Text: ${axis}`,
  removed: 'removed:',
  inserted: 'added:',
  none: 'There is no earlier round of this plan to compare with.',
};

export const searchWords: typeof searchNl = {
  title: 'Search',
  label: 'Search in titles and narratives',
  search: 'Search',
  hint: 'A part of a word counts too: “opbouw” finds “opbouwwerker”. Several words must stand together.',
  hintStaff:
    'A part of a word counts too: “opbouw” finds “opbouwwerker”. Several words must stand together. You also find the internal remarks that you may read.',
  count: (all, asked) =>
    `${all === 0 ? 'Nothing' : all === 1 ? '1 result' : `${all} results`} for “${asked}”`,
  none: 'Try a shorter word or a part of it.',
  action: 'See the action',
  kind: { remark: 'internal remark', comment: 'comment of a reviewer' },
  others: {
    round: (count) => (count === 1 ? 'also in 1 other round' : `also in ${count} other rounds`),
    comment: (count) => (count === 1 ? 'and 1 more' : `and ${count} more`),
  },
};

export const indicatorWords: typeof indicatorNl = {
  title: 'Indicators',
  value: 'Value',
  target: 'Target',
  baseline: 'Baseline',
  unknown: 'unknown',
  yes: 'yes',
  no: 'no',
  done: 'done',
  toDo: 'to do',
  stepsDone: (done, all) => `${done} of the ${all} steps`,
  now: (value) => `Now: ${value}.`,
  when: 'When',
  what: 'What',
};

export const timelineWords: typeof timelineNl = {
  spent: (realised, estimate, share) => `${realised} realised of ${estimate} (${share})`,
  onlyRealised: (realised) => `${realised} realised`,
  onlyEstimate: (estimate) => `${estimate} estimated`,
  read: 'What stood there then',
  answers: 'Answers for it',
};
