/** The tables as Kysely sees them: one interface a table, in the order of the migrations. Cents are bigint. */
import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Measure } from '../../budget/amount.ts';
import type { Kind, Side } from '../../budget/column.ts';
import type { ClosedAxis, RoundKind } from '../../followup/closing.ts';
import type { Asked } from '../../followup/round.ts';
import type { Axis, StatusMeaning } from '../../followup/status.ts';
import type { UpdateState } from '../../followup/update-state.ts';
import type { Reasons } from '../../followup/update.ts';
import type { Finding } from '../../kernel/finding.ts';
import type { Narrative } from '../../narrative/narrative.ts';
import type { Level } from '../../planning/level.ts';
import type { Day, Instant, Optional } from './schema-columns.ts';
import type { IdentityTables } from './schema-identity.ts';
import type { EnrolmentTables } from './schema-enrolment.ts';
import type { ImportTables } from './schema-imports.ts';
import type { MoneyTables } from './schema-money.ts';
import type { PeopleTables } from './schema-people.ts';
import type { RoundTables } from './schema-rounds.ts';
import type { SchoolTables } from './schema-schools.ts';
import type { VersionTables } from './schema-versions.ts';
import type { WorkTables } from './schema-work.ts';

export type BodyKind = 'municipality' | 'ocmw' | 'agb' | 'association' | 'province';
export type { Measure } from '../../budget/amount.ts';

export interface Schema
  extends
    PeopleTables,
    IdentityTables,
    RoundTables,
    WorkTables,
    MoneyTables,
    VersionTables,
    ImportTables,
    SchoolTables,
    EnrolmentTables {
  governments: {
    id: Generated<string>;
    name: string;
    slug: string;
    created_at: Instant;
    org_code: ColumnType<string | null, string | null | undefined, string | null>;
    nis_code: ColumnType<string | null, string | null | undefined, string | null>;
  };
  installation: { only_row: Generated<boolean>; kind: 'demonstration' | 'production'; created_at: Instant };
  bodies: {
    id: Generated<string>;
    government_id: string;
    name: string;
    kind: BodyKind;
    position: Generated<number>;
  };
  plans: {
    id: Generated<string>;
    government_id: string;
    body_id: string;
    label: string;
    first_year: number;
    last_year: number;
  };
  plan_versions: {
    id: Generated<string>;
    government_id: string;
    plan_id: string;
    sequence: number;
    label: string;
    state: 'concept' | 'submitted' | 'set';
    set_on: Day | null;
    decision_url: string | null;
    whole: Generated<boolean>;
    submitted_on: Optional<Day>;
    decision_number: Optional<string>;
    reason: Generated<string>;
    sealed: Generated<boolean>;
    edits: Generated<number>;
  };
  nodes: { id: Generated<string>; government_id: string; plan_id: string };
  node_versions: {
    government_id: string;
    node_id: string;
    version_id: string;
    parent_id: string | null;
    level: Level;
    code: string | null;
    title: string;
    position: number;
    priority: Generated<boolean>;
    ended: Generated<boolean>;
  };
  ledger_states: {
    id: Generated<string>;
    government_id: string;
    plan_id: string;
    year: number;
    label: string;
    as_of: Day | null;
    journal_numbers: string | null;
    taken_at: Instant;
    source: string;
  };
  amounts: {
    id: Generated<bigint>;
    government_id: string;
    body_id: string;
    node_id: string | null;
    version_id: string | null;
    ledger_state_id: string | null;
    kind: Kind;
    side: Side;
    year: number;
    measure: Measure;
    policy_field: Optional<string>;
    account: Optional<string>;
    /** Null: withdrawn since the version before. */
    cents: bigint | null;
    line: Optional<string>;
    description: Optional<string>;
  };
  rounds: {
    id: Generated<string>;
    government_id: string;
    plan_id: string;
    version_id: string | null;
    kind: RoundKind;
    label: string;
    period_from: Day;
    period_to: Day;
    state: 'open' | 'closed';
    created_at: Instant;
    cut_off: Optional<Day>;
    deadline: Optional<Day>;
    review_deadline: Optional<Day>;
    council_on: Optional<Day>;
    asked: Generated<Asked>;
    moved_percent: Generated<number>;
    assumptions: JSONColumnType<Narrative> | null;
    risks: JSONColumnType<Narrative> | null;
  };
  round_ledger_states: { government_id: string; round_id: string; ledger_state_id: string };
  updates: {
    id: Generated<string>;
    government_id: string;
    round_id: string;
    node_id: string;
    status_label: string | null;
    status_meaning: StatusMeaning | null;
    axes: JSONColumnType<Partial<Record<Axis, ClosedAxis>>>;
    changed_at: Instant;
    state: Generated<UpdateState>;
    revision: Generated<number>;
    asked: Generated<boolean>;
    same_as_last: Generated<boolean>;
    reasons: ColumnType<Reasons, string | undefined, string>;
    remark: Generated<string>;
    changed_by: Optional<string>;
    submitted_at: Optional<string>;
    submitted_by: Optional<string>;
    approved_at: Optional<string>;
    approved_by: Optional<string>;
  };
  closings: {
    id: Generated<string>;
    government_id: string;
    round_id: string;
    sequence: number;
    closed_at: string;
    reason: string;
    content: string;
    hash: string;
  };
  imports: {
    id: Generated<string>;
    government_id: string;
    round_id: string | null;
    file_name: string;
    sha256: string;
    imported_at: Instant;
    findings: JSONColumnType<Finding[]>;
  };
}
