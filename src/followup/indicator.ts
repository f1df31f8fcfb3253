/** A measure of an action. Values are decimal text as typed; null is unknown, which is not zero. */
export const indicatorKinds = ['number', 'yes_no', 'steps'] as const;
export type IndicatorKind = (typeof indicatorKinds)[number];

export type IndicatorStep = { id: string; name: string; due: string | null };
export type Indicator = {
  id: string;
  nodeId: string;
  kind: IndicatorKind;
  name: string;
  unit: string;
  baseline: string | null;
  baselineYear: number | null;
  targets: readonly { year: number; value: string }[];
  steps: readonly IndicatorStep[];
};
/** What a round says of one indicator; the field of its kind is filled in, or null when it is unknown. */
export type IndicatorValue = {
  indicatorId: string;
  value: string | null;
  yes: boolean | null;
  steps: readonly string[] | null;
};
