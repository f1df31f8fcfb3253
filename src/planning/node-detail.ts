/** What a node of the plan is besides its place, code and title. Days are `2026-01-31`. */
export type NodeDetail = {
  nodeId: string;
  description: string;
  startsOn: string | null;
  endsOn: string | null;
  /** Four digits from the fixed list (bbc.md, section 4). */
  policyField: string | null;
  /** Ties an action to a Flemish subsidy or priority. */
  externalCode: string | null;
  /** Sustainable development goals, 1 to 17. */
  sdgs: number[];
};

/** So many signs of a description are kept. */
export const LONGEST_DESCRIPTION = 20_000;

/** What a source says of a node; what it leaves out (null) stays as it was. */
export type SaidDetail = Pick<NodeDetail, 'nodeId'> & {
  description: string | null;
  startsOn: string | null;
  endsOn: string | null;
};

/** The rows that a version must get so that it shows what was said: those that differ only. */
export function changedDetails(
  known: ReadonlyMap<string, NodeDetail>,
  said: readonly SaidDetail[],
): NodeDetail[] {
  return said.flatMap((one): NodeDetail[] => {
    const was = known.get(one.nodeId) ?? noDetail(one.nodeId);
    const term = one.startsOn === null && one.endsOn === null ? was : one;
    const now = {
      ...was,
      description: one.description ?? was.description,
      startsOn: term.startsOn,
      endsOn: term.endsOn,
    };
    const same =
      now.description === was.description && now.startsOn === was.startsOn && now.endsOn === was.endsOn;
    return same ? [] : [now];
  });
}

export const noDetail = (nodeId: string): NodeDetail => ({
  nodeId,
  description: '',
  startsOn: null,
  endsOn: null,
  policyField: null,
  externalCode: null,
  sdgs: [],
});

export const detailFields = [
  'description',
  'startsOn',
  'endsOn',
  'policyField',
  'externalCode',
  'sdgs',
] as const satisfies (keyof NodeDetail)[];
export type DetailField = (typeof detailFields)[number];
/** Days as they are stored, goals as `3, 15`; null is nothing said. */
export type DetailChange = { field: DetailField; before: string | null; after: string | null };

const saidOf = (detail: NodeDetail, field: DetailField): string | null => {
  const value = field === 'sdgs' ? detail.sdgs.toSorted((a, b) => a - b).join(', ') : detail[field];
  return value === '' ? null : value;
};

/** What is said otherwise of a node in another version. */
export const detailChanges = (was: NodeDetail, now: NodeDetail): DetailChange[] =>
  detailFields.flatMap((field): DetailChange[] => {
    const [before, after] = [saidOf(was, field), saidOf(now, field)];
    return before === after ? [] : [{ field, before, after }];
  });
