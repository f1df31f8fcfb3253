import type { RoundKind } from './closing.ts';

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
