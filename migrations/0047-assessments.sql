-- Impact assessments (src/assessments; GDPR art. 35 and 36): each record under a key of its own that stands in its row, since what is
-- assessed and who says so may name persons. In clear stands what lists and reminders need.
create table egide.assessment (
  -- Random: its address is guessed by nobody.
  id text primary key,
  -- Of the form that brought it: sent twice, it is one record.
  ticket text not null unique,
  body text not null,
  -- How many versions it has.
  revision integer not null check (revision > 0),
  made_at timestamptz not null,
  state text not null check (state in ('draft', 'validated', 'refused', 'not-required', 'withdrawn')),
  -- The day by which somebody has something to do next: its review, an answer of the authority; null: nothing is due.
  due_on date,
  -- Of which day, and how long before it, somebody was reminded.
  told text not null default '',
  closed_at timestamptz,
  -- Its key, wrapped under the installation's key of files.
  wrapped bytea not null
);
create index assessment_body on egide.assessment (body, made_at);
create index assessment_closed_at on egide.assessment (closed_at);

-- Every version of a record: added, and never changed.
create table egide.assessment_version (
  id uuid primary key default gen_random_uuid(),
  record text not null references egide.assessment (id) on delete cascade,
  number integer not null,
  kind text not null,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('staff', 'system', 'command-line')),
  actor text not null,
  actor_name text not null,
  -- The whole record as it was then, and why it changed; sealed under the key of the record.
  content bytea not null,
  unique (record, number)
);

create function egide.keep_record_version() returns trigger language plpgsql as $$
begin
  raise exception 'a line of % is never changed', tg_table_name;
end $$;
create trigger assessment_version_kept before update on egide.assessment_version
  for each row execute function egide.keep_record_version();

-- A closed record is reopened first, which is a version of its own: no other change of it passes, whoever writes it.
create function egide.keep_closed_record() returns trigger language plpgsql as $$
begin
  if old.closed_at is not null and new.closed_at is not null then
    raise exception 'a closed record of % is never changed', tg_table_name;
  end if;
  return new;
end $$;
create trigger closed_assessment_kept before update on egide.assessment
  for each row execute function egide.keep_closed_record();
