/** What may come in with the pages of schools. */
import { z } from 'zod';
import { optional, uuid } from './door.ts';

const year = z
  .string()
  .regex(/^20\d\d$/)
  .transform(Number)
  .refine((one) => one >= 2012);
const count = z.string().regex(/^\d{1,5}$/);
/** The levels of a site's page: the school, the site, and birth years. */
const level = /^(plaatsen|zittend|ingeschreven)-(school|vestiging|20\d\d)$/;

export const freeQuery = z.object({
  jaar: optional(year),
  geboortejaar: optional(z.string().regex(/^20\d\d$/)),
});
export const keepQuery = z.object({ jaar: optional(year) });
export const siteDoor = z.object({ bestuur: z.string(), vestiging: uuid });

const named = z.string().trim().min(1).max(200);
export const siteForm = z.object({
  school: named,
  schoolbestuur: named,
  // A key in the rules of a year, where `/` and `@` set a site apart from its age groups and groups.
  code: z
    .string()
    .trim()
    .regex(/^[^/@]{1,60}$/)
    .refine((code) => !(code in {})),
  naam: named,
  adres: z.string().trim().max(300),
});

export type LevelFields = { at: string; places: string; sitting: string; enrolled: string };

/** `plaatsen-2024`, `zittend-2024` …; a level whose fields are all empty is none. */
export const capacityForm = z
  .object({ jaar: year, gezien: z.string().max(40), reden: z.string().trim().max(1000) })
  .catchall(z.union([z.literal(''), count]))
  .transform(({ jaar, gezien, reden, ...fields }, context) => {
    const levels = new Map<string, Record<string, string>>();
    for (const [name, value] of Object.entries(fields)) {
      const [, what, at] = level.exec(name) ?? [];
      if (what === undefined || at === undefined) {
        context.addIssue({ code: 'custom', message: name });
        return z.NEVER;
      }
      if (value !== '') levels.set(at, { ...levels.get(at), [what]: value });
    }
    return {
      schoolYear: jaar,
      seen: gezien,
      reason: reden,
      levels: [...levels].map(([at, given]) => ({
        at: at === 'vestiging' ? 'site' : at,
        places: given['plaatsen'] === undefined ? null : Number(given['plaatsen']),
        sitting: Number(given['zittend'] ?? '0'),
        enrolled: Number(given['ingeschreven'] ?? '0'),
      })),
    };
  });
