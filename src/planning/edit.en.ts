/** Why a change to the plan is refused, in English. */
import type { editSentences as Dutch } from './edit.nl.ts';

export const editSentences: typeof Dutch = {
  meanwhile: (name, part) =>
    `${name} changed ${part} meanwhile. See whether your change still holds, and then make it again.`,
  elsewhere: (part) =>
    `You changed ${part} meanwhile yourself, in another window. See whether your change still holds, and then make it again.`,
  somebody: 'Somebody',
  thisPart: 'this part',
  place: {
    edge: 'This part can’t go further that way.',
    inside: 'A part can’t stand below itself.',
    level: 'That level does not fit there, or what hangs below it does not fit.',
    gone: 'That place is gone. Choose another.',
  },
  tree: {
    cycle: (code) => `${code} would stand below itself. Move it first.`,
    'missing-parent': (code) => `${code} would hang nowhere. First put back what stood above it.`,
    level: (code) => `The level of ${code} does not fit what stands above it.`,
    'duplicate-code': (code) => `The code ${code} is in use in this plan already. Choose another.`,
  },
  badTitle: 'Give a title of at most 1,000 characters.',
  badCode: 'A code is at most 50 characters long.',
  badDescription: 'A description is at most 20,000 characters long.',
  badDays: 'The last day lies before the first day.',
  badDay: 'Write a date as day, month and year.',
  badField: 'That policy field is not in the list. Four digits, such as 0200.',
  badExternal: 'An external reporting code is at most 100 characters long.',
  badGoals: 'An SDG is a number from 1 to 17.',
  badLevel: 'That level does not fit there.',
  badPattern:
    'A pattern is at most 50 characters long and needs a number: {pad}, {n}, {nn}, {nnn} or {lopend}. {boven} may be used too.',
  longCode: (code) => `The code ${code} would be longer than 50 characters. Use a shorter pattern.`,
  sameCode: (code) => `With these patterns the code ${code} occurs more than once.`,
  nothingToDo: 'Nothing changes.',
  badParts: 'Split into 2 to 12 parts, each with a title.',
  badShares: 'Give each part a share of 0 or more, together more than 0, with at most two decimals.',
  badMoney: 'Choose where the money goes.',
  notAbove: 'The money can’t go to a part that ends with it.',
  notChanged: 'This part is not changed in this version.',
  stillUsed: (code) => `Below ${code} hangs something that was there before. Move that first.`,
  stillSplit: (code) => `${code} was split in this version. Put back the part that it was.`,
  inUse: {
    ledger_groups: 'The books have money on a part that would go. Place that elsewhere first.',
    amounts: 'A state of the books has money on a part that would go, so it stays.',
    match_rules: 'A match rule points at a part that would go. Delete that rule first.',
    updates: 'Somebody reported already on a part that would go, so it stays.',
    indicator_values: 'An indicator of a part that would go has values already, so it stays.',
    otherwise: 'Something still refers to a part that would go, so it stays.',
  },
  movedOn: (from, to) =>
    `The money of ${from} went to ${to}, and ${to} ends meanwhile too. Put ${to} back first.`,
  movedLess: (from, to) =>
    `Not all of the money that came from ${from} is still with ${to}. Complete the estimate there first.`,
  movedHere: (from, to) => `${to} holds the money of ${from}, which ends. Put ${from} back first.`,
  outside: 'the transactions without objective',
  laterVersion: (label) =>
    `Another version, ${label}, came after this one and goes on from it. Change nothing in this one any more.`,
  badLine: 'Choose a kind and a side for a new line, and a body that is there.',
  badAccount: (code) => `The account ${code} does not belong to that kind and side.`,
  twice: 'That line is there already. Fill in the amounts there.',
  tooMuch: 'An amount is at most 100 billion euro.',
};
