-- Accounts of staff (src/identity). Candidates get tables of their own: the two never mix. No address of a machine stands
-- here, and no secret in the clear: of tokens and codes a digest, of passwords an argon2id hash, of the secrets of second
-- factors a ciphertext. How long each row stays: policies/own-data.
create table egide.staff_account (
  id text primary key,
  -- In lower case; what a person signs in with.
  email text not null unique check (email = lower(email)),
  name text not null,
  language text not null check (language in ('fr', 'en')),
  -- PHC string; null: signs in through the identity provider alone.
  password_hash text,
  totp_secret bytea,
  -- The last time step whose code was taken: a code serves once (RFC 6238, 5.2).
  totp_step bigint not null default 0,
  provider_issuer text,
  provider_subject text,
  made_at timestamptz not null,
  -- Set when the last role has ended; from then on nobody signs in with it.
  left_at timestamptz,
  unique (provider_issuer, provider_subject),
  check ((provider_issuer is null) = (provider_subject is null))
);

create table egide.staff_assignment (
  id text primary key,
  account text not null references egide.staff_account (id),
  role text not null,
  -- null: every body
  body text,
  offer text,
  from_at timestamptz not null,
  until_at timestamptz not null,
  -- An account, or `installation`.
  given_by text not null,
  check (until_at >= from_at)
);
create index staff_assignment_account on egide.staff_assignment (account);
create index staff_assignment_body on egide.staff_assignment (body);

create table egide.staff_recovery_code (
  account text not null references egide.staff_account (id),
  code_hash bytea not null,
  primary key (account, code_hash)
);

create table egide.staff_session (
  id text primary key,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  account text not null,
  -- A kind of device in words of ours (« Firefox, Linux »), never what the browser sent.
  device text not null,
  made_at timestamptz not null,
  seen_at timestamptz not null,
  authenticated_at timestamptz not null,
  -- The absolute limit, whatever is done with it.
  ends_at timestamptz not null
);
create index staff_session_account on egide.staff_session (account);
create index staff_session_ends on egide.staff_session (ends_at);

-- Half a login: the password was right and the second factor is still to come, or the provider was asked.
create table egide.staff_sign_in (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  account text,
  stage text not null check (stage in ('second-factor', 'enrolment', 'provider')),
  totp_secret bytea,
  -- state, nonce and code verifier of the provider
  provider jsonb,
  -- A path of ours to come back to.
  back text,
  ends_at timestamptz not null
);
create index staff_sign_in_ends on egide.staff_sign_in (ends_at);

create table egide.staff_link (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  purpose text not null check (purpose in ('first-operator', 'password')),
  account text,
  ends_at timestamptz not null,
  check ((purpose = 'password') = (account is not null))
);
create index staff_link_ends on egide.staff_link (ends_at);

create table egide.staff_invitation (
  id text primary key,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  email text not null check (email = lower(email)),
  name text not null,
  language text not null check (language in ('fr', 'en')),
  role text not null,
  body text,
  offer text,
  until_at timestamptz not null,
  invited_by text not null,
  made_at timestamptz not null,
  ends_at timestamptz not null
);
create index staff_invitation_body on egide.staff_invitation (body);
create index staff_invitation_ends on egide.staff_invitation (ends_at);

-- Failures that delay the next attempt. The key is a keyed digest of an account or of an address of the network.
create table egide.sign_in_delay (
  key bytea primary key check (octet_length(key) = 32),
  failures integer not null,
  last_at timestamptz not null
);
create index sign_in_delay_last on egide.sign_in_delay (last_at);
