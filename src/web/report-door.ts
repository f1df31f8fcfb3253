/** What may come in with the pages on which a report is made. */
import { z } from 'zod';
import type { ReportChoice, Scope } from '../reports/choice.ts';
import { depths } from '../reports/depth.ts';
import { orderFormats } from '../reports/order.ts';
import { roundDoor, uuid } from './door.ts';

export const jobDoor = roundDoor.extend({ taak: uuid });

/** `alles`, `prioritair`, `doel-ID` or `dienst-ID`. */
const scope = z
  .string()
  .regex(/^(?:alles|prioritair|(?:doel|dienst)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/)
  .transform((text): Scope => {
    if (text === 'alles') return { kind: 'all' };
    if (text === 'prioritair') return { kind: 'priority' };
    const id = text.slice(text.indexOf('-') + 1);
    return text.startsWith('doel-') ? { kind: 'objective', node: id } : { kind: 'service', id };
  });

const column = /^kolom-(\d{1,3})$/;
/** A box that is off sends nothing, so each column has a name of its own. */
export const makeReportDoor = z
  .looseObject({
    wat: scope,
    diepte: z.enum(depths),
    teksten: z.literal('ja').optional(),
    formaat: z.enum(orderFormats),
  })
  .transform((fields): { format: (typeof orderFormats)[number]; choice: ReportChoice } => ({
    format: fields.formaat,
    choice: {
      scope: fields.wat,
      depth: fields.diepte,
      narratives: fields.teksten === 'ja',
      columns: Object.keys(fields).flatMap((name) => {
        const found = column.exec(name);
        return found ? [Number(found[1])] : [];
      }),
    },
  }));

export const compareReportDoor = z.object({ met: uuid, formaat: z.enum(orderFormats) });
