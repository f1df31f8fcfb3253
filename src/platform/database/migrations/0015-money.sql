-- The money of plan versions by what changed, the books line by line, and totals that are kept beside both.

-- whole: says all of its amounts itself and takes nothing over from the version before it. The others hold only what
-- changed. What a published report prints is whole, as is the first version of a plan.
alter table plan_versions
  add column whole boolean not null default true,
  add column submitted_on date,
  add column decision_number text check (length(decision_number) between 1 and 100),
  add column reason text not null default '' check (length(reason) <= 4000);

-- What a node is besides its place and title; like node_versions, a row only in the version that changed it.
create table node_details (
  government_id uuid not null,
  node_id uuid not null,
  version_id uuid not null,
  description text not null default '' check (length(description) <= 20000),
  starts_on date,
  ends_on date,
  policy_field text check (length(policy_field) between 1 and 20),
  external_code text check (length(external_code) between 1 and 100),
  -- Sustainable development goals, 1 to 17.
  sdgs smallint[] not null default '{}' check (sdgs <@ array[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17]::smallint[]),
  primary key (government_id, node_id, version_id),
  check (ends_on is null or starts_on is null or ends_on >= starts_on),
  foreign key (government_id, node_id) references nodes (government_id, id) on delete cascade,
  foreign key (government_id, version_id) references plan_versions (government_id, id) on delete cascade
);
create index node_details_version on node_details (government_id, version_id);

-- cents null: an amount that the version before had is withdrawn. line: the number of the budget line (MJP004937),
-- which tells apart two lines that are the same in all else.
alter table amounts
  alter column cents drop not null,
  add column line text check (length(line) between 1 and 100),
  add column description text check (length(description) between 1 and 1000),
  add check (cents is not null or version_id is not null),
  drop constraint amounts_measure_check,
  add constraint amounts_measure_check
    check (measure in ('estimate', 'credit', 'credit_initial', 'credit_final', 'actual'));
drop index amounts_once;
create unique index amounts_once on amounts
  (government_id, coalesce(version_id, ledger_state_id), body_id, node_id, kind, side, year, measure, policy_field, account, line)
  nulls not distinct;

-- Why a version changed the money or the text of a node; node_id null: money without objective.
create table change_reasons (
  id uuid primary key default gen_random_uuid(),
  government_id uuid not null,
  version_id uuid not null,
  node_id uuid,
  reason text not null check (length(reason) between 1 and 4000),
  unique nulls not distinct (government_id, version_id, node_id),
  foreign key (government_id, version_id) references plan_versions (government_id, id) on delete cascade,
  foreign key (government_id, node_id) references nodes (government_id, id) on delete cascade
);
create index change_reasons_node on change_reasons (government_id, node_id);

-- What can't be added up from transactions: entered per body and year, with where it was found.
create table stock_values (
  id uuid primary key default gen_random_uuid(),
  government_id uuid not null,
  body_id uuid not null,
  year integer not null check (year between 1976 and 2200),
  item text not null check (item in ('cumulated_result', 'unavailable_funds', 'debt')),
  lender text check (length(lender) between 1 and 200),
  cents bigint not null check (cents between -10000000000000 and 10000000000000),
  source text not null check (length(source) between 1 and 1000),
  check ((item = 'debt') = (lender is not null)),
  unique nulls not distinct (government_id, body_id, year, item, lender),
  foreign key (government_id, body_id) references bodies (government_id, id)
);

-- A confirmed match, which every later state of the books follows until somebody deletes it. What is null is not looked
-- at; node_id null: without objective.
create table match_rules (
  id uuid primary key default gen_random_uuid(),
  government_id uuid not null,
  plan_id uuid not null,
  body_id uuid,
  given_code text check (length(given_code) <= 200),
  policy_field text check (length(policy_field) between 1 and 20),
  account text check (length(account) between 1 and 20),
  description text check (length(description) <= 1000),
  node_id uuid,
  created_at timestamptz not null default now(),
  created_by uuid,
  unique (government_id, id),
  foreign key (government_id, plan_id) references plans (government_id, id) on delete cascade,
  foreign key (government_id, body_id) references bodies (government_id, id) on delete cascade,
  foreign key (government_id, node_id) references nodes (government_id, id) on delete cascade,
  foreign key (government_id, created_by) references people (government_id, id)
);
create index match_rules_plan on match_rules (government_id, plan_id);
create index match_rules_body on match_rules (government_id, body_id);
create index match_rules_node on match_rules (government_id, node_id);
create index match_rules_created_by on match_rules (government_id, created_by);

-- Lines of the books that say the same place: what is matched with the plan is the group, not the line.
-- matched null: on the work list; its money counts as not matched, never as nothing.
create table ledger_groups (
  government_id uuid not null,
  ledger_state_id uuid not null,
  no integer not null,
  body_id uuid not null,
  node_id uuid,
  matched text check (matched in ('code', 'rule', 'hand', 'without')),
  rule_id uuid,
  given_code text check (length(given_code) <= 200),
  given_title text check (length(given_title) <= 1000),
  policy_field text check (length(policy_field) between 1 and 20),
  account text check (length(account) between 1 and 20),
  kind text not null check (kind in ('operating', 'investment', 'financing')),
  side text not null check (side in ('receipts', 'expenses')),
  year integer not null,
  primary key (government_id, ledger_state_id, no),
  check (node_id is null or matched in ('code', 'rule', 'hand')),
  foreign key (government_id, ledger_state_id) references ledger_states (government_id, id) on delete cascade,
  foreign key (government_id, body_id) references bodies (government_id, id),
  foreign key (government_id, node_id) references nodes (government_id, id),
  foreign key (government_id, rule_id) references match_rules (government_id, id) on delete set null (rule_id)
);
create index ledger_groups_body on ledger_groups (government_id, body_id);
create index ledger_groups_node on ledger_groups (government_id, node_id);
create index ledger_groups_rule on ledger_groups (government_id, rule_id);

create table ledger_lines (
  government_id uuid not null,
  ledger_state_id uuid not null,
  line integer not null,
  group_no integer not null,
  -- The journal number that identifies it in the accounts.
  entry text check (length(entry) between 1 and 100),
  booked_on date,
  description text not null default '' check (length(description) <= 1000),
  cents bigint not null check (cents between -10000000000000 and 10000000000000),
  primary key (government_id, ledger_state_id, line),
  foreign key (government_id, ledger_state_id, group_no)
    references ledger_groups (government_id, ledger_state_id, no) on delete cascade
);
create index ledger_lines_group on ledger_lines (government_id, ledger_state_id, group_no);

-- The grouping of policy fields that a government chose (schema T1).
create table policy_domains (
  government_id uuid not null references governments on delete cascade,
  code text not null check (length(code) between 1 and 20),
  name text not null check (length(name) between 1 and 200),
  fields text[] not null default '{}',
  primary key (government_id, code)
);

-- Sums over one version or one state of the books, kept by whoever changes it, so that a page reads hundreds of rows and
-- not tens of thousands. cut says by what: key is a node ('' without objective, '?' not matched yet), a policy field or
-- an account ('' where the line has none). `check` adds everything up again and compares.
create table totals (
  government_id uuid not null,
  version_id uuid,
  ledger_state_id uuid,
  cut text not null check (cut in ('node', 'policy_field', 'account')),
  key text not null,
  body_id uuid not null,
  kind text not null,
  side text not null,
  year integer not null,
  measure text not null,
  cents bigint not null,
  lines integer not null,
  check ((version_id is null) <> (ledger_state_id is null)),
  foreign key (government_id, version_id) references plan_versions (government_id, id) on delete cascade,
  foreign key (government_id, ledger_state_id) references ledger_states (government_id, id) on delete cascade,
  foreign key (government_id, body_id) references bodies (government_id, id)
);
create index totals_version on totals (government_id, version_id, cut);
create index totals_ledger_state on totals (government_id, ledger_state_id, cut);
create index totals_body on totals (government_id, body_id);
insert into totals (government_id, version_id, ledger_state_id, cut, key, body_id, kind, side, year, measure, cents, lines)
select government_id, version_id, ledger_state_id, cut,
  case cut when 'node' then coalesce(node_id::text, '') when 'policy_field' then coalesce(policy_field, '') else coalesce(account, '') end,
  body_id, kind, side, year, measure, sum(cents), count(*)
from amounts cross join unnest(array['node', 'policy_field', 'account']) as cut
group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10;

do $$
declare t text;
begin
  foreach t in array array['node_details','change_reasons','stock_values','match_rules','ledger_groups','ledger_lines',
    'policy_domains','totals'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy wall on %I to :app using (government_id = nullif(current_setting(''app.government'', true), '''')::uuid)
      with check (government_id = nullif(current_setting(''app.government'', true), '''')::uuid)', t);
    execute format('create policy keeper on %I to :owner using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to :app', t);
  end loop;
end $$;
-- What was booked stays as it came: a later state is another one.
revoke update on ledger_lines from :app;
