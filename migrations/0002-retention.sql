-- Runs of retention rules (src/retention/execution). No personal data: names of rules and stores, counts, checksums.
create table egide.retention_run (
  id text primary key,
  -- Name of the policy folder.
  policy text not null,
  kind text not null check (kind in ('dry', 'execute')),
  state text not null check (state in ('running', 'done', 'failed', 'interrupted')),
  stores text[] not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  -- egide/run-report@1
  report jsonb,
  check ((state = 'running') = (finished_at is null))
);

create index retention_run_by_start on egide.retention_run (started_at desc);
create index retention_run_running on egide.retention_run (policy) where state = 'running';
