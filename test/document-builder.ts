/** A small report by hand, with one of everything: renderers are tested on it. Esdoornbeek doesn't exist. */
import type { Block, Cell, Document, Row, Table } from '../src/document/document.ts';

export const words = (text: string): Cell => ({ text: [{ text }] });
export const euro = (amount: string): Cell => ({ amount });

export const moneyColumns = ['Rekening 2023', 'Rekening 2024', 'Raming 2024'];

function row(role: Row['role'], label: string, amounts: (string | null)[], side?: Row['side']): Row {
  const cells = [
    words(label),
    ...amounts.map((amount) => (amount === null ? { empty: true as const } : euro(amount))),
  ];
  return side ? { role, side, cells } : { role, cells };
}

/** Three kinds as an action prints them; every balance is exact. */
export function moneyTable(id: string, code: string, seed = 1): Table {
  const cents = (n: number): string => (((n * 7919 * seed) % 90_000_000) / 100).toFixed(2);
  const minus = (a: string, b: string): string => (Number(a) - Number(b)).toFixed(2);
  const kind = (label: string, offset: number): Row[] => {
    const receipts = [1, 2, 3].map((n) => cents(n + offset));
    const expenses = [4, 5, 6].map((n) => cents(n + offset));
    return [
      { role: 'group', cells: [words(label)] },
      row('body', 'Ontvangsten', receipts, 'receipts'),
      row('body', 'Uitgaven', expenses, 'expenses'),
      row(
        'balance',
        'Saldo',
        receipts.map((amount, n) => minus(amount, expenses[n] ?? '0')),
      ),
    ];
  };
  return {
    type: 'table',
    id,
    caption: `Bedragen van ${code} in euro`,
    columns: [
      { label: 'In euro', align: 'start', width: 1.4 },
      ...moneyColumns.map((label) => ({ label, align: 'end' as const })),
    ],
    rows: [...kind('Exploitatie', 0), ...kind('Investeringen', 9)],
    note: 'Saldo is ontvangsten min uitgaven.',
  };
}

/** Whole euros, where the rounded sides don't give the rounded balance: 5.777 − 4.464 is printed as 1.314. */
export const roundedTable: Table = {
  type: 'table',
  id: 'money-plan',
  caption: 'Bedragen van het actieplan in euro',
  columns: [
    { label: '', align: 'start' },
    ...moneyColumns.map((label) => ({ label, align: 'end' as const })),
  ],
  rows: [
    { role: 'group', cells: [words('Exploitatie')] },
    row('body', 'Ontvangsten', ['5777', '12000', null], 'receipts'),
    row('body', 'Uitgaven', ['4464', '98019', '3500'], 'expenses'),
    row('balance', 'Saldo', ['1314', '-86019', '-3500']),
    row('total', 'Totaal', ['1314', '-86019', '-3500']),
  ],
};

const countTable: Table = {
  type: 'table',
  id: 'registrations',
  caption: 'Aanmeldingen per schooljaar',
  hiddenCaption: true,
  columns: ['', '2022-2023', '2023-2024', '2024-2025'].map((label, n) => ({
    label,
    align: n === 0 ? 'start' : 'end',
  })),
  rows: [
    {
      role: 'body',
      cells: [words('Digitale aanmeldingen'), { number: 1284 }, { number: 240 }, { number: 246 }],
    },
    {
      role: 'body',
      cells: [words('Eerste keuze'), { number: 94.5, unit: '%' }, { number: 91, unit: '%' }, { empty: true }],
    },
    { role: 'total', cells: [words('Samen'), words('168 (59 %)'), words('='), words('')] },
  ],
};

const statusTable: Table = {
  type: 'table',
  id: 'status-counts',
  caption: 'Acties volgens status',
  columns: [
    { label: 'Status', align: 'start' },
    { label: 'Acties', align: 'end' },
  ],
  rows: [
    { role: 'body', cells: [words('Uitgevoerd'), { number: 12 }] },
    { role: 'body', cells: [words('In uitvoering'), { number: 31 }] },
    { role: 'body', cells: [words('Continu'), { number: 9 }] },
    { role: 'body', cells: [words('Niet gestart'), { number: 6 }] },
    { role: 'body', cells: [words('Uitgesteld'), { number: 2 }] },
    { role: 'body', cells: [words('Geschrapt'), { number: 1 }] },
    { role: 'total', cells: [words('Alle acties'), { number: 61 }] },
  ],
};

const statusChart: Block = {
  type: 'chart',
  id: 'status-chart',
  title: 'Twaalf van de 61 acties zijn uitgevoerd',
  description: 'Uitgevoerd 12, in uitvoering 31, continu 9, niet gestart 6, uitgesteld 2, geschrapt 1.',
  series: {
    kind: 'shares',
    unit: 'count',
    categories: ['Acties'],
    series: [
      { name: 'Uitgevoerd', values: [12], tone: 'done' },
      { name: 'In uitvoering', values: [31], tone: 'running' },
      { name: 'Continu', values: [9], tone: 'ongoing' },
      { name: 'Niet gestart', values: [6], tone: 'todo' },
      { name: 'Uitgesteld', values: [2], tone: 'postponed' },
      { name: 'Geschrapt', values: [1], tone: 'stopped' },
    ],
  },
  table: statusTable,
};

const moneyChart: Block = {
  type: 'chart',
  id: 'money-chart',
  title: 'Gerealiseerd en geraamd per jaar',
  description: 'In 2023 is 1,2 van de 1,5 miljoen euro uitgegeven, in 2024 1,9 van de 2,1 miljoen.',
  series: {
    kind: 'bars',
    unit: 'euro',
    categories: ['2022', '2023', '2024'],
    series: [
      { name: 'Gerealiseerd', values: [840000, 1204000.5, 1910000], tone: 'accent' },
      { name: 'Geraamd', values: [null, 1500000, 2100000], tone: 'soft' },
    ],
  },
  table: {
    type: 'table',
    id: 'money-per-year',
    caption: 'Uitgaven per jaar in euro',
    columns: [
      { label: 'Jaar', align: 'start' },
      { label: 'Gerealiseerd', align: 'end' },
      { label: 'Geraamd', align: 'end' },
    ],
    rows: [
      { role: 'body', cells: [words('2022'), euro('840000.00'), { empty: true }] },
      { role: 'body', cells: [words('2023'), euro('1204000.50'), euro('1500000.00')] },
      { role: 'body', cells: [words('2024'), euro('1910000.00'), euro('2100000.00')] },
    ],
  },
};

const heading = (level: number, id: string, text: string, code?: string, outline = true): Block =>
  code === undefined
    ? { type: 'heading', level, id, text, outline }
    : { type: 'heading', level, id, text, code, outline };

/** One action with its narrative and its money, as the report prints it. */
export function actionBlocks(code: string, title: string, seed = 1): Block[] {
  return [
    {
      ...heading(3, code, title, code),
      eyebrow: '2 Een gemeente die dichtbij is\n2.1 Dienstverlening op maat',
    } as Block,
    {
      type: 'facts',
      items: [
        { label: 'Status', value: [{ text: 'In uitvoering' }], status: 'running' },
        { label: 'Looptijd', value: [{ text: 'september 2023 – april 2026' }] },
        { label: 'Zie ook', value: [{ text: 'A20120', to: 'A20120' }, { text: ' en het plan zelf' }] },
      ],
    },
    {
      type: 'lights',
      items: [
        { label: 'Voortgang', shade: 'green', word: 'Op koers' },
        { label: 'Tijd', shade: 'amber', word: 'Opletten' },
        { label: 'Geld', shade: 'none', word: 'Niet ingevuld' },
      ],
    },
    heading(4, `${code}-progress`, 'Voortgang', undefined, false),
    { type: 'light', shade: 'green', word: 'Op koers' },
    {
      type: 'paragraph',
      text: [
        { text: 'Het nieuwe loket is sinds maart open, ' },
        { text: 'ook op zaterdag', bold: true },
        { text: '. Wie een afspraak maakt op ' },
        { text: 'de website van de gemeente', href: 'https://example.org/afspraak?a=1&b=2' },
        { text: ', wacht gemiddeld ' },
        { text: 'vier minuten', italic: true },
        { text: '.\nDe digitale balie volgt in het najaar.' },
      ],
    },
    heading(5, `${code}-next`, 'Volgende stappen', undefined, false),
    {
      type: 'list',
      ordered: false,
      items: [
        { text: [{ text: 'De medewerkers volgen een opleiding in klare taal.' }] },
        {
          text: [{ text: 'De ruimte wordt ingericht:' }],
          children: {
            type: 'list',
            ordered: true,
            items: [
              { text: [{ text: 'een wachtruimte met speelhoek' }] },
              { text: [{ text: 'twee spreekkamers' }] },
            ],
          },
        },
      ],
    },
    heading(4, `${code}-time`, 'Tijd', undefined, false),
    { type: 'light', shade: 'amber', word: 'Opletten' },
    { type: 'paragraph', text: [{ text: 'De levering van het meubilair schuift zes weken op.' }] },
    heading(4, `${code}-money`, 'Geld', undefined, false),
    moneyTable(`money-${code}`, code, seed),
  ];
}

export function aDocument(extra: Partial<Document> = {}): Document {
  return {
    language: 'nl-BE',
    title: 'Opvolgingsrapportering 2024',
    subtitle: 'Beleidsdoelstelling 2: een gemeente die dichtbij is',
    author: 'Gemeente Esdoornbeek',
    subject: 'Opvolging van het meerjarenplan 2020-2025',
    keywords: ['meerjarenplan', 'opvolging'],
    cover: {
      eyebrow: 'Gemeente Esdoornbeek',
      facts: [
        { label: 'Meerjarenplan', value: '2020-2025' },
        { label: 'Periode', value: 'Jaarrapport 2024' },
      ],
      statement: 'Stand van 31 december 2024. De bedragen komen uit de boekhouding.',
    },
    runningHead: { start: 'Gemeente Esdoornbeek', end: 'Opvolgingsrapportering 2024' },
    foot: 'Stand bevroren op 11 maart 2025 om 16.40 uur, kenmerk 7c1e-40b9',
    instant: '2025-03-11T15:40:00.000Z',
    contentsTitle: 'Inhoud',
    blocks: [
      heading(1, 'kerncijfers', 'Kerncijfers'),
      {
        type: 'paragraph',
        tone: 'lead',
        text: [{ text: 'Van de 61 acties zijn er 12 uitgevoerd en 31 in uitvoering.' }],
      },
      statusChart,
      moneyChart,
      { type: 'pageBreak' },
      heading(1, 'BD2', 'Een gemeente die dichtbij is', 'BD2'),
      { type: 'paragraph', text: [{ text: 'Inwoners vinden vlot hun weg naar de dienst die hen helpt.' }] },
      heading(2, 'AP21', 'Dienstverlening op maat', 'AP21'),
      {
        type: 'paragraph',
        tone: 'note',
        text: [{ text: 'Afgeronde delen kunnen een euro verschillen van hun som.' }],
      },
      roundedTable,
      ...actionBlocks('A20110', 'Een loket dat ook op zaterdag open is'),
      ...actionBlocks('A20120', 'Brieven in klare taal', 3),
      heading(4, 'aanmelden', 'Aanmeldingen', undefined, false),
      countTable,
    ],
    ...extra,
  };
}

/** As many actions as asked, ten to a plan, for measuring. */
export function aLargeDocument(actions: number): Document {
  const blocks: Block[] = [heading(1, 'BD1', 'Een warme gemeente', 'BD1')];
  for (let n = 0; n < actions; n += 1) {
    if (n % 10 === 0) {
      const plan = `AP${n / 10 + 10}`;
      blocks.push(heading(2, plan, `Actieplan ${plan}`, plan), moneyTable(`money-${plan}`, plan, n + 3));
    }
    blocks.push(...actionBlocks(`A${10_000 + n}`, `Actie nummer ${n + 1} van het meerjarenplan`, n + 1));
  }
  return aDocument({ blocks });
}

/** Texts that try to leave their place, in every place that takes a text. */
export const hostile =
  `<script>alert(1)</script> ]]> "quoted" 'single' & &amp; <b>` +
  '\u0000\u0008\u000b\u001f\ufffe\uf0b7\ud800 _x0041_ =1+1 {{}} \\ %> ' +
  '0f343b0931126a20f133d67c2b018a3b1f2a5c8d'.repeat(3);

export function aHostileDocument(): Document {
  const text = [{ text: hostile }];
  const table: Table = {
    type: 'table',
    id: hostile,
    caption: hostile,
    columns: [
      { label: hostile, align: 'start' },
      { label: '=HYPERLINK("http://example.org")', align: 'end' },
      { label: '@SUM(A1)', align: 'end' },
    ],
    rows: [
      { role: 'group', cells: [words(hostile)] },
      { role: 'body', cells: [words('=1+1'), words('+32 1'), words('-2+3')] },
      { role: 'body', cells: [words('@now'), euro('12.00'), { text }] },
    ],
    note: hostile,
  };
  return aDocument({
    title: hostile,
    subtitle: hostile,
    author: hostile,
    subject: hostile,
    keywords: [hostile],
    cover: { eyebrow: hostile, facts: [{ label: hostile, value: hostile }], statement: hostile },
    runningHead: { start: hostile, end: hostile },
    foot: hostile,
    contentsTitle: hostile,
    blocks: [
      {
        type: 'heading',
        level: 1,
        id: hostile,
        text: hostile,
        code: hostile,
        eyebrow: hostile,
        outline: true,
      },
      { type: 'heading', level: 9, id: '"><img src=x onerror=alert(1)>', text: hostile, outline: true },
      {
        type: 'paragraph',
        text: [
          ...text,
          { text: 'weg', href: 'javascript:alert(1)' },
          { text: 'weg', href: ' JaVaScRiPt:alert(1)' },
          { text: 'weg', href: 'data:text/html,<script>alert(1)</script>' },
          { text: 'goed', href: 'https://example.org/?q="><script>alert(1)</script>&x=1' },
          { text: 'post', href: 'mailto:burger@example.org' },
          { text: 'nergens', to: 'bestaat niet' },
        ],
      },
      {
        type: 'list',
        ordered: false,
        items: [{ text, children: { type: 'list', ordered: true, items: [{ text }] } }],
      },
      { type: 'facts', items: [{ label: hostile, value: text, status: 'unknown' }] },
      { type: 'light', shade: 'red', word: hostile },
      { type: 'lights', items: [{ label: hostile, shade: 'amber', word: hostile }] },
      table,
      {
        type: 'chart',
        id: `${hostile}2`,
        title: hostile,
        description: hostile,
        series: {
          kind: 'bars',
          unit: 'euro',
          categories: [hostile],
          series: [{ name: hostile, values: [12], tone: 'soft' }],
        },
        table: { ...table, id: 'again' },
      },
    ],
  });
}
