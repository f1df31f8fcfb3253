/** The tables beside plan versions: what goes on in a next plan, who wrote what, and which governments merged. */
import type { Generated } from 'kysely';
import type { Kind, Side } from '../../budget/column.ts';
import type { Measure } from '../../budget/amount.ts';
import type { Day, Instant } from './schema-columns.ts';

export interface VersionTables {
  node_successors: { government_id: string; old_id: string; new_id: string };
  mergers: { government_id: string; predecessor_id: string; merged_on: Day; linked_at: Instant };
  plan_edits: {
    government_id: string;
    version_id: string;
    node_id: string;
    edit: number;
    edited_at: Instant;
    person_id: string;
  };
  moved_amounts: {
    id: Generated<string>;
    government_id: string;
    version_id: string;
    from_id: string;
    to_id: string | null;
    body_id: string;
    kind: Kind;
    side: Side;
    year: number;
    measure: Measure;
    policy_field: string | null;
    account: string | null;
    line: string | null;
    description: string | null;
    cents: bigint;
  };
}
