import type { ClosedAxis } from './closing.ts';
import type { Axis, Status } from './status.ts';
import type { Reasons } from './update.ts';

/** What was said of an action in an earlier round that is closed. */
export type LastSaid = {
  round: { id: string; label: string; from: string; to: string };
  closedAt: string | null;
  status: Status | null;
  axes: Partial<Record<Axis, ClosedAxis>>;
  reasons: Reasons;
};
