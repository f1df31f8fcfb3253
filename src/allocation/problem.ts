/** Why an input is refused: a code and its facts; `allocation.nl.ts` has the sentence. */
export type Expected =
  | 'array'
  | 'object'
  | 'text'
  | 'amount'
  | 'number'
  | 'part'
  | 'count'
  | 'moment'
  | 'boolean'
  | readonly string[];

export type Problem =
  | { code: 'not-json' | 'no-lots' | 'two-lots' | 'no-lot' | 'one-lot-a-child' }
  | { code: 'repeated-key'; key: string }
  | { code: 'unknown-key'; at: string; key: string }
  | { code: 'missing'; at: string; key: string }
  | { code: 'wrong'; at: string; expected: Expected }
  | {
      code: 'repeated';
      what:
        'child' | 'school' | 'choice' | 'order' | 'level' | 'group' | 'priority' | 'criterion' | 'reserve';
      of: string;
      id: string;
    }
  | { code: 'unknown'; what: 'school' | 'child' | 'level'; of: string; id: string }
  | { code: 'empty-group'; of: string; id: string }
  | { code: 'group-all'; school: string }
  | { code: 'no-tree'; school: string; level: string }
  | { code: 'too-many-reserved' | 'too-large-shares'; school: string }
  | { code: 'no-distance' | 'no-moment'; child: string; school: string }
  | { code: 'fine-moment'; child: string }
  | { code: 'no-number'; child: string }
  | { code: 'equal-numbers'; children: readonly [string, string] }
  | { code: 'only-da'; mechanism: string; what: 'reserves' | 'shares' | 'levels' | 'linked'; of: string };
