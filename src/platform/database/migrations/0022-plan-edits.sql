-- Who changed which part of a version that is being written, so that two people never write over each other unseen. The
-- version counts its edits; a form names the newest one that it had seen.
alter table plan_versions add column edits integer not null default 0 check (edits >= 0);

create table plan_edits (
  government_id uuid not null,
  version_id uuid not null,
  node_id uuid not null,
  edit integer not null check (edit > 0),
  edited_at timestamptz not null,
  person_id uuid not null,
  primary key (government_id, version_id, node_id),
  foreign key (government_id, version_id) references plan_versions (government_id, id) on delete cascade,
  foreign key (government_id, node_id) references nodes (government_id, id) on delete cascade,
  foreign key (government_id, person_id) references people (government_id, id)
);
create index plan_edits_node on plan_edits (government_id, node_id);
create index plan_edits_person on plan_edits (government_id, person_id);
alter table plan_edits enable row level security;
alter table plan_edits force row level security;
create policy wall on plan_edits to :app using (government_id = nullif(current_setting('app.government', true), '')::uuid)
  with check (government_id = nullif(current_setting('app.government', true), '')::uuid);
create policy keeper on plan_edits to :owner using (true) with check (true);
grant select, insert, update, delete on plan_edits to :app;
