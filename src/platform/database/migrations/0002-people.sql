-- Who works with a government: people, what they may do and where, for whom they stand in, and their sessions.
-- An account belongs to one government: somebody who works for two has two, and the wall stays whole.

alter table governments add column org_code text unique check (org_code ~ '^[A-Za-z0-9]{1,40}$');

create table services (
  id uuid primary key default gen_random_uuid(),
  government_id uuid not null references governments on delete cascade,
  body_id uuid,
  name text not null check (length(name) between 1 and 200),
  position integer not null default 0,
  ended boolean not null default false,
  unique (government_id, id),
  unique (government_id, name),
  foreign key (government_id, body_id) references bodies (government_id, id)
);

create index services_body on services (government_id, body_id);

-- A closed account keeps its row for the trail, without name and mail when it is erased.
create table people (
  id uuid primary key default gen_random_uuid(),
  government_id uuid not null references governments on delete cascade,
  name text not null check (length(name) between 1 and 200),
  mail text not null check (length(mail) between 3 and 254),
  locale text not null default 'nl' check (locale in ('nl', 'en')),
  state text not null default 'active' check (state in ('invited', 'active', 'closed')),
  created_at timestamptz not null default now(),
  closed_at timestamptz,
  unique (government_id, id),
  check ((state = 'closed') = (closed_at is not null))
);
create unique index people_mail on people (government_id, lower(mail));

-- Values that are personal stand in the trail encrypted with this key: without it they are gone.
create table person_keys (
  government_id uuid not null,
  person_id uuid not null,
  key bytea not null check (length(key) = 32),
  primary key (government_id, person_id),
  foreign key (government_id, person_id) references people (government_id, id) on delete cascade
);

-- A role for the whole government, for one body or for one service.
create table grants (
  id uuid primary key default gen_random_uuid(),
  government_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('administrator', 'policy_coordinator', 'financial_director', 'service_head',
    'action_owner', 'management_team', 'councillor')),
  body_id uuid,
  service_id uuid,
  -- 'claim': came with a sign-in elsewhere and is replaced by the next one.
  source text not null default 'given' check (source in ('given', 'claim')),
  check (body_id is null or service_id is null),
  unique nulls not distinct (government_id, person_id, role, body_id, service_id, source),
  foreign key (government_id, person_id) references people (government_id, id) on delete cascade,
  foreign key (government_id, body_id) references bodies (government_id, id) on delete cascade,
  foreign key (government_id, service_id) references services (government_id, id) on delete cascade
);
create index grants_body on grants (government_id, body_id);
create index grants_service on grants (government_id, service_id);

-- substitute_id may act for person_id from the first day to the last.
create table substitutes (
  government_id uuid not null,
  person_id uuid not null,
  substitute_id uuid not null check (substitute_id <> person_id),
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  primary key (government_id, person_id, substitute_id, from_day),
  foreign key (government_id, person_id) references people (government_id, id) on delete cascade,
  foreign key (government_id, substitute_id) references people (government_id, id) on delete cascade
);
create index substitutes_substitute on substitutes (government_id, substitute_id);

-- Who answers for a node of the plan, over all versions: one owner and one service.
create table assignments (
  government_id uuid not null,
  node_id uuid not null,
  owner_id uuid,
  service_id uuid,
  primary key (government_id, node_id),
  foreign key (government_id, node_id) references nodes (government_id, id) on delete cascade,
  foreign key (government_id, owner_id) references people (government_id, id),
  foreign key (government_id, service_id) references services (government_id, id)
);
create index assignments_owner on assignments (government_id, owner_id);
create index assignments_service on assignments (government_id, service_id);

-- token_hash: SHA-256 of what the browser holds; the token itself is nowhere.
create table sessions (
  id uuid primary key default gen_random_uuid(),
  government_id uuid not null,
  person_id uuid not null,
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  method text not null check (method in ('demonstration', 'password', 'passkey', 'oidc')),
  device text not null default '' check (length(device) <= 300),
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  foreign key (government_id, person_id) references people (government_id, id) on delete cascade
);
create index sessions_person on sessions (government_id, person_id);

do $$
declare t text;
begin
  foreach t in array array['services','people','person_keys','grants','substitutes','assignments','sessions'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy wall on %I to :app using (government_id = nullif(current_setting(''app.government'', true), '''')::uuid)
      with check (government_id = nullif(current_setting(''app.government'', true), '''')::uuid)', t);
    execute format('create policy keeper on %I to :owner using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to :app', t);
  end loop;
end $$;
