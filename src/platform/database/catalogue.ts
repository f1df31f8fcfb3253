/** The tables as the database itself knows them, parents first: backup, restore and removal forget none. */
import { escapeIdentifier, type ClientBase } from 'pg';

export type Table = {
  name: string;
  /** Columns that hold something of their own (computed ones follow by themselves). */
  columns: readonly string[];
  /** Columns that the database numbers. */
  identity: readonly string[];
  /** The columns of the primary key, for a fixed order. */
  key: readonly string[];
  /** Column that names the government; null for a table of the installation. */
  government: string | null;
};

type Row = Omit<Table, 'government'> & { parents: string[] };

export async function readTables(session: ClientBase): Promise<Table[]> {
  const { rows } = await session.query<Row>(
    `select c.relname::text as name,
       array(select attname::text from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped
         and attgenerated = '' order by attnum) as columns,
       array(select attname::text from pg_attribute where attrelid = c.oid and attnum > 0 and attidentity <> '') as identity,
       array(select a.attname::text from pg_index i, unnest(i.indkey::int2[]) with ordinality as k (attnum, place)
         join pg_attribute a on a.attnum = k.attnum
         where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid order by k.place) as key,
       array(select distinct p.relname::text from pg_constraint f join pg_class p on p.oid = f.confrelid
         where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as parents
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migrations'
     order by c.relname`,
  );
  return parentsFirst(rows).map(({ name, columns, identity, key }) => ({
    name,
    columns,
    identity,
    key,
    government: name === 'governments' ? 'id' : columns.includes('government_id') ? 'government_id' : null,
  }));
}

function parentsFirst(rows: readonly Row[]): Row[] {
  const sorted: Row[] = [];
  let waiting = [...rows];
  while (waiting.length > 0) {
    const names = new Set(waiting.map(({ name }) => name));
    const ready = waiting.filter(({ parents }) => !parents.some((parent) => names.has(parent)));
    if (ready.length === 0)
      throw new Error(`tables refer to each other in a circle: ${[...names].join(', ')}`);
    sorted.push(...ready);
    waiting = waiting.filter((row) => !ready.includes(row));
  }
  return sorted;
}

export const quoted = (names: readonly string[]) => names.map((name) => escapeIdentifier(name)).join(', ');
