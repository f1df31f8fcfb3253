/** Takes our empty tables away so that a backup of an older version finds the tables it was made from. */
import { escapeIdentifier, type ClientBase } from 'pg';

/** What belongs to extensions stays, and numbering goes with its table. Only ever called on a database without a row, inside the restoring transaction. */
export async function emptySchema(session: ClientBase): Promise<void> {
  const { rows } = await session.query<{ kind: string; name: string }>(
    `select kind, name from (
       select 1 as turn, case relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence' else 'table' end as kind,
         oid::regclass::text as name, oid, 'pg_class'::regclass as class from pg_class
         where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S') and relname <> 'migrations'
       union all
       select 2, 'routine', oid::regprocedure::text, oid, 'pg_proc'::regclass from pg_proc where pronamespace = 'public'::regnamespace
       union all
       select 3, case typtype when 'd' then 'domain' else 'type' end, oid::regtype::text, oid, 'pg_type'::regclass from pg_type
         where typnamespace = 'public'::regnamespace and typtype in ('d', 'e')
     ) ours where not exists (select from pg_depend d where d.classid = ours.class and d.objid = ours.oid and d.deptype in ('e', 'i'))
     order by turn`,
  );
  for (const { kind, name } of rows) await session.query(`drop ${kind} if exists ${name} cascade`);
  await session.query(`delete from ${escapeIdentifier('migrations')}`);
}
