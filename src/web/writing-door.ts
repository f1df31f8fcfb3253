/** What may come in with the pages on which a version of the plan is written. Words in an address are Dutch. */
import { z } from 'zod';
import { writtenLevels, type Step } from '../planning/place.ts';
import type { Level } from '../planning/level.ts';
import { governmentDoor, optional, uuid } from './door.ts';
import { stepTokens } from './writing-steps.ts';

export const writeDoor = governmentDoor.extend({ id: uuid });
export const writeNodeDoor = writeDoor.extend({ onderdeel: uuid });

const stepOf = (token: string): Step | null =>
  (Object.keys(stepTokens) as Step[]).find((step) => stepTokens[step] === token) ?? null;

const seen = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);
const text = (longest: number) => z.string().max(longest);

export const treeQuery = z.object({
  net: optional(uuid),
  stap: optional(z.enum(Object.values(stepTokens))),
  klaar: optional(z.enum(['gesplitst', 'gestopt', 'weg', 'hernummerd', 'nieuw'])),
});
/** A button of the tree says which part goes where; dragging says below what and before what. */
export const stepForm = z
  .object({ gezien: seen, zet: text(60).optional(), sleep: text(40), onder: text(40), voor: text(40) })
  .transform(({ gezien, zet, sleep, onder, voor }, context) => {
    const [, id = '', token = ''] = /^([0-9a-f-]{36}) ([a-z]+)$/.exec(zet ?? '') ?? [];
    const step = stepOf(token);
    if (step !== null && uuid.safeParse(id).success) return { seen: gezien, nodeId: id, to: step, token };
    const ids = [sleep, ...[onder, voor].filter((one) => one !== '')];
    if (zet === undefined && ids.every((one) => uuid.safeParse(one).success))
      return {
        seen: gezien,
        nodeId: sleep,
        to: { parentId: onder === '' ? null : onder, beforeId: voor === '' ? null : voor },
        token: null,
      };
    context.addIssue({ code: 'custom', message: 'no step' });
    return z.NEVER;
  });

export const nodeQuery = z.object({
  klaar: optional(z.enum(['bewaard', 'ramingen', 'wie', 'verplaatst', 'terug', 'gesplitst', 'nieuw'])),
});
export const nodeForm = z.object({
  gezien: seen,
  code: text(1_000),
  titel: text(10_000),
  prioritair: z.literal('ja').optional(),
  omschrijving: text(100_000),
  van: text(20),
  tot: text(20),
  beleidsveld: text(100),
  rapporteringscode: text(1_000),
});
export const goals = Array.from({ length: 17 }, (_, index) => index + 1);

export const placeForm = z.object({ gezien: seen, onder: z.union([z.literal(''), uuid]) });
export const whoForm = z.object({
  eigenaar: z.union([z.literal(''), uuid]),
  dienst: z.union([z.literal(''), uuid]),
});
export const seenForm = z.object({ gezien: seen });
export const takeBackForm = z.object({ gezien: seen, onderdeel: z.union([z.literal(''), uuid]) });
export const newQuery = z.object({ onder: optional(uuid) });
export const newForm = z.object({
  gezien: seen,
  onder: z.union([z.literal(''), uuid]),
  niveau: z.enum(writtenLevels),
  code: text(1_000),
  titel: text(10_000),
});
export const endForm = z.object({
  gezien: seen,
  geld: z.enum(['vervalt', 'buiten', 'naar']),
  naar: z.union([z.literal(''), uuid]),
});
export const splitQuery = z.object({ delen: optional(z.string().regex(/^(?:[2-9]|1[0-2])$/)) });
export const anyForm = z.record(z.string().max(100), z.string().max(10_000));

export const patternField = (level: Level): string => `patroon-${level}`;
export const renumberQuery = z.record(z.string(), z.string().max(200));
