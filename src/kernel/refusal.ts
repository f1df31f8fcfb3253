/** What a person may have done wrong or may not do; thrown by use cases so that the transaction rolls back. */
export type RefusalCode =
  | 'usage' // the words of a command or the fields of a request are off
  | 'not-found'
  | 'ambiguous' // more than one thing fits: facts.choices lists them
  | 'unreadable' // a file that is not what it says, or is damaged
  | 'too-large'
  | 'conflict' // something else is there already, or runs already
  | 'not-allowed'
  | 'unavailable'; // database, disk, port: the world outside does not answer

export type Facts = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/**
 * A refusal says what is wrong in one sentence for the person who asked.
 * `sentence` is in the user's language (built by a text file of the room that refuses).
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly facts: Facts;
  constructor(code: RefusalCode, sentence: string, facts: Facts = {}) {
    super(sentence);
    this.name = 'Refusal';
    this.code = code;
    this.facts = facts;
  }
}

/** One table: how a refusal leaves the building. Exit code 1 is kept for `check` that found errors. */
export const refusalExits: Readonly<Record<RefusalCode, { http: number; exit: number }>> = {
  usage: { http: 400, exit: 2 },
  'not-found': { http: 404, exit: 2 },
  ambiguous: { http: 409, exit: 2 },
  unreadable: { http: 422, exit: 2 },
  'too-large': { http: 413, exit: 2 },
  conflict: { http: 409, exit: 2 },
  'not-allowed': { http: 403, exit: 2 },
  unavailable: { http: 503, exit: 2 },
};
