/** The tables of the work in a round. */
import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { DecisionKind } from '../../followup/decision.ts';
import type { IndicatorKind } from '../../followup/indicator.ts';
import type { Axis } from '../../followup/status.ts';
import type { SavedUpdate } from '../../followup/update.ts';
import type { Day, Instant, Optional } from './schema-columns.ts';

export interface RoundTables {
  round_services: {
    government_id: string;
    round_id: string;
    service_id: string;
    deadline: Day | null;
    reviewer_id: string | null;
  };
  update_saves: {
    id: string;
    government_id: string;
    update_id: string;
    revision: number;
    saved_at: Instant;
    saved_by: string | null;
    on_behalf_of: string | null;
    content: JSONColumnType<SavedUpdate>;
  };
  editing: { government_id: string; update_id: string; person_id: string; seen_at: Instant };
  comments: {
    id: Generated<string>;
    government_id: string;
    update_id: string;
    author_id: string;
    at: Instant;
    axis: Axis | null;
    quote: string | null;
    body: string;
    resolved_at: Optional<string>;
    resolved_by: Optional<string>;
  };
  indicators: {
    id: Generated<string>;
    government_id: string;
    node_id: string;
    kind: IndicatorKind;
    name: string;
    unit: Generated<string>;
    /** Decimal text. */
    baseline: string | null;
    baseline_year: number | null;
    position: Generated<number>;
    ended: Generated<boolean>;
  };
  indicator_targets: { government_id: string; indicator_id: string; year: number; value: string };
  indicator_steps: {
    id: Generated<string>;
    government_id: string;
    indicator_id: string;
    name: string;
    due: Day | null;
    position: Generated<number>;
  };
  indicator_values: {
    government_id: string;
    indicator_id: string;
    round_id: string;
    value: string | null;
    yes: boolean | null;
    steps: JSONColumnType<string[]> | null;
    saved_at: Instant;
  };
  decisions: {
    id: Generated<string>;
    government_id: string;
    round_id: string;
    decided_on: Day;
    number: string;
    kind: DecisionKind;
    url: string | null;
  };
  /** Kept by triggers; the code only reads it. */
  search_texts: {
    government_id: string;
    round_id: string;
    node_id: string;
    kind: 'closed' | 'open' | 'remark' | 'comment';
    part_id: string;
    title: string;
    body: string;
    folded: ColumnType<string, never, never>;
    words: ColumnType<string, never, never>;
  };
  publications: {
    government_id: string;
    round_id: string;
    published_at: Instant;
    published_by: string | null;
  };
}
