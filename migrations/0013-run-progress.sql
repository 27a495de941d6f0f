-- What a run that goes on has done so far, and whether somebody asked it to stop (src/retention/execution). Counts by rule;
-- who asked stands in the agent log.
alter table egide.retention_run
  add column progress jsonb,
  add column progress_at timestamptz,
  add column stop_asked_at timestamptz;

create index retention_run_of_policy on egide.retention_run (policy, started_at desc);
