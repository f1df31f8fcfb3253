/** How deep a report goes; what stands above an objective is always there. */
export const depths = ['objective', 'action_plan', 'action'] as const;
export type Depth = (typeof depths)[number];
