/** What may come in with the pages of files that are taken in. Words in an address are Dutch and stay as they are. */
import { z } from 'zod';
import { roundKinds } from '../followup/closing.ts';
import { isoDay } from '../kernel/iso-day.ts';
import { importKinds, type ImportGiven, type ImportKind } from '../intake/import-task.ts';
import type { Mapping } from '../intake/table-mapping.ts';
import { governmentDoor, optional, uuid } from './door.ts';
import { planFormats } from './formats.ts';

export const kindTokens = {
  document: 'plandocument',
  report: 'verslag',
  tree: 'boom',
  estimates: 'ramingen',
  ledger: 'boekhouding',
} as const satisfies Record<ImportKind, string>;
const kindToken = z.enum(importKinds.map((kind) => kindTokens[kind]));
export const kindOfToken = (token: string): ImportKind =>
  importKinds.find((kind) => kindTokens[kind] === token) ?? 'document';

export const importsQuery = z.object({ soort: optional(kindToken), weg: optional(z.literal('ja')) });
export const taskDoor = governmentDoor.extend({ taak: uuid });
export const tableFileDoor = governmentDoor.extend({
  wat: z.enum(['sjabloon', 'uitvoer']),
  soort: z.enum([kindTokens.tree, kindTokens.estimates, kindTokens.ledger]),
  formaat: z.enum(planFormats),
});
export const tableFileQuery = z.object({ versie: optional(uuid) });

export const uploadDoor = z.object({
  soort: kindToken,
  bestand: z.instanceof(File),
  plan: optional(uuid),
});

const year = z
  .string()
  .regex(/^(?:19[789]\d|2[01]\d\d)$/)
  .transform(Number);
const column = /^kolom-([a-z0-9-]{1,20})$/;

/** An empty field was not said. */
export const againDoor = z
  .looseObject({
    plan: optional(uuid),
    rechtspersoon: optional(uuid),
    van: optional(year),
    tot: optional(year),
    versie: optional(z.string().trim().max(100)),
    dag: optional(isoDay),
    ronde: optional(z.enum(roundKinds)),
    begin: optional(isoDay),
    einde: optional(isoDay),
    deel: z.enum(['ja', 'nee']).optional(),
    jaar: optional(year),
    naam: optional(z.string().trim().max(100)),
    op: optional(isoDay),
  })
  .transform((fields): { given: ImportGiven; mapping: Mapping } => {
    const { plan, rechtspersoon, van, tot, versie, dag, deel, jaar, naam, op, ronde, begin, einde } = fields;
    return {
      given: {
        ...(plan === undefined ? {} : { planId: plan }),
        ...(rechtspersoon === undefined ? {} : { bodyId: rechtspersoon }),
        ...(van === undefined || tot === undefined || tot < van || tot > van + 11
          ? {}
          : { years: { firstYear: van, lastYear: tot } }),
        ...(versie === undefined ? {} : { version: versie }),
        ...(dag === undefined ? {} : { setOn: dag }),
        ...(deel === undefined ? {} : { part: deel === 'ja' }),
        ...(ronde === undefined || begin === undefined || einde === undefined || einde < begin
          ? {}
          : { round: { kind: ronde, from: begin, to: einde } }),
        ...(jaar === undefined ? {} : { year: jaar }),
        ...(naam === undefined ? {} : { label: naam }),
        ...(op === undefined ? {} : { asOf: op }),
      },
      mapping: Object.fromEntries(
        Object.entries(fields).flatMap(([name, value]) => {
          const found = column.exec(name);
          return found?.[1] !== undefined && typeof value === 'string'
            ? [[found[1], value.slice(0, 500)]]
            : [];
        }),
      ),
    };
  });
