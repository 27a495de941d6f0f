-- Who asked for a run that ends much, and who agreed (docs/decisions/2026-11-22-approvals.md). The two names are personal
-- data of colleagues (policies/own-data); of the rows only counts.
create table egide.retention_approval (
  id text primary key,
  -- Name of the policy folder.
  policy text not null,
  state text not null check (state in ('waiting', 'approved', 'used')),
  requested_by text not null,
  requested_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  -- sha256 of the canonical JSON of the items.
  digest text not null,
  -- Rules, stores, boundaries and counts that were asked for.
  items jsonb not null,
  check ((state = 'waiting') = (decided_by is null and decided_at is null)),
  check (decided_by is null or lower(btrim(decided_by)) <> lower(btrim(requested_by)))
);

create index retention_approval_open on egide.retention_approval (policy, requested_at) where state <> 'used';

-- The salts under which receipts name rows (docs/ledger.md). They stay outside the ledger, so that they can be destroyed:
-- only then are its MACs no pseudonymous data any more (GDPR art. 4(5)).
create table egide.retention_salt (
  id text primary key,
  run text not null,
  bytes bytea not null check (octet_length(bytes) = 32),
  made_at timestamptz not null,
  destroy_after timestamptz not null
);

create index retention_salt_due on egide.retention_salt (destroy_after);
create index retention_salt_run on egide.retention_salt (run);
