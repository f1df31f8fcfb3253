-- The tables that a plan document prints beside its tree (SN, M1, T2, ...), as they were read. Amounts are decimal text;
-- a row about a node names it by its lasting id.
create table version_schemas (
  government_id uuid not null,
  version_id uuid not null,
  position integer not null check (position >= 0),
  content jsonb not null,
  primary key (government_id, version_id, position),
  foreign key (government_id, version_id) references plan_versions (government_id, id) on delete cascade
);

alter table version_schemas enable row level security;
alter table version_schemas force row level security;
create policy wall on version_schemas to :app using (government_id = nullif(current_setting('app.government', true), '')::uuid)
  with check (government_id = nullif(current_setting('app.government', true), '')::uuid);
create policy keeper on version_schemas to :owner using (true) with check (true);
grant select, insert, update, delete on version_schemas to :app;
