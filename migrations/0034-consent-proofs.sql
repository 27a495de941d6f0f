-- Proofs of choices (src/consent): what was shown, once by its hash, and what each visitor chose, under an identifier that only
-- their browser keeps. No address, no browser, no account.

-- The exact words and the inventory that were served: JSON, never changed.
create table egide.consent_version (
  number integer generated always as identity primary key,
  hash text not null unique,
  site text not null,
  content text not null,
  -- Those that can be refused, in the order of the bits of records.
  services text[] not null,
  kept_at timestamptz not null
);
create index consent_version_site on egide.consent_version (site, kept_at);

-- The origins of the pages that may send a choice.
create table egide.consent_version_origin (
  version integer not null references egide.consent_version,
  origin text not null,
  primary key (version, origin)
);

-- A version in one language: what a record refers to.
create table egide.consent_shown (
  number integer generated always as identity primary key,
  version integer not null references egide.consent_version,
  language text not null,
  unique (version, language)
);

-- Sixty bytes for sixteen services at most, and some fifty in the index. No foreign key: `shown` comes from our own memory of the
-- table above, and a check of each row would cost a third of the writing.
create table egide.consent_proof (
  id uuid not null,
  -- When it was received.
  at timestamptz not null,
  shown integer not null,
  action "char" not null,
  -- A bit for each service of the version.
  choices bytea not null,
  -- Seconds that it had waited in the browser; null: none.
  late_by integer,
  primary key (id, at)
) partition by range (at);
create index consent_proof_at on egide.consent_proof using brin (at);

-- Where a restored backup puts months that are not open; else empty.
create table egide.consent_proof_elsewhere partition of egide.consent_proof default;

-- Opens the month of a day, with what stands of it elsewhere.
create function egide.consent_open_month(day date) returns void language plpgsql as $$
declare
  month date := date_trunc('month', day);
  part text := 'consent_proof_' || to_char(month, 'YYYY_MM');
  begins timestamptz := month::timestamp at time zone 'UTC';
  ends timestamptz := (month + interval '1 month')::timestamp at time zone 'UTC';
begin
  if to_regclass('egide.' || part) is not null then return; end if;
  -- Two processes open it at once: the second waits here, then sees it.
  lock table egide.consent_proof in share update exclusive mode;
  if to_regclass('egide.' || part) is not null then return; end if;
  execute format('create table egide.%I (like egide.consent_proof including all)', part);
  execute format('with moved as (delete from egide.consent_proof_elsewhere where at >= %L and at < %L returning *)
    insert into egide.%I select * from moved', begins, ends, part);
  execute format('alter table egide.consent_proof attach partition egide.%I for values from (%L) to (%L)', part, begins, ends);
end
$$;

create function egide.consent_refuses_change() returns trigger language plpgsql as $$
begin
  raise exception 'what was proved is not changed: % on %.% refused', tg_op, tg_table_schema, tg_table_name
    using errcode = 'integrity_constraint_violation';
end
$$;
create trigger consent_proof_unchanged before update on egide.consent_proof
  for each row execute function egide.consent_refuses_change();
create trigger consent_version_unchanged before update on egide.consent_version
  for each row execute function egide.consent_refuses_change();

-- The days whose root stands in the ledger. A day ends with its month.
create table egide.consent_day (
  day date primary key,
  -- Blinds the leaves: without it nobody can tell whether a leaf is of a record that they know.
  secret bytea not null,
  records bigint not null check (records >= 0),
  closed_at timestamptz not null
);

-- What stays of an erased record, so that the root of its day can be made again: 32 bytes that say nothing to whoever lacks the
-- identifier or the secret of the day.
create table egide.consent_erased_leaf (
  day date not null,
  leaf bytea not null check (octet_length(leaf) = 32),
  primary key (day, leaf)
);

-- Counts of a day, made when it ends: no identifier, nothing that leads to a record.
create table egide.consent_count (
  day date not null,
  shown integer not null,
  action "char" not null,
  choices bigint not null,
  primary key (day, shown, action)
);
create table egide.consent_service_count (
  day date not null,
  shown integer not null,
  service text not null,
  given bigint not null,
  primary key (day, shown, service)
);

-- The code that was served with a version, by its public hash (Subresource Integrity).
create table egide.consent_version_code (
  version integer not null references egide.consent_version,
  hash text not null,
  first_at timestamptz not null,
  primary key (version, hash)
);

-- How a version looked to a visitor.
create table egide.consent_screenshot (
  version integer not null references egide.consent_version,
  language text not null,
  width integer not null,
  image bytea not null,
  address text not null,
  browser text not null,
  taken_at timestamptz not null,
  primary key (version, language, width)
);
