-- The last row of each chain, so that one taken off its end is missed too. Only the database writes it.
create table audit_heads (
  government_id uuid primary key references governments on delete cascade,
  sequence bigint not null,
  hash text not null
);
insert into audit_heads (government_id, sequence, hash)
  select distinct on (government_id) government_id, sequence, hash from audit_entries order by government_id, sequence desc;

create or replace function chain_audit_entry() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public
  as $$
declare head record;
begin
  -- A restore puts rows back as they were, and the heads with them.
  if session_user = (select relowner::regrole::name from pg_class where oid = 'public.audit_entries'::regclass)
    and new.hash <> '' then
    return new;
  end if;
  perform pg_advisory_xact_lock(hashtextextended(new.government_id::text, 4711));
  select h.sequence, h.hash into head from public.audit_heads h where h.government_id = new.government_id;
  new.sequence := coalesce(head.sequence, 0) + 1;
  new.previous := coalesce(head.hash, repeat('0', 64));
  new.hash := encode(sha256(convert_to(public.audit_text(new), 'UTF8')), 'hex');
  insert into public.audit_heads as h (government_id, sequence, hash)
    values (new.government_id, new.sequence, new.hash)
    on conflict (government_id) do update set sequence = excluded.sequence, hash = excluded.hash;
  return new;
end $$;

alter table audit_heads enable row level security;
alter table audit_heads force row level security;
create policy wall on audit_heads to :app using (government_id = nullif(current_setting('app.government', true), '')::uuid)
  with check (government_id = nullif(current_setting('app.government', true), '')::uuid);
create policy keeper on audit_heads to :owner using (true) with check (true);
grant select on audit_heads to :app;
