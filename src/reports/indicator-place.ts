/** Where a report prints the indicators of a node. */
import type { ClosedNode } from '../followup/closing.ts';

/** The heading of the first one, for a link from the node's facts; null where it has none. */
export const indicatorPlace = (node: ClosedNode): string | null =>
  (node.indicators ?? []).length > 0 ? `${node.id}-indicator-1` : null;
