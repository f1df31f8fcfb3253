import type { ClosedAxis } from './closing.ts';
import type { Axis, Status } from './status.ts';

/** What is said of one node in one round; a section that was not there is absent. */
export type Update = { nodeId: string; status: Status | null; axes: Partial<Record<Axis, ClosedAxis>> };
