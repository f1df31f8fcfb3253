import { describe, expect, it } from 'vitest';
import { doc, grid, paragraph, text } from '../../test/any-narrative.ts';
import type { Indicator } from '../followup/indicator.ts';
import type { SavedUpdate } from '../followup/update.ts';
import { differences, merged } from './update-conflict.ts';
import { decimalOf, type Fields, readUpdate } from './update-fields.ts';

const saveId = '0f0e0d0c-0000-4000-8000-000000000001';
const base = { id: 'i', nodeId: 'n', name: 'x', unit: '', baseline: null, baselineYear: null, targets: [] };
const known = {
  statuses: [{ label: 'Lopend', meaning: 'running' as const }],
  indicators: [
    { ...base, id: 'getal', kind: 'number', steps: [] },
    { ...base, id: 'vraag', kind: 'yes_no', steps: [] },
    { ...base, id: 'stappen', kind: 'steps', steps: [{ id: 'a', name: 'A', due: null }] },
  ] satisfies Indicator[],
  codes: () => Promise.resolve(new Map<string, string>()),
};
const read = (fields: Fields) => readUpdate({ basedOn: '4', saveId, ...fields }, known);

describe('the fields of an update', () => {
  it('say status, lights with their reasons, texts and a remark', async () => {
    expect(
      await read({
        status: 'Lopend',
        'progress.light': 'green',
        'progress.cause': 'staff',
        'progress.why': 'was vroeger zo',
        'progress.text.0': 'De werf\r\nis gestart.',
        'time.light': 'amber',
        'time.cause': 'procedure',
        'time.why': ' De vergunning wacht. ',
        remark: 'intern',
      }),
    ).toMatchObject({
      basedOn: 4,
      saveId,
      content: {
        status: { label: 'Lopend', meaning: 'running' },
        axes: {
          progress: {
            light: 'green',
            narrative: doc(paragraph(text('De werf'), { type: 'hardBreak' }, text('is gestart.'))),
          },
          time: { light: 'amber', narrative: doc() },
        },
        reasons: { time: { cause: 'procedure', text: 'De vergunning wacht.' } },
        remark: 'intern',
      },
    });
  });

  it('keep what the text could not show, and a text that was not sent', async () => {
    const was = doc(paragraph(text('voor')), grid, paragraph(text('na')));
    const changed = await read({ 'progress.base': JSON.stringify(was), 'progress.text.1': 'later' });
    expect(changed?.content.axes.progress?.narrative).toEqual(
      doc(paragraph(text('voor')), grid, paragraph(text('later'))),
    );
    const left = await read({ 'progress.base': JSON.stringify(was) });
    expect(left?.content.axes.progress?.narrative).toEqual(was);
  });

  it('an axis of which nothing was ever said stays away', async () => {
    const said = await read({ 'money.base': '', 'money.text.0': '', 'money.light': '' });
    expect(said?.content.axes).toEqual({});
  });

  it('of another form are refused', async () => {
    expect(await read({ status: 'Bestaat niet' })).toBeNull();
    expect(await read({ 'progress.light': 'purple' })).toBeNull();
    expect(await read({ 'progress.base': '{"type":"doc"' })).toBeNull();
    expect(await read({ 'progress.base': '{"type":"doc","content":[{"type":"script"}]}' })).toBeNull();
    expect(await readUpdate({ basedOn: 'x', saveId }, known)).toBeNull();
  });

  it('of indicators: unknown is not zero, and what is no number is told', async () => {
    const values = await read({
      'indicator.getal': '1.250,5',
      'indicator.vraag': 'nee',
      'indicator.stappen': '',
      'indicator.stappen.a': 'ja',
    });
    expect(values?.values).toMatchObject([{ value: '1250.5' }, { yes: false }, { steps: ['a'] }]);
    const unknown = await read({ 'indicator.getal': '', 'indicator.vraag': '', 'indicator.stappen': '' });
    expect(unknown?.values).toMatchObject([{ value: null }, { yes: null }, { steps: null }]);
    expect((await read({ 'indicator.stappen': 'geen' }))?.values).toMatchObject([{ steps: [] }]);
    expect((await read({ 'indicator.getal': 'veel' }))?.badNumbers).toEqual(['getal']);
  });

  it.each([
    ['12', '12'],
    ['12,50', '12.50'],
    ['1.250', '1250'],
    ['1.5', '1.5'],
    ['−3', '-3'],
    ['1e9', null],
    ['12,', null],
  ])('%s as a number is %s', (typed, number) => {
    expect(decimalOf(typed)).toBe(number);
  });
});

describe('two texts for one action', () => {
  const update = (words: string): SavedUpdate => ({
    status: { label: 'Lopend', meaning: 'running' },
    axes: { progress: { light: 'green', narrative: doc(paragraph(text(words))) } },
    reasons: {},
    remark: words,
  });
  const mine = { ...update('ik'), reasons: { time: { cause: null, text: 'laat' } } };
  const theirs = update('zij');

  it('differ where they say something else', () => {
    expect(differences(mine, theirs)).toEqual(['progress.text', 'time.reason', 'remark']);
    expect(differences(mine, mine)).toEqual([]);
  });

  it('become one of the parts that were chosen; nothing chosen is theirs, all chosen is mine', () => {
    expect(merged(mine, theirs, new Set())).toEqual(theirs);
    expect(merged(mine, theirs, new Set(differences(mine, theirs)))).toEqual(mine);
    expect(merged(mine, theirs, new Set(['remark']))).toEqual({ ...theirs, remark: 'ik' });
  });
});
