/** A form that comes in: what it asks is done, or it comes back with why not and with what was typed. */
import { getRequestEvent } from '$app/server';
import { fail, type ActionFailure } from '@sveltejs/kit';
import type { z } from 'zod';
import { Refusal, refusalExits } from '../kernel/refusal.ts';
import { formOf, fromForm } from './door.ts';
import { choose } from './locale.ts';
import { errorWords as errorWordsEn } from './site.en.ts';
import { errorWords } from './site.nl.ts';

export type Refused = { refusal: string; typed: Record<string, string> };

/** Never sent back, not even to who typed it. */
const secret = /^(?:wachtwoord|nieuw|huidig|nogeens|code)$/;

const typedIn = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' && !secret.test(name) ? [[name, value.slice(0, 20_000)] as const] : [],
    ),
  );

/** From the bundle or from the source: by name. */
const isRefusal = (error: unknown): error is Refusal => error instanceof Error && error.name === 'Refusal';

export async function onForm<T extends z.ZodType, R>(
  request: Request,
  door: T,
  work: (given: z.infer<T>) => Promise<R>,
): Promise<R | ActionFailure<Refused>> {
  const form = await formOf(request);
  try {
    return await work(fromForm(door, form));
  } catch (error) {
    return refused(tooLong(error) ?? error, typedIn(form));
  }
}

/** A field that is too long is named in the language of the page. */
function tooLong(error: unknown): Refusal | null {
  if (!isRefusal(error)) return null;
  const { longField, most } = error.facts;
  if (typeof longField !== 'string' || typeof most !== 'number') return null;
  const words = choose(getRequestEvent().locals.locale, { nl: errorWords, en: errorWordsEn });
  return new Refusal('usage', words.tooLong(longField, most));
}

/** A refusal as an answer to a form; anything else goes on as it was. */
export function refused(error: unknown, typed: Record<string, string>): ActionFailure<Refused> {
  if (!isRefusal(error) || refusalExits[error.code].http >= 500) throw error;
  return fail(refusalExits[error.code].http, { refusal: error.message, typed });
}

/** The same for what is no refusal but an answer of a use case: a sentence, and what was typed. */
export const comeBack = (
  status: number,
  refusal: string,
  typed: Record<string, string> = {},
): ActionFailure<Refused> => fail(status, { refusal, typed });
