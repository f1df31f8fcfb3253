/** The tables of people, their rights, their sessions and the trail. */
import type { Generated } from 'kysely';
import type { Locale, PersonState, SignInMethod } from '../../organisation/person.ts';
import type { Role } from '../../organisation/role.ts';
import type { LogoType } from '../../organisation/theme.ts';
import type { Day, Instant, Optional } from './schema-columns.ts';

export interface PeopleTables {
  services: {
    id: Generated<string>;
    government_id: string;
    body_id: string | null;
    name: string;
    position: Generated<number>;
    ended: Generated<boolean>;
  };
  people: {
    id: Generated<string>;
    government_id: string;
    name: string;
    mail: string;
    locale: Generated<Locale>;
    state: Generated<PersonState>;
    created_at: Instant;
    closed_at: Optional<string>;
    erased_at: Optional<string>;
  };
  person_keys: { government_id: string; person_id: string; key: Buffer };
  grants: {
    id: Generated<string>;
    government_id: string;
    person_id: string;
    role: Role;
    body_id: string | null;
    service_id: string | null;
    source: Generated<'given' | 'claim'>;
  };
  substitutes: {
    government_id: string;
    person_id: string;
    substitute_id: string;
    from_day: Day;
    to_day: Day;
  };
  assignments: {
    government_id: string;
    node_id: string;
    owner_id: string | null;
    service_id: string | null;
  };
  sessions: {
    id: Generated<string>;
    government_id: string;
    person_id: string;
    token_hash: string;
    method: SignInMethod;
    device: Generated<string>;
    created_at: Instant;
    seen_at: Instant;
    expires_at: string;
  };
  audit_entries: {
    government_id: string;
    /** Numbered and chained by the database. */
    sequence: Generated<bigint>;
    at: string;
    actor_id: string | null;
    on_behalf_of: string | null;
    verb: string;
    subject_kind: string;
    subject_id: string;
    content: string;
    previous: Generated<string>;
    hash: Generated<string>;
  };
  /** Where each chain ends; only the database writes it. */
  audit_heads: { government_id: string; sequence: bigint; hash: string };
  themes: {
    government_id: string;
    accent: Optional<string>;
    accent_dark: Optional<string>;
    logo: Optional<Buffer>;
    logo_type: Optional<LogoType>;
    feedback_mail: Optional<string>;
    changed_at: Instant;
  };
}
