import type { Axis } from './status.ts';

/** What a reader says of an update, at a place in its text: the axis and the words that it is about. Stays inside. */
export type Comment = {
  id: string;
  author: string;
  authorId: string;
  at: string;
  axis: Axis | null;
  quote: string | null;
  body: string;
  resolvedAt: string | null;
  resolvedBy: string | null;
};

export const commentLimits = { body: 4_000, quote: 500 } as const;
