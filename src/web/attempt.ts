/** What a form gives back when it is refused: the sentence, and all that was typed. */
import { fail, type ActionFailure } from '@sveltejs/kit';
import { refusalExits, type Refusal } from '../kernel/refusal.ts';

export type Typed = Record<string, string>;
export type Refused = { sentence: string; typed: Typed };

/** From the bundle or from the source: by name. */
const isRefusal = (error: unknown): error is Refusal => error instanceof Error && error.name === 'Refusal';

/** The fields of a form as they were typed; a file or a name that came twice is refused by the door. */
export const typedIn = (form: FormData): Typed =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] satisfies [string, string]] : [],
    ),
  );

/** Null when it went well. What nobody may, and what is not there, is a page of its own. */
export async function attempt(
  typed: Typed,
  work: () => Promise<unknown>,
): Promise<ActionFailure<Refused> | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (!isRefusal(error) || error.code === 'not-found' || error.code === 'not-allowed') throw error;
    return fail(refusalExits[error.code].http, { sentence: error.message, typed });
  }
}
