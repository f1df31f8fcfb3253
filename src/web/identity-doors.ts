/** What may come in with the pages of signing in, one's own account and the administration. */
import { z } from 'zod';
import { isoDay } from '../kernel/iso-day.ts';
import { roles } from '../organisation/role.ts';
import { optional, uuid } from './door.ts';

const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);
const token = z.string().regex(/^[\w-]{43}$/);
const trimmed = (most: number) => z.string().trim().min(1).max(most);
/** Longer than any password that is accepted: the rule says so in a sentence, and hashing has an end. */
const password = z.string().min(1).max(1000);
const code = z.string().trim().min(1).max(40);

export const mail = z.string().trim().max(254).pipe(z.email());
/** A name is one line, without characters that can't be seen. */
const oneLine = (most: number) => trimmed(most).regex(/^[^\p{C}\p{Zl}\p{Zp}]+$/u);
export const personName = oneLine(200);
export const day = isoDay;
export const locale = z.enum(['nl', 'en']);
export const secretKey = z.string().regex(/^[a-z2-7]{32}$/);

export const linkDoor = z.object({ bestuur: slug, token });
export const firstDoor = z.object({ token });
export const providerDoor = z.object({ aanbieder: z.string().regex(/^[a-z0-9-]{1,40}$/) });

export const passwordForm = z.object({
  mail: trimmed(254),
  wachtwoord: password,
  naar: optional(z.string().max(600)),
});
export const stepForm = z.object({ code, naar: optional(z.string().max(600)) });
export const forgotForm = z.object({ mail: trimmed(254) });
export const recoverForm = z.object({ wachtwoord: password, code });
export const choosePasswordForm = z.object({ wachtwoord: password, nogeens: password });
export const codeAppForm = z.object({ geheim: secretKey, code });
export const firstForm = z.object({
  bestuur: optional(uuid),
  nieuw_bestuur: optional(oneLine(200)),
  naam: personName,
  mail,
});

export const ownNameForm = z.object({ naam: personName, taal: locale });
export const ownPasswordForm = z.object({
  huidig: z.string().max(1000),
  wachtwoord: password,
});
export const ownAppForm = z.object({ huidig: z.string().max(1000), geheim: secretKey, code });
export const passkeyForm = z.object({ passkey: uuid });
export const sessionForm = z.object({ sessie: optional(uuid) });
export const substituteForm = z.object({ wie: uuid, van: day, tot: day });
export const endSubstituteForm = z.object({ wie: uuid, van: day });

/** Where a role holds: '' is the whole government. */
const place = z
  .string()
  .regex(/^(?:(?:body|service):[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})?$/)
  .transform((text) => {
    const [kind, id = null] = text.split(':');
    return { bodyId: kind === 'body' ? id : null, serviceId: kind === 'service' ? id : null };
  });

export const personDoor = z.object({ bestuur: slug, id: uuid });
export const addPersonForm = z.object({
  naam: personName,
  mail,
  taal: locale,
  rol: optional(z.enum(roles)),
  plaats: place,
});
export const detailsForm = z.object({ naam: personName, mail, taal: locale });
export const giveForm = z.object({ rol: z.enum(roles), plaats: place });
export const takeForm = z.object({ recht: uuid });
export const closeForm = z.object({ opvolger: optional(uuid) });
export const serviceForm = z.object({
  id: optional(uuid),
  naam: oneLine(200),
  rechtspersoon: optional(uuid),
  weg: z.literal('ja').optional(),
});
export const codeForm = z.object({
  code: optional(
    z
      .string()
      .trim()
      .regex(/^[A-Za-z0-9]{1,40}$/),
  ),
});
export const assignmentsQuery = z.object({
  toon: optional(z.enum(['ownerless', 'serviceless'])),
  q: optional(z.string().max(200)),
});
/** 'houden': as it is; '' : nobody, none. */
const choice = z.union([z.literal('houden'), z.literal(''), uuid]);
export const assignForm = z.object({
  eigenaar: choice,
  dienst: choice,
  acties: z.array(uuid).max(2000),
});

/** What a browser says of a passkey, as JSON. */
const answer = z.string().min(2).max(20_000);
export const passkeySignInForm = z.object({ antwoord: answer, naar: optional(z.string().max(600)) });
const deviceLabel = oneLine(100);
export const addPasskeyForm = z.object({
  antwoord: answer,
  naam: deviceLabel,
  huidig: z.string().max(1000).optional(),
});

export const providerQuery = z.object({
  bestuur: optional(slug),
  naar: optional(z.string().max(600)),
  uitnodiging: optional(token),
});
