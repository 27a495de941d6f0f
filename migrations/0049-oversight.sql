-- Complaints and files of the supervisory authority (src/oversight; GDPR art. 58 and 77): each record under a key of its own that stands in its
-- row, since it names whoever complains. In clear stands what lists and reminders need.
create table egide.oversight_matter (
  -- Random: its address is guessed by nobody.
  id text primary key,
  -- Of the form that brought it: sent twice, it is one record.
  ticket text not null unique,
  body text not null,
  -- How many versions it has.
  revision integer not null check (revision > 0),
  made_at timestamptz not null,
  kind text not null,
  -- The day by which somebody has something to do next; null: nothing is due.
  due_on date,
  -- Of which day, and how long before it, somebody was reminded.
  told text not null default '',
  closed_at timestamptz,
  -- Its key, wrapped under the installation's key of files.
  wrapped bytea not null
);
create index oversight_matter_body on egide.oversight_matter (body, made_at);
create index oversight_matter_closed_at on egide.oversight_matter (closed_at);

-- Every version of a record: added, and never changed.
create table egide.oversight_matter_version (
  id uuid primary key default gen_random_uuid(),
  record text not null references egide.oversight_matter (id) on delete cascade,
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
create trigger oversight_matter_version_kept before update on egide.oversight_matter_version
  for each row execute function egide.keep_record_version();
create trigger closed_oversight_matter_kept before update on egide.oversight_matter
  for each row execute function egide.keep_closed_record();
