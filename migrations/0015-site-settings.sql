-- What the publisher says of the site (src/main/site/settings), where no site.yaml of the operator rules: each version as a
-- whole, the latest holds. Names of persons: who changed it, and the director of publication (policies/own-data).
create table egide.site_version (
  number integer primary key check (number > 0),
  -- In the form of site.yaml.
  settings jsonb not null,
  -- Which parts of it this version changed.
  changed text[] not null,
  author_kind text not null,
  author text not null,
  author_name text not null,
  reason text not null,
  at timestamptz not null,
  -- When the next version took its place; null for the present one.
  superseded_at timestamptz
);
create index site_version_superseded on egide.site_version (superseded_at);
