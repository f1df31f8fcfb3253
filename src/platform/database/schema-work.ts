/** The tables of work that outlives a request, of mail that waits, and of calendars that are followed. */
import type { ColumnType, Generated } from 'kysely';
import type { Instant, Optional } from './schema-columns.ts';

export type JobState = 'queued' | 'running' | 'done' | 'failed';
export type MailState = 'queued' | 'sending' | 'sent' | 'failed';

export interface WorkTables {
  jobs: {
    id: Generated<string>;
    government_id: string;
    kind: string;
    once_key: Optional<string>;
    payload: ColumnType<unknown, string | undefined, string>;
    state: Generated<JobState>;
    progress: Generated<number>;
    total: Optional<number>;
    attempts: Generated<number>;
    asked_by: Optional<string>;
    created_at: Instant;
    due_at: Instant;
    finished_at: Optional<string>;
    failure: Optional<string>;
    result: Optional<Buffer>;
    result_name: Optional<string>;
    result_type: Optional<string>;
  };
  mails: {
    id: Generated<string>;
    government_id: string;
    person_id: Optional<string>;
    address: string;
    subject: string;
    body: string;
    once_key: Optional<string>;
    state: Generated<MailState>;
    attempts: Generated<number>;
    due_at: Instant;
    expires_at: Optional<string>;
    created_at: Instant;
    sent_at: Optional<string>;
    failure: Optional<string>;
  };
  calendar_links: { government_id: string; person_id: string; token_hash: string; created_at: Instant };
}
