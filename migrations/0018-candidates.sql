-- Accounts of candidates (src/identity): tables, tokens and cookies of their own, never mixed with those of staff; an
-- address may stand in both. Of tokens a digest, of passwords an argon2id hash. How long each row stays: policies/own-data.
create table egide.candidate_account (
  id text primary key,
  -- In lower case; what a person signs in with. Proved by the link that was mailed to it.
  email text not null unique check (email = lower(email)),
  language text not null check (language in ('fr', 'en')),
  -- PHC string
  password_hash text not null,
  -- Day and digest of the terms that were accepted, and when.
  terms_version text not null,
  terms_accepted_at timestamptz not null,
  -- The last sign-up, until the space is activated.
  made_at timestamptz not null,
  activated_at timestamptz,
  -- The last sign-in: the clock of the space. The activation counts as one.
  signed_in_at timestamptz,
  -- When the mail server took the mail that says that the space will be deleted; a sign-in empties it.
  notified_at timestamptz,
  -- That mail while it waits in the outbox, and since when.
  notice_mail uuid,
  notice_asked_at timestamptz,
  check ((activated_at is null) = (signed_in_at is null)),
  check (notified_at is null or activated_at is not null)
);
create index candidate_account_made on egide.candidate_account (made_at);
create index candidate_account_signed_in on egide.candidate_account (signed_in_at);
create index candidate_account_notice on egide.candidate_account (notice_mail);

create table egide.candidate_session (
  id text primary key,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  account text not null,
  -- A kind of device in words of ours (« Firefox, Linux »), never what the browser sent.
  device text not null,
  made_at timestamptz not null,
  seen_at timestamptz not null,
  authenticated_at timestamptz not null,
  ends_at timestamptz not null
);
create index candidate_session_account on egide.candidate_session (account);
create index candidate_session_ends on egide.candidate_session (ends_at);

create table egide.candidate_link (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  purpose text not null check (purpose in ('activation', 'password', 'email')),
  account text not null,
  -- The address that the link proves, where it is another one.
  email text check (email = lower(email)),
  ends_at timestamptz not null,
  check ((purpose = 'email') = (email is not null))
);
create index candidate_link_account on egide.candidate_link (account);
create index candidate_link_ends on egide.candidate_link (ends_at);
