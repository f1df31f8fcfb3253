import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { followupRules } from './permissions.ts';
import { roundStates, roundTransitions } from './round.ts';
import { afterVerb, updateStates, updateTransitions, updateVerbs } from './update-state.ts';

type Arrow = { verb: string; from: string; to: string };

/** The arrows of the drawing, but for the one that begins it. */
function drawn(name: string): Arrow[] {
  const text = readFileSync(new URL(`../../docs/states/${name}.md`, import.meta.url), 'utf8');
  return [...text.matchAll(/^ {2}(\w+) --> (\w+): (\w+)$/gm)].map(([, from = '', to = '', verb = '']) => ({
    verb,
    from,
    to,
  }));
}
const inOrder = (arrows: readonly Arrow[]): string[] =>
  arrows.map(({ verb, from, to }) => `${from} ${verb} ${to}`).toSorted();

describe('the drawings of the states', () => {
  it('show the life of an update as the data has it', () => {
    expect(inOrder(drawn('update'))).toEqual(inOrder(updateTransitions));
  });

  it('show the life of a round as the data has it', () => {
    expect(inOrder(drawn('round'))).toEqual(inOrder(roundTransitions));
  });
});

describe('the states of an update', () => {
  it('go one way only from each state with each verb', () => {
    const keys = updateTransitions.map(({ verb, from }) => `${verb} ${from}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('are all reached from the first one', () => {
    const reached = new Set(['asked']);
    for (let size = 0; size < reached.size;) {
      size = reached.size;
      for (const { from, to } of updateTransitions) if (reached.has(from)) reached.add(to);
    }
    expect([...reached].toSorted()).toEqual([...updateStates].toSorted());
  });

  it('are never left by a verb that has no arrow there', () => {
    expect(afterVerb('approved', 'save')).toBeNull();
    expect(afterVerb('submitted', 'save')).toBeNull();
    expect(afterVerb('asked', 'approve')).toBeNull();
    expect(afterVerb('draft', 'return')).toBeNull();
  });

  it('are those in which the table of rights allows the verb', () => {
    for (const verb of updateVerbs)
      for (const rule of followupRules)
        if (rule.verb === `update.${verb}` && 'states' in rule)
          expect([...rule.states].toSorted()).toEqual(
            updateTransitions
              .filter((one) => one.verb === verb)
              .map(({ from }) => from)
              .toSorted(),
          );
  });
});

describe('the states of a round', () => {
  it('are those in which the table of rights allows the verb', () => {
    for (const verb of new Set(roundTransitions.map((one) => one.verb))) {
      const rules = followupRules.filter((rule) => rule.verb === `round.${verb}`);
      expect(rules.length).toBeGreaterThan(0);
      for (const rule of rules)
        expect('states' in rule ? [...rule.states].toSorted() : []).toEqual(
          roundTransitions
            .filter((one) => one.verb === verb)
            .map(({ from }) => from)
            .toSorted(),
        );
    }
    expect(roundStates).toEqual(['open', 'closed', 'published']);
  });
});
