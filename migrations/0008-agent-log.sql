-- Who read or did what, on which record, and what came of it (src/platform/access/agentLog.ts); never content. Kept twelve
-- months exactly, by a rule of policies/own-data.
create table egide.agent_log (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('staff', 'candidate', 'system', 'command-line')),
  actor text not null,
  actor_name text not null,
  action text not null,
  body text,
  object_kind text,
  object_id text,
  outcome text not null,
  check ((object_kind is null) = (object_id is null))
);

-- A month is read newest first, by body; the rule reads by the moment alone.
create index agent_log_at on egide.agent_log (at);
create index agent_log_body on egide.agent_log (body, at desc);
