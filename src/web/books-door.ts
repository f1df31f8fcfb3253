/** What may come in with the pages of the books. */
import { z } from 'zod';
import { optional, uuid } from './door.ts';

const number = z.string().regex(/^\d{1,9}$/);
/** A part of the plan, or outside the tree. */
const place = z.union([z.literal('zonder'), uuid]);

export const bookQuery = z.object({ gedaan: optional(z.enum(['gekoppeld', 'los', 'weg'])) });
export const linesQuery = z.object({ groep: optional(number), vanaf: optional(number) });

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
