-- The follow-up round as people work in it. States and transitions stand in src/followup/update-state.ts.

alter table rounds
  add column cut_off date,
  add column deadline date,
  add column review_deadline date,
  add column council_on date,
  add column asked text not null default 'all' check (asked in ('all', 'priority', 'selection')),
  -- Percentage points between lights, money moved by more than this is a finding on the board.
  add column moved_percent integer not null default 20 check (moved_percent between 1 and 1000),
  -- The third and fourth part of a follow-up report (bbc.md, section 2), as narratives.
  add column assumptions jsonb,
  add column risks jsonb;

-- Per service its own term and its reviewer; without a row the round's own hold.
create table round_services (
  government_id uuid not null,
  round_id uuid not null,
  service_id uuid not null,
  deadline date,
  reviewer_id uuid,
  primary key (government_id, round_id, service_id),
  foreign key (government_id, round_id) references rounds (government_id, id) on delete cascade,
  foreign key (government_id, service_id) references services (government_id, id) on delete cascade,
  foreign key (government_id, reviewer_id) references people (government_id, id)
);
create index round_services_service on round_services (government_id, service_id);
create index round_services_reviewer on round_services (government_id, reviewer_id);

-- What an import or the demonstration said of a closed round is approved: somebody answered for it before.
-- `revision` counts what was saved: who saves names the one it began from. `asked` false: the coordinator took it out.
alter table updates
  add column state text not null default 'approved' check (state in ('asked', 'draft', 'submitted', 'returned', 'approved')),
  add column revision integer not null default 0,
  add column asked boolean not null default true,
  add column same_as_last boolean not null default false,
  -- { axis: { cause, text } }, asked where a light is amber or red.
  add column reasons jsonb not null default '{}',
  -- Never leaves the government: no report, no page for councillors or citizens.
  add column remark text not null default '' check (length(remark) <= 20000),
  add column changed_by uuid,
  add column submitted_at timestamptz,
  add column submitted_by uuid,
  add column approved_at timestamptz,
  add column approved_by uuid,
  add unique (government_id, id),
  add foreign key (government_id, changed_by) references people (government_id, id),
  add foreign key (government_id, submitted_by) references people (government_id, id),
  add foreign key (government_id, approved_by) references people (government_id, id);
create index updates_changed_by on updates (government_id, changed_by);
create index updates_submitted_by on updates (government_id, submitted_by);
create index updates_approved_by on updates (government_id, approved_by);

-- Every save, once: the id is chosen by who saves, so that a repeated request is recognised.
create table update_saves (
  id uuid primary key,
  government_id uuid not null,
  update_id uuid not null,
  revision integer not null,
  saved_at timestamptz not null default now(),
  saved_by uuid,
  on_behalf_of uuid,
  -- { status, axes, reasons, remark } as saved.
  content jsonb not null,
  unique (government_id, update_id, revision),
  foreign key (government_id, update_id) references updates (government_id, id) on delete cascade,
  foreign key (government_id, saved_by) references people (government_id, id),
  foreign key (government_id, on_behalf_of) references people (government_id, id)
);
create index update_saves_saved_by on update_saves (government_id, saved_by);
create index update_saves_on_behalf_of on update_saves (government_id, on_behalf_of);

-- Who has a text open now; a row that is not renewed for a minute counts no more.
create table editing (
  government_id uuid not null,
  update_id uuid not null,
  person_id uuid not null,
  seen_at timestamptz not null default now(),
  primary key (government_id, update_id, person_id),
  foreign key (government_id, update_id) references updates (government_id, id) on delete cascade,
  foreign key (government_id, person_id) references people (government_id, id) on delete cascade
);
create index editing_person on editing (government_id, person_id);

-- A comment at a place in a text: the axis and the words that it is about. Internal, like a remark.
create table comments (
  id uuid primary key default gen_random_uuid(),
  government_id uuid not null,
  update_id uuid not null,
  author_id uuid not null,
  at timestamptz not null default now(),
  axis text check (axis in ('progress', 'time', 'money')),
  quote text check (length(quote) <= 500),
  body text not null check (length(body) between 1 and 4000),
  resolved_at timestamptz,
  resolved_by uuid,
  unique (government_id, id),
  foreign key (government_id, update_id) references updates (government_id, id) on delete cascade,
  foreign key (government_id, author_id) references people (government_id, id),
  foreign key (government_id, resolved_by) references people (government_id, id)
);
create index comments_update on comments (government_id, update_id);
create index comments_author on comments (government_id, author_id);
create index comments_resolved_by on comments (government_id, resolved_by);

-- Measures of an action. number: value against target; yes_no; steps: what is done of a list with dates.
create table indicators (
  id uuid primary key default gen_random_uuid(),
  government_id uuid not null,
  node_id uuid not null,
  kind text not null check (kind in ('number', 'yes_no', 'steps')),
  name text not null check (length(name) between 1 and 200),
  unit text not null default '' check (length(unit) <= 40),
  -- numeric, not float: what was typed is what is kept. Unknown is null, which is not zero.
  baseline numeric(18, 4),
  baseline_year integer,
  position integer not null default 0,
  ended boolean not null default false,
  unique (government_id, id),
  foreign key (government_id, node_id) references nodes (government_id, id) on delete cascade
);
create index indicators_node on indicators (government_id, node_id);

create table indicator_targets (
  government_id uuid not null,
  indicator_id uuid not null,
  year integer not null check (year between 1976 and 2200),
  value numeric(18, 4) not null,
  primary key (government_id, indicator_id, year),
  foreign key (government_id, indicator_id) references indicators (government_id, id) on delete cascade
);

create table indicator_steps (
  id uuid primary key default gen_random_uuid(),
  government_id uuid not null,
  indicator_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  due date,
  position integer not null default 0,
  unique (government_id, id),
  foreign key (government_id, indicator_id) references indicators (government_id, id) on delete cascade
);
create index indicator_steps_indicator on indicator_steps (government_id, indicator_id);

create table indicator_values (
  government_id uuid not null,
  indicator_id uuid not null,
  round_id uuid not null,
  value numeric(18, 4),
  yes boolean,
  -- Ids of the steps that are done.
  steps jsonb,
  saved_at timestamptz not null default now(),
  primary key (government_id, indicator_id, round_id),
  foreign key (government_id, indicator_id) references indicators (government_id, id) on delete cascade,
  foreign key (government_id, round_id) references rounds (government_id, id) on delete cascade
);
create index indicator_values_round on indicator_values (government_id, round_id);

-- What the council decided on a closing, when it comes.
create table decisions (
  id uuid primary key default gen_random_uuid(),
  government_id uuid not null,
  round_id uuid not null,
  decided_on date not null,
  number text not null check (length(number) between 1 and 100),
  kind text not null check (kind in ('noting', 'approval')),
  url text check (url ~ '^https?://' and length(url) <= 1000),
  unique (government_id, round_id),
  foreign key (government_id, round_id) references rounds (government_id, id)
);

-- What everybody may see: a closed round, from this moment. An import of a published report is public already.
create table publications (
  government_id uuid not null,
  round_id uuid not null,
  published_at timestamptz not null default now(),
  published_by uuid,
  primary key (government_id, round_id),
  foreign key (government_id, round_id) references rounds (government_id, id),
  foreign key (government_id, published_by) references people (government_id, id)
);
create index publications_published_by on publications (government_id, published_by);
-- Until now every closed round was shown to everybody.
insert into publications (government_id, round_id) select government_id, id from rounds where state = 'closed';

do $$
declare t text;
begin
  foreach t in array array['round_services','update_saves','editing','comments','indicators','indicator_targets',
    'indicator_steps','indicator_values','decisions','publications'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy wall on %I to :app using (government_id = nullif(current_setting(''app.government'', true), '''')::uuid)
      with check (government_id = nullif(current_setting(''app.government'', true), '''')::uuid)', t);
    execute format('create policy keeper on %I to :owner using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to :app', t);
  end loop;
end $$;
-- What was saved stays as it was saved.
revoke update on update_saves from :app;
