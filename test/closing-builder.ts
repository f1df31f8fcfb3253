/** A closing by hand, with invented content that shows every form a report must carry. */
import type {
  ClosedAxis,
  ClosedIndicator,
  ClosedNode,
  Closing,
  ClosedRound,
} from '../src/followup/closing.ts';
import type { Light, Status } from '../src/followup/status.ts';
import type { Block, Inline, List, ListItem, Narrative, TableRow } from '../src/narrative/narrative.ts';

export const text = (words: string): Inline => ({ type: 'text', text: words });
export const paragraph = (...content: (string | Inline)[]): Block & { type: 'paragraph' } => ({
  type: 'paragraph',
  content: content.map((part) => (typeof part === 'string' ? text(part) : part)),
});
export const heading = (level: 1 | 2 | 3, words: string): Block => ({
  type: 'heading',
  attrs: { level },
  content: [text(words)],
});
const item = (words: string, ...below: List[]): ListItem => ({
  type: 'listItem',
  content: [paragraph(words), ...below],
});
export const bullets = (...items: (string | ListItem)[]): List => ({
  type: 'bulletList',
  content: items.map((one) => (typeof one === 'string' ? item(one) : one)),
});
export const numbered = (...items: (string | ListItem)[]): List => ({
  ...bullets(...items),
  type: 'orderedList',
});
export const table = (header: string[], ...rows: string[][]): Block => {
  const row = (cells: string[], type: 'tableHeader' | 'tableCell'): TableRow => ({
    type: 'tableRow',
    content: cells.map((cell) => ({
      type,
      content: [cell === '' ? { type: 'paragraph' } : paragraph(cell)],
    })),
  });
  return {
    type: 'table',
    content: [row(header, 'tableHeader'), ...rows.map((one) => row(one, 'tableCell'))],
  };
};
export const narrative = (...content: Block[]): Narrative => ({ type: 'doc', content });
export const axis = (light: Light | null, ...content: Block[]): ClosedAxis => ({
  light,
  narrative: narrative(...content),
});

const done: Status = { label: 'Uitgevoerd', meaning: 'done' };
const running: Status = { label: 'In uitvoering', meaning: 'running' };
const ongoing: Status = { label: 'Continu', meaning: 'ongoing' };
const todo: Status = { label: 'Niet gestart', meaning: 'not_started' };
const postponed: Status = { label: 'Uitgesteld', meaning: 'postponed' };
const stopped: Status = { label: 'Geschrapt', meaning: 'stopped' };
const strange: Status = { label: 'In beraad', meaning: null };

type NodeSketch = Pick<ClosedNode, 'id' | 'level' | 'title'> & Partial<ClosedNode>;

const node = (sketch: NodeSketch): ClosedNode => ({
  node: `00000000-0000-4000-8000-${sketch.id.slice(1).padStart(12, '0')}`,
  code: null,
  parentId: null,
  priority: false,
  status: null,
  axes: {},
  money: {},
  moneyAsked: false,
  line: null,
  page: null,
  ...sketch,
});

const columns: ClosedRound['columns'] = [
  { label: 'Rekening 2027', kind: 'actual', year: 2027, version: null },
  { label: 'Rekening 2028', kind: 'actual', year: 2028, version: null },
  { label: '(A)MJP 2028 v_2028004', kind: 'estimate', year: 2028, version: '2028004' },
];

// Three objectives: the first with all forms, the second with rounded parts that differ, the third with gaps.
const nodes: ClosedNode[] = [
  node({
    id: 'n1',
    code: 'BD1',
    level: 'objective',
    title: 'Elk kind vindt dicht bij huis een goede school',
    moneyAsked: true,
    money: {
      operating: {
        receipts: ['12000', '14251', '15000'],
        expenses: ['48121', '52310', '60500'],
        total: ['-36121', '-38060', '-45500'],
      },
      investment: {
        receipts: ['0', '210000', '700000'],
        expenses: ['148261', '612481', '1480000'],
        total: ['-148261', '-402481', '-780000'],
      },
    },
  }),
  node({
    id: 'n2',
    code: 'AP1.2',
    level: 'action_plan',
    title: 'Genoeg plaats in elke basisschool',
    parentId: 'n1',
    priority: true,
    moneyAsked: true,
    money: {
      operating: {
        receipts: ['12000', '14251', '15000'],
        expenses: ['48121', '52310', '60500'],
        total: ['-36121', '-38060', '-45500'],
      },
      investment: {
        receipts: ['0', '210000', '700000'],
        expenses: ['148261', '612481', '1480000'],
        total: ['-148261', '-402481', '-780000'],
      },
    },
  }),
  node({
    id: 'n3',
    code: 'A1.2.1',
    level: 'action',
    title: 'Leerlingen en ouders begeleiden bij de overstap naar een nieuwe vestigingsplaats',
    parentId: 'n2',
    status: ongoing,
    moneyAsked: true,
    axes: {
      progress: axis(
        'green',
        heading(1, 'ONTHAAL OP SCHOOL'),
        paragraph(
          'De begeleiding startte in september. ',
          { type: 'text', text: 'Alle gezinnen', marks: [{ type: 'bold' }] },
          ' kregen een uitnodiging; de folder staat op ',
          {
            type: 'text',
            text: 'de pagina van de dienst',
            marks: [{ type: 'link', attrs: { href: 'https://www.meerdorp.example/onthaal' } }],
          },
          '. Zie ook ',
          { type: 'mention', attrs: { id: 'n4', label: 'A1.2.2' } },
          '.',
        ),
        bullets(
          'Een onthaalmoment in elke school, met een tolk waar ouders dat vragen.',
          item(
            'Huisbezoeken bij gezinnen die niet konden komen:',
            bullets('12 in de Molenwijk;', '7 in het centrum.'),
          ),
          'Een vast aanspreekpunt per vestigingsplaats.',
        ),
        heading(2, 'Cijfers'),
        table(
          ['Schooljaar', '2025-2026', '2026-2027', '2027-2028'],
          ['Aanmeldingen', '284', '240', '249'],
          ['Indicatorleerlingen', '168 (59,2 %)', '131 (54,6 %)', '140 (56,2 %)'],
          ['Niet-indicatorleerlingen', '116 (40,8 %)', '109 (45,4 %)', ''],
        ),
        heading(2, 'Volgende stappen'),
        numbered('Evaluatie met de scholen in mei.', 'Voorstel aan het college in juni.'),
        paragraph('Tijd', { type: 'hardBreak' }, 'Geld voor tolken is gevraagd bij het agentschap.'),
      ),
      time: axis('amber', paragraph('De tweede fase begint zes weken later dan gepland.')),
      money: axis(null),
    },
    money: {
      operating: {
        receipts: ['12000.00', '14250.50', '15000.00'],
        expenses: ['44000.50', '50000.00', '54000.00'],
        total: ['-32000.50', '-35749.50', '-39000.00'],
      },
    },
  }),
  node({
    id: 'n4',
    code: 'A1.2.2',
    level: 'action',
    title: 'Nieuwe kleutervleugel voor De Wilgenhoek',
    parentId: 'n2',
    priority: true,
    status: running,
    moneyAsked: true,
    axes: {
      progress: axis(
        'green',
        paragraph(
          'De Wilgenhoek krijgt vier kleuterklassen, een slaapruimte en een overdekte speelplaats. Het aantal kleuterplaatsen stijgt van 112 naar 168, met opnieuw ruimte voor instappers uit de Molenwijk.',
        ),
        bullets(
          'De ruwbouw is voorlopig aanvaard op 28 april, met twee kleine opmerkingen.',
          'De ouderraad koos samen met de kleuterjuffen de inrichting van de speelplaats.',
          'Het verkeersplan voor de werf werd aangepast na klachten over vrachtverkeer om 8.15 uur.',
        ),
      ),
      time: axis(
        'red',
        paragraph('De ramen komen later. De oplevering schuift van januari naar maart 2029.'),
      ),
      money: axis('green', paragraph('Binnen de raming. De tweede schijf van de subsidie is aangevraagd.')),
    },
    money: {
      operating: { expenses: ['4120.00', '2310.40', '6500.00'], total: ['-4120.00', '-2310.40', '-6500.00'] },
      investment: {
        receipts: ['0.00', '210000.00', '700000.00'],
        expenses: ['148260.50', '612480.75', '1480000.00'],
        total: ['-148260.50', '-402480.75', '-780000.00'],
      },
    },
  }),
  node({
    id: 'n5',
    code: 'A1.2.3',
    level: 'action',
    title: 'Overleg met de schoolbesturen',
    parentId: 'n2',
    status: ongoing,
    moneyAsked: true,
    axes: { progress: axis(null), time: axis(null), money: axis(null) },
  }),
  node({
    id: 'n6',
    code: 'BD2',
    level: 'objective',
    title: 'Meerdorp beweegt veilig',
    moneyAsked: true,
    money: {
      operating: { receipts: ['2', '0', '0'], expenses: ['1', '301', '450'], total: ['1', '-301', '-450'] },
    },
  }),
  node({
    id: 'n7',
    code: 'AP2.1',
    level: 'action_plan',
    title: 'Schoolroutes herinrichten',
    parentId: 'n6',
    moneyAsked: true,
    money: {
      operating: { receipts: ['2', '0', '0'], expenses: ['1', '301', '450'], total: ['1', '-301', '-450'] },
    },
  }),
  node({
    id: 'n8',
    code: 'A2.1.1',
    level: 'action',
    title: 'Octopuspalen plaatsen',
    parentId: 'n7',
    status: done,
    moneyAsked: true,
    axes: { progress: axis(null, paragraph('Aan alle scholen staan nu octopuspalen.')) },
    money: {
      operating: {
        receipts: ['0.80', '0.00', '0.00'],
        expenses: ['0.40', '150.40', '200.00'],
        total: ['0.40', '-150.40', '-200.00'],
      },
    },
  }),
  node({
    id: 'n9',
    code: 'A2.1.2',
    level: 'action',
    title: 'Fietspoolen',
    parentId: 'n7',
    status: strange,
    moneyAsked: true,
    axes: { progress: axis(null, paragraph('De eerste groep vertrekt na de paasvakantie.')) },
    money: {
      operating: {
        receipts: ['0.80', '0.00', '0.00'],
        expenses: ['0.40', '150.40', '250.00'],
        total: ['0.40', '-150.40', '-250.00'],
      },
    },
  }),
  node({
    id: 'n10',
    code: 'BD3',
    level: 'objective',
    title: 'Een groen en koel dorp',
    moneyAsked: false,
  }),
  node({ id: 'n11', code: 'AP3.1', level: 'action_plan', title: '', parentId: 'n10' }),
  node({
    id: 'n12',
    code: 'A3.1.1',
    level: 'action',
    title: 'Bomen planten in de Kerkstraat',
    parentId: 'n11',
    status: todo,
    moneyAsked: true,
    axes: { progress: axis(null, paragraph('Start in november.')), time: axis('amber') },
    money: {
      investment: { expenses: ['0.00', null, '25000.00'], total: ['0.00', null, '-25000.00'] },
    },
  }),
  node({
    id: 'n13',
    code: 'A3.1.2',
    level: 'action',
    title: 'Geveltuinen ondersteunen',
    parentId: 'n11',
    status: postponed,
    axes: { progress: axis(null, paragraph('Uitgesteld tot het reglement klaar is.')) },
  }),
  node({
    id: 'n14',
    code: 'A3.1.3',
    level: 'action',
    title: 'Waterspeeltuin',
    parentId: 'n11',
    status: stopped,
  }),
];

export function aClosing(change: Partial<ClosedRound> = {}): Closing {
  return {
    id: '00000000-0000-4000-8000-0000000000c1',
    roundId: '00000000-0000-4000-8000-0000000000d1',
    sequence: 1,
    closedAt: '2028-09-11T14:40:00.000Z',
    reason: 'first',
    hash: '7c1e40b9a3f7a0d26ce1f7f35a6f7fbb4b8f1cf1a1a5d6b2a90ce64c6e3f2d10',
    content: {
      format: 1,
      government: { id: '00000000-0000-4000-8000-0000000000a1', name: 'Gemeente Meerdorp' },
      plan: {
        id: '00000000-0000-4000-8000-0000000000b1',
        label: 'Meerjarenplan 2026-2031',
        firstYear: 2026,
        lastYear: 2031,
      },
      version: { id: '00000000-0000-4000-8000-0000000000e1', label: 'Aanpassing 4 van 2028' },
      round: {
        id: '00000000-0000-4000-8000-0000000000d1',
        kind: 'h1',
        label: 'Opvolgingsrapportering 2028, eerste semester',
        from: '2028-01-01',
        to: '2028-06-30',
      },
      source: {
        fileName: 'opvolging-2028-h1.txt',
        sha256: '0f343b0931126a20f133d67c2b018a3b1f2a5c8d3a2e7f5b6c9d0e1f2a3b4c5d',
        format: 'txt',
      },
      columns,
      nodes,
      findings: [
        {
          code: 'table-mismatch',
          reason: 'divided',
          severity: 'warning',
          line: 214,
          page: null,
          node: 'A1.2.1',
          nodeId: 'n3',
          facts: { printed: '284', sum: '283' },
        },
        {
          code: 'rounding',
          reason: 'balance',
          severity: 'info',
          line: 12,
          page: null,
          node: 'BD1',
          nodeId: 'n1',
          facts: { printed: '-38060', sum: '-38059' },
        },
      ],
      ...change,
    },
  };
}

const roundsBefore: ClosedIndicator['values'][number]['round'][] = [
  { id: '00000000-0000-4000-8000-0000000000f1', label: 'Opvolgingsrapportering 2026', to: '2026-12-31' },
  {
    id: '00000000-0000-4000-8000-0000000000f2',
    label: 'Opvolgingsrapportering 2027, eerste semester',
    to: '2027-06-30',
  },
  { id: '00000000-0000-4000-8000-0000000000f3', label: 'Opvolgingsrapportering 2027', to: '2027-12-31' },
  {
    id: '00000000-0000-4000-8000-0000000000d1',
    label: 'Opvolgingsrapportering 2028, eerste semester',
    to: '2028-06-30',
  },
];
const valuesOf = (
  ...said: Partial<Omit<ClosedIndicator['values'][number], 'round'>>[]
): ClosedIndicator['values'] =>
  roundsBefore.map((round, index) => ({ round, value: null, yes: null, steps: null, ...said[index] }));

/** One of each kind; of the first a round did not know its value. */
export const someIndicators: ClosedIndicator[] = [
  {
    id: '00000000-0000-4000-8000-000000000101',
    kind: 'number',
    name: 'Kleuterplaatsen in De Wilgenhoek',
    unit: 'plaatsen',
    baseline: '112',
    baselineYear: 2025,
    targets: [
      { year: 2027, value: '140' },
      { year: 2028, value: '150' },
      { year: 2029, value: '168' },
    ],
    steps: [],
    values: valuesOf({ value: '112' }, { value: null }, { value: '126.5' }, { value: '130' }),
  },
  {
    id: '00000000-0000-4000-8000-000000000102',
    kind: 'yes_no',
    name: 'Overdekte speelplaats in gebruik',
    unit: '',
    baseline: null,
    baselineYear: null,
    targets: [],
    steps: [],
    values: valuesOf({ yes: false }, { yes: false }, {}, { yes: true }),
  },
  {
    id: '00000000-0000-4000-8000-000000000103',
    kind: 'steps',
    name: 'Stappen van de bouw',
    unit: '',
    baseline: null,
    baselineYear: null,
    targets: [],
    steps: [
      { id: 's1', name: 'Ruwbouw aanvaard', due: '2028-04-30' },
      { id: 's2', name: 'Ramen geplaatst', due: '2028-12-15' },
      { id: 's3', name: 'Oplevering', due: null },
    ],
    values: valuesOf({ steps: [] }, { steps: [] }, { steps: [] }, { steps: ['s1'] }),
  },
];

export const schools = { id: '00000000-0000-4000-8000-000000000201', name: 'Dienst Onderwijs' };
export const streets = { id: '00000000-0000-4000-8000-000000000202', name: 'Dienst Mobiliteit' };

/** A round that was followed up here, with all that a closing may carry. */
export function aFollowedClosing(change: Partial<ClosedRound> = {}): Closing {
  const base = aClosing();
  return {
    ...base,
    content: {
      ...base.content,
      source: null,
      settings: {
        cutOff: '2028-06-30',
        asked: 'all',
        ledgerStates: [
          { year: 2028, label: 'Rekening 2028', asOf: '2028-06-30', journalNumbers: '1-4182' },
          { year: 2027, label: 'Rekening 2027', asOf: null, journalNumbers: null },
        ],
      },
      assumptions: narrative(
        paragraph('De inflatie is voor 2029 bijgesteld van 2,0 % naar 2,4 %, zoals het Planbureau in juni.'),
        bullets('Lonen: een indexsprong in februari 2029.', 'Energie: geen wijziging.'),
      ),
      risks: null,
      nodes: base.content.nodes.map((one) => ({
        ...one,
        ...(one.level === 'action'
          ? { owner: null, service: Number(one.id.slice(1)) < 6 ? schools : streets }
          : {}),
        ...(one.id === 'n4' ? { indicators: someIndicators } : {}),
      })),
      ...change,
    },
  };
}

/** The same content over and over, with its own codes, until there are at least so many actions: for speed and size. */
export function aLargeClosing(actions: number): Closing {
  const base = aClosing();
  const perCopy = base.content.nodes.filter((one) => one.level === 'action').length;
  const copies = Math.ceil(actions / perCopy);
  const many = Array.from({ length: copies }, (_, copy) =>
    base.content.nodes.map((one) => {
      const renumber = (id: string): string => `n${copy * base.content.nodes.length + Number(id.slice(1))}`;
      const id = renumber(one.id);
      return {
        ...one,
        id,
        node: `00000000-0000-4000-8000-${id.slice(1).padStart(12, '0')}`,
        code: one.code === null ? null : `${one.code}.${copy + 1}`,
        parentId: one.parentId === null ? null : renumber(one.parentId),
      };
    }),
  );
  return { ...base, content: { ...base.content, nodes: many.flat() } };
}
