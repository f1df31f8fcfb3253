-- A run that is made public, a seed in two parts, and everything of a run and a draw held to what it was
-- (whose it is, the wall holds).

-- The second part is with a person: here is only its hash, until the draw. A draw of before has none.
alter table draws
  add column part text check (part ~ '^[0-9a-f]{32}$'),
  add column part_commitment text check (part_commitment ~ '^[0-9a-f]{64}$'),
  add column part_at timestamptz,
  add column part_by uuid,
  add foreign key (government_id, part_by) references people (government_id, id),
  add check ((part_commitment is null) = (part_at is null)),
  add check ((part_commitment is null) = (part_by is null)),
  add check (part_by <> committed_by),
  add check (part is null or (drawn_at is not null and part_commitment is not null)),
  add check (part_commitment = encode(sha256(convert_to(part, 'UTF8')), 'hex'));
create index draws_part_by on draws (government_id, part_by);

create or replace function keep_draw() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if old.drawn_at is not null
    or (old.school_year, old.commitment, old.hidden_seed, old.committed_at, old.committed_by)
      is distinct from
      (new.school_year, new.commitment, new.hidden_seed, new.committed_at, new.committed_by)
    or (new.drawn_at is not null and new.part is null)
    or (new.drawn_at is not null and new.part_commitment is distinct from old.part_commitment) then
    raise exception 'a draw happens once' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create policy begun on draws as restrictive for insert to :app with check (drawn_at is null and part is null);

-- Why a run corrects the one before it: one sentence that the public reads.
alter table runs
  add column reason text check (char_length(reason) between 1 and 500),
  -- The term of the data, and no other: enrolment.md 1.6 and 5.
  add constraint runs_term check (kept_until = make_date(school_year + 1, 10, 31));

create or replace function keep_run() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if (old.id, old.school_year, old.rule_set_id, old.corrects, old.reason, old.input_hash,
      old.result_hash, old.kept_until, old.proposed_at, old.proposed_by)
      is distinct from
      (new.id, new.school_year, new.rule_set_id, new.corrects, new.reason, new.input_hash,
      new.result_hash, new.kept_until, new.proposed_at, new.proposed_by)
    or (old.state <> 'proposed'
      and (old.state, old.decided_at, old.decided_by) is distinct from (new.state, new.decided_at, new.decided_by)) then
    raise exception 'a run is never changed' using errcode = 'check_violation';
  end if;
  if (old.input, old.result) is distinct from (new.input, new.result)
    and not (new.input is null and new.result is null and old.kept_until < current_date) then
    raise exception 'a run is never changed' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create policy begun on runs as restrictive for insert to :app with check (state = 'proposed');

-- What the public may have of a run, as it was made public: hashes for ever, texts for the term of the run.
create table run_publications (
  government_id uuid not null,
  run_id uuid not null,
  published_at timestamptz not null,
  published_by uuid not null,
  input_hash text not null check (input_hash ~ '^[0-9a-f]{64}$'),
  result_hash text not null check (result_hash ~ '^[0-9a-f]{64}$'),
  rules_hash text not null check (rules_hash ~ '^[0-9a-f]{64}$'),
  input text,
  result text,
  cut_offs jsonb,
  primary key (government_id, run_id),
  foreign key (government_id, run_id) references runs (government_id, id),
  foreign key (government_id, published_by) references people (government_id, id),
  check (input_hash = encode(sha256(convert_to(input, 'UTF8')), 'hex')),
  check (result_hash = encode(sha256(convert_to(result, 'UTF8')), 'hex')),
  check ((input is null) = (result is null)),
  check ((input is null) = (cut_offs is null))
);
create index run_publications_published_by on run_publications (government_id, published_by);

create function publish_confirmed() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if not exists (select from public.runs r
    where r.government_id = new.government_id and r.id = new.run_id and r.state = 'confirmed') then
    raise exception 'a run is confirmed before it is published' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger publications_confirmed after insert on run_publications
  for each row execute function publish_confirmed();

create function keep_publication() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if (old.run_id, old.published_at, old.published_by, old.input_hash, old.result_hash, old.rules_hash)
      is distinct from
      (new.run_id, new.published_at, new.published_by, new.input_hash, new.result_hash, new.rules_hash)
    or new.input is not null or new.result is not null or new.cut_offs is not null
    or not exists (select from public.runs r
      where r.government_id = new.government_id and r.id = new.run_id and r.kept_until < current_date) then
    raise exception 'what was published is never changed' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger publications_stay before update on run_publications
  for each row execute function keep_publication();

alter table run_publications enable row level security;
alter table run_publications force row level security;
create policy wall on run_publications to :app
  using (government_id = nullif(current_setting('app.government', true), '')::uuid)
  with check (government_id = nullif(current_setting('app.government', true), '')::uuid);
create policy keeper on run_publications to :owner using (true) with check (true);
grant select, insert on run_publications to :app;
grant update (input, result, cut_offs) on run_publications to :app;
