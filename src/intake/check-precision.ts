/** The print of one action against that of the others: a table of a whole that lost its title lands on the action before it. */
import type { Finding } from '../kernel/finding.ts';
import type { MoneyPlaces } from './money-columns.ts';
import type { ReadNode } from './reading.ts';

/** Actions in whole euros where as many others or more are printed to the cent. */
export function checkPrecision(nodes: readonly ReadNode[], places: MoneyPlaces): Finding[] {
  const actions = nodes.filter((node) => node.level === 'action');
  const whole = actions.filter((node) => amountsOf(node).every((amount) => !amount.includes('.')));
  const odd = whole.filter((node) => amountsOf(node).some((amount) => amount !== '0'));
  const exact = actions.length - whole.length;
  if (odd.length > exact) return [];
  return odd.map((node): Finding => {
    const place = [...places].find(([name]) => name.startsWith(`${node.id} `))?.[1] ?? node;
    return {
      code: 'unread-line',
      reason: 'precision',
      severity: 'warning',
      line: place.line,
      page: place.page,
      node: node.code,
      nodeId: node.id,
      facts: {},
    };
  });
}

function amountsOf(node: ReadNode): string[] {
  return Object.values(node.money).flatMap((sides) =>
    Object.values(sides ?? {}).flatMap((row) => (row ?? []).flatMap((cell) => cell ?? [])),
  );
}
