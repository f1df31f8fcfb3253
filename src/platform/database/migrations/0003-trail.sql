-- The trail: who, on whose behalf, when, from what to what. The application role may add and read, nothing else, and it
-- is the database that numbers and chains the rows: sha256 over the hash before and the row's own words.

create table audit_entries (
  government_id uuid not null references governments on delete cascade,
  sequence bigint not null,
  at timestamptz not null,
  actor_id uuid,
  on_behalf_of uuid,
  verb text not null check (verb ~ '^[a-z][a-z._-]{0,60}$'),
  subject_kind text not null check (subject_kind ~ '^[a-z][a-z_]{0,40}$'),
  subject_id text not null check (subject_id ~ '^[^\n]{0,200}$'),
  -- The exact JSON text that was hashed: { "before": …, "after": … }.
  content text not null check (length(content) <= 2000000),
  previous text not null,
  hash text not null,
  primary key (government_id, sequence)
);
create index audit_entries_subject on audit_entries (government_id, subject_kind, subject_id, sequence);

create function audit_text(entry audit_entries) returns text
  language sql stable set search_path = pg_catalog, public
  as $$ select concat_ws(E'\n', entry.previous, entry.sequence::text,
    to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    coalesce(entry.actor_id::text, '-'), coalesce(entry.on_behalf_of::text, '-'),
    entry.verb, entry.subject_kind, entry.subject_id, entry.content) $$;

-- A restore puts rows back as they were: only for the owner does a row keep the number and the hash that it brings.
create function chain_audit_entry() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public
  as $$
declare last record;
begin
  if session_user = (select relowner::regrole::name from pg_class where oid = 'public.audit_entries'::regclass)
    and new.hash <> '' then
    return new;
  end if;
  perform pg_advisory_xact_lock(hashtextextended(new.government_id::text, 4711));
  select e.sequence, e.hash into last from public.audit_entries e
    where e.government_id = new.government_id order by e.sequence desc limit 1;
  new.sequence := coalesce(last.sequence, 0) + 1;
  new.previous := coalesce(last.hash, repeat('0', 64));
  new.hash := encode(sha256(convert_to(public.audit_text(new), 'UTF8')), 'hex');
  return new;
end $$;
create trigger chain before insert on audit_entries for each row execute function chain_audit_entry();

alter table audit_entries enable row level security;
alter table audit_entries force row level security;
create policy wall on audit_entries to :app using (government_id = nullif(current_setting('app.government', true), '')::uuid)
  with check (government_id = nullif(current_setting('app.government', true), '')::uuid);
create policy keeper on audit_entries to :owner using (true) with check (true);
grant select, insert on audit_entries to :app;
