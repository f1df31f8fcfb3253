/** A six-year plan and its versions as they are used everywhere. */
import type { Level } from './level.ts';

export type Plan = { id: string; bodyId: string; label: string; firstYear: number; lastYear: number };

export type PlanVersion = {
  id: string;
  planId: string;
  sequence: number;
  label: string;
  state: 'concept' | 'submitted' | 'set';
  setOn: string | null;
  submittedOn: string | null;
  decisionNumber: string | null;
  decisionUrl: string | null;
  /** Why the plan was adapted, in a sentence or more. */
  reason: string;
  /** False: it goes on from the version before it and holds only what changed. */
  whole: boolean;
};

/** A node as one version of the plan shows it; `nodeId` lives on over versions. */
export type PlanNode = {
  nodeId: string;
  parentId: string | null;
  level: Level;
  code: string | null;
  title: string;
  position: number;
  priority: boolean;
};

export const planLabel = (firstYear: number, lastYear: number): string => `${firstYear}-${lastYear}`;

/** The plan periods of the decrees so far: six years from the second year after elections (bbc.md, section 1). */
export const planPeriods = [
  { firstYear: 2014, lastYear: 2019 },
  { firstYear: 2020, lastYear: 2025 },
  { firstYear: 2026, lastYear: 2031 },
  { firstYear: 2032, lastYear: 2037 },
] as const;

/** `2020-2025` to its years; null when it is no period of one to twelve years. */
export function parsePeriod(text: string): { firstYear: number; lastYear: number } | null {
  const found = /^\s*(\d{4})\s*[-–/]\s*(\d{4})\s*$/u.exec(text);
  if (!found) return null;
  const [firstYear, lastYear] = [Number(found[1]), Number(found[2])];
  if (firstYear < 1976 || firstYear > 2200 || lastYear < firstYear || lastYear > firstYear + 11) return null;
  return { firstYear, lastYear };
}

/** A node in a sentence: its code, else its title. */
export const nameOf = ({ code, title }: Pick<PlanNode, 'code' | 'title'>): string => code ?? `“${title}”`;
