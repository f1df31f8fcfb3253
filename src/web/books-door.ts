/** What may come in with the pages of the books. */
import { z } from 'zod';
import { storable } from '../kernel/readable.ts';
import { optional, partNumber, uuid } from './door.ts';

const number = z.string().regex(/^\d{1,9}$/);
/** A part of the plan, or outside the tree. */
const place = z.union([z.literal('zonder'), uuid]);

/** What somebody looks for; an empty field looks for nothing. */
const text = z
  .string()
  .trim()
  .max(200)
  .transform((said) => (said === '' ? null : storable(said)));
const part = optional(partNumber).transform((said) => Number(said ?? '1'));
/** Whole euros, as people type them. */
const euros = z
  .string()
  .trim()
  .max(20)
  .transform((said, context) => {
    if (said === '') return null;
    const plain = /^\d{1,3}(?:\.\d{3})+$/.test(said) ? said.replaceAll('.', '') : said;
    if (/^\d{1,12}$/.test(plain)) return { said: plain, cents: BigInt(plain) * 100n };
    context.addIssue({ code: 'custom', message: 'euro' });
    return z.NEVER;
  });

export const doneQuery = z.object({ gedaan: optional(z.enum(['gekoppeld', 'los', 'weg'])) });
export const bookQuery = doneQuery.extend({
  zoek: text.default(null),
  van: euros.default(null),
  tot: euros.default(null),
  blad: part,
  gekoppeld: part,
});
export const linesQuery = z.object({
  groep: optional(number),
  vanaf: optional(number),
  zoek: text.default(null),
});

/** Names of the boxes before the groups of a work list. */
export const groupField = (no: number): string => `groep-${no}`;

/**
 * A work list that is sent in: the groups that were ticked and where they go, or one suggestion that was taken
 * (`12 zonder`, `12 <node>`).
 */
export const matchForm = z
  .object({ naar: optional(place), regel: optional(z.literal('ja')), voorstel: optional(z.string().max(60)) })
  .catchall(z.string().max(60))
  .transform(({ naar, regel, voorstel, ...boxes }, context) => {
    const asRule = regel === 'ja';
    const taken = voorstel === undefined ? null : /^(\d{1,9}) (\S+)$/.exec(voorstel);
    if (voorstel !== undefined) {
      const to = place.safeParse(taken?.[2]);
      if (!taken || !to.success) {
        context.addIssue({ code: 'custom', message: 'voorstel' });
        return z.NEVER;
      }
      return { groups: [Number(taken[1])], to: to.data, asRule };
    }
    const groups = Object.keys(boxes).flatMap((name) => {
      const found = /^groep-(\d{1,9})$/.exec(name);
      return found ? [Number(found[1])] : [];
    });
    return { groups, to: naar ?? null, asRule };
  });
export const ruleForm = z.object({ regel: uuid });
