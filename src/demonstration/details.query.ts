/** What actions are besides their title, as a version keeps it. */
import type { NodeDetail } from '../planning/node-detail.ts';
import { planLines } from './budget-lines.nl.ts';
import { actionDetails } from './details.nl.ts';

const noted = /^(?:(\d{4})\.\.(\d{4}) )?([\d,]+): (.+)$/u;

/** @returns a row for each node of which something is said. The field is that of the money of its action plan. */
export function detailsOf(nodes: readonly { nodeId: string; code: string | null }[]): NodeDetail[] {
  return nodes.flatMap(({ nodeId, code }): NodeDetail[] => {
    const said = actionDetails[code ?? ''];
    if (said === undefined) return [];
    const [, from, to, goals = '', description = ''] = noted.exec(said) ?? [];
    if (description === '') throw new Error(`not a detail: ${said}`);
    const plan = Object.entries(planLines).find(([key]) => code?.startsWith(`${key}.`) === true)?.[1];
    return [
      {
        nodeId,
        description,
        startsOn: from === undefined ? null : `${from}-01-01`,
        endsOn: to === undefined ? null : `${to}-12-31`,
        policyField: plan?.field ?? null,
        externalCode: null,
        sdgs: goals.split(',').map(Number),
      },
    ];
  });
}
