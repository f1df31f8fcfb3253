/**
 * Codes by a pattern for each level. Places in a pattern: `{pad}` the numbers from the top down (1.2.3), `{boven}` the
 * code above it, `{n}` its number among its own, `{nn}` and `{nnn}` the same with noughts before it, `{lopend}` its
 * number in the whole plan. The rest stays as it is written.
 */
import type { Level } from './level.ts';
import type { PlanNode } from './plan.ts';
import { inTreeOrder } from './tree.ts';

export type Patterns = Partial<Record<Level, string>>;
export type Renumbered = { node: PlanNode; code: string };

export const LONGEST_CODE = 50;
const places = new Set(['pad', 'boven', 'n', 'nn', 'nnn', 'lopend']);

/** A pattern tells nodes apart only with a number in it. */
export const isPattern = (pattern: string): boolean => {
  const found = [...pattern.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
  const rest = pattern.replaceAll(/\{[^{}]*\}/g, '');
  return (
    pattern.length <= LONGEST_CODE &&
    !/[{}]/.test(rest) &&
    found.every((name) => places.has(name)) &&
    found.some((name) => name !== 'boven')
  );
};

/**
 * Every node of a level with a pattern gets the code that it says; the others keep theirs. In tree order.
 * @param within the nodes that it is about; absent: all.
 */
export function renumber(
  nodes: readonly PlanNode[],
  patterns: Patterns,
  within?: ReadonlySet<string>,
): Renumbered[] {
  const counts = new Map<string, number>();
  const count = (key: string): number => {
    const next = (counts.get(key) ?? 0) + 1;
    counts.set(key, next);
    return next;
  };
  const known = new Set(nodes.map(({ nodeId }) => nodeId));
  const at = new Map<string, { path: number[]; code: string }>();
  return inTreeOrder(nodes).flatMap((node): Renumbered[] => {
    const above = node.parentId !== null && known.has(node.parentId) ? at.get(node.parentId) : undefined;
    const number = count(`${above === undefined ? '' : node.parentId} ${node.level}`);
    const running = count(node.level);
    const path = [...(above?.path ?? []), number];
    const pattern = within?.has(node.nodeId) === false ? undefined : patterns[node.level];
    const values: Record<string, string> = {
      pad: path.join('.'),
      boven: above?.code ?? '',
      n: String(number),
      nn: String(number).padStart(2, '0'),
      nnn: String(number).padStart(3, '0'),
      lopend: String(running),
    };
    const code =
      pattern === undefined
        ? (node.code ?? '')
        : pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
    at.set(node.nodeId, { path, code });
    return pattern === undefined || code === node.code ? [] : [{ node, code }];
  });
}

const guesses = ['{pad}', '{boven}.{n}', '{boven}.{nn}', '{boven}{nn}', '{n}', '{nn}', '{lopend}'];

/** The pattern that gives most nodes of a level the code that they have already, with the letters that they begin with. */
export function patternsOf(nodes: readonly PlanNode[]): Patterns {
  const found: Patterns = {};
  const used = [...new Set(inTreeOrder(nodes).map(({ level }) => level))];
  for (const level of used) {
    const own = nodes.filter((node) => node.level === level && node.code !== null);
    const letters = /^\p{L}*[ .-]?/u.exec(own[0]?.code ?? '')?.[0] ?? '';
    const scored = [...new Set([...guesses.map((one) => letters + one), ...guesses])].map((pattern) => ({
      pattern,
      // Who has that code already is not in the answer.
      kept:
        own.length -
        renumber(nodes, { ...found, [level]: pattern }).filter(
          ({ node }) => node.level === level && node.code !== null,
        ).length,
    }));
    const best = scored.toSorted((a, b) => b.kept - a.kept)[0];
    if (best && own.length > 0) found[level] = best.pattern;
  }
  return found;
}
