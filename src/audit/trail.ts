/** One thing that happened: who, on whose behalf, when, from what to what. A refused call leaves none. */
export type TrailValue =
  | string
  | number
  | boolean
  | null
  | readonly TrailValue[]
  | { readonly [key: string]: TrailValue | undefined };

export type TrailEntry = {
  /** ISO instant. */
  at: string;
  /** Null: the installation itself (a job by the clock, the command line). */
  actorId: string | null;
  onBehalfOf: string | null;
  /** As in the table of permissions: `update.submit`. */
  verb: string;
  subject: { kind: string; id: string };
  /** Values of personal fields are sealed before they come here. */
  before: TrailValue;
  after: TrailValue;
};
