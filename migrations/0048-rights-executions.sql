-- What connected databases do for a request (src/rights/execution; GDPR art. 15, 17, 20). What finds the person, counts and receipts are sealed
-- under a key of their own that stands in the row; what finds the person goes with the end of the request.
create table egide.rights_execution (
  id uuid primary key default gen_random_uuid(),
  request text not null unique references egide.rights_request (id) on delete cascade,
  kind text not null check (kind in ('copy', 'erasure')),
  stage text not null check (stage in ('looking', 'refused', 'seen', 'working', 'failed', 'done')),
  -- Counts whoever took it in hand: a worker that was thought dead writes no more.
  attempt integer not null check (attempt > 0),
  -- How many rows of how many are done, while it works.
  rows_done bigint not null default 0,
  rows_all bigint not null default 0,
  changed_at timestamptz not null,
  wrapped bytea not null,
  content bytea not null
);

-- The copy that a person is given: an archive in parts, each sealed under the key in this row. Delete the row, and every copy of a part is noise.
create table egide.rights_package (
  id text primary key,
  -- It ends long before its request, by a rule of its own: no reference, or both would be ended by two.
  request text not null,
  -- Its link opens from then on, for as long as the rule of our own says; null: it is being written.
  since timestamptz,
  made_at timestamptz not null,
  parts integer not null,
  bytes bigint not null,
  wrapped bytea not null
);
create index rights_package_request on egide.rights_package (request);
create index rights_package_since on egide.rights_package (since);

create table egide.rights_package_part (
  id uuid primary key default gen_random_uuid(),
  package text not null references egide.rights_package (id) on delete cascade,
  number integer not null,
  content bytea not null,
  unique (package, number)
);
