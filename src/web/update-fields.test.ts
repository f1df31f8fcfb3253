import { describe, expect, it } from 'vitest';
import { doc, grid, paragraph, text } from '../../test/any-narrative.ts';
import type { SavedUpdate } from '../followup/update.ts';
import { differences, merged } from './update-conflict.ts';
import { readUpdate } from './update-fields.ts';
import { field, type Fields } from './update-field.ts';

const saveId = '0f0e0d0c-0000-4000-8000-000000000001';
const id = (number: number) => `0f0e0d0c-0000-4000-8000-00000000001${number}`;
const none = () => Promise.resolve(new Map<string, string>());
const readAny = (fields: Fields) => readUpdate({ basedOn: '4', saveId, ...fields }, none);
const read = async (fields: Fields) => {
  const made = await readAny(fields);
  return 'bad' in made ? null : made;
};

describe('the fields of an update', () => {
  it('say status, lights with their reasons, texts and a remark', async () => {
    expect(
      await read({
        status: 'running:Lopend',
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
    expect(await read({ status: 'gone:Lopend' })).toBeNull();
    expect(await read({ 'progress.light': 'purple' })).toBeNull();
    expect(await read({ 'progress.base': '{"type":"doc"' })).toBeNull();
    expect(await read({ 'progress.base': '{"type":"doc","content":[{"type":"script"}]}' })).toBeNull();
    expect(await readUpdate({ basedOn: 'x', saveId }, none)).toEqual({ bad: 'shape' });
  });

  it('with a text that can not be stored say why', async () => {
    const withRun = (run: object) => ({
      'progress.base': JSON.stringify({
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a', ...run }] }],
      }),
    });
    expect(await readAny(withRun({ text: 'a'.repeat(200_001) }))).toEqual({ bad: 'size' });
    const link = { type: 'link', attrs: { href: 'javascript:alert(1)' } };
    expect(await readAny(withRun({ marks: [link] }))).toEqual({ bad: 'link' });
  });

  it('of indicators: unknown is not zero, and what is no number is told', async () => {
    const values = await read({
      [field.number(id(1))]: '1.250,5',
      [field.yes(id(2))]: 'nee',
      [field.steps(id(3))]: '',
      [field.step(id(3), 'a')]: 'ja',
    });
    expect(values?.values).toMatchObject([
      { indicatorId: id(1), value: '1250.5' },
      { indicatorId: id(2), yes: false },
      { indicatorId: id(3), steps: ['a'] },
    ]);
    const nothing = await read({
      [field.number(id(1))]: ' ',
      [field.yes(id(2))]: '',
      [field.steps(id(3))]: '',
    });
    expect(nothing?.values).toMatchObject([{ value: null }, { yes: null }, { steps: null }]);
    const begun = await read({ [field.steps(id(3))]: '', [field.none(id(3))]: 'ja' });
    expect(begun?.values).toMatchObject([{ steps: [] }]);
    expect(await read({ [field.number(id(1))]: 'veel' })).toMatchObject({ values: [], badNumbers: [id(1)] });
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
