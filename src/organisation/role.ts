/** What somebody is in a government; given for all of it, for one body or for one service. */
export const roles = [
  'administrator',
  'policy_coordinator',
  'financial_director',
  'service_head',
  'action_owner',
  'management_team',
  'councillor',
  'enrolment_officer',
] as const;
export type Role = (typeof roles)[number];

/** Both null: the whole government. Never both filled in. */
export type Grant = { role: Role; bodyId: string | null; serviceId: string | null };
