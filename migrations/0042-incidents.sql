-- The register of breaches (src/incidents; GDPR art. 33(5)): each record under a key of its own that stands in its row, since what happened may
-- describe persons. In clear stands what the clock and the list need.
create table egide.incident (
  -- Random: its address is guessed by nobody.
  id text primary key,
  -- Of the form that brought it: sent twice, it is one record.
  ticket text not null unique,
  body text not null,
  -- How many versions it has.
  revision integer not null check (revision > 0),
  aware_at timestamptz not null,
  near_miss boolean not null,
  -- When the authority was first told; null: it was not.
  notified_at timestamptz,
  closed_at timestamptz,
  -- Its key, wrapped under the installation's key of files.
  wrapped bytea not null
);
create index incident_body on egide.incident (body, aware_at);
create index incident_closed_at on egide.incident (closed_at);

-- Every version of a record: added, and never changed.
create table egide.incident_version (
  id uuid primary key default gen_random_uuid(),
  incident text not null references egide.incident (id) on delete cascade,
  number integer not null,
  kind text not null,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('staff', 'system', 'command-line')),
  actor text not null,
  actor_name text not null,
  -- The whole record as it was then, and why it changed; sealed under the key of the record.
  content bytea not null,
  unique (incident, number)
);

create function egide.keep_incident_version() returns trigger language plpgsql as $$
begin
  raise exception 'a line of incident_version is never changed';
end $$;
create trigger incident_version_kept before update on egide.incident_version
  for each row execute function egide.keep_incident_version();

-- A closed record is reopened first, which is a version of its own: no other change of it passes, whoever writes it.
create function egide.keep_closed_incident() returns trigger language plpgsql as $$
begin
  if old.closed_at is not null and new.closed_at is not null then
    raise exception 'a closed incident is never changed';
  end if;
  return new;
end $$;
create trigger closed_incident_kept before update on egide.incident
  for each row execute function egide.keep_closed_incident();
