-- Schools and sites that begin, move and end, school years that are set, more levels of the capacity tree, and
-- registrations that a person enters, puts right or takes back.

alter table sites
  -- Degrees of WGS 84, as every map shows them.
  add column latitude double precision check (latitude between 49 and 52),
  add column longitude double precision check (longitude between 2 and 7),
  -- Sites of a school that share a limit between its own and theirs.
  add column campus text not null default '' check (length(campus) <= 100),
  add column begins_on date,
  add column ends_on date,
  add check ((latitude is null) = (longitude is null)),
  add check (ends_on >= begins_on);

-- As long as a year is not set its capacities are a concept, which the public does not see and where a mistake is put
-- right. A year that is not here is set.
create table school_years (
  government_id uuid not null references governments (id),
  school_year integer not null check (school_year between 2012 and 2100),
  begins_on date not null,
  ends_on date not null,
  set_at timestamptz,
  set_by uuid,
  primary key (government_id, school_year),
  foreign key (government_id, set_by) references people (government_id, id),
  check (ends_on > begins_on),
  check ((set_at is null) = (set_by is null))
);
create index school_years_set_by on school_years (government_id, set_by);

create function keep_school_year() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if new.school_year <> old.school_year
    or (old.set_at is not null and (new.set_at, new.set_by) is distinct from (old.set_at, old.set_by)) then
    raise exception 'a school year is set once' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger school_years_once before update on school_years for each row execute function keep_school_year();

alter table capacities add column campus text not null default '' check (length(campus) <= 100);
alter table capacities
  add check (campus = '' or site_id is null),
  drop constraint capacities_government_id_school_id_site_id_school_year_age__key,
  add constraint capacities_level
    unique nulls not distinct (government_id, school_id, site_id, campus, school_year, age_group);

create or replace function keep_capacity() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if (new.school_id, new.site_id, new.school_year, new.age_group, new.campus)
    is distinct from (old.school_id, old.site_id, old.school_year, old.age_group, old.campus) then
    raise exception 'a level stays what it is' using errcode = 'check_violation';
  end if;
  if new.places < old.places and not exists (select from public.school_years y
    where y.government_id = new.government_id and y.school_year = new.school_year and y.set_at is null) then
    raise exception 'a capacity is never lowered' using errcode = 'check_violation';
  end if;
  return new;
end $$;

alter table registrations
  -- Who entered it for a parent; null: it came in with a file.
  add column entered_by uuid,
  add column withdrawn_at timestamptz,
  add foreign key (government_id, entered_by) references people (government_id, id);
create index registrations_entered_by on registrations (government_id, entered_by);

create function keep_registration() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if new.content ->> 'registeredAt' is distinct from old.content ->> 'registeredAt' then
    raise exception 'the moment of a registration stays' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger registrations_stay before update on registrations
  for each row execute function keep_registration();
grant update (content, withdrawn_at) on registrations to :app;

alter table school_years enable row level security;
alter table school_years force row level security;
create policy wall on school_years to :app
  using (government_id = nullif(current_setting('app.government', true), '')::uuid)
  with check (government_id = nullif(current_setting('app.government', true), '')::uuid);
create policy keeper on school_years to :owner using (true) with check (true);
-- A year of which capacities were shown already is set.
create policy begun on school_years as restrictive for insert to :app
  with check (set_at is not null or not exists (select from capacities c
    where c.government_id = school_years.government_id and c.school_year = school_years.school_year));
grant select, insert, update on school_years to :app;
