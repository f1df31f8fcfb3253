/** Why a file can't come in by the site, in English. */
import type { importTaskSentences as Dutch } from './import-task.nl.ts';

export const importTaskSentences: typeof Dutch = {
  noTask: 'This file is not here (any more): what nobody accepted is forgotten after a week.',
  noFile: 'The file itself is forgotten already. Upload it again.',
  empty: 'Choose a file that is not empty.',
  tooLarge: (megabytes) =>
    `The file is too large: files up to ${megabytes} MB are read. Split it, or use the import command.`,
  tooMany: (most) => `${most} files wait for a decision already. Accept or remove some of them first.`,
  busy: 'This file is being read or taken in right now. Wait until that is done.',
  notReady: 'This file can’t be taken in as it is: see what is missing or wrong.',
  done: 'This file was taken in already.',
  already: (file) => `This is the same file as ${file}, which was taken in already.`,
  noAccount: 'Whoever accepted this file has no account here any more.',
  isPlan: 'This is a plan document and no report. Remove it here and upload it as a plan document.',
  isReport: 'This is a report and no plan document. Remove it here and upload it as a report.',
  noRound:
    'It is not clear which period this report is about. Choose the round and its days below, and read again.',
  noYears:
    'It is not clear to which multi-year plan this belongs. Fill in the first and the last year below, and read again.',
  noPlan: 'There is no multi-year plan yet. Take a plan document in first.',
  choosePlan: 'Choose which multi-year plan this file belongs to.',
  noVersions: 'This plan has no version yet.',
  nameVersion: 'Give the new version a name: no version is in the making.',
  submitted: (version) =>
    `Version ${version} was submitted to the council and can’t be changed. Take it back first.`,
  nameState: 'Give this state of the books a name, for example “State of 30 June”.',
  otherPeriod: (year, plan) => `The year ${year} is outside the plan ${plan}.`,
  sameLedger: (label, year) => `There is a state “${label}” for ${year} already. Give this one another name.`,
  noLines: 'This file has no rows.',
  missingColumns: (heads) => `These columns are missing or were not recognised: ${heads}.`,
  chooseBody:
    'The file has no column Rechtspersoon, and this government has more than one legal entity. Choose below whose amounts these are, and read again.',
  badRows: 'Some rows are wrong. Mend them in the file and upload it again; nothing was taken in.',
  endedMoney: (names) =>
    `These parts are not in the file but still have estimates: ${names}. Move those first, or say that the file shows a part of the plan.`,
  changed: 'Something changed since the preview. Look again before you accept.',
};
