-- Government is the wall: every table carries it, and row security shows only the rows of the government that the
-- transaction names in app.government. Two roles: the owner migrates and backs up; the application role only works.
-- :app is replaced by the quoted name of the application role, :owner by the owner's.

create table governments (
  id uuid primary key default gen_random_uuid(),
  name text not null unique check (length(name) between 1 and 200),
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,79}$'),
  created_at timestamptz not null default now()
);

-- What this installation is: a demonstration is never served as production.
create table installation (
  only_row boolean primary key default true check (only_row),
  kind text not null check (kind in ('demonstration', 'production')),
  created_at timestamptz not null default now()
);

create table bodies (
  id uuid primary key default gen_random_uuid(),
  government_id uuid not null references governments on delete cascade,
  name text not null,
  kind text not null check (kind in ('municipality', 'ocmw', 'agb', 'association', 'province')),
  position integer not null default 0,
  unique (government_id, id),
  unique (government_id, name)
);

-- body_id: the body whose council sets the plan; municipality and OCMW share one plan, an AGB has its own.
create table plans (
  id uuid primary key default gen_random_uuid(),
  government_id uuid not null references governments on delete cascade,
  body_id uuid not null,
  label text not null,
  first_year integer not null check (first_year between 1976 and 2200),
  last_year integer not null check (last_year between first_year and first_year + 11),
  unique (government_id, id),
  unique (government_id, body_id, first_year, last_year),
  foreign key (government_id, body_id) references bodies (government_id, id)
);

-- A version holds only what changed since the version before it in sequence.
create table plan_versions (
  id uuid primary key default gen_random_uuid(),
  government_id uuid not null,
  plan_id uuid not null,
  sequence integer not null check (sequence > 0),
  label text not null,
  state text not null check (state in ('concept', 'submitted', 'set')),
  set_on date,
  decision_url text,
  unique (government_id, id),
  unique (government_id, plan_id, sequence),
  unique (government_id, plan_id, label),
  foreign key (government_id, plan_id) references plans (government_id, id) on delete cascade
);

-- Identity apart from code: a node lives on over versions, renumbered or not.
create table nodes (
  id uuid primary key default gen_random_uuid(),
  government_id uuid not null,
  plan_id uuid not null,
  unique (government_id, id),
  foreign key (government_id, plan_id) references plans (government_id, id) on delete cascade
);

create table node_versions (
  government_id uuid not null,
  node_id uuid not null,
  version_id uuid not null,
  parent_id uuid,
  level text not null check (level in ('body', 'strategic_objective', 'theme', 'objective', 'action_plan', 'action', 'without_objective')),
  code text,
  title text not null,
  position integer not null,
  priority boolean not null default false,
  ended boolean not null default false,
  primary key (government_id, node_id, version_id),
  foreign key (government_id, node_id) references nodes (government_id, id) on delete cascade,
  foreign key (government_id, version_id) references plan_versions (government_id, id) on delete cascade,
  foreign key (government_id, parent_id) references nodes (government_id, id)
);
create index node_versions_version on node_versions (government_id, version_id);
create index node_versions_parent on node_versions (government_id, parent_id);

-- A state of the books: actuals as imported at a moment; a later state never alters an earlier one.
create table ledger_states (
  id uuid primary key default gen_random_uuid(),
  government_id uuid not null,
  plan_id uuid not null,
  year integer not null,
  label text not null,
  as_of date,
  journal_numbers text,
  taken_at timestamptz not null default now(),
  source text not null,
  unique (government_id, id),
  foreign key (government_id, plan_id) references plans (government_id, id) on delete cascade
);

-- Amounts in integer cents, of a plan version (estimate, credit) or of a ledger state (actual): never of both.
-- node_id null: transactions without objective.
create table amounts (
  id bigint generated always as identity primary key,
  government_id uuid not null,
  body_id uuid not null,
  node_id uuid,
  version_id uuid,
  ledger_state_id uuid,
  kind text not null check (kind in ('operating', 'investment', 'financing')),
  side text not null check (side in ('receipts', 'expenses')),
  year integer not null,
  measure text not null check (measure in ('estimate', 'credit_initial', 'credit_final', 'actual')),
  policy_field text,
  account text,
  cents bigint not null check (cents between -10000000000000 and 10000000000000),
  check ((version_id is null) <> (ledger_state_id is null)),
  check ((measure = 'actual') = (ledger_state_id is not null)),
  foreign key (government_id, body_id) references bodies (government_id, id),
  foreign key (government_id, node_id) references nodes (government_id, id) on delete cascade,
  foreign key (government_id, version_id) references plan_versions (government_id, id) on delete cascade,
  foreign key (government_id, ledger_state_id) references ledger_states (government_id, id) on delete cascade
);
create unique index amounts_once on amounts
  (government_id, coalesce(version_id, ledger_state_id), body_id, node_id, kind, side, year, measure, policy_field, account)
  nulls not distinct;
create index amounts_node on amounts (government_id, node_id);
create index amounts_version on amounts (government_id, version_id);
create index amounts_ledger_state on amounts (government_id, ledger_state_id);
create index amounts_body on amounts (government_id, body_id);

create table rounds (
  id uuid primary key default gen_random_uuid(),
  government_id uuid not null,
  plan_id uuid not null,
  version_id uuid,
  kind text not null check (kind in ('h1', 'annual', 'quarter', 'own')),
  label text not null,
  period_from date not null,
  period_to date not null check (period_to >= period_from),
  state text not null check (state in ('open', 'closed')),
  created_at timestamptz not null default now(),
  unique (government_id, id),
  unique (government_id, plan_id, kind, period_from, period_to),
  foreign key (government_id, plan_id) references plans (government_id, id) on delete cascade,
  foreign key (government_id, version_id) references plan_versions (government_id, id)
);

-- The ledger states that a round quotes.
create table round_ledger_states (
  government_id uuid not null,
  round_id uuid not null,
  ledger_state_id uuid not null,
  primary key (government_id, round_id, ledger_state_id),
  foreign key (government_id, round_id) references rounds (government_id, id) on delete cascade,
  foreign key (government_id, ledger_state_id) references ledger_states (government_id, id)
);

-- What is said of one node in one round. `axes` holds per axis { light, narrative }; a section that was not there is absent.
create table updates (
  id uuid primary key default gen_random_uuid(),
  government_id uuid not null,
  round_id uuid not null,
  node_id uuid not null,
  status_label text,
  status_meaning text check (status_meaning in ('not_started', 'running', 'ongoing', 'done', 'postponed', 'stopped')),
  axes jsonb not null,
  changed_at timestamptz not null default now(),
  unique (government_id, round_id, node_id),
  check (status_meaning is null or status_label is not null),
  foreign key (government_id, round_id) references rounds (government_id, id) on delete cascade,
  foreign key (government_id, node_id) references nodes (government_id, id) on delete cascade
);

-- Immutable: the application role may add and read, never change, and nothing that has a closing or an import can be
-- deleted from under it (no cascade). `content` is the exact text that was hashed.
create table closings (
  id uuid primary key default gen_random_uuid(),
  government_id uuid not null,
  round_id uuid not null,
  sequence integer not null check (sequence > 0),
  closed_at timestamptz not null,
  reason text not null,
  content text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  unique (government_id, round_id, sequence),
  foreign key (government_id, round_id) references rounds (government_id, id)
);

create table imports (
  id uuid primary key default gen_random_uuid(),
  government_id uuid not null,
  round_id uuid,
  file_name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  imported_at timestamptz not null default now(),
  findings jsonb not null,
  unique (government_id, sha256),
  foreign key (government_id, round_id) references rounds (government_id, id)
);

-- Every foreign key can be followed backwards, or removing a government would read whole tables a row.
create index nodes_plan on nodes (government_id, plan_id);
create index ledger_states_plan on ledger_states (government_id, plan_id);
create index rounds_version on rounds (government_id, version_id);
create index round_ledger_states_state on round_ledger_states (government_id, ledger_state_id);
create index updates_node on updates (government_id, node_id);
create index imports_round on imports (government_id, round_id);

-- The wall. One policy for the application role, one for the owner (row security is forced on the owner too).
do $$
declare t text;
begin
  foreach t in array array['bodies','plans','plan_versions','nodes','node_versions','ledger_states','amounts','rounds',
    'round_ledger_states','updates','closings','imports'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy wall on %I to :app using (government_id = nullif(current_setting(''app.government'', true), '''')::uuid)
      with check (government_id = nullif(current_setting(''app.government'', true), '''')::uuid)', t);
    execute format('create policy keeper on %I to :owner using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to :app', t);
  end loop;
end $$;

alter table governments enable row level security;
alter table governments force row level security;
create policy wall on governments to :app using (id = nullif(current_setting('app.government', true), '')::uuid)
  with check (id = nullif(current_setting('app.government', true), '')::uuid);
create policy keeper on governments to :owner using (true) with check (true);
grant select, insert, update on governments to :app;

-- History is left alone: not even inside its own government may the application role change it.
revoke update, delete on closings, imports from :app;

alter table installation enable row level security;
alter table installation force row level security;
create policy everyone on installation to :app using (true);
create policy keeper on installation to :owner using (true) with check (true);
grant select on installation to :app;

-- The only way over the wall: the names of the governments, nothing else.
create function list_governments() returns table (id uuid, name text, slug text)
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select id, name, slug from public.governments order by name $$;
revoke all on function list_governments() from public;
grant execute on function list_governments() to :app;
