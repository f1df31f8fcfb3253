-- Rules are written as a concept and then set; what is set never changes. What was there was set when it was made.
alter table rule_sets
  add column set_at timestamptz,
  add column set_by uuid,
  add foreign key (government_id, set_by) references people (government_id, id),
  add check ((set_at is null) = (set_by is null));
update rule_sets set set_at = made_at, set_by = made_by;
create index rule_sets_set_by on rule_sets (government_id, set_by);
create unique index rule_sets_one_concept on rule_sets (government_id, school_year) where set_at is null;

create function keep_rules() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if old.set_at is not null or new.school_year <> old.school_year
    or new.version <> old.version then
    raise exception 'rules that are set never change' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger rule_sets_stay before update on rule_sets for each row execute function keep_rules();
create policy only_concepts_go on rule_sets as restrictive for delete to :app using (set_at is null);
grant update, delete on rule_sets to :app;
