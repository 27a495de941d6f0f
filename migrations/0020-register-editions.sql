-- Editions of the published register of a body (src/register/publish): what is read under a dated address for good. The bytes of
-- its open data are kept as they were published, so that no later version of the exporter changes them. Who published is
-- personal data of colleagues (policies/own-data); the open data names no author.
create table egide.register_edition (
  body text not null,
  number integer not null check (number > 0),
  -- The day, and the order within it from the second on: 2026-11-21, 2026-11-21.2.
  name text not null,
  published_at timestamptz not null,
  -- Null once the rule of own-data has taken them away.
  author_kind text,
  author text,
  author_name text,
  reason text not null,
  -- Why it was published in spite of errors, and how many there were.
  forced_reason text,
  forced_findings integer,
  -- Where the ledger bears it; null only inside the transaction that makes it.
  ledger_index bigint,
  primary key (body, number),
  unique (body, name)
);

create index register_edition_published on egide.register_edition (published_at);

create table egide.register_edition_file (
  body text not null,
  number integer not null,
  -- json, csv, jsonld.
  name text not null,
  media_type text not null,
  -- Of the file as it is read, not of the compressed bytes beside it.
  sha256 text not null,
  size bigint not null,
  compressed bytea not null,
  primary key (body, number, name),
  foreign key (body, number) references egide.register_edition (body, number)
);

-- A seat belt against mistakes; the digests in the ledger are the proof.
create function egide.register_edition_refuses_change() returns trigger language plpgsql as $$
begin
  raise exception 'an edition never changes: % on %.% refused', tg_op, tg_table_schema, tg_table_name
    using errcode = 'integrity_constraint_violation';
end
$$;

create trigger register_edition_file_fixed before update or delete or truncate on egide.register_edition_file
  for each statement execute function egide.register_edition_refuses_change();
