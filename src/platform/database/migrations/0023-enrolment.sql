-- A year of the central registration: its rules, who registered, the draw and the runs.
create table rule_sets (
  id uuid primary key default gen_random_uuid(),
  government_id uuid not null references governments (id),
  school_year integer not null check (school_year between 2012 and 2100),
  version integer not null check (version > 0),
  content jsonb not null,
  made_at timestamptz not null,
  made_by uuid not null,
  unique (government_id, id),
  unique (government_id, school_year, version),
  foreign key (government_id, made_by) references people (government_id, id)
);
create index rule_sets_made_by on rule_sets (government_id, made_by);

-- Without a name or an address: what an allocation needs of a child.
create table registrations (
  government_id uuid not null references governments (id),
  school_year integer not null check (school_year between 2012 and 2100),
  pseudonym text not null check (pseudonym ~ '^k-[0-9a-f]{8,32}$'),
  content jsonb not null check (content ->> 'pseudonym' = pseudonym),
  kept_until date not null,
  primary key (government_id, school_year, pseudonym)
);

-- The seed is there from the moment that its hash is shown, and nobody sees it before it is drawn.
create table draws (
  government_id uuid not null references governments (id),
  school_year integer not null check (school_year between 2012 and 2100),
  commitment text not null check (commitment ~ '^[0-9a-f]{64}$'),
  hidden_seed text not null check (hidden_seed ~ '^[0-9a-f]{64}$'),
  committed_at timestamptz not null,
  committed_by uuid not null,
  drawn_at timestamptz,
  drawn_by uuid,
  primary key (government_id, school_year),
  foreign key (government_id, committed_by) references people (government_id, id),
  foreign key (government_id, drawn_by) references people (government_id, id),
  check ((drawn_at is null) = (drawn_by is null)),
  check (commitment = encode(sha256(convert_to(hidden_seed, 'UTF8')), 'hex'))
);
create index draws_committed_by on draws (government_id, committed_by);
create index draws_drawn_by on draws (government_id, drawn_by);

-- Hashes stay for ever; input and result until their term is over.
create table runs (
  id uuid primary key default gen_random_uuid(),
  government_id uuid not null,
  school_year integer not null,
  rule_set_id uuid not null,
  corrects uuid,
  input_hash text not null check (input_hash ~ '^[0-9a-f]{64}$'),
  result_hash text not null check (result_hash ~ '^[0-9a-f]{64}$'),
  input text,
  result text,
  kept_until date not null,
  state text not null default 'proposed' check (state in ('proposed', 'confirmed', 'withdrawn')),
  proposed_at timestamptz not null,
  proposed_by uuid not null,
  decided_at timestamptz,
  decided_by uuid,
  unique (government_id, id),
  foreign key (government_id, school_year) references draws (government_id, school_year),
  foreign key (government_id, rule_set_id) references rule_sets (government_id, id),
  foreign key (government_id, corrects) references runs (government_id, id),
  foreign key (government_id, proposed_by) references people (government_id, id),
  foreign key (government_id, decided_by) references people (government_id, id),
  check ((state = 'proposed') = (decided_at is null)),
  check ((decided_at is null) = (decided_by is null)),
  check (state <> 'confirmed' or decided_by <> proposed_by)
);
create index runs_year on runs (government_id, school_year, proposed_at desc);
create index runs_rule_set on runs (government_id, rule_set_id);
create index runs_corrects on runs (government_id, corrects);
create index runs_proposed_by on runs (government_id, proposed_by);
create index runs_decided_by on runs (government_id, decided_by);

create function keep_draw() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if old.drawn_at is not null or new.hidden_seed <> old.hidden_seed or new.committed_at <> old.committed_at then
    raise exception 'a draw happens once' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger draws_once before update on draws for each row execute function keep_draw();

create function keep_run() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if old.state <> 'proposed' and new.state <> old.state
    or new.rule_set_id <> old.rule_set_id or new.input_hash <> old.input_hash or new.result_hash <> old.result_hash
    or new.proposed_by <> old.proposed_by or new.corrects is distinct from old.corrects
    or (old.state <> 'proposed' and new.decided_by <> old.decided_by)
    or (new.input is not null and new.input is distinct from old.input)
    or (new.result is not null and new.result is distinct from old.result) then
    raise exception 'a run is never changed' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger runs_stay before update on runs for each row execute function keep_run();

do $$
declare t text;
begin
  foreach t in array array['rule_sets', 'registrations', 'draws', 'runs'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy wall on %I to :app using (government_id = nullif(current_setting(''app.government'', true), '''')::uuid)
      with check (government_id = nullif(current_setting(''app.government'', true), '''')::uuid)', t);
    execute format('create policy keeper on %I to :owner using (true) with check (true)', t);
    execute format('grant select, insert on %I to :app', t);
  end loop;
  execute format('grant update on draws, runs to :app');
end $$;
