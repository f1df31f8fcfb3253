import type { Narrative } from '../narrative/narrative.ts';
import type { RoundKind } from './closing.ts';

/** Which actions are asked: all of the version, those with priority, or a selection. */
export const askedActions = ['all', 'priority', 'selection'] as const;
export type Asked = (typeof askedActions)[number];

/** How a round is run; a round that was imported has none of it. Days are ISO dates. */
export type RoundSettings = {
  cutOff: string | null;
  deadline: string | null;
  reviewDeadline: string | null;
  /** When the council is to see it. */
  councilOn: string | null;
  asked: Asked;
  /** An amount that moved by more than this is a finding on the board. */
  movedPercent: number;
  assumptions: Narrative | null;
  risks: Narrative | null;
};

export type Round = {
  id: string;
  planId: string;
  versionId: string | null;
  kind: RoundKind;
  label: string;
  from: string; // ISO dates
  to: string;
  state: 'open' | 'closed';
};

/** A round with how it is run. */
export type SettledRound = Round & RoundSettings;

/** What a service has of its own in a round: its term, and who looks at what it says. */
export type RoundService = { serviceId: string; deadline: string | null; reviewerId: string | null };

export const roundStates = ['open', 'closed', 'published'] as const;
export type RoundState = (typeof roundStates)[number];

/** The life of a round as data; `docs/states/round.md` draws it. A correction leaves it where it is. */
export const roundTransitions: readonly { verb: string; from: RoundState; to: RoundState }[] = [
  { verb: 'change', from: 'open', to: 'open' },
  { verb: 'close', from: 'open', to: 'closed' },
  { verb: 'correct', from: 'closed', to: 'closed' },
  { verb: 'decide', from: 'closed', to: 'closed' },
  { verb: 'publish', from: 'closed', to: 'published' },
  { verb: 'correct', from: 'published', to: 'published' },
  { verb: 'decide', from: 'published', to: 'published' },
];
