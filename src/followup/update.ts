import type { ClosedAxis } from './closing.ts';
import type { Axis, Status } from './status.ts';
import type { UpdateState } from './update-state.ts';

/** What is said of one node in one round; a section that was not there is absent. */
export type Update = { nodeId: string; status: Status | null; axes: Partial<Record<Axis, ClosedAxis>> };

/** Why a light is amber or red: the kind of cause, and a sentence or two. */
export const causes = ['procedure', 'contractor', 'staff', 'budget', 'other'] as const;
export type Cause = (typeof causes)[number];
export type Reason = { cause: Cause | null; text: string };
export type Reasons = Partial<Record<Axis, Reason>>;

/** All that an owner writes in one save. `remark` never leaves the government. */
export type SavedUpdate = Omit<Update, 'nodeId'> & { reasons: Reasons; remark: string };

/** An update as people work on it. */
export type WorkingUpdate = SavedUpdate & {
  id: string;
  roundId: string;
  nodeId: string;
  state: UpdateState;
  /** Counts the saves; who saves names the one it began from. */
  revision: number;
  asked: boolean;
  sameAsLast: boolean;
  changedAt: string;
  changedBy: string | null;
  submittedAt: string | null;
  submittedBy: string | null;
  approvedAt: string | null;
  approvedBy: string | null;
};

export const savedOf = ({ status, axes, reasons, remark }: SavedUpdate): SavedUpdate => ({
  status,
  axes,
  reasons,
  remark,
});
