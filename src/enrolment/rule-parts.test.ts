import { describe, expect, it } from 'vitest';
import { fieldsOf, orderingPartFields, ruleParts, withPart } from './rule-parts.ts';
import type { RuleSet } from './rule-set.ts';
import { dossierWords } from './standard-dossiers.nl.ts';
import { standardDossier } from './standard-dossiers.ts';

const sites = ['V1', 'V2'].map((id) => ({ id, school: id, board: 'B' }));
const base = standardDossier('double-quota', { schoolYear: 2026, sites }, dossierWords);
const rules: RuleSet = {
  ...base,
  decision: 'CLR/2025/7',
  priority: [
    { group: 'sibling+staff', modes: { '2024': 'earlier', '2023': 'none' } },
    { group: 'sibling', modes: {} },
  ],
  orderingAt: { V1: { criteria: ['chance'], shares: [{ part: 0.9, criteria: ['distance', 'chance'] }] } },
  choices: { least: 2, most: 5, advice: 3 },
  ombuds: { members: ['An', 'Bo'], kinds: ['materiële vergissing'] },
  letters: { ticket: 'Welkom.', refusal: 'Bel ons.\nWij helpen.' },
};

describe('the parts of a rule set', () => {
  it.each(ruleParts)('come back from the form of %s as they went in', (part) => {
    expect(withPart(rules, part, fieldsOf[part](rules), sites)).toEqual(rules);
  });

  it('come back from the form of one site', () => {
    for (const site of ['V1', 'V2'])
      expect(withPart(rules, 'ordering', orderingPartFields(rules, site), sites)).toEqual(rules);
  });

  it('give a site the ordering of all again', () => {
    const fields = { ...orderingPartFields(rules, 'V1'), eigen: '' };
    expect(withPart(rules, 'ordering', fields, sites)).toMatchObject({ orderingAt: {} });
  });

  it('leave out a row that was emptied, take one that was added, and keep to the ranks', () => {
    const changed = withPart(
      rules,
      'priority',
      {
        ...fieldsOf.priority(rules),
        'groep-3-code': '',
        'voorrang-0-rang': '2',
        'voorrang-1-rang': '1',
        'voorrang-2-groep': 'staff',
        'voorrang-2-rang': '',
      },
      sites,
    );
    expect(changed).toMatchObject({
      groups: [{ id: 'sibling' }, { id: 'staff' }, { id: 'indicator' }],
      priority: [{ group: 'sibling' }, { group: 'sibling+staff' }, { group: 'staff' }],
    });
  });

  it('say which row is not right', () => {
    const reserves = { ...fieldsOf.reserves(rules), 'deel-1-procent': 'veel' };
    expect(withPart(rules, 'reserves', reserves, sites)).toEqual({ setting: 'reserves', row: 2 });
    const half = { ...fieldsOf.reserves(rules), 'deel-1-procent': '7,5' };
    expect(withPart(rules, 'reserves', half, sites)).toEqual({ setting: 'reserves', row: 2 });
    const calendar = { ...fieldsOf.calendar(rules), 'result-van': '21 april' };
    expect(withPart(rules, 'calendar', calendar, sites)).toEqual({ setting: 'windows', row: 2 });
    const choices = { ...fieldsOf.choices(rules), minstens: '' };
    expect(withPart(rules, 'choices', choices, sites)).toEqual({ setting: 'choices', row: null });
  });

  it('let only sites take part that there are', () => {
    const general = { ...fieldsOf.general(rules), 'plaats-V9': 'ja', 'plaats-V2': '' };
    expect(withPart(rules, 'general', general, sites)).toMatchObject({ sites: [{ id: 'V1' }] });
    expect(withPart(rules, 'general', { ...general, 'plaats-V1': '' }, sites)).toEqual({
      setting: 'sites',
      row: null,
    });
  });
});
