/** What may come in with the pages of schools. */
import { z } from 'zod';
import { isoDay } from '../kernel/iso-day.ts';
import { NEWCOMERS } from '../schools/capacity-tree.ts';
import { governmentDoor, optional, uuid } from './door.ts';
import { planFormats } from './formats.ts';

const year = z
  .string()
  .regex(/^20\d\d$/)
  .transform(Number)
  .refine((one) => one >= 2012);
const count = z.string().regex(/^\d{1,5}$/);
/** The levels of a site's page: the school, its campus, the site, birth years and newcomers. */
const level = /^(plaatsen|zittend|ingeschreven)-(school|campus|vestiging|nieuwkomers|20\d\d)$/;
const levelOf = (at: string): string => (at === 'vestiging' ? 'site' : at === 'nieuwkomers' ? NEWCOMERS : at);

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

const degrees = z
  .string()
  .trim()
  .regex(/^\d{1,2}(?:[.,]\d{1,8})?$/)
  .transform((text) => Number(text.replace(',', '.')));
const fromTo = (least: number, most: number) =>
  optional(degrees.refine((one) => one >= least && one <= most)).transform((one) => one ?? null);
const day = optional(isoDay).transform((one) => one ?? null);

/** A site in Belgium; the bounds are those of the database. */
export const siteChangeForm = z.object({
  gezien: z.string().max(2000),
  school: named,
  schoolbestuur: named,
  naam: named,
  adres: z.string().trim().max(300),
  breedtegraad: fromTo(49, 52),
  lengtegraad: fromTo(2, 7),
  campus: z.string().trim().max(100),
  begin: day,
  einde: day,
});
export const yearForm = z.object({ jaar: year, begin: isoDay, einde: isoDay });
export const setYearForm = z.object({ jaar: year });
export const capacityFileDoor = governmentDoor.extend({
  wat: z.enum(['sjabloon', 'uitvoer']),
  formaat: z.enum(planFormats),
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
        at: levelOf(at),
        places: given['plaatsen'] === undefined ? null : Number(given['plaatsen']),
        sitting: Number(given['zittend'] ?? '0'),
        enrolled: Number(given['ingeschreven'] ?? '0'),
      })),
    };
  });
