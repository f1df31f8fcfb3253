import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dossierWords } from '../enrolment/standard-dossiers.nl.ts';
import { standardDossier } from '../enrolment/standard-dossiers.ts';

const program = resolve(import.meta.dirname, '../../bin/beleidsspoor');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'beleidsspoor-dry-run-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...options: string[]) {
  const { PATH = '', HOME = '' } = process.env;
  const done = spawnSync(program, ['dry-run', ...options], { encoding: 'utf8', env: { PATH, HOME } });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

function runFile(content: unknown, ...options: string[]) {
  const file = join(folder, 'proef.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return run('--file', file, ...options);
}

const sites = ['V1', 'V2'].map((id) => ({ id, school: id, board: 'B1' }));
const rules = (dossier: 'B' | 'C') => standardDossier(dossier, { schoolYear: 2026, sites }, dossierWords);
const child = (pseudonym: string, choices: string[], metres: Record<string, number>) => ({
  pseudonym,
  birthYear: 2024,
  claims: [],
  choices,
  distance: metres,
  linked: null,
  registeredAt: '2026-03-02T08:14:00Z',
});
/** The first lives beside V1 and puts V2 first, where the third lives nearer; the second puts V1 first. */
const file = {
  ruleSets: [
    { name: 'Voorkeur', rules: rules('B') },
    { name: 'Afstand', rules: rules('C') },
  ],
  places: sites.map(({ id }) => ({ site: id, total: 1, byAgeGroup: { '2024': 1 } })),
  registrations: [
    child('k-00000001', ['V2', 'V1'], { V1: 100, V2: 900 }),
    child('k-00000002', ['V1'], { V1: 500 }),
    child('k-00000003', ['V2'], { V2: 300 }),
  ],
  seed: 'zaad',
};
const values = (out: string, key: string): unknown =>
  (JSON.parse(out) as { rows: { key: string; group: string | null; values: unknown[] }[] }).rows.find(
    (row) => row.key === key && row.group === null,
  )?.values;

describe('dry-run', () => {
  it('sets rule sets side by side on the children of a file', () => {
    const { code, out, err } = runFile(file, '--json');
    expect([code, err]).toEqual([0, '']);
    // With the choice first V1 goes to the second child, who put it first; with the distance to the first.
    expect(values(out, 'first-of-all')).toEqual([
      { count: 2, of: 3 },
      { count: 1, of: 3 },
    ]);
    expect(values(out, 'complaints')).toEqual([1, 0]);
    expect(values(out, 'better')).toEqual([null, 1]);
    expect(values(out, 'worse')).toEqual([null, 1]);
  });

  it('compares one school of a site with its age groups', () => {
    const shared = { ...rules('C'), sharedLimit: true };
    const { code, out } = runFile(
      { ...file, ruleSets: [file.ruleSets[1], { name: 'Samen', rules: shared }] },
      '--json',
    );
    expect(code).toBe(0);
    expect(values(out, 'same')).toEqual([null, 3]);
  });

  it('prints a table of a made-up municipality, the same each time', () => {
    const { code, out } = run('--children', '40', '--seed', 'Welle');
    expect(code).toBe(0);
    expect(out).toMatch(/^Verzonnen gemeente "Welle": 43 aanmeldingen voor 3 scholen\.\n/);
    expect(out).toMatch(/Dossier B +Dossier C +Dubbel contingent\n/);
    expect(run('--children', '40', '--seed', 'Welle').out).toBe(out);
  });

  it('refuses what it cannot compare, in a sentence', () => {
    const refused = (ran: ReturnType<typeof run>): string => {
      expect([ran.code, ran.out]).toEqual([2, '']);
      return ran.err.trim();
    };
    expect(refused(run('--children', 'veel'))).toMatch(/geheel getal van 10 tot 100000/);
    expect(refused(run('--children', '40', '--file', 'x.json'))).toMatch(/niet allebei/);
    expect(refused(runFile('{'))).toMatch(/geen geldige JSON/);
    expect(refused(runFile({ ...file, seed: '' }))).toMatch(/kijk naar seed/);
    const twice = JSON.stringify(file).replace('{', '{"seed":"ander",');
    expect(refused(runFile(twice))).toMatch(/"seed" staat twee keer/);
    const without = { ...rules('C'), ageGroups: rules('C').ageGroups.slice(1) };
    expect(
      refused(runFile({ ...file, ruleSets: [file.ruleSets[0], { name: 'Zonder', rules: without }] })),
    ).toMatch(/^Zonder: onder dit reglement/);
    const [one] = file.registrations;
    expect(refused(runFile({ ...file, registrations: [{ ...one, distance: {} }] }))).toMatch(/geen afstand/);
  });
});
