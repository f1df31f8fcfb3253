import { describe, expect, it } from 'vitest';
import { run } from '../../test/allocation-run.ts';
import { explainReasonEn } from './reason.en.ts';
import { explainReason, type ReasonFacts } from './reason.nl.ts';

const facts = (part: Partial<ReasonFacts>): ReasonFacts => ({
  school: 'De Linde',
  outcome: 'waiting',
  criterion: null,
  own: null,
  lastAdmitted: null,
  groupName: (group) => (group === 'sibling' ? 'broer of zus' : group),
  waitingPlace: 3,
  ...part,
});

describe('a reason for a parent', () => {
  it('says what decided, with both values, and the place on the list', () => {
    expect(explainReason(facts({ criterion: 'distance', own: 1812, lastAdmitted: 640 }))).toEqual([
      'Er was geen plaats voor uw kind in De Linde.',
      'Wie dichter woont, gaat eerst. De laatste plaats ging naar een kind op 640\u00a0m; uw kind woont op 1.812\u00a0m.',
      'Uw kind staat op plaats 3 van de wachtlijst.',
    ]);
    expect(explainReasonEn(facts({ criterion: 'choice', own: 2, lastAdmitted: 1 }))[1]).toBe(
      'Who put the school higher on the list goes first. The last place went to a child with this school as choice 1; for your child it was choice 2.',
    );
  });

  it('tells the public a place in the row and a ring for a distance, and no metres of a child', () => {
    const far = facts({ criterion: 'distance', own: 19, lastAdmitted: 14, inRow: true });
    expect(explainReason({ ...far, ring: { from: 600, to: 650 } })[1]).toBe(
      'Wie dichter woont, gaat eerst. In de rij van dicht naar ver stond het laatste kind met een plaats op plaats 14; uw kind staat op plaats 19. Dat laatste kind woont tussen 600\u00a0m en 650\u00a0m van de school.',
    );
    expect(explainReason(far)[1]).not.toContain('woont tussen');
    const later = { own: '1970-01-01T00:00:08.000Z', lastAdmitted: '1970-01-01T00:00:03.000Z' };
    expect(explainReasonEn(facts({ criterion: 'chronology', ...later, inRow: true }))[1]).toBe(
      'Who was registered earlier goes first. The last child with a place stood in place 3 of the row; your child in place 8.',
    );
  });

  it('names the priority of the other, and that one has none', () => {
    expect(explainReason(facts({ criterion: 'group', lastAdmitted: 'sibling' }))[1]).toBe(
      'Kinderen met voorrang gaan eerst. De laatste plaats ging naar een kind met voorrang (broer of zus); uw kind heeft die voorrang niet.',
    );
  });

  it('tells the moment as the clock in Belgium had it', () => {
    expect(
      explainReasonEn(
        facts({ criterion: 'chronology', own: '2026-03-30T08:00:00Z', lastAdmitted: '2026-03-02T08:14:00Z' }),
      )[1],
    ).toBe(
      'Who was registered earlier goes first. The last child with a place was registered on 2 March 2026 at 09:14; your child on 30 March 2026 at 10:00.',
    );
  });

  it('has a sentence for every reason of a run', () => {
    const { reasons, waiting } = run({
      children: [
        { id: 'a', choices: ['S', 'T', 'V'], groups: ['sibling'], distance: { S: 5, T: 3 } },
        { id: 'b', choices: ['S', 'T'], distance: { S: 1, T: 2 } },
        { id: 'c', choices: ['S', 'V'], distance: { S: 2 } },
      ],
      schools: [
        { id: 'S', capacity: 1, priority: ['sibling'], criteria: ['distance'] },
        { id: 'T', capacity: 1, criteria: ['distance'] },
        { id: 'V', capacity: 0, order: ['a'] },
      ],
      lots: { numbers: { a: 1, b: 2, c: 3 } },
    });
    const explained = Object.entries(reasons).map(([child, schools]) =>
      Object.entries(schools).map(([school, reason]) => {
        const place = waiting[school]?.['all']?.indexOf(child) ?? -1;
        return explainReason(facts({ school, ...reason, waitingPlace: place === -1 ? null : place + 1 }));
      }),
    );
    expect(explained).toEqual([
      [
        ['Uw kind heeft een plaats in S.'],
        [
          'Uw kind kreeg een plaats in een school die hoger op uw lijst staat. De plaats in T is daarom voor een ander kind.',
        ],
        [
          'Uw kind kreeg een plaats in een school die hoger op uw lijst staat. De plaats in V is daarom voor een ander kind.',
        ],
      ],
      [
        [
          'Er was geen plaats voor uw kind in S.',
          'Kinderen met voorrang gaan eerst. De laatste plaats ging naar een kind met voorrang (broer of zus); uw kind heeft die voorrang niet.',
          'Uw kind staat op plaats 1 van de wachtlijst.',
        ],
        ['Uw kind heeft een plaats in T.'],
      ],
      [
        [
          'Er was geen plaats voor uw kind in S.',
          'Kinderen met voorrang gaan eerst. De laatste plaats ging naar een kind met voorrang (broer of zus); uw kind heeft die voorrang niet.',
          'Uw kind staat op plaats 2 van de wachtlijst.',
        ],
        ['V kan uw kind niet opnemen: het staat niet in de volgorde die de school doorgaf.'],
      ],
    ]);
  });
});
