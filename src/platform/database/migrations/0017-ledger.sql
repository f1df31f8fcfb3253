-- A line of the books belongs to its group. A foreign key would look that up line by line, which takes longer than all
-- else of an import together; these look it up once a statement. A restore puts tables back in an order of its own.
alter table ledger_lines drop constraint ledger_lines_government_id_ledger_state_id_group_no_fkey;

create function ledger_lines_have_groups() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if current_user = (select relowner::regrole::name from pg_class where oid = tg_relid) then
    return null;
  end if;
  if exists (select 1 from (select distinct government_id, ledger_state_id, group_no from added) as line
    where not exists (select 1 from public.ledger_groups g where g.government_id = line.government_id
      and g.ledger_state_id = line.ledger_state_id and g.no = line.group_no)) then
    raise exception 'a line of the books without its group' using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
create trigger ledger_lines_have_groups after insert on ledger_lines referencing new table as added
  for each statement execute function ledger_lines_have_groups();

create function ledger_lines_go_with_groups() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  delete from public.ledger_lines l using gone g
  where l.government_id = g.government_id and l.ledger_state_id = g.ledger_state_id and l.group_no = g.no;
  return null;
end $$;
create trigger ledger_lines_go_with_groups after delete on ledger_groups referencing old table as gone
  for each statement execute function ledger_lines_go_with_groups();
