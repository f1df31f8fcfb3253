-- Files that come in by the site: read in the background, shown, and taken in when somebody accepts them.
create table import_tasks (
  id uuid primary key default gen_random_uuid(),
  government_id uuid not null references governments on delete cascade,
  kind text not null check (kind in ('document', 'tree', 'estimates', 'ledger')),
  file_name text not null check (length(file_name) between 1 and 200),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes integer not null check (bytes > 0),
  -- Forgotten once it is taken in, and after a week.
  content bytea,
  state text not null default 'reading' check (state in ('reading', 'ready', 'accepting', 'done')),
  -- Where it goes, as a person said it, and which column of a table means what.
  given jsonb not null default '{}',
  mapping jsonb,
  -- What was read and what it would change; null as long as it is being read.
  preview jsonb,
  asked_by uuid not null,
  asked_at timestamptz not null default now(),
  -- Jobs are forgotten before tasks are.
  job_id uuid,
  accepted_by uuid,
  accepted_at timestamptz,
  foreign key (government_id, asked_by) references people (government_id, id),
  foreign key (government_id, accepted_by) references people (government_id, id),
  check ((state = 'done') = (accepted_at is not null))
);
create index import_tasks_asked on import_tasks (government_id, asked_at desc);
create index import_tasks_asked_by on import_tasks (government_id, asked_by);
create index import_tasks_accepted_by on import_tasks (government_id, accepted_by);

-- Which column means what, as it was last accepted for a kind of table.
create table column_mappings (
  government_id uuid not null references governments on delete cascade,
  kind text not null check (kind in ('tree', 'estimates', 'ledger')),
  mapping jsonb not null,
  primary key (government_id, kind)
);

do $$
declare t text;
begin
  foreach t in array array['import_tasks', 'column_mappings'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy wall on %I to :app using (government_id = nullif(current_setting(''app.government'', true), '''')::uuid)
      with check (government_id = nullif(current_setting(''app.government'', true), '''')::uuid)', t);
    execute format('create policy keeper on %I to :owner using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to :app', t);
  end loop;
end $$;
