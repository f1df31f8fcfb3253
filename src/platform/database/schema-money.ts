/** The tables of money beside `amounts`: details of nodes, reasons, stock values, the books line by line, kept totals. */
import type { Generated, JSONColumnType } from 'kysely';
import type { Kind, Side } from '../../budget/column.ts';
import type { Cut, Match, Measure, StockItem } from '../../budget/amount.ts';
import type { VersionSchema } from '../../budget/version-schema.ts';
import type { Day, Instant, Optional } from './schema-columns.ts';

export interface MoneyTables {
  node_details: {
    government_id: string;
    node_id: string;
    version_id: string;
    description: Generated<string>;
    starts_on: Optional<Day>;
    ends_on: Optional<Day>;
    policy_field: Optional<string>;
    external_code: Optional<string>;
    sdgs: Generated<number[]>;
  };
  version_schemas: {
    government_id: string;
    version_id: string;
    position: number;
    content: JSONColumnType<VersionSchema>;
  };
  change_reasons: {
    id: Generated<string>;
    government_id: string;
    version_id: string;
    node_id: string | null;
    reason: string;
  };
  stock_values: {
    id: Generated<string>;
    government_id: string;
    body_id: string;
    year: number;
    item: StockItem;
    lender: Optional<string>;
    cents: bigint;
    source: string;
  };
  match_rules: {
    id: Generated<string>;
    government_id: string;
    plan_id: string;
    body_id: Optional<string>;
    given_code: Optional<string>;
    policy_field: Optional<string>;
    account: Optional<string>;
    description: Optional<string>;
    node_id: Optional<string>;
    created_at: Instant;
    created_by: Optional<string>;
  };
  ledger_groups: {
    government_id: string;
    ledger_state_id: string;
    no: number;
    body_id: string;
    node_id: Optional<string>;
    matched: Optional<Match>;
    rule_id: Optional<string>;
    given_code: Optional<string>;
    given_title: Optional<string>;
    policy_field: Optional<string>;
    account: Optional<string>;
    kind: Kind;
    side: Side;
    year: number;
  };
  ledger_lines: {
    government_id: string;
    ledger_state_id: string;
    line: number;
    group_no: number;
    entry: Optional<string>;
    booked_on: Optional<Day>;
    description: Generated<string>;
    cents: bigint;
  };
  policy_domains: { government_id: string; code: string; name: string; fields: Generated<string[]> };
  totals: {
    government_id: string;
    version_id: string | null;
    ledger_state_id: string | null;
    cut: Cut;
    key: string;
    body_id: string;
    kind: Kind;
    side: Side;
    year: number;
    measure: Measure;
    cents: bigint;
    lines: number;
  };
}
