/** What may come in with a request, checked once. Anything else is refused with a sentence. */
import { z } from 'zod';
import { Refusal } from '../kernel/refusal.ts';
import { storable } from '../kernel/readable.ts';
import { locales } from '../organisation/person.ts';
import { changeKinds } from '../overview/compare-page.ts';
import { planFormats, reportFormats } from './formats.ts';
import { errorWords } from './site.nl.ts';

export const uuid = z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);
/** Which part of a long list. */
export const partNumber = z.string().regex(/^[1-9]\d{0,3}$/);
/** An empty field of a form is a field that was not filled in. */
export const optional = <T extends z.ZodType>(type: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), type.optional());

export const governmentDoor = z.object({ bestuur: slug });
export const roundDoor = z.object({ bestuur: slug, id: uuid });
export const nodeDoor = z.object({ bestuur: slug, id: z.string().min(1).max(80) });
export const reportDoor = z.object({ bestuur: slug, id: uuid, formaat: z.enum(reportFormats) });
export const planFileDoor = z.object({ bestuur: slug, formaat: z.enum(planFormats) });
export const compareDoor = z.object({
  met: optional(uuid),
  wat: optional(z.enum(changeKinds)),
  blad: optional(partNumber),
});
export const searchDoor = z.object({ q: optional(z.string().max(200)), blad: optional(partNumber) });
export const atRound = z.object({ ronde: optional(uuid) });
export const trailDoor = z.object({
  voor: optional(z.string().regex(/^\d{1,18}$/)),
  actie: optional(uuid),
  wie: optional(uuid),
  over: optional(z.string().regex(/^[a-z]{1,20}$/)),
});
export const themeDoor = z.object({
  accent: z.string().trim().max(20),
  accentDark: z.string().trim().max(20),
  feedback: z.union([z.literal(''), z.email().max(254)]),
  logo: z.instanceof(File).optional(),
  weg: z.literal('ja').optional(),
});
export const demonstrationSignInDoor = z.object({ persoon: uuid });

/** A path on this site, as the browser has it: never another site's address. */
const ownPath = z
  .string()
  .max(2000)
  .regex(/^\/(?![/\\])[^\s\\]*$/);
export const languageDoor = z.object({ taal: z.enum(locales), terug: ownPath });

const refused = (code: 'usage' | 'not-found', sentence: string): Refusal => new Refusal(code, sentence);

/** A part of the path that can't be is a page that is not there. */
export function fromPath<T extends z.ZodType>(door: T, params: unknown): z.infer<T> {
  const parsed = door.safeParse(params);
  if (!parsed.success) throw refused('not-found', errorWords.notFound);
  return parsed.data;
}

/** Unknown names in a query are left alone: links from mail programs and search engines carry them. */
export function fromQuery<T extends z.ZodType>(door: T, url: URL): z.infer<T> {
  const parsed = door.safeParse(Object.fromEntries(url.searchParams));
  if (!parsed.success) throw refused('usage', errorWords.bad);
  return parsed.data;
}

/** What is asked of a list that it is not in is a page that is not there. @throws Refusal not-found */
export function among<T>(asked: T | undefined, list: readonly T[]): void {
  if (asked !== undefined && !list.includes(asked)) throw refused('not-found', errorWords.notFound);
}

/** The form that came. @throws Refusal usage: it is none, or it breaks off. */
export async function formOf(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch (error) {
    if (error instanceof TypeError) throw refused('usage', errorWords.badForm);
    throw error;
  }
}

/** A form as its fields; a field that came more than once is refused, as is a file. */
export function fromForm<T extends z.ZodType>(door: T, form: FormData): z.infer<T> {
  const fields: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value !== 'string' || Object.hasOwn(fields, name)) throw refused('usage', errorWords.bad);
    fields[name] = storable(value);
  }
  const parsed = door.safeParse(fields);
  if (parsed.success) return parsed.data;
  const long = parsed.error.issues.find(({ code, path }) => code === 'too_big' && path.length === 1);
  const field = long?.path[0];
  if (long?.code === 'too_big' && typeof field === 'string')
    throw new Refusal('usage', errorWords.badField(field), { longField: field, most: Number(long.maximum) });
  const [issue] = parsed.error.issues;
  const name = issue?.path[0] ?? (issue?.code === 'custom' ? issue.message : undefined);
  // A name that only a forged form has is not said back.
  throw refused(
    'usage',
    typeof name === 'string' && /^[a-z][a-z0-9-]{0,40}$/.test(name)
      ? errorWords.badField(name)
      : errorWords.badForm,
  );
}
