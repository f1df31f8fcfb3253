/** The tables of files that come in by the site. */
import type { ColumnType, Generated } from 'kysely';
import type { ImportGiven, ImportKind, ImportState, TableKind } from '../../intake/import-task.ts';
import type { ImportPreview } from '../../intake/import-preview.ts';
import type { Mapping } from '../../intake/table-mapping.ts';
import type { Instant, Optional } from './schema-columns.ts';

export interface ImportTables {
  import_tasks: {
    id: Generated<string>;
    government_id: string;
    kind: ImportKind;
    file_name: string;
    sha256: string;
    bytes: number;
    content: Optional<Buffer>;
    state: Generated<ImportState>;
    given: ColumnType<ImportGiven, string | undefined, string>;
    mapping: ColumnType<Mapping | null, string | undefined, string | null>;
    preview: ColumnType<ImportPreview | null, string | undefined, string | null>;
    asked_by: string;
    asked_at: Instant;
    job_id: Optional<string>;
    accepted_by: Optional<string>;
    accepted_at: Optional<string>;
  };
  column_mappings: {
    government_id: string;
    kind: TableKind;
    mapping: ColumnType<Mapping, string, string>;
  };
}
