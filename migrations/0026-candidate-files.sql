-- What candidates keep in their space (src/recruitment): their profile, CV and letter, each sealed under a key of the person alone
-- (AES-256-GCM; src/platform/files). All of it goes with the account (policies/own-data): once the row of the key is gone, no copy of
-- the other rows says anything.
create table egide.candidate_key (
  id uuid primary key default gen_random_uuid(),
  account text not null unique references egide.candidate_account (id) on delete cascade,
  -- Wrapped under the installation's key of files.
  wrapped bytea not null,
  made_at timestamptz not null
);

create table egide.candidate_profile (
  id uuid primary key default gen_random_uuid(),
  account text not null unique references egide.candidate_account (id) on delete cascade,
  content bytea not null,
  saved_at timestamptz not null
);

create table egide.candidate_document (
  -- Random: its address is guessed by nobody.
  id text primary key,
  account text not null references egide.candidate_account (id) on delete cascade,
  kind text not null check (kind in ('cv', 'letter')),
  -- Its name and what it is; the file itself.
  about bytea not null,
  content bytea not null,
  added_at timestamptz not null,
  unique (account, kind)
);
-- Sealed bytes cannot be packed: nothing is tried.
alter table egide.candidate_document alter column content set storage external;
