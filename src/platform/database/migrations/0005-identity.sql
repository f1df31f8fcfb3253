-- How people prove who they are. Of what opens something only a hash is kept; the secret of a code app is sealed with
-- the person's own key.

alter table people add column erased_at timestamptz check (erased_at is null or state = 'closed');

create table passwords (
  government_id uuid not null,
  person_id uuid not null,
  hash text not null check (hash like '$argon2id$%'),
  changed_at timestamptz not null default now(),
  primary key (government_id, person_id),
  foreign key (government_id, person_id) references people (government_id, id) on delete cascade
);

-- An app that shows a code each half minute (RFC 6238). last_step: a code that was used is not taken again.
create table code_apps (
  government_id uuid not null,
  person_id uuid not null,
  secret text not null,
  last_step bigint not null default 0,
  created_at timestamptz not null default now(),
  primary key (government_id, person_id),
  foreign key (government_id, person_id) references people (government_id, id) on delete cascade
);

create table passkeys (
  id uuid primary key default gen_random_uuid(),
  government_id uuid not null,
  person_id uuid not null,
  credential_id text not null check (length(credential_id) between 1 and 1400),
  public_key bytea not null,
  counter bigint not null default 0,
  transports text not null default '',
  name text not null check (length(name) between 1 and 100),
  created_at timestamptz not null default now(),
  used_at timestamptz,
  unique (government_id, credential_id),
  foreign key (government_id, person_id) references people (government_id, id) on delete cascade
);
create index passkeys_person on passkeys (government_id, person_id);

-- One row is one use.
create table recovery_codes (
  government_id uuid not null,
  person_id uuid not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (government_id, person_id, hash),
  foreign key (government_id, person_id) references people (government_id, id) on delete cascade
);

-- A link that works once: an invitation sets up signing in, a recovery sets a new password. A used one is deleted.
create table links (
  government_id uuid not null,
  token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
  person_id uuid not null,
  kind text not null check (kind in ('invitation', 'recovery')),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  primary key (government_id, token_hash),
  unique (government_id, person_id, kind),
  foreign key (government_id, person_id) references people (government_id, id) on delete cascade
);

-- What a browser has begun and must end within minutes: the second step of signing in, the ceremony of a passkey.
create table challenges (
  government_id uuid not null references governments on delete cascade,
  token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
  person_id uuid,
  purpose text not null check (purpose in ('second_step', 'passkey_sign_in', 'passkey_add')),
  content text not null default '' check (length(content) <= 4000),
  expires_at timestamptz not null,
  primary key (government_id, token_hash, purpose),
  foreign key (government_id, person_id) references people (government_id, id) on delete cascade
);
create index challenges_person on challenges (government_id, person_id);

-- Tries that failed, by account and by address (both as a hash); who tries too often waits, and never for ever.
create table failed_tries (
  government_id uuid not null references governments on delete cascade,
  kind text not null check (kind in ('account', 'address', 'code', 'mail')),
  key text not null check (key ~ '^[0-9a-f]{64}$'),
  failures integer not null default 0,
  last_at timestamptz not null,
  primary key (government_id, kind, key)
);
create index failed_tries_last on failed_tries (government_id, last_at);

-- An account elsewhere: the issuer and its name for the person.
create table identities (
  government_id uuid not null,
  issuer text not null check (length(issuer) between 1 and 500),
  subject text not null check (length(subject) between 1 and 255),
  person_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (government_id, issuer, subject),
  foreign key (government_id, person_id) references people (government_id, id) on delete cascade
);
create index identities_person on identities (government_id, person_id);

-- Beside list_governments the only thing that crosses the wall: which government an organisation code names.
create function government_of_organisation(code text) returns table (id uuid, name text, slug text)
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select g.id, g.name, g.slug from public.governments g where g.org_code = code $$;
revoke all on function government_of_organisation(text) from public;
grant execute on function government_of_organisation(text) to :app;

do $$
declare t text;
begin
  foreach t in array array['passwords','code_apps','passkeys','recovery_codes','links','challenges','failed_tries',
    'identities'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy wall on %I to :app using (government_id = nullif(current_setting(''app.government'', true), '''')::uuid)
      with check (government_id = nullif(current_setting(''app.government'', true), '''')::uuid)', t);
    execute format('create policy keeper on %I to :owner using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to :app', t);
  end loop;
end $$;
