/** The columns that a reader of the plan may choose from; code and title always stand first. */
import type { PlanPage } from './plan-page.ts';

export const planColumns = [
  'plan',
  'status',
  'lights',
  'track',
  'owner',
  'service',
  'estimate',
  'realised',
  'share',
] as const;
export type PlanColumn = (typeof planColumns)[number];

/** What there is to choose from in this round, for this reader. `plan` says in a list what the tree shows by itself. */
export function columnsOffered(
  page: Pick<PlanPage, 'lightsUsed' | 'measure'>,
  { signedIn, rounds, asList }: { signedIn: boolean; rounds: number; asList: boolean },
): PlanColumn[] {
  const there: Record<PlanColumn, boolean> = {
    plan: asList,
    status: true,
    lights: page.lightsUsed,
    track: page.lightsUsed && rounds > 1,
    owner: signedIn,
    service: signedIn,
    estimate: page.measure.estimate !== null,
    realised: page.measure.realised !== null,
    share: page.measure.estimate !== null && page.measure.realised !== null,
  };
  return planColumns.filter((column) => there[column]);
}

/** Those that were asked for; without a wish all of them, but the part and the service only where they are asked for. */
export const columnsShown = (offered: PlanColumn[], wanted: readonly PlanColumn[]): PlanColumn[] =>
  offered.filter((column) =>
    wanted.length === 0 ? column !== 'service' && column !== 'plan' : wanted.includes(column),
  );
