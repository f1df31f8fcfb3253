/** The tables beside plan versions: what goes on in a next plan, and which governments merged. */
import type { Day, Instant } from './schema-columns.ts';

export interface VersionTables {
  node_successors: { government_id: string; old_id: string; new_id: string };
  mergers: { government_id: string; predecessor_id: string; merged_on: Day; linked_at: Instant };
}
