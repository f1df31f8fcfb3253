import { describe, expect, it } from 'vitest';
import { correctClosed } from '../followup/correction.ts';
import type { ClosedNode, ClosedRound } from '../followup/closing.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { Narrative } from '../narrative/narrative.ts';
import { partsOf } from '../narrative/text-form.ts';
import type { Typed } from './attempt.ts';
import { correctionIn } from './correction-fields.ts';
import { baseField, narrativeIn, textField } from './narrative-fields.ts';

const text = (words: string): Narrative => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});
const table: Narrative['content'][number] = {
  type: 'table',
  content: [
    {
      type: 'tableRow',
      content: [
        {
          type: 'tableCell',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'blijft' }] }],
        },
      ],
    },
  ],
};
const codes = new Map<string, string>();

/** The fields as the page shows them. */
const shown = (name: string, narrative: Narrative | null): Typed => {
  const fields: Typed = { [baseField(name)]: narrative === null ? '' : JSON.stringify(narrative) };
  let part = 0;
  for (const one of partsOf(narrative ?? { type: 'doc', content: [] }, codes))
    if (one.kind === 'text') {
      fields[textField(name, part)] = one.text;
      part += 1;
    }
  return fields;
};

describe('a narrative in a form', () => {
  it('comes back as it was when nothing was typed, with what no text can show in its place', () => {
    const before: Narrative = { type: 'doc', content: [...text('Eerst.').content, table] };
    expect(narrativeIn(shown('x', before), 'x', codes)).toEqual(before);
    const typed = { ...shown('x', before), [textField('x', 0)]: 'Anders.' };
    expect(narrativeIn(typed, 'x', codes)).toEqual({
      type: 'doc',
      content: [...text('Anders.').content, table],
    });
  });

  it('is nothing when it is emptied, and not asked when its fields are not there', () => {
    expect(narrativeIn({ ...shown('x', text('Weg.')), [textField('x', 0)]: ' \n ' }, 'x', codes)).toBeNull();
    expect(narrativeIn({}, 'x', codes)).toBeUndefined();
  });

  it('refuses a base that is none', () => {
    for (const base of ['{', '[]', '{"type":"doc","content":[{"type":"script"}]}'])
      expect(() => narrativeIn({ [baseField('x')]: base, [textField('x', 0)]: 'a' }, 'x', codes)).toThrow(
        Refusal,
      );
  });
});

describe('a correction', () => {
  const node: ClosedNode = {
    id: 'n1',
    node: 'de305d54-75b4-431b-adb2-eb6b9e546014',
    code: '1.1',
    title: 'Actie',
    level: 'action',
    parentId: null,
    priority: false,
    status: { label: 'In uitvoering', meaning: 'running' },
    axes: { progress: { light: 'green', narrative: text('Loopt.') } },
    money: {},
    moneyAsked: true,
    line: null,
    page: null,
  };
  const closed: ClosedRound = {
    format: 1,
    government: { id: 'g', name: 'Zonnedal' },
    plan: { id: 'p', label: '2026-2031', firstYear: 2026, lastYear: 2031 },
    version: null,
    round: { id: 'r', kind: 'annual', label: 'Jaar', from: '2027-01-01', to: '2027-12-31' },
    source: null,
    columns: [],
    nodes: [node],
    findings: [],
  };
  const given = { codes, node, statuses: [{ label: 'Uitgevoerd', meaning: 'done' as const }] };
  const fields: Typed = {
    status: 'In uitvoering',
    'licht-progress': 'green',
    'licht-time': '',
    'licht-money': '',
    ...shown('progress', node.axes.progress?.narrative ?? null),
    ...shown('time', null),
    ...shown('money', null),
    ...shown('assumpties', null),
    ...shown('risicos', null),
  };

  it('of a form that was left as it was changes nothing', () => {
    expect(correctClosed(closed, correctionIn(fields, given))).toEqual({ ok: false, why: 'nothing' });
  });

  it('says what was chosen and typed, and nothing else', () => {
    const changed = correctClosed(
      closed,
      correctionIn(
        { ...fields, status: 'Uitgevoerd', 'licht-money': 'red', [textField('risicos', 0)]: 'Rente.' },
        given,
      ),
    );
    expect(changed).toMatchObject({
      ok: true,
      changed: [
        { node: node.node, fields: ['status', 'money'] },
        { node: '', fields: ['risks'] },
      ],
    });
    if (!changed.ok) throw new Error('nothing changed');
    expect(changed.content.nodes[0]?.status).toEqual({ label: 'Uitgevoerd', meaning: 'done' });
    expect(changed.content.nodes[0]?.axes.progress).toEqual(node.axes.progress);
    expect(changed.content.risks).toEqual(text('Rente.'));
  });
});
