/** A correction of a closed round: a new content beside the one that was closed, which stays as it is. */
import type { Narrative } from '../narrative/narrative.ts';
import { canonicalJson } from './canonical.ts';
import { checkSaved } from './check-saved.ts';
import type { ClosedAxis, ClosedNode, ClosedRound } from './closing.ts';
import type { Finding } from '../kernel/finding.ts';
import { isBookFinding, openFindings } from './open-findings.ts';
import { checkRoundChange } from './round-form.ts';
import type { Axis, Status } from './status.ts';

/** `axes` replaces the texts of the axes that it names, whole; what is not named stays. */
export type NodeCorrection = {
  node: string;
  status?: Status | null;
  axes?: Partial<Record<Axis, ClosedAxis>>;
};
export type Correction = {
  nodes?: readonly NodeCorrection[];
  /** Null takes the part away. */
  assumptions?: Narrative | null;
  risks?: Narrative | null;
  /** The states of the books that the round should have quoted. */
  ledgerStateIds?: readonly string[];
};

/** What the books say instead. */
export type RightMoney = Pick<ClosedRound, 'columns' | 'settings'> & {
  /** By the lasting id of the node. */
  nodes: ReadonlyMap<string, Pick<ClosedNode, 'money' | 'moneyAsked'>>;
  /** Of the books. */
  findings: readonly Finding[];
};

export type CorrectionCheck =
  { ok: true; correction: Correction } | { ok: false; why: 'shape' | 'size' | 'depth' | 'link' };

/** What comes in, through the doors that updates and rounds have. */
export function checkCorrection({
  nodes = [],
  assumptions,
  risks,
  ledgerStateIds,
}: Correction): CorrectionCheck {
  const parts = checkRoundChange({
    ...(assumptions === undefined ? {} : { assumptions }),
    ...(risks === undefined ? {} : { risks }),
  });
  if (!parts.ok) return { ok: false, why: parts.why === 'round' ? 'shape' : parts.why };
  const out: NodeCorrection[] = [];
  for (const { node, status, axes } of nodes) {
    const checked = checkSaved({ status: status ?? null, axes: axes ?? {}, reasons: {}, remark: '' });
    if (!checked.ok) return { ok: false, why: checked.why };
    out.push({
      node,
      ...(status === undefined ? {} : { status: checked.content.status }),
      ...(axes === undefined ? {} : { axes: checked.content.axes }),
    });
  }
  return {
    ok: true,
    correction: { ...parts.change, nodes: out, ...(ledgerStateIds === undefined ? {} : { ledgerStateIds }) },
  };
}

/** Fields of one node that a correction changed, for the trail. */
export type Corrected = { node: string; fields: string[] };

export type CorrectionOutcome =
  { ok: true; content: ClosedRound; changed: Corrected[] } | { ok: false; why: 'nothing' | 'unknown-node' };

/** Whoever said something was asked, and so was who still owed it. */
function askedIn({ nodes, findings }: ClosedRound): Set<string> {
  const owing = new Set(findings.map(({ nodeId }) => nodeId));
  return new Set(
    nodes
      .filter(({ id, status, axes }) => status !== null || Object.keys(axes).length > 0 || owing.has(id))
      .map(({ node }) => node),
  );
}

/** @param right the money that takes the place of what was closed. */
export function correctClosed(
  closed: ClosedRound,
  correction: Correction,
  right?: RightMoney,
): CorrectionOutcome {
  const given = new Map((correction.nodes ?? []).map((one) => [one.node, one]));
  const known = new Set(closed.nodes.map(({ node }) => node));
  if ([...given.keys()].some((node) => !known.has(node))) return { ok: false, why: 'unknown-node' };
  const changed: Corrected[] = [];
  const nodes = closed.nodes.map((before): ClosedNode => {
    const node = { ...before, ...right?.nodes.get(before.node) };
    const one = given.get(node.node);
    if (!one) return node;
    const status = one.status === undefined ? node.status : one.status;
    const axes = { ...node.axes, ...one.axes };
    const fields = [
      ...(canonicalJson(status) === canonicalJson(node.status) ? [] : ['status']),
      ...(Object.keys(one.axes ?? {}) as Axis[]).filter(
        (axis) => canonicalJson(axes[axis]) !== canonicalJson(node.axes[axis]),
      ),
    ];
    if (fields.length === 0) return node;
    changed.push({ node: node.node, fields });
    return { ...node, status, axes };
  });
  const money = ({ columns, nodes: all }: Pick<ClosedRound, 'columns' | 'nodes'>): string =>
    canonicalJson([columns, all.map((node) => node.money)]);
  const columns = right?.columns ?? closed.columns;
  if (right && money({ columns, nodes }) !== money(closed)) changed.push({ node: '', fields: ['money'] });
  const { assumptions: _, risks: __, ...rest } = closed;
  const part = (key: 'assumptions' | 'risks'): Partial<ClosedRound> => {
    const text = correction[key] === undefined ? closed[key] : correction[key];
    if (canonicalJson(text ?? null) !== canonicalJson(closed[key] ?? null))
      changed.push({ node: '', fields: [key] });
    return text ? { [key]: text } : {};
  };
  const content: ClosedRound = {
    ...rest,
    columns,
    ...(right?.settings ? { settings: right.settings } : {}),
    nodes,
    // What an import found in its file stays; of a round that was followed up here they are worked out again.
    findings:
      closed.source === null
        ? [
            ...openFindings(nodes, askedIn(closed)),
            ...(right?.findings ?? closed.findings).filter(isBookFinding),
          ]
        : closed.findings,
    ...part('assumptions'),
    ...part('risks'),
  };
  return changed.length === 0 ? { ok: false, why: 'nothing' } : { ok: true, content, changed };
}
