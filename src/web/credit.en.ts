import type {
  creditWords as credit,
  equilibriumWords as equilibrium,
  stockWords as stock,
} from './credit.nl.ts';

export const creditWords: typeof credit = {
  title: 'Credits',
  lede: 'What this version allows, per legal body and kind (schema M3).',
  none: 'This version sets no credits.',
  noneIn: (year) => `No credit is set for ${year}.`,
  part: 'Part',
  parts: {
    loans: 'Loans and leasings',
    granted_loans: 'Loans granted and deferred payment',
    other: 'Other financing transactions',
  },
  year: 'Year',
  ofYear: (year) => `Credits of ${year}`,
  initial: 'Initial credit',
  initialNote: (label) => `Initial: ${label}, the version that held on 1 January.`,
  noInitial: 'On 1 January no version held yet.',
  final: 'Final credit',
  finalNote: (label) => `Final: ${label}, the last version of the year.`,
  noFinal: 'No version has been set in that year yet.',
  here: 'This version',
  hint: 'Leave a field empty where this version sets no credit. 0 is a credit of nought.',
  save: 'Save the credits',
  saved: 'The credits are saved.',
  before: 'Version before',
  label: (body, row, side) => `${body}, ${row}, ${side}`,
};

export const equilibriumWords: typeof equilibrium = {
  title: 'Financial equilibrium',
  lede: 'Statement of the financial equilibrium (schema M2), from the estimates of this version and the opening figures that were entered.',
  region: 'Statement of the financial equilibrium',
  note: 'In whole euros. – stands where something is missing to work it out.',
  norms: {
    available: {
      met: 'The available budgetary result is nought or more in each year.',
      broken: (years) => `The available budgetary result is below nought in ${years}.`,
      unknown: (years) =>
        `Whether the available budgetary result is nought or more in each year cannot be said: the result of earlier years is missing for ${years}.`,
    },
    margin: {
      met: 'The self-financing margin is nought or more in the last year.',
      broken: (years) => `The self-financing margin is below nought in ${years}, the last year.`,
      unknown: (years) =>
        `The self-financing margin of ${years} cannot be said: the periodic repayments are not known.`,
    },
  },
  normsTitle: 'The norms',
  result: 'Budgetary result',
  rows: {
    operating: 'I. Operating balance',
    investment: 'II. Investment balance',
    both: 'III. Balance of operating and investment',
    financing: 'IV. Financing balance',
    result: 'V. Budgetary result of the year',
    cumulatedBefore: 'VI. Cumulated budgetary result of the year before',
    cumulated: 'VII. Cumulated budgetary result',
    unavailable: 'VIII. Unavailable funds',
    available: 'IX. Available budgetary result',
    receipts: 'a. Receipts',
    expenses: 'b. Expenses',
    netRepayments: 'II. Net periodic repayments',
    repayments: 'a. Periodic repayments as agreed',
    recoveries: 'b. Periodic recovery of loans',
    margin: 'III. Self-financing margin',
    marginFirst: 'I. Self-financing margin',
    standard: 'II. Repayments at 8 % of the debts on 1 January',
    corrected: 'III. Corrected self-financing margin',
  },
  marginTitle: 'Self-financing margin',
  correctedTitle: 'Corrected self-financing margin',
  noPeriodic:
    'The periodic repayments follow from the accounts (rubrics I.A.1 and II.C.1.a of schema T2). This version has estimates of financing without an account, so this page says nothing about them.',
  stock: 'Enter opening figures',
};

export const stockWords: typeof stock = {
  title: 'Debts and results',
  lede: 'Figures that cannot be added up from transactions. Always say where they come from.',
  none: 'Nothing has been entered yet.',
  items: {
    cumulated_result: 'Result of earlier years',
    unavailable_funds: 'Unavailable funds',
    debt: 'Financial debt on 1 January',
  },
  item: 'What',
  body: 'Legal body',
  year: 'Year',
  lender: 'Lender',
  lenderHint: 'Only for a debt.',
  amount: 'Amount',
  amountHint: 'Empty takes the figure away.',
  source: 'Source',
  sourceHint: 'As: annual accounts 2024.',
  add: 'Enter a figure',
  save: 'Save',
  saved: 'The figure is saved.',
  change: 'Change',
};
