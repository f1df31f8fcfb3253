import { describe, expect, it } from 'vitest';
import { groupNames, reglementOf, type RuleSection } from './rule-text.nl.ts';
import { type RuleSet, ruleSetSchema } from './rule-set.ts';
import { dossierWords } from './standard-dossiers.nl.ts';
import { standardDossier } from './standard-dossiers.ts';

const sites = [
  { id: 'V1', school: 'S1', board: 'B1' },
  { id: 'V2', school: 'S2', board: 'B1' },
];
const b = standardDossier('B', { schoolYear: 2026, sites }, dossierWords);
const names = {
  site: (id: string) => ({ V1: 'De Linde', V2: 'De Wegel' })[id] ?? id,
  group: (id: string) => groupNames[id] ?? id,
};
const section = (rules: RuleSet, title: string): RuleSection | undefined =>
  reglementOf(rules, names).find((one) => one.title === title);

describe('the reglement', () => {
  it('tells the order as it is composed', () => {
    expect(section(b, 'Ordenen')?.paragraphs[1]).toBe(
      'Eerst de voorkeur: wie de school hoger zette, gaat voor. Is dat gelijk, dan de afstand: wie dichter woont, gaat voor. Is dat gelijk, dan het lot: het laagste gaat voor.',
    );
    const chance = ruleSetSchema.parse({
      ...b,
      orderingAt: { V2: { criteria: ['distance'], shares: [{ part: 0.9, criteria: ['chance'] }] } },
    });
    expect(section(chance, 'Ordenen')?.list).toEqual([
      'De Wegel ordent anders. Voor 90\u00a0% van de plaatsen: Enkel het lot: het laagste gaat voor. Voor de overige 10\u00a0%: Eerst de afstand: wie dichter woont, gaat voor. Is dat gelijk, dan het lot: het laagste gaat voor.',
    ]);
  });

  it('tells days and hours as people write them', () => {
    const holidays = [
      { from: '2026-04-06', until: '2026-04-19' },
      { from: '2026-05-01', until: '2026-05-01' },
    ];
    expect(section({ ...b, holidays }, 'Wanneer')?.paragraphs[1]).toContain(
      'in een termijn: 6 april 2026 tot en met 19 april 2026 en 1 mei 2026.',
    );
    expect(section(b, 'Wanneer')?.list).toEqual([
      'Aanmelden: van 24 februari 2026 om 9 uur tot 17 maart 2026 om 17 uur',
      'Bekendmaking van de toewijzing: vanaf 21 april 2026 om 9 uur',
      'Inschrijven met een ticket: van 22 april 2026 om 9 uur tot 13 mei 2026 om 17 uur',
      'Vrije inschrijving: vanaf 26 mei 2026 om 9 uur',
    ]);
    expect(section(b, 'Daarna')?.list[0]).toBe('tot en met 30 juni 2027 voor geboortejaar 2024');
  });

  it('tells the number of choices, the priority with its proof, and what is reserved', () => {
    expect(section(b, 'Kiezen')?.paragraphs[0]).toBe(
      'U kiest minstens één school, zoveel als u wilt. Wij raden er 3 aan: een school onderaan uw lijst schaadt de keuzes erboven niet.',
    );
    expect(section(b, 'Voorrang')?.list[0]).toBe(
      'Broers en zussen. Een broer of zus van dezelfde leefentiteit is al ingeschreven in de school. Bewijs: gezinssamenstelling.',
    );
    expect(section(b, 'Voorbehouden plaatsen')).toBeUndefined();
    const quota = standardDossier('double-quota', { schoolYear: 2020, sites }, dossierWords);
    expect(section(quota, 'Voorbehouden plaatsen')?.list[0]).toBe(
      '40\u00a0% voor: indicatorleerlingen. Die plaatsen worden eerst gevuld. Wat overblijft, gaat naar het volgende kind.',
    );
  });

  it('has no empty sentence and no code in any standard dossier', () => {
    for (const dossier of ['A', 'B', 'C', 'double-quota'] as const)
      for (const { title, paragraphs, list } of reglementOf(
        standardDossier(
          dossier,
          { schoolYear: 2026, sites: sites.slice(dossier === 'A' ? 1 : 0) },
          dossierWords,
        ),
        names,
      ))
        for (const text of [title, ...paragraphs, ...list]) {
          expect(text.trim()).not.toBe('');
          expect(text).not.toMatch(/undefined|null|NaN|sibling|staff|distance|V1|V2/);
        }
  });
});
