import { describe, expect, it } from 'vitest';
import { aClosing, aLargeClosing } from '../../test/closing-builder.ts';
import { addressesOf, nodeAt } from './address.ts';
import { conclude } from './conclusion.ts';
import { type Filter, filterOf, noFilter, prune, type Reading } from './filter.ts';
import { movesBetween, tracesOf, trackOf } from './history.ts';
import { planList, planPage } from './plan-page.ts';
import { nobody, type Responsibles } from './responsible.ts';
import { viewOf } from './round-view.ts';
import { countLights, countStatuses } from './tally.ts';
import { actionsUnder, lightOf, pathTo, plantTree } from './tree.ts';

const round = aClosing().content;
const view = viewOf(round);
const reading: Reading = { view, responsibles: nobody, signedIn: false };
const tree = view.tree();
const actions = actionsUnder(tree);
const codes = (found: typeof actions): (string | null)[] => found.map(({ node }) => node.code);
const nodeOf = (code: string) => {
  const found = round.nodes.find((node) => node.code === code);
  if (!found) throw new Error(`no node ${code}`);
  return found;
};

describe('the tree of a round', () => {
  it('has the actions in the order of the round, whatever hangs above them', () => {
    expect(codes(actions)).toEqual(
      round.nodes.filter(({ level }) => level === 'action').map(({ code }) => code),
    );
    expect(pathTo(round, nodeOf('A1.2.2')).map(({ code }) => code)).toEqual(['BD1', 'AP1.2']);
  });

  it('keeps a node whose parent is not in the round, and follows plans where there are no actions', () => {
    const loose = { ...round, nodes: [{ ...nodeOf('A1.2.1'), parentId: 'n99' }] };
    expect(codes(actionsUnder(plantTree(loose)))).toEqual(['A1.2.1']);
    const plansOnly = { ...round, nodes: round.nodes.filter(({ level }) => level !== 'action') };
    expect(codes(actionsUnder(plantTree(plansOnly)))).toEqual(['AP1.2', 'AP2.1', 'AP3.1']);
  });

  it('tells a light that was not given from one that does not apply', () => {
    expect(lightOf(nodeOf('A1.2.1'), 'time')).toBe('amber');
    expect(lightOf(nodeOf('A1.2.3'), 'time')).toBe('none'); // asked, not answered
    expect(lightOf(nodeOf('A2.1.1'), 'progress')).toBe('absent'); // done: no longer judged
    expect(lightOf(nodeOf('A2.1.1'), 'money')).toBe('absent'); // not asked
  });
});

describe('counts', () => {
  it('every action is counted once by status, and unknown words are no status of ours', () => {
    const counts = countStatuses(actions);
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(actions.length);
    expect(counts.map(({ key }) => key)).toEqual([
      'done',
      'running',
      'ongoing',
      'not_started',
      'postponed',
      'stopped',
      'unknown',
    ]);
  });

  it('lights are counted over what is under way', () => {
    const underWay = actions.filter(({ node }) => !['done', 'stopped'].includes(node.status?.meaning ?? ''));
    for (const { green, amber, red, none } of countLights(actions))
      expect(green + amber + red + none).toBe(underWay.length);
  });
});

describe('the conclusion', () => {
  const lights = (axis: 'progress' | 'time' | 'money', green: number, amber: number, red: number) => ({
    axis,
    green,
    amber,
    red,
    none: 0,
  });
  const statuses = [
    { key: 'done' as const, count: 3 },
    { key: 'running' as const, count: 10 },
  ];
  it.each([
    ['calm', [lights('progress', 10, 0, 0), lights('time', 10, 0, 0)]],
    ['mostly', [lights('progress', 9, 1, 0), lights('time', 10, 0, 0)]],
    ['split', [lights('progress', 9, 1, 0), lights('time', 8, 1, 1)]],
    ['off', [lights('progress', 5, 5, 0), lights('time', 0, 0, 10)]],
    ['silent', [lights('progress', 0, 0, 0), lights('time', 0, 0, 0)]],
  ] as const)('is %s', (kind, counts) => {
    expect(conclude(statuses, [...counts], 0)).toMatchObject({ kind, actions: 13, underWay: 10, moving: 13 });
  });
});

describe('filters', () => {
  const found = (words: string): (string | null)[] =>
    codes(actions.filter(filterOf({ ...noFilter, words }, reading)));
  const kept = (change: Partial<Filter>, from = reading): (string | null)[] =>
    codes(actionsUnder(prune(from, { ...noFilter, ...change })));
  it('words are looked for in code, title and texts, without case or accents, all of them', () => {
    expect(found('a1.2.2')).toEqual(['A1.2.1', 'A1.2.2']); // the first names the second in its text
    expect(found('OCTOPUSPALEN')).toEqual(['A2.1.1']);
    expect(found('octopuspálen scholen')).toEqual(['A2.1.1']);
    expect(found('octopuspalen wolkenkrabber')).toEqual([]);
  });

  it('a pruned tree keeps only branches that still carry an action', () => {
    const pruned = prune(reading, { ...noFilter, words: 'octopuspalen' });
    expect(pruned.map(({ node }) => node.code)).toEqual(['BD2']);
    expect(prune(reading, noFilter)).toBe(tree);
    expect(prune(reading, { ...noFilter, words: 'wolkenkrabber' })).toEqual([]);
  });

  it('lights of an axis are those that the counts of that axis count', () => {
    for (const { axis, green, amber, red, none } of countLights(actions))
      for (const [light, count] of Object.entries({ green, amber, red, none }))
        expect([axis, light, kept({ axis, light: light as 'green' }).length]).toEqual([axis, light, count]);
  });

  it('a part of the plan is what stands under it, and other conditions hold there too', () => {
    const under = nodeOf('BD1').id;
    expect(kept({ under })).toEqual(['A1.2.1', 'A1.2.2', 'A1.2.3']);
    expect(kept({ under, words: 'a1.2.2' })).toEqual(['A1.2.1', 'A1.2.2']);
    expect(kept({ under, words: 'octopuspalen' })).toEqual([]);
  });

  it('finds the actions of a person or a service, and work that nobody answers for', () => {
    const [lien, school] = [
      { id: 'p1', name: 'Lien' },
      { id: 's1', name: 'School' },
    ];
    const responsibles: Responsibles = new Map([
      [nodeOf('A1.2.1').node, { owner: lien, service: school }],
      [nodeOf('A1.2.2').node, { owner: null, service: school }],
    ]);
    const known: Reading = { view, responsibles, signedIn: true };
    expect(kept({ owner: ['p1'] }, known)).toEqual(['A1.2.1']);
    expect(kept({ service: ['s1', 's2'] }, known)).toEqual(['A1.2.1', 'A1.2.2']);
    const ownerless = kept({ owner: 'none' }, known);
    expect(ownerless).toContain('A1.2.2');
    expect(ownerless).not.toContain('A1.2.1');
    expect(ownerless).not.toContain('A2.1.1'); // done
    expect(planPage(known, wish()).views.ownerless).toBe(ownerless.length);
  });
});

const wish = (change: Partial<Filter> = {}, open: string[] = []) => ({
  filter: { ...noFilter, ...change },
  history: [],
  open: new Set(open),
});

describe('the page of a plan', () => {
  const shown = (from: Reading, ...asked: Parameters<typeof wish>): (string | null)[] =>
    planPage(from, wish(...asked)).groups.flatMap((group) =>
      'heading' in group ? [] : group.actions.map(({ code }) => code),
    );
  const large: Reading = { ...reading, view: viewOf(aLargeClosing(200).content) };

  it('shows each action once, filtered or not', () => {
    expect(shown(reading)).toEqual(codes(actions));
    expect(shown(reading, { words: 'octopuspalen' })).toEqual(['A2.1.1']);
  });

  it('of a large plan sends the branches that were asked for, and all of a small choice from it', () => {
    const folded = planPage(large, wish());
    expect([folded.all, folded.shown, folded.folded]).toEqual([200, 200, true]);
    expect(shown(large)).toEqual([]);
    expect(shown(large, {}, ['AP1.2.2', 'bestaat-niet'])).toEqual(['A1.2.1.2', 'A1.2.2.2', 'A1.2.3.2']);
    expect(shown(large, { words: 'octopuspalen' })).toHaveLength(25);
  });

  it('as a list comes a part at a time, and every action in one of them', () => {
    const parts = [1, 2].map((at) => planList(large, wish(), at));
    expect(parts.map(({ rows, parts: of }) => [rows.length, of])).toEqual([
      [100, 2],
      [100, 2],
    ]);
    expect(new Set(parts.flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(200);
    expect(planList(large, wish(), 99).at).toBe(2);
  });
});

describe('history', () => {
  const later = {
    ...round,
    nodes: round.nodes.map((node) =>
      node.code === 'A1.2.1' && node.axes.time
        ? { ...node, code: 'A9', axes: { ...node.axes, time: { ...node.axes.time, light: 'red' as const } } }
        : node,
    ),
  };
  it('follows a node by what it is and not by its code', () => {
    const { worse, better } = movesBetween(tracesOf(round), later);
    expect(worse.map(({ node, axis, from, to }) => [node.code, axis, from, to])).toEqual([
      ['A9', 'time', 'amber', 'red'],
    ]);
    expect(better).toEqual([]);
    const back = movesBetween(tracesOf(later), round);
    expect([back.worse.length, back.better.length]).toEqual([0, 1]);
    const { node } = nodeOf('A1.2.1');
    expect(trackOf(node, [new Map(), tracesOf(round), tracesOf(later)])).toEqual([null, 'amber', 'red']);
  });
});

describe('addresses', () => {
  it('use the code where it is safe and names one node, else the identity, and lead back', () => {
    const twice = {
      ...round,
      nodes: round.nodes.map((node) =>
        node.id === 'n4' ? { ...node, code: 'A1.2.1' } : node.id === 'n5' ? { ...node, code: '1/1/1' } : node,
      ),
    };
    const segments = addressesOf(twice);
    for (const node of twice.nodes) expect(nodeAt(twice, segments.get(node.id) ?? '')?.id).toBe(node.id);
    expect(segments.get('n3')).toMatch(/^[0-9a-f-]{36}$/);
    expect(segments.get('n5')).toMatch(/^[0-9a-f-]{36}$/);
    expect(segments.get('n1')).toBe('BD1');
    expect(nodeAt(twice, 'bd1')?.id).toBe('n1');
    expect(nodeAt(twice, 'A1.2.1')).toBeNull();
  });
});
