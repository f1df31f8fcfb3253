-- Versions that were set here stay as they were set, nodes that live on in a next plan, and governments that merged.

-- sealed: it was a concept here and a council set it. What an import stores of a published version may still grow by
-- another document of the same version.
alter table plan_versions add column sealed boolean not null default false;

-- The owner of the tables restores and removes; the one who works changes nothing of a sealed version. Putting an older
-- version in before it writes its lines in full, the same ones (app.rewriting).
create function refuse_sealed() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if current_user = (select relowner::regrole::name from pg_class where oid = tg_relid)
    or coalesce(current_setting('app.rewriting', true), '') = 'on' then
    return null;
  end if;
  if exists (select from (select distinct version_id from changed) as c
    join public.plan_versions v on v.id = c.version_id and v.sealed) then
    raise exception 'a version that was set is not changed' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;

create function refuse_sealed_version() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if current_user = (select relowner::regrole::name from pg_class where oid = tg_relid) then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  raise exception 'a version that was set is not changed' using errcode = 'restrict_violation';
end $$;
create trigger sealed_change before update on plan_versions for each row
  when (old.sealed and (old.state, old.set_on, old.label, old.plan_id, old.sealed)
    is distinct from (new.state, new.set_on, new.label, new.plan_id, new.sealed))
  execute function refuse_sealed_version();
create trigger sealed_delete before delete on plan_versions for each row when (old.sealed)
  execute function refuse_sealed_version();

do $$
declare t text;
begin
  foreach t in array array['amounts','node_versions','node_details','change_reasons'] loop
    execute format('create trigger sealed_insert after insert on %I referencing new table as changed
      for each statement execute function refuse_sealed()', t);
    execute format('create trigger sealed_update after update on %I referencing old table as changed
      for each statement execute function refuse_sealed()', t);
    execute format('create trigger sealed_delete after delete on %I referencing old table as changed
      for each statement execute function refuse_sealed()', t);
  end loop;
end $$;

-- A node of an older plan goes on as one or more nodes of a newer one.
create table node_successors (
  government_id uuid not null,
  old_id uuid not null,
  new_id uuid not null check (new_id <> old_id),
  primary key (government_id, old_id, new_id),
  foreign key (government_id, old_id) references nodes (government_id, id) on delete cascade,
  foreign key (government_id, new_id) references nodes (government_id, id) on delete cascade
);
create index node_successors_new on node_successors (government_id, new_id);

-- A government that others merged into. No key to them: what was exported of one is restored where the other isn't, and
-- a link to nobody shows nothing. Only the owner of the installation links.
create table mergers (
  government_id uuid not null references governments on delete cascade,
  predecessor_id uuid not null check (predecessor_id <> government_id),
  merged_on date not null,
  linked_at timestamptz not null default now(),
  primary key (government_id, predecessor_id)
);

do $$
declare t text;
begin
  foreach t in array array['node_successors','mergers'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy wall on %I to :app using (government_id = nullif(current_setting(''app.government'', true), '''')::uuid)
      with check (government_id = nullif(current_setting(''app.government'', true), '''')::uuid)', t);
    execute format('create policy keeper on %I to :owner using (true) with check (true)', t);
  end loop;
end $$;
grant select, insert, delete on node_successors to :app;
grant select on mergers to :app;
