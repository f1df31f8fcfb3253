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
