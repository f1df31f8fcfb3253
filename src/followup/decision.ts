/** What the council did with a closed round. */
export const decisionKinds = ['noting', 'approval'] as const;
export type DecisionKind = (typeof decisionKinds)[number];
export type Decision = {
  roundId: string;
  decidedOn: string;
  number: string;
  kind: DecisionKind;
  url: string | null;
};
