/** The text of an invented follow-up report, printed as published ones are: one objective with two plans of two actions. */
export type TextWish = {
  government?: string;
  objective?: number; // 1 gives BD100, AP1000, A10000, ...
  year?: number;
  version?: string;
  /** Expenses of the first action in cents, for the three columns; the others follow from it. */
  cents?: [number, number, number];
  titles?: Partial<Record<string, string>>;
  status?: string;
  closingWords?: string;
};

const belgian = (cents: number, decimals: 0 | 2): string => {
  const [whole = '', fraction = ''] = (Math.abs(cents) / 100).toFixed(2).split('.');
  const rounded = decimals === 0 ? String(Math.round(Math.abs(cents) / 100)) : whole;
  const grouped = rounded.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${cents < 0 ? '-' : ''}${grouped}${decimals === 0 ? '' : `,${fraction}`}`;
};

export function reportText(wish: TextWish = {}): string {
  const { objective = 1, year = 2027, government = 'Zonnedal', status = 'In uitvoering' } = wish;
  const version = wish.version ?? `${year}003`;
  const cents = wish.cents ?? [123_456, 150_000, 200_050];
  const head = ` Rekening ${year - 1} Rekening ${year} (A)MJP ${year} v_${version} `;
  const title = (code: string, usual: string): string => `${code} ${wish.titles?.[code] ?? usual} `;
  const row = (name: string, amounts: number[], decimals: 0 | 2): string =>
    `${name} ${amounts.map((one) => belgian(one, decimals)).join(' ')} `;
  const money = (amounts: number[], decimals: 0 | 2): string[] => [
    head,
    '',
    `${decimals === 2 ? 'E ' : ''}Exploitatie    `,
    '',
    row('Uitgaven', amounts, decimals),
    '',
    row(
      'Totaal Exploitatie',
      amounts.map((one) => -one),
      decimals,
    ),
    '',
  ];
  const action = (code: string, usual: string, words: string, amounts: number[] | null): string[] => [
    title(code, usual),
    'Status ',
    '',
    `${status} `,
    '',
    'Stand van zaken (indicator) ',
    '',
    ' ',
    'Stand van zaken (toelichting) ',
    '',
    ...words.split('\n').map((line) => `${line} `),
    '',
    ' ',
    '',
    'Tijd (indicator) ',
    '',
    ' ',
    'Tijd ',
    '',
    ' ',
    '',
    'Geld (indicator) ',
    '',
    ' ',
    'Geld ',
    '',
    ' ',
    ...(amounts ? money(amounts, 2) : [head, '']),
    ' ',
  ];
  const twice = cents.map((one) => one * 2 + 33);
  const all = cents.map((one, index) => one + (twice[index] ?? 0));
  const code = (letters: string, rest: string): string => `${letters}${objective}${rest}`;
  return [
    ' ACTIEPLANNEN ',
    '',
    title(code('AP', '000'), 'Veilig naar de bakker en naar de markt'),
    ...money(all, 0),
    ' ',
    'ACTIES ',
    '',
    ...action(
      code('A', '0000'),
      'Een fietspad aanleggen langs de beek',
      `De werken begonnen op 4 oktober ${year}. Lokaal bestuur ${government} vergaderde op 12 november ${year} met de buren.\nOp 1 december ${year} was het eerste stuk klaar, zie ook ${code('A', '0001')}.`,
      cents,
    ),
    ...action(
      code('A', '0001'),
      'De brug over de beek herstellen',
      `De brug kreeg een nieuwe leuning. Lokaal bestuur ${government} koos voor eik.`,
      twice,
    ),
    title(code('AP', '001'), 'Een huis voor verenigingen'),
    head,
    '',
    'ACTIES ',
    '',
    ...action(code('A', '0010'), 'De zaal openstellen', 'De zaal ging elke avond open.', null),
    ...action(code('A', '0011'), 'Een keuken inrichten', 'De keuken staat er.', null),
    `Financiële tabel ${code('BD', '00')} - ${wish.titles?.[code('BD', '00')] ?? 'Samen op weg'} `,
    ...money(all, 0),
    'Opvolgingsrapportering ',
    ...(wish.closingWords === undefined ? [] : [wish.closingWords]),
    '',
  ].join('\n');
}
