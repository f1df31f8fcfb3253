/** Registrations as a table: a row a child, in the shape in which it goes out and comes in. */
import { rowsUnder, SheetFindings, type SheetColumn, type SheetFinding } from '../kernel/row-table.ts';
import { type Claim, pseudonymSchema, type Registration, registrationSchema } from './registration.ts';

/** The heads are part of the format. */
const before: readonly SheetColumn[] = [
  { key: 'code', head: 'Code', must: true },
  { key: 'birthYear', head: 'Geboortejaar', must: true },
];
const after: readonly SheetColumn[] = [
  { key: 'claims', head: 'Voorrang' },
  { key: 'linked', head: 'Gekoppeld' },
  { key: 'registeredAt', head: 'Aangemeld op' },
];
const MOST_CHOICES = 50;
const LEAST_SHOWN = 5;
const choiceColumns = (count: number): SheetColumn[] =>
  Array.from({ length: count }, (_, at): SheetColumn[] => [
    { key: `choice ${at}`, head: `Keuze ${at + 1}` },
    { key: `distance ${at}`, head: `Afstand ${at + 1}` },
  ]).flat();
const columns = [...before, ...choiceColumns(MOST_CHOICES), ...after];

const proofHeads = { given: 'gegeven', missing: 'ontbreekt', refused: 'geweigerd' } as const;

const claimText = ({ group, site, proof }: Claim, names: Readonly<Record<string, string>>): string =>
  `${names[group] ?? group}${site === null ? '' : `@${site}`} = ${proofHeads[proof]}`;

/** @param names of groups, as they are told to people */
export function registrationTable(
  registrations: readonly Registration[],
  names: Readonly<Record<string, string>>,
): { head: string[]; rows: (string | { figure: string } | null)[][] } {
  const count = Math.max(LEAST_SHOWN, ...registrations.map(({ choices }) => choices.length));
  return {
    head: [...before, ...choiceColumns(count), ...after].map(({ head }) => head),
    rows: registrations.map((one) => [
      one.pseudonym,
      one.birthYear === null ? null : { figure: String(one.birthYear) },
      ...Array.from({ length: count }, (_, at) => {
        const site = one.choices[at];
        const away = site === undefined ? undefined : one.distance[site];
        return [site ?? null, away === undefined ? null : { figure: String(away) }];
      }).flat(),
      one.claims.length === 0 ? null : one.claims.map((claim) => claimText(claim, names)).join('; '),
      one.linked,
      one.registeredAt,
    ]),
  };
}

/** A row as it was read; null where the file leaves it to the house. */
export type RegistrationRow = Omit<Registration, 'pseudonym' | 'registeredAt'> & {
  row: number;
  pseudonym: string | null;
  registeredAt: string | null;
};

type Row = ReturnType<typeof rowsUnder>[number];

function claimsIn(
  { row, of }: Row,
  names: Readonly<Record<string, string>>,
  findings: SheetFindings,
): Claim[] {
  const ids = new Map(Object.entries(names).map(([id, name]) => [name.toLowerCase(), id]));
  return of('claims')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part): Claim[] => {
      const [what = '', told = ''] = part.split('=').map((text) => text.trim());
      const [name = '', site = null] = what.split('@').map((text) => text.trim());
      const proof = Object.entries(proofHeads).find(([, head]) => head === told.toLowerCase())?.[0];
      if (proof === undefined) {
        findings.add(row, 'claims', 'proof', part);
        return [];
      }
      return [{ group: ids.get(name.toLowerCase()) ?? name, site, proof: proof as Claim['proof'] }];
    });
}

function choicesIn({ row, of }: Row, findings: SheetFindings): Pick<Registration, 'choices' | 'distance'> {
  const choices: string[] = [];
  const distance: Record<string, number> = {};
  let isGap = false;
  for (let at = 0; at < MOST_CHOICES; at += 1) {
    const [site, away] = [of(`choice ${at}`), of(`distance ${at}`)];
    if (site === '') {
      if (away !== '') findings.add(row, `distance ${at}`, 'distance-alone', away);
      isGap = true;
      continue;
    }
    if (isGap) {
      findings.add(row, `choice ${at}`, 'gap', site);
      isGap = false;
    }
    if (choices.includes(site)) findings.add(row, `choice ${at}`, 'twice', site);
    choices.push(site);
    if (away === '') continue;
    if (/^\d{1,6}$/.test(away)) distance[site] = Number(away);
    else findings.add(row, `distance ${at}`, 'metres', away);
  }
  return { choices, distance };
}

export function readRegistrations(
  rows: readonly (readonly string[])[],
  names: Readonly<Record<string, string>>,
): { found: RegistrationRow[]; findings: SheetFindings } {
  const findings = new SheetFindings(columns);
  const seen = new Set<string>();
  const found = rowsUnder(rows, columns, findings).map((line): RegistrationRow => {
    const { row, of } = line;
    const [code, born, moment, linked] = [of('code'), of('birthYear'), of('registeredAt'), of('linked')];
    if (code !== '' && !pseudonymSchema.safeParse(code).success) findings.add(row, 'code', 'not-child', code);
    if (code !== '' && seen.has(code)) findings.add(row, 'code', 'twice', code);
    seen.add(code);
    const birthYear = born === '' ? null : Number(born);
    if (!registrationSchema.shape.birthYear.safeParse(birthYear).success)
      findings.add(row, 'birthYear', 'birthYear', born);
    if (moment !== '' && !registrationSchema.shape.registeredAt.safeParse(moment).success)
      findings.add(row, 'registeredAt', 'moment', moment);
    if (linked.length > 60) findings.add(row, 'linked', 'too-long', linked);
    return {
      row,
      pseudonym: code === '' ? null : code,
      birthYear,
      ...choicesIn(line, findings),
      claims: claimsIn(line, names, findings),
      linked: linked === '' ? null : linked,
      registeredAt: moment === '' ? null : moment,
    };
  });
  return { found, findings };
}

export type RegistrationImport = {
  findings: SheetFinding[];
  added: number;
  changed: number;
  same: number;
};
