/** What a form of the rules is made of: blocks of fields, and tables of rows that a person may add to. */
import type { RuleSet } from '../enrolment/rule-set.ts';
import type { rulesWords } from './rules.nl.ts';

export type RuleWords = typeof rulesWords;
export type Option = { value: string; label: string };
export type RuleField = {
  name: string;
  label: string;
  hint?: string;
  type: 'text' | 'number' | 'day' | 'hour' | 'select' | 'check' | 'long';
  options?: Option[];
};
/** @property pairs whether its fields go two by two */
export type RuleBlock = { title: string; hint?: string; fields: RuleField[]; pairs?: boolean };
/** @property blanks how many empty rows stand ready */
export type RuleTable = { title: string; hint?: string; kind: string; columns: RuleField[]; blanks: number };

export type RuleForm = (RuleBlock | RuleTable)[];

/** What a form needs to know beside the rules. */
export type RuleContext = {
  words: RuleWords;
  /** Those that may take part. */
  sites: { id: string; name: string }[];
  /** Whose own ordering is asked; null for that of all. */
  site: string | null;
  groupName: (id: string) => string;
};

export const options = (names: Readonly<Record<string, string>>, values: readonly string[]): Option[] =>
  values.map((value) => ({ value, label: names[value] ?? value }));

export const groupOptions = (
  rules: RuleSet,
  { words, groupName }: RuleContext,
  kept: readonly string[],
): Option[] => {
  const ids = rules.groups.map(({ id }) => id);
  const pairs = ids.flatMap((one, at) => ids.slice(at + 1).map((other) => `${one}+${other}`));
  return [
    { value: '', label: words.noGroup },
    ...[...new Set([...ids, ...pairs, ...kept])].map((value) => ({
      value,
      label: value.split('+').map(groupName).join(words.both),
    })),
  ];
};
