-- The tamper-evident log (docs/ledger.md). Numbers are bigint and below 2^53, so that JavaScript holds them exactly.
create schema if not exists egide;

create table egide.ledger_entry (
  index bigint primary key check (index between 0 and 9007199254740991),
  id text not null unique,
  -- Canonical JSON in UTF-8: the leaf is exactly these bytes.
  payload bytea not null,
  leaf_hash bytea not null check (octet_length(leaf_hash) = 32),
  -- The `at` of the payload, for queries; verification holds one against the other.
  recorded_at timestamptz not null
);

-- Complete subtrees of two leaves and more; level 0 is ledger_entry.leaf_hash.
create table egide.ledger_node (
  level integer not null check (level between 1 and 53),
  index bigint not null check (index >= 0),
  hash bytea not null check (octet_length(hash) = 32),
  primary key (level, index)
);

create table egide.ledger_checkpoint (
  size bigint primary key check (size between 0 and 9007199254740991),
  root bytea not null check (octet_length(root) = 32),
  note text not null,
  at timestamptz not null
);

-- A seat belt against mistakes, no proof: who owns the tables can take it off. The hashes and the signatures are the proof.
create function egide.ledger_refuses_change() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only: % on %.% refused', tg_op, tg_table_schema, tg_table_name
    using errcode = 'integrity_constraint_violation';
end
$$;

create trigger ledger_entry_append_only before update or delete or truncate on egide.ledger_entry
  for each statement execute function egide.ledger_refuses_change();
create trigger ledger_node_append_only before update or delete or truncate on egide.ledger_node
  for each statement execute function egide.ledger_refuses_change();
create trigger ledger_checkpoint_append_only before update or delete or truncate on egide.ledger_checkpoint
  for each statement execute function egide.ledger_refuses_change();
