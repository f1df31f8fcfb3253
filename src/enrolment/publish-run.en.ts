/** The words of publish-run.nl.ts in English. */
import type { publishedRunWords } from './publish-run.nl.ts';

export const publishedRunWordsEn: typeof publishedRunWords = {
  title: 'Recompute the allocation',
  what: 'The file has every registration under its code, with the choices in order. With the same program anybody recomputes the allocation: the result is the same to the letter.',
  leftOut: [
    'There are no names and no addresses in it.',
    'A distance is replaced by its place in the row of that school: 1 is the nearest, equal distances have the same place.',
    'A priority group or a year of birth is there only if a school that was chosen looks at it. Of linked children the year of birth is always there.',
    'The moment of registering is not in it. Only where a school orders on it, the order is there as a row of seconds.',
  ],
  command: (file) => `bin/beleidsspoor allocate ${file} --json`,
};
