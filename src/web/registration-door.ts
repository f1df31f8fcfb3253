/** What may come in with the pages of registrations, one by one. */
import { z } from 'zod';
import { proofs, pseudonymSchema, type Claim } from '../enrolment/registration.ts';
import { governmentDoor, optional, partNumber } from './door.ts';
import { planFormats } from './formats.ts';

const year = z
  .string()
  .regex(/^20\d\d$/)
  .transform(Number)
  .refine((one) => one >= 2012);

export const views = ['alle', 'twijfel', 'hulp', 'ingetrokken'] as const;
export const childrenQuery = z.object({
  jaar: optional(year),
  toon: optional(z.enum(views)),
  zoek: optional(z.string().max(100)),
  blad: optional(partNumber),
});
export const childDoor = governmentDoor.extend({ kind: pseudonymSchema });
export const childFileDoor = governmentDoor.extend({
  wat: z.enum(['sjabloon', 'uitvoer']),
  formaat: z.enum(planFormats),
});

const degrees = (least: number, most: number) =>
  optional(
    z
      .string()
      .trim()
      .regex(/^\d{1,2}(?:[.,]\d{1,8})?$/)
      .transform((text) => Number(text.replace(',', '.')))
      .refine((one) => one >= least && one <= most),
  );
const numbered = /^(keuze|afstand|voorrang|bij|bewijs)-([1-9]\d?)$/;

/** Choices `keuze-1` with `afstand-1`, claims `voorrang-1` with `bij-1` and `bewijs-1`; an empty one is none. */
export const childForm = z
  .object({
    jaar: year,
    geboortejaar: optional(z.string().regex(/^(?:199\d|20\d\d)$/)),
    gekoppeld: optional(z.string().trim().pipe(pseudonymSchema)),
    breedtegraad: degrees(49, 52),
    lengtegraad: degrees(2, 7),
    reden: z.string().trim().max(500).default(''),
    gezien: z.string().max(100).default(''),
  })
  .catchall(z.string().max(200))
  .transform((form, context) => {
    const { jaar, geboortejaar, gekoppeld, breedtegraad, lengtegraad, reden, gezien, ...rest } = form;
    const fields = new Map<string, string>();
    const wrong = (message: string): void => context.addIssue({ code: 'custom', message });
    for (const [name, value] of Object.entries(rest)) {
      if (!numbered.test(name) || typeof value !== 'string') {
        wrong(name);
        return z.NEVER;
      }
      if (value.trim() !== '') fields.set(name, value.trim());
    }
    const numbers = Array.from({ length: 99 }, (_, at) => at + 1);
    const choices: string[] = [];
    const distance: Record<string, number> = {};
    const claims: Claim[] = [];
    for (const at of numbers) {
      const [site, away] = [fields.get(`keuze-${at}`), fields.get(`afstand-${at}`)];
      if (site !== undefined) choices.push(site);
      if (away !== undefined && !/^\d{1,6}$/.test(away)) wrong(`afstand-${at}`);
      if (site !== undefined && away !== undefined) distance[site] = Number(away);
      const group = fields.get(`voorrang-${at}`);
      const proof = proofs.find((one) => one === (fields.get(`bewijs-${at}`) ?? 'missing'));
      if (proof === undefined) wrong(`bewijs-${at}`);
      else if (group !== undefined) claims.push({ group, site: fields.get(`bij-${at}`) ?? null, proof });
    }
    return {
      schoolYear: jaar,
      reason: reden,
      seen: gezien,
      given: {
        birthYear: geboortejaar === undefined ? null : Number(geboortejaar),
        claims,
        choices,
        distance,
        linkedTo: gekoppeld ?? null,
        home:
          breedtegraad === undefined || lengtegraad === undefined
            ? null
            : { latitude: breedtegraad, longitude: lengtegraad },
      },
    };
  });
export const childActForm = z.object({ jaar: year, reden: z.string().trim().max(500).default('') });
