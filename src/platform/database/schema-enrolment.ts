/** The tables of a year of the central registration. */
import type { ColumnType, Generated } from 'kysely';
import type { Day, Instant, Optional } from './schema-columns.ts';

/** Read as unknown, because what is in it is parsed by its own schema. */
type Content = ColumnType<unknown, string, string>;

export interface EnrolmentTables {
  rule_sets: {
    id: Generated<string>;
    government_id: string;
    school_year: number;
    version: number;
    content: Content;
    made_at: Instant;
    made_by: string;
    set_at: Optional<string>;
    set_by: Optional<string>;
  };
  registrations: {
    government_id: string;
    school_year: number;
    pseudonym: string;
    content: Content;
    kept_until: Day;
    entered_by: Optional<string>;
    withdrawn_at: Optional<string>;
  };
  draws: {
    government_id: string;
    school_year: number;
    commitment: string;
    hidden_seed: string;
    committed_at: Instant;
    committed_by: string;
    drawn_at: Optional<string>;
    drawn_by: Optional<string>;
    part: Optional<string>;
    part_commitment: Optional<string>;
    part_at: Optional<string>;
    part_by: Optional<string>;
  };
  runs: {
    id: Generated<string>;
    government_id: string;
    school_year: number;
    rule_set_id: string;
    corrects: Optional<string>;
    reason: Optional<string>;
    input_hash: string;
    result_hash: string;
    input: string | null;
    result: string | null;
    kept_until: Day;
    state: Generated<'proposed' | 'confirmed' | 'withdrawn'>;
    proposed_at: Instant;
    proposed_by: string;
    decided_at: Optional<string>;
    decided_by: Optional<string>;
  };
  run_publications: {
    government_id: string;
    run_id: string;
    published_at: Instant;
    published_by: string;
    input_hash: string;
    result_hash: string;
    rules_hash: string;
    input: string | null;
    result: string | null;
    cut_offs: ColumnType<unknown, string, null>;
  };
}
