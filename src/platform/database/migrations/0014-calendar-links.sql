-- A secret address for a calendar program, one a person: it reads that person's days and nothing else.
create table calendar_links (
  government_id uuid not null,
  person_id uuid not null,
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null default now(),
  primary key (government_id, person_id),
  foreign key (government_id, person_id) references people (government_id, id) on delete cascade
);
alter table calendar_links enable row level security;
alter table calendar_links force row level security;
create policy wall on calendar_links to :app using (government_id = nullif(current_setting('app.government', true), '')::uuid)
  with check (government_id = nullif(current_setting('app.government', true), '')::uuid);
create policy keeper on calendar_links to :owner using (true) with check (true);
grant select, insert, update, delete on calendar_links to :app;
