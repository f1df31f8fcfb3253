-- Schools, their sites, and how many pupils a level may have in a school year.
alter table grants
  drop constraint grants_role_check,
  add constraint grants_role_check check (role in ('administrator', 'policy_coordinator', 'financial_director',
    'service_head', 'action_owner', 'management_team', 'councillor', 'enrolment_officer'));

create table schools (
  id uuid primary key default gen_random_uuid(),
  government_id uuid not null references governments (id),
  name text not null check (length(name) between 1 and 200),
  board text not null check (length(board) between 1 and 200),
  unique (government_id, id),
  unique (government_id, name)
);

-- code: what rule sets, registrations and school programs call it.
create table sites (
  id uuid primary key default gen_random_uuid(),
  government_id uuid not null,
  school_id uuid not null,
  code text not null check (length(code) between 1 and 60),
  name text not null check (length(name) between 1 and 200),
  address text not null default '' check (length(address) <= 300),
  unique (government_id, id),
  unique (government_id, code),
  foreign key (government_id, school_id) references schools (government_id, id)
);
create index sites_school on sites (government_id, school_id);

-- A level of the capacity tree: the whole school (site_id null), the whole site (age_group ''), or an age group of a site.
-- Pupils are counted at the age groups; above, they add up.
create table capacities (
  id uuid primary key default gen_random_uuid(),
  government_id uuid not null,
  school_id uuid not null,
  site_id uuid,
  school_year integer not null check (school_year between 2012 and 2100),
  age_group text not null default '' check (length(age_group) <= 60),
  places integer not null check (places between 0 and 100000),
  sitting integer not null default 0 check (sitting between 0 and 100000),
  enrolled integer not null default 0 check (enrolled between 0 and 100000),
  kept_at timestamptz not null default now(),
  check (site_id is not null or age_group = ''),
  check (age_group <> '' or (sitting = 0 and enrolled = 0)),
  unique (government_id, id),
  unique nulls not distinct (government_id, school_id, site_id, school_year, age_group),
  foreign key (government_id, school_id) references schools (government_id, id),
  foreign key (government_id, site_id) references sites (government_id, id)
);
create index capacities_site on capacities (government_id, site_id);

-- A capacity may be raised, with a reason, and never lowered (enrolment right, capacity).
create table capacity_raises (
  id uuid primary key default gen_random_uuid(),
  government_id uuid not null,
  capacity_id uuid not null,
  from_places integer not null,
  to_places integer not null,
  reason text not null check (length(reason) between 1 and 1000),
  raised_at timestamptz not null,
  raised_by uuid not null,
  check (to_places > from_places),
  foreign key (government_id, capacity_id) references capacities (government_id, id),
  foreign key (government_id, raised_by) references people (government_id, id)
);
create index capacity_raises_capacity on capacity_raises (government_id, capacity_id);
create index capacity_raises_by on capacity_raises (government_id, raised_by);

create function keep_capacity() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if new.places < old.places then
    raise exception 'a capacity is never lowered' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger never_lower before update on capacities for each row execute function keep_capacity();

do $$
declare t text;
begin
  foreach t in array array['schools', 'sites', 'capacities', 'capacity_raises'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy wall on %I to :app using (government_id = nullif(current_setting(''app.government'', true), '''')::uuid)
      with check (government_id = nullif(current_setting(''app.government'', true), '''')::uuid)', t);
    execute format('create policy keeper on %I to :owner using (true) with check (true)', t);
    execute format('grant select, insert, update on %I to :app', t);
  end loop;
end $$;
