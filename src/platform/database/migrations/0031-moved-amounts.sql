-- Where money went when its part of the plan ended, line by line, so that it comes back with the part and never counts
-- twice. from_id: the part that ended; to_id null: outside the tree.
create table moved_amounts (
  id uuid primary key default gen_random_uuid(),
  government_id uuid not null,
  version_id uuid not null,
  from_id uuid not null,
  to_id uuid,
  body_id uuid not null,
  kind text not null check (kind in ('operating', 'investment', 'financing')),
  side text not null check (side in ('receipts', 'expenses')),
  year integer not null,
  measure text not null check (measure in ('estimate', 'credit', 'credit_initial', 'credit_final')),
  policy_field text,
  account text,
  line text,
  description text,
  cents bigint not null check (cents between -10000000000000 and 10000000000000),
  foreign key (government_id, version_id) references plan_versions (government_id, id) on delete cascade,
  foreign key (government_id, from_id) references nodes (government_id, id),
  foreign key (government_id, to_id) references nodes (government_id, id),
  foreign key (government_id, body_id) references bodies (government_id, id)
);
create index moved_amounts_version on moved_amounts (government_id, version_id);
create index moved_amounts_from on moved_amounts (government_id, from_id);
create index moved_amounts_to on moved_amounts (government_id, to_id);
create index moved_amounts_body on moved_amounts (government_id, body_id);
alter table moved_amounts enable row level security;
alter table moved_amounts force row level security;
create policy wall on moved_amounts to :app
  using (government_id = nullif(current_setting('app.government', true), '')::uuid)
  with check (government_id = nullif(current_setting('app.government', true), '')::uuid);
create policy keeper on moved_amounts to :owner using (true) with check (true);
grant select, insert, delete on moved_amounts to :app;

-- A part of the plan never takes along what a version, a round or the books say of it: who removes it removes that
-- first, or is refused.
do $$
declare t text;
begin
  foreach t in array array['node_versions','amounts','updates','match_rules'] loop
    execute format('alter table %I drop constraint %I, add constraint %2$I
      foreign key (government_id, node_id) references nodes (government_id, id)', t, t || '_government_id_node_id_fkey');
  end loop;
end $$;
alter table indicator_values drop constraint indicator_values_government_id_indicator_id_fkey,
  add constraint indicator_values_government_id_indicator_id_fkey
    foreign key (government_id, indicator_id) references indicators (government_id, id);
