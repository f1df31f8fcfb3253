/** The words of comparison.nl.ts in English. */
import type { comparisonWords } from './comparison.nl.ts';

const ordinals = ['first', 'second', 'third'];

export const comparisonWordsEn: typeof comparisonWords = {
  title: 'What changes',
  note: 'All runs start from the same registrations and the same draw; only the rules differ.',
  rows: {
    children: 'Children',
    placed: 'With a place',
    unplaced: 'Without a place',
    'first-of-all': 'First choice, of all children',
    'first-without-priority': 'First choice, of children without priority',
    'placed-of-group': 'With a place',
    'first-of-group': 'First choice',
    'mean-distance': 'Mean distance',
    'median-distance': 'Median distance',
    complaints: 'Children with a justified complaint',
    splits: 'Twins and families set apart',
    better: 'Better off',
    same: 'The same',
    worse: 'Worse off',
  },
  meanings: {
    'first-of-all': 'Children with priority count too. They nearly always get their first choice.',
    'first-without-priority': 'The fairest figure for who has no brother, sister or parent at the school.',
    complaints:
      'A school that the child wanted more has a place left, or took a child that would stand behind if the place on the list did not count.',
    better: 'Compared with the first column: a school that is higher on one’s own list.',
  },
  rank: (rank) => `${ordinals[rank - 1] ?? `${rank}th`} choice`,
  none: 'No place',
  chart: 'Children by choice',
  hidden: 'fewer than 5',
  hiddenNote: 'Counts that would tell how fewer than five children fared are not in here.',
};
