-- Work that outlives a request, and mail that waits to be sent. Both survive a restart: what a process that died held is
-- taken again when its heartbeat is old.

create table jobs (
  id uuid primary key default gen_random_uuid(),
  government_id uuid not null references governments on delete cascade,
  kind text not null check (kind ~ '^[a-z][a-z-]{0,60}$'),
  -- What may be there once only, such as the day of a daily job.
  once_key text check (length(once_key) between 1 and 200),
  payload jsonb not null default '{}',
  state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed')),
  progress integer not null default 0 check (progress >= 0),
  total integer check (total >= 0),
  attempts integer not null default 0,
  -- Null: the installation itself, by the clock.
  asked_by uuid,
  created_at timestamptz not null default now(),
  -- From when a worker may take it. Who runs it moves this on: a heartbeat, and a lease that ends with its holder.
  due_at timestamptz not null default now(),
  finished_at timestamptz,
  -- A sentence for who asked.
  failure text check (length(failure) <= 2000),
  result bytea,
  result_name text check (length(result_name) between 1 and 200),
  result_type text check (result_type ~ '^[a-z0-9.+/-]{3,120}$'),
  unique (government_id, kind, once_key),
  foreign key (government_id, asked_by) references people (government_id, id),
  check ((state in ('done', 'failed')) = (finished_at is not null)),
  check ((result is null) = (result_name is null) and (result is null) = (result_type is null))
);
create index jobs_asked_by on jobs (government_id, asked_by);
create index jobs_waiting on jobs (government_id, due_at) where state in ('queued', 'running');

create table mails (
  id uuid primary key default gen_random_uuid(),
  government_id uuid not null references governments on delete cascade,
  person_id uuid,
  address text not null check (address ~ '^[^\s@<>,;"]+@[^\s@<>,;"]+$' and length(address) <= 254),
  subject text not null check (subject ~ '^[^\r\n]{1,200}$'),
  -- Emptied when it is sent: it may hold a link that opens an account.
  body text not null check (length(body) <= 100000),
  -- A mail with a key is made once, and never sent twice: not even where it is not known whether it left.
  once_key text check (length(once_key) between 1 and 200),
  state text not null default 'queued' check (state in ('queued', 'sending', 'sent', 'failed')),
  attempts integer not null default 0,
  due_at timestamptz not null default now(),
  -- After this moment it says nothing true any more and is not sent.
  expires_at timestamptz,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  failure text check (length(failure) <= 2000),
  unique (government_id, once_key),
  foreign key (government_id, person_id) references people (government_id, id) on delete cascade
);
create index mails_person on mails (government_id, person_id);
create index mails_waiting on mails (government_id, due_at) where state in ('queued', 'sending');

do $$
declare t text;
begin
  foreach t in array array['jobs', 'mails'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy wall on %I to :app using (government_id = nullif(current_setting(''app.government'', true), '''')::uuid)
      with check (government_id = nullif(current_setting(''app.government'', true), '''')::uuid)', t);
    execute format('create policy keeper on %I to :owner using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to :app', t);
  end loop;
end $$;

-- In which governments something waits: ids only, nothing of what it is.
create function list_governments_with_work(now timestamptz) returns table (id uuid)
  language sql stable security definer set search_path = pg_catalog, public
  as $$
    select j.government_id from public.jobs j where j.state in ('queued', 'running') and j.due_at <= list_governments_with_work.now
    union
    select m.government_id from public.mails m where m.state in ('queued', 'sending') and m.due_at <= list_governments_with_work.now
  $$;
revoke all on function list_governments_with_work(timestamptz) from public;
grant execute on function list_governments_with_work(timestamptz) to :app;
