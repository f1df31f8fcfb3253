/** What a coordinator sees of a round: by service, what is late, waiting, contradictory, and without an owner. */
import type { Answer } from '../organisation/permission.ts';
import type { PlanVersion } from '../planning/plan.ts';
import type { Contradiction } from './contradictions.ts';
import type { Lights, WorkRound } from './work.ts';
import type { Status } from './status.ts';
import type { UpdateState } from './update-state.ts';

export type Named = { id: string; name: string };
export type BoardNode = { nodeId: string; code: string | null; title: string };
export type BoardLine = BoardNode & {
  updateId: string;
  state: UpdateState;
  owner: Named | null;
  service: Named | null;
  deadline: string | null;
  daysLate: number;
};

export type Counts = Record<UpdateState, number> & { total: number; late: number };

export type BoardService = {
  /** Null: actions of no service. */
  service: Named | null;
  head: Named | null;
  reviewer: Named | null;
  deadline: string | null;
  counts: Counts;
};

/** What differs from what was said the last time. */
export type Change = 'status' | 'progress-light' | 'time-light' | 'money-light' | 'text';

export type Waiting = BoardLine & {
  submittedAt: string | null;
  submittedBy: string | null;
  sameAsLast: boolean;
  /** Nothing differs from the last time, whether by one click or not. */
  unchanged: boolean;
  changes: readonly Change[];
  status: Status | null;
  lights: Lights;
  last: { round: string; status: Status | null; lights: Lights } | null;
  may: { approve: Answer; return: Answer };
};

export type BoardContradiction = BoardLine & Contradiction;

export type RoundBoard = {
  round: WorkRound & { movedPercent: number; planId: string };
  plan: { id: string; label: string };
  version: { id: string; label: string } | null;
  counts: Counts;
  services: readonly BoardService[];
  /** Days that matter, in their order. */
  terms: readonly {
    kind: 'cut-off' | 'deadline' | 'review' | 'council' | 'legal';
    day: string;
    daysLeft: number;
  }[];
  late: readonly BoardLine[];
  returned: readonly BoardLine[];
  waiting: readonly Waiting[];
  contradictions: readonly BoardContradiction[];
  ownerless: readonly BoardLine[];
  /** A version that was set after the one that the round looks at, and what it brings and takes away. */
  newer: {
    version: PlanVersion;
    /** Actions that the round's version doesn't have; `asked` once the coordinator decided so. */
    added: readonly (BoardNode & { asked: boolean })[];
    dropped: readonly (BoardNode & { asked: boolean })[];
  } | null;
  may: Record<'change' | 'remind' | 'close', Answer>;
};
