/** The look of a government is changed: colours that can be read, and a logo that is a picture. */
import type { Kysely } from 'kysely';
import { addEntry } from '../audit/trail.store.ts';
import { Refusal } from '../kernel/refusal.ts';
import { withGovernment } from '../platform/database/government.ts';
import type { Schema } from '../platform/database/schema.ts';
import { isColour } from './colour.ts';
import { themeSentences } from './theme.nl.ts';
import { mayOrganise } from './permissions.ts';
import type { Actor } from './person.ts';
import { findTheme, setTheme, type Logo } from './theme.store.ts';
import { contrastFaults, nearestReadable, type LogoType } from './theme.ts';

export const logoLimit = 200 * 1024;

/** The kind that the first bytes show; null for what is no picture that a logo may be. */
export function logoTypeOf(bytes: Uint8Array): LogoType | null {
  const start = Buffer.from(bytes.subarray(0, 1000)).toString('latin1');
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'image/webp';
  // It is only ever shown as a picture, in which no script runs, and its own address forbids everything.
  return /^\uFEFF?(?:\s|<\?xml[^>]*\?>|<!--.*?-->)*<svg[\s>]/s.test(start.replace('\u00ef\u00bb\u00bf', ''))
    ? 'image/svg+xml'
    : null;
}

/** @throws Refusal not-allowed, usage (a colour that can't be read, with a proposal), too-large, unreadable. */
export async function changeTheme(
  db: Kysely<Schema>,
  governmentId: string,
  actor: Actor,
  given: {
    accent: string | null;
    accentDark: string | null;
    feedbackMail: string | null;
    /** undefined: as it is. null: away. */
    logo: Uint8Array | null | undefined;
    now: string;
  },
): Promise<void> {
  if (!mayOrganise(actor, 'settings.change').ok) throw new Refusal('not-allowed', themeSentences.notAllowed);
  const { accent, accentDark, now } = given;
  if ((accent === null) !== (accentDark === null)) throw new Refusal('usage', themeSentences.bothColours);
  for (const [colour, scheme] of [
    [accent, 'light'],
    [accentDark, 'dark'],
  ] as const) {
    if (colour === null) continue;
    if (!isColour(colour)) throw new Refusal('usage', themeSentences.noColour(colour));
    const [fault] = contrastFaults(colour, scheme);
    if (fault)
      throw new Refusal('usage', themeSentences.contrast(fault, nearestReadable(colour, scheme)), { scheme });
  }
  let logo: Logo | null | undefined = given.logo === null ? null : undefined;
  if (given.logo) {
    if (given.logo.byteLength > logoLimit) throw new Refusal('too-large', themeSentences.logoTooLarge);
    const type = logoTypeOf(given.logo);
    if (type === null) throw new Refusal('unreadable', themeSentences.noLogo);
    logo = { bytes: given.logo, type };
  }
  await withGovernment(db, governmentId, async (tx) => {
    const before = await findTheme(tx);
    await setTheme(tx, governmentId, {
      accent,
      accentDark,
      feedbackMail: given.feedbackMail,
      changedAt: now,
      logo,
    });
    await addEntry(tx, governmentId, {
      at: now,
      actorId: actor.person?.id ?? null,
      onBehalfOf: null,
      verb: 'settings.change',
      subject: { kind: 'theme', id: governmentId },
      before: before
        ? { accent: before.accent, accentDark: before.accentDark, feedbackMail: before.feedbackMail }
        : null,
      after: {
        accent,
        accentDark,
        feedbackMail: given.feedbackMail,
        ...(logo === undefined ? {} : { logo: logo?.type ?? null }),
      },
    });
  });
}
