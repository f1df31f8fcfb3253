/** The form of each part of a rule set, as data. */
import type { RulePart } from '../enrolment/rule-parts.ts';
import { dossiers, regimes, type RuleSet, windowKinds } from '../enrolment/rule-set.ts';
import { groupOptions, options, type RuleContext, type RuleField, type RuleForm } from './rule-field.ts';
import { orderingForm, priorityForm } from './rule-form-order.ts';

export const ruleForms: Readonly<Record<RulePart, (rules: RuleSet, context: RuleContext) => RuleForm>> = {
  general: (_, { words, sites }) => [
    {
      title: words.blocks.dossier,
      fields: [
        {
          name: 'dossier',
          label: words.fields.dossier,
          type: 'select',
          options: options(words.dossiers, dossiers),
        },
        { name: 'beslissing', label: words.fields.decision, type: 'text' },
        {
          name: 'regime',
          label: words.fields.regime,
          type: 'select',
          options: options(words.regimes, regimes),
        },
        { name: 'gedeeld', label: words.fields.shared, type: 'check' },
      ],
    },
    {
      title: words.blocks.sites,
      fields: sites.map(({ id, name }) => ({ name: `plaats-${id}`, label: name, type: 'check' })),
    },
  ],
  calendar: (_, { words }) => [
    {
      title: words.blocks.windows,
      hint: words.hints.windows,
      pairs: true,
      fields: windowKinds.flatMap((kind): RuleField[] => [
        { name: `${kind}-van`, label: words.windowFrom(words.windows[kind]), type: 'hour' },
        { name: `${kind}-tot`, label: words.windowUntil(words.windows[kind]), type: 'hour' },
      ]),
    },
    {
      title: words.blocks.terms,
      fields: [
        { name: 'aanvaarden', label: words.fields.accept, type: 'number' },
        { name: 'klagen', label: words.fields.complain, type: 'number' },
      ],
    },
    {
      title: words.blocks.holidays,
      hint: words.hints.holidays,
      kind: 'vakantie',
      blanks: 2,
      columns: [
        { name: 'van', label: words.fields.from1, type: 'day' },
        { name: 'tot', label: words.fields.until, type: 'day' },
      ],
    },
  ],
  ages: (_, { words }) => [
    {
      title: words.parts.ages,
      hint: words.hints.ages,
      kind: 'leeftijd',
      blanks: 1,
      columns: [
        { name: 'code', label: words.fields.ageGroup, type: 'text' },
        { name: 'jaren', label: words.fields.years, type: 'text' },
        { name: 'tot', label: words.fields.waiting, type: 'day' },
      ],
    },
  ],
  priority: priorityForm,
  reserves: (rules, context) => [
    {
      title: context.words.parts.reserves,
      hint: context.words.hints.reserves,
      kind: 'deel',
      blanks: 2,
      columns: [
        {
          name: 'groep',
          label: context.words.fields.group,
          type: 'select',
          options: groupOptions(
            rules,
            context,
            rules.reserves.map(({ group }) => group),
          ),
        },
        { name: 'procent', label: context.words.fields.percent, type: 'number' },
        {
          name: 'vullen',
          label: context.words.fields.fill,
          type: 'select',
          options: options(context.words.fills, ['first', 'last']),
        },
        { name: 'hard', label: context.words.fields.hard, type: 'check' },
      ],
    },
  ],
  ordering: orderingForm,
  choices: (_, { words }) => [
    {
      title: words.parts.choices,
      fields: [
        { name: 'minstens', label: words.fields.least, type: 'number' },
        { name: 'hoogstens', label: words.fields.most, hint: words.hints.most, type: 'number' },
        { name: 'advies', label: words.fields.advice, type: 'number' },
        { name: 'koppelen', label: words.fields.linked, type: 'check' },
      ],
    },
  ],
  letters: (_, { words }) => [
    {
      title: words.blocks.letters,
      fields: [
        { name: 'talen', label: words.fields.languages, hint: words.hints.languages, type: 'text' },
        { name: 'ticket', label: words.fields.ticket, hint: words.hints.letters, type: 'long' },
        { name: 'weigering', label: words.fields.refusal, hint: words.hints.letters, type: 'long' },
        { name: 'leden', label: words.fields.members, hint: words.hints.lines, type: 'long' },
        { name: 'soorten', label: words.fields.kinds, hint: words.hints.lines, type: 'long' },
      ],
    },
    {
      title: words.blocks.figures,
      hint: words.hints.figures,
      kind: 'cijfer',
      blanks: 1,
      columns: [
        { name: 'code', label: words.fields.code, type: 'text' },
        {
          name: 'kinderen',
          label: words.fields.population,
          type: 'select',
          options: options(words.populations, ['all', 'entrants']),
        },
        { name: 'voorrang', label: words.fields.withPriority, type: 'check' },
        {
          name: 'moment',
          label: words.fields.moment,
          type: 'select',
          options: options(words.moments, ['run', 'accept', 'first-of-september']),
        },
      ],
    },
  ],
};
