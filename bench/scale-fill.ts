/** The plans of 245 governments: the published actions where they are at hand, else as many invented ones. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { importPlan } from '../src/intake/import-plan.usecase.ts';
import { mjpReadings, type MjpReading } from '../src/intake/mjp-reading.ts';
import { mjpRows } from '../src/intake/mjp-rows.ts';
import { slugOf } from '../src/organisation/slug.ts';
import type { Connection } from '../src/platform/database/connect.ts';

const shared = process.env['BELEIDSSPOOR_SHARED'] ?? join(import.meta.dirname, '..', '..', 'shared');
const published = join(shared, 'plans', 'mjp2026-investeringsacties-245-gemeenten.json.gz');

const GOVERNMENTS = 245;
/** As many actions as the largest of the published plans has, and about as many as they have on average. */
const [MOST, MEAN] = [163, 45];

function invented(): unknown {
  return Array.from({ length: GOVERNMENTS }, (_, government) =>
    Array.from({ length: government === 0 ? MOST : MEAN }, (__, action) => ({
      municipality: `Gemeente ${government + 1}`,
      nis_code: String(10_001 + government),
      bd_code: `BD${Math.floor(action / 20) + 1}`,
      bd_short: `Doelstelling ${Math.floor(action / 20) + 1}`,
      bd_long: 'Wat we willen bereiken. '.repeat(20),
      ap_code: `AP${Math.floor(action / 5) + 1}`,
      ap_short: `Actieplan ${Math.floor(action / 5) + 1}`,
      ap_long: '',
      ac_code: `AC${action + 1}`,
      ac_short: `Actie ${action + 1}`,
      ac_long: 'Hoe we dat aanpakken. '.repeat(20),
      total_amount: 6_000 * (action + 1),
      yearly_amounts: Object.fromEntries(
        [2026, 2027, 2028, 2029, 2030, 2031].map((year) => [year, 1_000 * (action + 1)]),
      ),
    })),
  ).flat();
}

export type ScalePlans = { readings: MjpReading[]; actions: number; isPublished: boolean };

/** The largest of them first. */
export function scalePlans(): ScalePlans {
  const isPublished = existsSync(published);
  const read = mjpRows(
    isPublished ? JSON.parse(gunzipSync(readFileSync(published)).toString('utf8')) : invented(),
  );
  if (!read.ok) throw new Error(read.why);
  const { rows, firstYear, lastYear } = read;
  const readings = mjpReadings(rows, { firstYear, lastYear, label: 'v1' });
  const size = ({ reading }: MjpReading): number => reading.nodes.length;
  return { readings: readings.toSorted((a, b) => size(b) - size(a)), actions: rows.length, isPublished };
}

/** The address of the largest. */
export const largestSlug = ({ readings }: ScalePlans): string => slugOf(readings[0]?.municipality ?? '');

export async function fillPlans(
  connection: Pick<Connection, 'app'>,
  readings: readonly MjpReading[],
): Promise<void> {
  for (const { municipality, reading } of readings)
    await importPlan(
      connection.app,
      {
        file: { name: 'acties.json', format: 'json', sha256: 'a'.repeat(64) },
        reading,
        given: { government: municipality, part: true, setOn: '2025-12-16' },
      },
      { newId: crypto.randomUUID(), now: '2026-01-02T03:04:05.000Z' },
    );
}
