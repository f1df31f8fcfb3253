-- What is searched, in rows of its own: what the newest closing of a round says of each node, what stands in a round that
-- runs, and what stays inside: remarks and comments. Triggers keep it, so that no save and no closing can forget it.
--
-- No index on the words: under row security PostgreSQL does not let an operator that might leak (LIKE, @@) choose rows
-- before the wall did. The rows of one government are found by its key and read through, which a trigram index would
-- not make shorter: 12,000 texts of 1,000 characters take some 100 ms.

create function search_fold(said text) returns text
  language sql immutable strict parallel safe set search_path = pg_catalog
  as $$ select lower(regexp_replace(normalize(said, NFD), '[\u0300-\u036f]', '', 'g')) $$;

-- The texts of the axes, a block a line; marks within a word do not part it.
create function search_told(axes jsonb) returns text
  language sql immutable parallel safe set search_path = pg_catalog
  as $$ select coalesce(string_agg(line, E'\n' order by axis.place, block.place), '')
    from (values (1, 'progress'), (2, 'time'), (3, 'money')) as axis (place, name)
    cross join lateral jsonb_path_query(axes -> axis.name -> 'narrative',
      'strict $.**.content ? (@[*].type == "text" || @[*].type == "mention")') with ordinality as block (runs, place)
    cross join lateral (select string_agg(coalesce(run ->> 'text', run -> 'attrs' ->> 'label', ' '), '' order by place) as line
      from jsonb_array_elements(block.runs) with ordinality as runs (run, place)) as lines $$;

create table search_texts (
  government_id uuid not null,
  round_id uuid not null,
  node_id uuid not null,
  kind text not null check (kind in ('closed', 'open', 'remark', 'comment')),
  -- The comment, or the node again.
  part_id uuid not null,
  title text not null,
  body text not null,
  folded text not null generated always as (search_fold(title || E'\n' || body)) stored,
  -- A vector holds no more than a megabyte; who writes more is found by the letters.
  words tsvector not null generated always as
    (to_tsvector('pg_catalog.dutch', left(search_fold(title || E'\n' || body), 200000))) stored,
  primary key (government_id, round_id, kind, node_id, part_id),
  foreign key (government_id, round_id) references rounds (government_id, id) on delete cascade
);
-- Texts of usual length stay in their row: reading them through is what a search does.
alter table search_texts set (toast_tuple_target = 8160);

alter table search_texts enable row level security;
alter table search_texts force row level security;
create policy wall on search_texts to :app using (government_id = nullif(current_setting('app.government', true), '')::uuid)
  with check (government_id = nullif(current_setting('app.government', true), '')::uuid);
create policy keeper on search_texts to :owner using (true) with check (true);
grant select, insert, update, delete on search_texts to :app;

-- A restore brings its rows along: what the owner puts back is not gathered again.
create function search_rests() returns boolean
  language sql stable set search_path = pg_catalog, public
  as $$ select session_user = (select relowner::regrole::name from pg_class where oid = 'public.search_texts'::regclass) $$;

create function search_add_closing(closing closings) returns void
  language plpgsql set search_path = pg_catalog, public
  as $$
declare content jsonb;
begin
  begin
    content := closing.content::jsonb;
  exception when invalid_text_representation or untranslatable_character then
    return;
  end;
  if exists (select from closings c where c.government_id = closing.government_id and c.round_id = closing.round_id
    and c.sequence > closing.sequence) then
    return;
  end if;
  delete from search_texts s where s.government_id = closing.government_id and s.round_id = closing.round_id
    and s.kind in ('closed', 'open');
  insert into search_texts (government_id, round_id, node_id, kind, part_id, title, body)
    select closing.government_id, closing.round_id, (node ->> 'node')::uuid, 'closed', (node ->> 'node')::uuid,
      concat_ws(' ', node ->> 'code', node ->> 'title'), search_told(node -> 'axes')
    from jsonb_array_elements(content -> 'nodes') as node
    on conflict do nothing;
end $$;

create function search_add_update(saved updates) returns void
  language plpgsql set search_path = pg_catalog, public
  as $$
declare
  round record;
  name text;
begin
  select r.state, v.sequence into round from rounds r
    left join plan_versions v on v.government_id = r.government_id and v.id = r.version_id
    where r.government_id = saved.government_id and r.id = saved.round_id;
  select concat_ws(' ', n.code, n.title) into name from node_versions n
    join plan_versions v on v.government_id = n.government_id and v.id = n.version_id
    where n.government_id = saved.government_id and n.node_id = saved.node_id and v.sequence <= coalesce(round.sequence, v.sequence)
    order by v.sequence desc limit 1;
  delete from search_texts s where s.government_id = saved.government_id and s.round_id = saved.round_id
    and s.node_id = saved.node_id and s.kind in ('open', 'remark');
  insert into search_texts (government_id, round_id, node_id, kind, part_id, title, body)
    select saved.government_id, saved.round_id, saved.node_id, kind, saved.node_id, coalesce(name, ''), body
    from (values ('open', search_told(saved.axes)), ('remark', saved.remark)) as said (kind, body)
    where (kind = 'open' and round.state = 'open') or (kind = 'remark' and body <> '');
end $$;

create function search_add_comment(comment comments) returns void
  language sql set search_path = pg_catalog, public
  as $$ insert into search_texts (government_id, round_id, node_id, kind, part_id, title, body)
    select u.government_id, u.round_id, u.node_id, 'comment', comment.id, '', comment.body
    from updates u where u.government_id = comment.government_id and u.id = comment.update_id
    on conflict (government_id, round_id, kind, node_id, part_id) do update set body = excluded.body $$;

create function search_gather() returns trigger
  language plpgsql set search_path = pg_catalog, public
  as $$
begin
  if search_rests() then
    return null;
  end if;
  case tg_table_name
    when 'closings' then perform search_add_closing(new);
    when 'updates' then perform search_add_update(new);
    when 'comments' then perform search_add_comment(new);
  end case;
  return null;
end $$;
create trigger search after insert on closings for each row execute function search_gather();
create trigger search after insert or update of axes, remark on updates for each row execute function search_gather();
create trigger search after insert or update of body on comments for each row execute function search_gather();

-- What was there before.
select search_add_update(u) from updates u;
select search_add_closing(c) from closings c;
select search_add_comment(c) from comments c;
