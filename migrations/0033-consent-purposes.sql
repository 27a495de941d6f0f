-- Consent beyond cookies (src/consent, GDPR art. 7): for which purpose a body asks it, in which words, and who gave it.
create table egide.consent_purpose (
  -- Random.
  id text primary key,
  body text not null,
  -- The activity of the register that rests on consent.
  activity text not null,
  -- What the officer wrote (model/purpose/consentPurpose.ts).
  content jsonb not null,
  words_number integer not null check (words_number > 0),
  words_hash text not null,
  -- Consents to words of a lower number no longer count.
  counts_from integer not null check (counts_from between 1 and words_number),
  opened_at timestamptz not null,
  closed_at timestamptz
);
create index consent_purpose_body on egide.consent_purpose (body);

-- Exactly what was shown, once, by its digest: canonical JSON.
create table egide.consent_words (
  hash text primary key,
  words text not null
);

create table egide.consent_words_version (
  purpose text not null references egide.consent_purpose (id),
  number integer not null check (number > 0),
  hash text not null references egide.consent_words (hash),
  asks_anew boolean not null,
  reason text not null,
  at timestamptz not null,
  primary key (purpose, number)
);

-- One row for each consent that somebody gave. It ends with its proof (policies/own-data): five years after it counted last.
create table egide.given_consent (
  id text primary key,
  -- In the order in which they were given.
  number bigint not null generated always as identity,
  purpose text not null references egide.consent_purpose (id),
  -- A keyed digest of the body's own reference of the person, another for each purpose.
  person bytea not null,
  words_number integer not null,
  words_hash text not null references egide.consent_words (hash),
  language text not null check (language in ('fr', 'en')),
  means text not null check (means in ('link', 'body')),
  giver text not null check (giver in ('self', 'guardian')),
  given_at timestamptz not null,
  expires_at timestamptz,
  ended_at timestamptz,
  ended_how text check (ended_how in ('withdrawn', 'renewed', 'closed')),
  ended_means text check (ended_means in ('link', 'body', 'telephone', 'mail', 'counter')),
  -- What an officer wrote who withdrew it on request.
  reason text,
  -- Makes the digests of the ledger say nothing once this row is gone.
  salt bytea not null,
  -- When it counts or counted last; null while it counts for an indefinite time. Written below: a restored backup fills no generated column.
  over_at timestamptz,
  check ((ended_at is null) = (ended_how is null)),
  check ((ended_how is not distinct from 'withdrawn') = (ended_means is not null))
);
create index given_consent_person on egide.given_consent (purpose, person, number);
create unique index given_consent_counts on egide.given_consent (purpose, person) where ended_at is null;
create index given_consent_over_at on egide.given_consent (over_at);

-- What was agreed to is never changed, and it ends once.
create function egide.keep_given_consent() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (old.ended_at is not null
    or (old.id, old.purpose, old.person, old.words_number, old.words_hash, old.language, old.means, old.giver, old.given_at, old.salt)
      is distinct from (new.id, new.purpose, new.person, new.words_number, new.words_hash, new.language, new.means, new.giver, new.given_at, new.salt)
    or old.expires_at is distinct from new.expires_at) then
    raise exception 'a consent that was given is never changed';
  end if;
  new.over_at := least(new.ended_at, new.expires_at);
  return new;
end $$;
create trigger given_consent_kept before insert or update on egide.given_consent
  for each row execute function egide.keep_given_consent();

-- What questions came to that somebody meant to act on: counts, nobody in them.
create table egide.consent_answer (
  id text primary key,
  purpose text not null references egide.consent_purpose (id),
  at timestamptz not null,
  asker_kind text not null check (asker_kind in ('token', 'command-line', 'console')),
  asker text not null,
  asked integer not null,
  allowed integer not null
);
create index consent_answer_purpose on egide.consent_answer (purpose, at);

-- The access of a body's own systems: of the secret, the digest alone.
create table egide.service_token (
  id text primary key,
  body text not null,
  name text not null,
  digest bytea not null unique,
  made_at timestamptz not null,
  used_on date,
  revoked_at timestamptz
);
create index service_token_body on egide.service_token (body);
