-- Policies kept in the platform's database (docs/decisions/2026-11-29-policies-in-the-database.md): the files of a policy
-- folder, each version for as long as it held. Who changed what is personal data of colleagues (policies/own-data).
create table egide.policy_revision (
  policy text not null,
  number integer not null check (number > 0),
  author_kind text not null,
  author text not null,
  author_name text not null,
  reason text not null,
  at timestamptz not null,
  -- When the next revision took its place; null for the present one.
  superseded_at timestamptz,
  primary key (policy, number)
);

create index policy_revision_superseded on egide.policy_revision (superseded_at);

create table egide.policy_file (
  policy text not null,
  path text not null,
  -- The revision that wrote this version, and the one that replaced or removed it.
  since integer not null,
  until integer check (until > since),
  -- When that revision was made; null for the present version.
  replaced_at timestamptz,
  content bytea not null,
  primary key (policy, path, since)
);

create index retention_approval_requested on egide.retention_approval (requested_at);

create index policy_file_replaced on egide.policy_file (replaced_at);
create index policy_file_present on egide.policy_file (policy) where until is null;
