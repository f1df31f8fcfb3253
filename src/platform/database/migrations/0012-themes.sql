-- The look of a government: a colour that carries links and buttons, for light and for dark, and a logo.
create table themes (
  government_id uuid primary key references governments on delete cascade,
  accent text check (accent ~ '^#[0-9a-f]{6}$'),
  accent_dark text check (accent_dark ~ '^#[0-9a-f]{6}$'),
  logo bytea check (length(logo) <= 204800),
  logo_type text check (logo_type in ('image/png', 'image/svg+xml', 'image/webp')),
  -- Where people may say what is not accessible to them; the law asks for an address (EU 2016/2102).
  feedback_mail text check (length(feedback_mail) <= 254),
  changed_at timestamptz not null default now(),
  check ((accent is null) = (accent_dark is null)),
  check ((logo is null) = (logo_type is null))
);
alter table themes enable row level security;
alter table themes force row level security;
create policy wall on themes to :app using (government_id = nullif(current_setting('app.government', true), '')::uuid)
  with check (government_id = nullif(current_setting('app.government', true), '')::uuid);
create policy keeper on themes to :owner using (true) with check (true);
grant select, insert, update, delete on themes to :app;
