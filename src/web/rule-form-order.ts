/** The forms of the ordering: in which sequence schools rank children, and who goes before all others. */
import { criteria } from '../allocation/input.ts';
import type { RuleSet } from '../enrolment/rule-set.ts';
import {
  groupOptions,
  type Option,
  options,
  type RuleBlock,
  type RuleContext,
  type RuleField,
  type RuleForm,
  type RuleWords,
} from './rule-field.ts';

/** Every order of one to three criteria that ends in chance, as the schema has them. */
function sequences(): string[] {
  const others = criteria.filter((one) => one !== 'chance');
  const longer = (some: readonly string[]): string[][] => [
    [...some],
    ...others.filter((one) => !some.includes(one)).flatMap((one) => longer([...some, one])),
  ];
  return longer([]).map((some) => [...some, 'chance'].join(','));
}

export const sequenceOptions = (words: RuleWords, kept: readonly string[]): Option[] =>
  [...new Set([...sequences(), ...kept])].map((value) => ({
    value,
    label: value === '' ? words.criteria.chance : words.sequence(value.split(',')),
  }));

export function orderingForm(rules: RuleSet, { words, site }: RuleContext): RuleForm {
  const own = site === null ? rules.ordering : (rules.orderingAt[site] ?? rules.ordering);
  const kept = [own.criteria, ...own.shares.map((share) => share.criteria)].map((list) => list.join(','));
  const list = sequenceOptions(words, kept);
  const { fields } = words;
  return [
    {
      title: words.blocks.sequence,
      hint: words.hints.sequence,
      fields: [
        ...(site === null ? [] : [{ name: 'eigen', label: fields.own, type: 'check' } satisfies RuleField]),
        { name: 'volgorde', label: fields.sequence, type: 'select', options: list },
      ],
    },
    {
      title: words.blocks.shares,
      hint: words.hints.shares,
      kind: 'deel',
      blanks: 2,
      columns: [
        { name: 'procent', label: fields.percent, type: 'number' },
        { name: 'volgorde', label: fields.sequence, type: 'select', options: list },
      ],
    },
    ...(site === null
      ? [
          {
            title: words.blocks.distance,
            fields: [
              {
                name: 'afstand',
                label: fields.distance,
                type: 'select',
                options: options(words.distances, ['crow', 'table']),
              },
              {
                name: 'vanaf',
                label: fields.from,
                type: 'select',
                options: options(words.addresses, ['home', 'work', 'better']),
              },
              { name: 'stap', label: fields.step, type: 'number' },
            ],
          } satisfies RuleBlock,
          {
            title: words.blocks.lottery,
            fields: [
              {
                name: 'lot',
                label: fields.lot,
                type: 'select',
                options: options(words.lots, ['child', 'school']),
              },
            ],
          } satisfies RuleBlock,
        ]
      : []),
  ];
}

export const priorityForm = (rules: RuleSet, context: RuleContext): RuleForm => {
  const { words } = context;
  const { fields } = words;
  return [
    {
      title: words.blocks.groups,
      hint: words.hints.groups,
      kind: 'groep',
      blanks: 1,
      columns: [
        { name: 'code', label: fields.code, type: 'text' },
        { name: 'omschrijving', label: fields.definition, type: 'long' },
        { name: 'bewijs', label: fields.proof, type: 'text' },
        { name: 'overal', label: fields.everywhere, type: 'check' },
      ],
    },
    {
      title: words.blocks.priority,
      hint: words.hints.priority,
      kind: 'voorrang',
      blanks: 1,
      columns: [
        { name: 'rang', label: fields.rank, type: 'number' },
        {
          name: 'groep',
          label: fields.group,
          type: 'select',
          options: groupOptions(
            rules,
            context,
            rules.priority.map(({ group }) => group),
          ),
        },
        { name: 'vooraf', label: fields.earlier, type: 'text' },
        { name: 'niet', label: fields.none, type: 'text' },
      ],
    },
    {
      title: words.blocks.proof,
      fields: [{ name: 'bewijs-later', label: fields.proofLater, type: 'check' }],
    },
  ];
};
