/** The form of a correction, as what is to change: what is as it was, stays out. */
import type { ClosedAxis, ClosedNode } from '../followup/closing.ts';
import type { Correction, NodeCorrection } from '../followup/correction.ts';
import { axes, lights, type Axis, type Status } from '../followup/status.ts';
import { emptyNarrative } from '../narrative/narrative.ts';
import type { Codes } from '../narrative/text-inline.ts';
import type { Typed } from './attempt.ts';
import { narrativeIn } from './narrative-fields.ts';

const axisIn = (fields: Typed, axis: Axis, before: ClosedAxis | undefined, codes: Codes) => {
  const given = fields[`licht-${axis}`];
  const light = lights.find((one) => one === given) ?? null;
  const text = narrativeIn(fields, axis, codes);
  // An axis that was not there stays so while nothing is said of it.
  if (given === undefined || (before === undefined && light === null && !text)) return null;
  return { light, narrative: text ?? emptyNarrative };
};

export function correctionIn(
  fields: Typed,
  { codes, node, statuses }: { codes: Codes; node: ClosedNode | null; statuses: readonly Status[] },
): Correction {
  const assumptions = narrativeIn(fields, 'assumpties', codes);
  const risks = narrativeIn(fields, 'risicos', codes);
  const nodes: NodeCorrection[] = [];
  if (node !== null && fields['status'] !== undefined) {
    const said = axes.flatMap((axis) => {
      const one = axisIn(fields, axis, node.axes[axis], codes);
      return one === null ? [] : [[axis, one] as const];
    });
    const chosen = [...statuses, ...(node.status ? [node.status] : [])];
    nodes.push({
      node: node.node,
      status: chosen.find(({ label }) => label === fields['status']) ?? null,
      axes: Object.fromEntries(said),
    });
  }
  return {
    ...(assumptions === undefined ? {} : { assumptions }),
    ...(risks === undefined ? {} : { risks }),
    nodes,
  };
}
