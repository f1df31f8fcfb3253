import { describe, expect, it } from 'vitest';
import { proseText } from '../../test/round-builder.ts';
import type { Inline } from '../narrative/narrative.ts';
import { contradictionsOf, type Judged } from './contradictions.ts';

const fine: Judged = {
  title: 'Een actie',
  status: { label: 'In uitvoering', meaning: 'running' },
  axes: { progress: { light: 'green', narrative: proseText('Loopt goed.') } },
  reasons: {},
  sameAsLast: false,
  money: { year: 2027, estimate: '20000.00', spent: '7500.00' },
  estimateBefore: '20000.00',
  textsBefore: [],
};
const judge = (more: Partial<Judged>, movedPercent = 20) =>
  contradictionsOf({ ...fine, ...more }, { movedPercent, known: new Set(['known']) });
const done = { label: 'Uitgevoerd', meaning: 'done' } as const;

describe('contradictions', () => {
  it('are not found where nothing is at odds', () => {
    expect(judge({})).toEqual([]);
  });

  it('see that something is done and its money is not spent', () => {
    expect(judge({ status: done, money: { ...fine.money, spent: '1999.99' } })).toEqual([
      { kind: 'done-unspent', facts: { estimate: '20000.00', spent: '1999.99' } },
    ]);
    expect(judge({ status: done, money: { ...fine.money, spent: null } })).toMatchObject([
      { kind: 'done-unspent' },
    ]);
    expect(judge({ status: done, money: { ...fine.money, spent: '2000.00' } })).toEqual([]);
    expect(judge({ status: done, money: { year: 2027, estimate: null, spent: null } })).toEqual([]);
    expect(judge({ money: { ...fine.money, spent: '0.00' } })).toEqual([]);
  });

  it('ask for a reason of amber and red, on each axis', () => {
    const narrative = proseText('Het sleept.');
    const axes = {
      progress: { light: 'green' as const, narrative },
      time: { light: 'red' as const, narrative },
      money: { light: 'amber' as const, narrative },
    };
    const reason = { cause: 'staff' as const, text: 'Te weinig mensen.' };
    expect(judge({ axes, reasons: { money: reason } })).toEqual([
      { kind: 'light-without-reason', facts: { axis: 'time' } },
    ]);
    // Taken over from a report in which the text of the axis was the reason.
    expect(judge({ axes, sameAsLast: true })).toEqual([]);
    expect(judge({ axes, reasons: { money: { cause: null, text: ' ' }, time: reason } })).toMatchObject([
      { facts: { axis: 'money' } },
    ]);
  });

  it('see an amount that moved by more than the limit, up and down', () => {
    expect(judge({ estimateBefore: '16666.67' })).toEqual([]);
    expect(judge({ estimateBefore: '16666.66' })).toEqual([
      { kind: 'amount-moved', facts: { before: '16666.66', now: '20000.00', percent: 20 } },
    ]);
    expect(judge({ estimateBefore: '40000.00' }, 49)).toMatchObject([{ facts: { percent: 50 } }]);
    expect(judge({ estimateBefore: '40000.00' }, 50)).toEqual([]);
    expect(judge({ estimateBefore: '0.00' })).toEqual([]);
    expect(judge({ estimateBefore: null })).toEqual([]);
  });

  it('see a text that is older than two rounds', () => {
    const { axes } = fine;
    expect(judge({ axes, textsBefore: ['Loopt goed.'] })).toEqual([]);
    expect(judge({ axes, textsBefore: ['Loopt goed.', 'Iets anders.'] })).toEqual([]);
    expect(judge({ axes, textsBefore: ['Loopt goed.', 'Loopt goed.'] })).toEqual([
      { kind: 'old-text', facts: { rounds: 2 } },
    ]);
  });

  it('see a reference that leads nowhere, once a code', () => {
    const mention = (id: string, label: string): Inline => ({ type: 'mention', attrs: { id, label } });
    const content = [mention('known', 'A1'), mention('gone', 'A9'), mention('gone', 'A9')];
    const narrative = { type: 'doc' as const, content: [{ type: 'paragraph' as const, content }] };
    expect(judge({ axes: { progress: { light: 'green', narrative } } })).toEqual([
      { kind: 'dead-reference', facts: { code: 'A9' } },
    ]);
  });

  it('see personal data in a text and in a reason', () => {
    const axes = { time: { light: 'amber' as const, narrative: proseText('Mail an@voorbeeld.example.') } };
    const reasons = { time: { cause: null, text: 'Volgens Jan (0470 12 34 56).' } };
    expect(judge({ axes, reasons })).toEqual([
      { kind: 'personal-data', facts: { axis: 'time', what: 'mail', text: 'an@voorbeeld.example' } },
      { kind: 'personal-data', facts: { axis: 'time', what: 'phone', text: '0470 12 34 56' } },
    ]);
  });

  it('see what the digital reporting would cut: 4,000 characters of a text, 100 of a title', () => {
    const long = (length: number) => ({
      progress: { light: 'green' as const, narrative: proseText('x'.repeat(length)) },
    });
    expect(judge({ axes: long(4_000), title: 't'.repeat(100) })).toEqual([]);
    expect(judge({ axes: long(4_001), title: 't'.repeat(101) })).toEqual([
      { kind: 'text-limit', facts: { axis: 'progress', length: 4_001, limit: 4_000 } },
      { kind: 'title-limit', facts: { length: 101, limit: 100 } },
    ]);
  });
});
