/** A plan document as rows to keep: whose it is, which plan, which version, and its nodes without the body over them. */
import type { Finding } from '../kernel/finding.ts';
import { passagesText } from '../narrative/passage.ts';
import { LONGEST_DESCRIPTION, type SaidDetail } from '../planning/node-detail.ts';
import type { Reading, ReadNode } from './reading.ts';

type BodyKind = 'municipality' | 'ocmw' | 'agb' | 'association' | 'province';

export type PlanGiven = {
  government?: string;
  plan?: { firstYear: number; lastYear: number };
  /** The day that the council set it ("2026-06-17"); without, it is kept as a concept. */
  setOn?: string;
  /** It shows a part of the plan: what it is silent about stays. */
  part?: boolean;
  /** What the version is called; without, as the document calls itself. */
  version?: string;
  /** The body whose plan it is; without, the one of the kind that the document names. */
  bodyId?: string;
  /** The number of the municipality in the statistics ("11001"). */
  nisCode?: string;
};

export type KeptPlan = {
  government: string;
  years: { firstYear: number; lastYear: number };
  version: string;
  setOn: string | null;
  body: { name: string; kind: BodyKind };
  nodes: ReadNode[];
  /** The document holds the tree with its amounts, so all of the nodes. */
  whole: boolean;
};

type Found = Omit<KeptPlan, 'government' | 'years' | 'version'> & {
  government: string | null;
  years: KeptPlan['years'] | null;
  version: string | null;
};

const kindNames: readonly { words: RegExp; kind: BodyKind }[] = [
  { words: /^provincie\b/iu, kind: 'province' },
  { words: /^(?:ocmw|openbaar centrum)\b/iu, kind: 'ocmw' },
  { words: /^(?:agb|autonoom gemeentebedrijf)\b/iu, kind: 'agb' },
  { words: /^welzijnsvereniging\b/iu, kind: 'association' },
];

/** Names in capitals are printed so by the accounting package. */
const written = (name: string): string =>
  (name === name.toUpperCase() ? name.toLowerCase() : name).replace(/(?<=^|[\s-])\p{Ll}/gu, (letter) =>
    letter.toUpperCase(),
  );

export function keptPlan(reading: Reading, given: PlanGiven): Found {
  const { plan, nodes, columns } = reading;
  const printed = plan?.body?.name ?? nodes.find(({ level }) => level === 'body')?.title ?? null;
  const government = given.government ?? (printed === null ? null : written(printed));
  const name = printed === null ? (government ?? '') : written(printed);
  const years =
    given.plan ??
    (plan?.firstYear && plan.lastYear ? { firstYear: plan.firstYear, lastYear: plan.lastYear } : null);
  // The body is a row of its own; what stands under it is the top of the tree.
  const bodies = new Set(nodes.flatMap(({ id, level }) => (level === 'body' ? [id] : [])));
  return {
    government,
    years,
    version: given.version ?? plan?.version ?? null,
    setOn: given.setOn ?? null,
    body: { name, kind: kindNames.find(({ words }) => words.test(name))?.kind ?? 'municipality' },
    nodes: nodes
      .filter(({ id }) => !bodies.has(id))
      .map((node) => (bodies.has(node.parentId ?? '') ? { ...node, parent: null, parentId: null } : node))
      .map((node) => (node.title === '' ? { ...node, title: titleFrom(node) } : node)),
    whole: columns.length > 0 && given.part !== true,
  };
}

/** The Flemish digital reporting shows so many signs of a title (bbc.md, section 5). */
const LONGEST_TITLE = 100;

/** Where a plan prints a description only (Antwerpen), the node is called by how that begins. */
function titleFrom({ description = [], code }: ReadNode): string {
  const text = passagesText(description.slice(0, 1));
  if (text === '') return code ?? '';
  return text.length <= LONGEST_TITLE ? text : `${text.slice(0, LONGEST_TITLE - 1)}…`;
}

/** What the plan says of a node besides its title, and a finding for what can't be kept of it. */
export function detailOf(
  { id, code, line, page, description = [], from, to }: ReadNode,
  nodeId: string,
): { said: SaidDetail; findings: Finding[] } {
  const text = passagesText(description);
  const facts = { length: text.length, limit: LONGEST_DESCRIPTION };
  return {
    said: {
      nodeId,
      description: text === '' ? null : text.slice(0, LONGEST_DESCRIPTION),
      startsOn: from ?? null,
      endsOn: to ?? null,
    },
    findings:
      text.length <= LONGEST_DESCRIPTION
        ? []
        : [
            {
              code: 'limit',
              reason: 'description',
              severity: 'warning',
              line,
              page,
              node: code,
              nodeId: id,
              facts,
            },
          ],
  };
}
