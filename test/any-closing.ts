/** Closings of any shape that a plan may have, for tests that must hold for all of them. */
import * as fc from 'fast-check';
import type { KindMoney, NodeMoney } from '../src/budget/column.ts';
import { kinds } from '../src/budget/column.ts';
import type { ClosedAxis, ClosedNode, Closing } from '../src/followup/closing.ts';
import { axes, lights, type Status } from '../src/followup/status.ts';
import type { Block, Inline, List, ListItem, Narrative, Paragraph } from '../src/narrative/narrative.ts';
import { aClosing, aFollowedClosing, someIndicators, table } from './closing-builder.ts';

// Words that try a reader: labels of the grammar, codes, figures, hyphens of every kind, and words that must be cut.
const word = fc.constantFrom(
  ...(
    'de het een school gemeente schooljaar ouders 2026-2027 12 1.250,50 115(40%) 20 % (7%) € 3.500 taal- en/of coördinatie ' +
    'verantwoordelijkheidsgevoelens samenwerkingsovereenkomsten affiniteit efficiënte wijk ‘t Dorp tijd geld status totaal ' +
    'uitgaven ontvangsten A1.1.1 AP9 5e zgn. "nieuw" plan, ruimte; gemeenteraad: niet-indicatorleerlingen co-creatie'
  ).split(' '),
);
const opener = fc.constantFrom(
  'Tijd',
  'Geld',
  'Status',
  'Totaal',
  'Stand van zaken',
  'A1.1.1',
  'Zie ook',
  'Overzicht',
  'De',
  'Uitgaven',
);
const sentence = (most: number): fc.Arbitrary<string> =>
  fc
    .tuple(opener, fc.array(word, { minLength: 0, maxLength: most }), fc.constantFrom('.', '', ':'))
    .map(([first, words, end]) => `${[first, ...words].join(' ')}${end}`);

const plain = (text: string): Inline => ({ type: 'text', text });
const link = fc.tuple(sentence(3), fc.nat(99)).map(([text, at]): Inline => ({
  type: 'text',
  text,
  marks: [{ type: 'link', attrs: { href: `https://www.meerdorp.example/pagina?nr=${at}&taal=nl` } }],
}));
const paragraph: fc.Arbitrary<Paragraph> = fc
  .tuple(sentence(40), fc.option(link), sentence(5), fc.boolean())
  .map(([before, linked, after, asked]) => {
    // A line that ends with a hyphen before a break reads on as one word: that is how print cuts words.
    const broken = asked && !(linked === null ? before : after).endsWith('-');
    return {
      type: 'paragraph' as const,
      content: [
        plain(linked === null ? before : `${before} `),
        ...(linked === null ? [] : [linked, plain(` ${after}`)]),
        ...(broken ? [{ type: 'hardBreak' } as const, plain(after)] : []),
      ],
    };
  });
const listOf = (nested: boolean): fc.Arbitrary<List> =>
  fc
    .tuple(
      fc.constantFrom('bulletList', 'orderedList'),
      fc.array(
        fc.tuple(
          paragraph,
          nested ? fc.option(fc.array(sentence(8), { minLength: 1, maxLength: 3 })) : fc.constant(null),
        ),
        { minLength: 1, maxLength: 4 },
      ),
    )
    .map(([type, items]): List => ({
      type,
      content: items.map(([own, below]): ListItem => ({
        type: 'listItem',
        content: [
          own,
          ...(below === null
            ? []
            : [
                {
                  type,
                  content: below.map((text): ListItem => ({
                    type: 'listItem',
                    content: [{ type: 'paragraph', content: [plain(text)] }],
                  })),
                },
              ]),
        ],
      })),
    }));
const cell = fc.constantFrom(
  '',
  '284',
  '168 (60 %)',
  '115(40%)',
  '/',
  '87,5%',
  '1.250,00',
  '–',
  'Niet gekend',
  '2026-2027',
);
const grid = fc.integer({ min: 2, max: 5 }).chain((width) =>
  fc
    .tuple(
      fc.array(fc.array(cell, { minLength: width - 1, maxLength: width - 1 }), {
        minLength: 1,
        maxLength: 4,
      }),
      fc.array(sentence(6), { minLength: 5, maxLength: 5 }),
    )
    .map(([rows, labels]) =>
      table(
        ['', ...Array.from({ length: width - 1 }, (_, at) => `${2020 + at}-${2021 + at}`)],
        ...rows.map((row, at) => [labels[at] ?? '', ...row]),
      ),
    ),
);
const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  { weight: 2, arbitrary: listOf(true) },
  { weight: 1, arbitrary: grid },
  {
    weight: 2,
    arbitrary: fc
      .tuple(sentence(4), fc.constantFrom(1 as const, 2 as const, 3 as const))
      .map(([text, level]): Block => ({ type: 'heading', attrs: { level }, content: [plain(text)] })),
  },
);
/** A report never skips a level of headings, so a closing that does is not printed as it is. */
function stepped(content: readonly Block[]): Block[] {
  let above = 0;
  return content.map((one) => {
    if (one.type !== 'heading') return one;
    above = Math.min(one.attrs.level, above + 1);
    return { ...one, attrs: { level: above === 1 ? 1 : above === 2 ? 2 : 3 } };
  });
}
const narrative: fc.Arbitrary<Narrative> = fc
  .array(block, { maxLength: 6 })
  .map((content) => ({ type: 'doc', content: stepped(content) }));
const axis: fc.Arbitrary<ClosedAxis | undefined> = fc.option(
  fc.record({ light: fc.option(fc.constantFrom(...lights)), narrative }),
  { nil: undefined },
);

const status: fc.Arbitrary<Status | null> = fc.option(
  fc.constantFrom<Status>(
    { label: 'Continu', meaning: 'ongoing' },
    { label: 'In uitvoering', meaning: 'running' },
    { label: 'Geschrapt', meaning: 'stopped' },
    { label: 'In beraad', meaning: null },
  ),
);
const columns = aClosing().content.columns;
const cents = fc.bigInt({ min: -1_000_000_000n, max: 1_000_000_000n });
const decimal = (amount: bigint): string => {
  const size = String(amount < 0n ? -amount : amount).padStart(3, '0');
  return `${amount < 0n ? '-' : ''}${size.slice(0, -2)}.${size.slice(-2)}`;
};
const row = fc.array(fc.option(cents.map(decimal), { freq: 6 }), {
  minLength: columns.length,
  maxLength: columns.length,
});
const kindMoney: fc.Arbitrary<KindMoney> = fc
  .tuple(fc.option(row), row, row)
  .map(([receipts, expenses, total]) => ({ ...(receipts === null ? {} : { receipts }), expenses, total }));
const money: fc.Arbitrary<NodeMoney> = fc
  .array(fc.option(kindMoney, { freq: 2 }), { minLength: 3, maxLength: 3 })
  .map((all) => Object.fromEntries(kinds.flatMap((kind, at) => (all[at] ? [[kind, all[at]]] : []))));

const node = fc.record({
  // A title that is nothing but the label of an axis can't be told from that label.
  title: fc.tuple(sentence(22), word).map(([text, last]) => `${text.replace(/[.:]$/u, '')} ${last}`),
  status,
  priority: fc.boolean(),
  axes: fc.tuple(axis, axis, axis),
  money,
  asked: fc.boolean(),
  service: fc.option(sentence(3)),
  indicators: fc.array(fc.tuple(fc.constantFrom(...someIndicators), sentence(6)), { maxLength: 1 }),
});
const changes = fc.record({
  assumptions: fc.option(narrative, { nil: undefined }),
  risks: fc.option(narrative),
});

/** Objectives with plans with actions; only actions have a status and axes, and cents. */
export const anyClosing: fc.Arbitrary<Closing> = fc
  .array(fc.array(fc.array(node, { maxLength: 2 }), { minLength: 1, maxLength: 2 }), {
    minLength: 1,
    maxLength: 2,
  })
  .chain((tree) =>
    fc.tuple(fc.constant(tree), fc.array(node, { minLength: 8, maxLength: 8 }), fc.option(changes)),
  )
  .map(([tree, above, said]) => {
    const nodes: ClosedNode[] = [];
    const add = (
      sketch: (typeof above)[number] | undefined,
      code: string,
      level: ClosedNode['level'],
      parentId: string | null,
    ): string => {
      const id = `n${nodes.length + 1}`;
      const own = level === 'action';
      const told = sketch?.axes ?? [];
      nodes.push({
        id,
        node: `00000000-0000-4000-8000-${String(nodes.length + 1).padStart(12, '0')}`,
        code,
        title: sketch?.title ?? '',
        level,
        parentId,
        priority: sketch?.priority ?? false,
        status: own ? (sketch?.status ?? null) : null,
        axes: own ? Object.fromEntries(axes.flatMap((name, at) => (told[at] ? [[name, told[at]]] : []))) : {},
        money: own ? (sketch?.money ?? {}) : {},
        moneyAsked: own && ((sketch?.asked ?? false) || Object.keys(sketch?.money ?? {}).length > 0),
        line: null,
        page: null,
        ...(said && own
          ? {
              service: sketch?.service ? { id: sketch.service, name: sketch.service } : null,
              indicators: (sketch?.indicators ?? []).map(([one, name]) => ({ ...one, name })),
            }
          : {}),
      });
      return id;
    };
    let used = 0;
    tree.forEach((plans, first) => {
      const objective = add(above[(used += 1)], `BD${first + 1}`, 'objective', null);
      plans.forEach((actions, second) => {
        const plan = add(above[(used += 1)], `AP${first + 1}.${second + 1}`, 'action_plan', objective);
        actions.forEach((action, third) =>
          add(action, `A${first + 1}.${second + 1}.${third + 1}`, 'action', plan),
        );
      });
    });
    return said ? aFollowedClosing({ nodes, findings: [], ...said }) : aClosing({ nodes, findings: [] });
  });
