/** What pages show of the work in a round. Amounts are decimal text; days are ISO dates. */
import type { MoneyColumn, NodeMoney } from '../budget/column.ts';
import type { Answer } from '../organisation/permission.ts';
import type { PlanNode } from '../planning/plan.ts';
import type { RoundKind } from './closing.ts';
import type { Comment } from './comment.ts';
import type { Indicator, IndicatorValue } from './indicator.ts';
import type { LastSaid } from './last-said.ts';
import { axes, type Axis, type Light, type Status } from './status.ts';
import type { UpdateState } from './update-state.ts';
import type { Cause, SavedUpdate, WorkingUpdate } from './update.ts';

export type WorkRound = {
  id: string;
  label: string;
  kind: RoundKind;
  from: string;
  to: string;
  state: 'open' | 'closed';
  cutOff: string | null;
  deadline: string | null;
  reviewDeadline: string | null;
  councilOn: string | null;
};

export type Lights = Record<Axis, Light | null>;
export const lightsOf = (said: SavedUpdate['axes']): Lights => ({
  progress: said.progress?.light ?? null,
  time: said.time?.light ?? null,
  money: said.money?.light ?? null,
});

/** Expenses of a year in euros; null when the books or the plan hold nothing of this action. */
export type Spending = { year: number; estimate: string | null; spent: string | null };

export type WorkItem = {
  updateId: string;
  nodeId: string;
  code: string | null;
  title: string;
  priority: boolean;
  state: UpdateState;
  sameAsLast: boolean;
  changedAt: string;
  deadline: string | null;
  /** Days past the term of what is still to be handed in; 0 when it is not late. */
  daysLate: number;
  /** For whom it is done; null when it is one's own. */
  standsInFor: { id: string; name: string } | null;
  status: Status | null;
  lights: Lights;
  last: { round: string; closedAt: string | null; status: Status | null; lights: Lights } | null;
  money: Spending;
  openComments: number;
  /** The newest comment that is not dealt with. */
  newestComment: { author: string; at: string; body: string } | null;
};

export type SaveLine = {
  revision: number;
  at: string;
  by: string | null;
  onBehalfOf: string | null;
};

/** What an indicator is and what it was, with what is said of it in this round. */
export type AskedIndicator = Indicator & {
  last: (IndicatorValue & { round: string }) | null;
  value: IndicatorValue | null;
};

export type UpdateForm = {
  round: WorkRound;
  /** The term of the action's service, else of the round. */
  deadline: string | null;
  daysLate: number;
  node: PlanNode;
  /** From the top of the plan down to the action's parent. */
  place: readonly Pick<PlanNode, 'nodeId' | 'code' | 'title' | 'level'>[];
  owner: { id: string; name: string } | null;
  service: { id: string; name: string } | null;
  reviewer: { id: string; name: string } | null;
  update: WorkingUpdate & { changedByName: string | null; submittedByName: string | null };
  last: LastSaid | null;
  money: { columns: readonly MoneyColumn[]; money: NodeMoney; year: Spending };
  /** Words that this government uses for a status, with what they mean. */
  statuses: readonly Status[];
  causes: readonly Cause[];
  indicators: readonly AskedIndicator[];
  comments: readonly Comment[];
  saves: readonly SaveLine[];
  may: Record<'save' | 'submit' | 'return' | 'approve' | 'reopen' | 'comment', Answer>;
  /** The next of one's own that is still to be handed in. */
  next: { updateId: string; code: string | null; title: string } | null;
};

export const stillToHandIn = (state: UpdateState): boolean =>
  state === 'asked' || state === 'draft' || state === 'returned';

export const noLights = (lights: Lights): boolean => axes.every((axis) => lights[axis] === null);
