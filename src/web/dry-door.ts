/** Which rule sets an officer wants beside each other: `v-ID`, `d-A`, and variants `x1-basis`, `x1-volgorde` … */
import { z } from 'zod';
import { criteria } from '../allocation/input.ts';
import type { DryBase, DryWish } from '../enrolment/dry-year.query.ts';
import { idSchema } from '../enrolment/id.ts';
import { optional, uuid } from './door.ts';
import { VARIANTS } from './dry-variants.ts';
import { year } from './enrolment-door.ts';

const version = uuid.transform((id): DryBase => ({ kind: 'version', id }));
const dossier = z
  .enum(['A', 'B', 'C', 'double-quota'])
  .transform((one): DryBase => ({ kind: 'dossier', dossier: one }));
const base = z.union([
  z
    .string()
    .startsWith('v-')
    .transform((text) => text.slice(2))
    .pipe(version),
  z
    .string()
    .startsWith('d-')
    .transform((text) => text.slice(2))
    .pipe(dossier),
]);
const sequence = z
  .string()
  .max(60)
  .transform((text) => text.split(','))
  .pipe(z.array(z.enum(criteria)).min(1).max(4));
const percent = z
  .string()
  .regex(/^(?:100|[1-9]?\d)$/)
  .transform((text) => Number(text) / 100);

const variantFields = z
  .object({
    naam: optional(z.string().trim().max(100)),
    basis: base,
    volgorde: optional(sequence),
    procent: optional(percent),
    deel: optional(sequence),
    lot: optional(z.enum(['child', 'school'])),
    groep: optional(idSchema.regex(/^[^+@]+$/)),
    voorbehoud: optional(percent),
    vullen: optional(z.enum(['first', 'last'])),
  })
  // Half a wish would be left out in silence.
  .refine(({ procent, deel }) => (procent === undefined) === (deel === undefined))
  .refine(({ groep, voorbehoud }) => (groep === undefined) === (voorbehoud === undefined))
  .transform(({ naam, basis, volgorde, procent, deel, lot, groep, voorbehoud, vullen }): DryWish => ({
    kind: 'variant',
    name: naam ?? '',
    base: basis,
    change: {
      criteria: volgorde ?? null,
      share: procent !== undefined && deel !== undefined ? { part: procent, criteria: deel } : null,
      scope: lot ?? null,
      reserve:
        groep !== undefined && voorbehoud !== undefined
          ? { group: groep, part: voorbehoud, order: vullen ?? 'first' }
          : null,
    },
  }));

function variantsIn(fields: Readonly<Record<string, string>>): Record<string, string>[] {
  return Array.from({ length: VARIANTS }, (_, at) => {
    const start = `x${at + 1}-`;
    return Object.fromEntries(
      Object.entries(fields).flatMap(([name, value]) =>
        name.startsWith(start) ? [[name.slice(start.length), value] as const] : [],
      ),
    );
  }).filter((variant) => (variant['basis'] ?? '') !== '');
}

const asked = z.object({
  jaar: optional(year),
  chosen: z.array(base),
  variants: z.array(variantFields),
});

/** The year, and the wishes in the order of the page; null where nothing was chosen yet. */
export const dryQuery = z
  .record(z.string().max(80), z.string().max(200))
  .refine((fields) => Object.keys(fields).length <= 500)
  .transform((fields, context) => {
    const parsed = asked.safeParse({
      jaar: fields['jaar'],
      chosen: Object.keys(fields).filter((name) => /^[vd]-/.test(name) && fields[name] === 'ja'),
      variants: variantsIn(fields),
    });
    if (!parsed.success) {
      context.addIssue({ code: 'custom', message: 'no rule sets' });
      return z.NEVER;
    }
    const { jaar, chosen, variants } = parsed.data;
    const wishes = fields['gekozen'] === 'ja' ? [...chosen, ...variants].slice(0, 12) : null;
    return { jaar, fields, wishes };
  });
