/** Levels of a plan from the top down. Their Dutch names and code patterns are data (intake/habits, texts). */
export const levels = [
  'body',
  'strategic_objective',
  'theme',
  'objective',
  'action_plan',
  'action',
  'without_objective',
] as const;
export type Level = (typeof levels)[number];
