-- What a list, a reminder and figures need of a record of breaches, in clear beside what is sealed (src/incidents/model/outline.ts): names out of
-- lists of ours, moments and one number; nothing that somebody typed in words. The last moment of the first notification is aware_at and 72 hours.
alter table egide.incident
  -- What it waits for; null: its last version was written before there was this column, and it is filled when the record is first listed.
  add column state text
    check (state in ('to-decide', 'to-notify', 'to-complete', 'to-tell', 'to-close', 'closed')),
  -- Null: nobody has weighed it.
  add column severity text check (severity in ('low', 'medium', 'high', 'very-high')),
  add column cause text,
  add column losses text[],
  -- About how many; null: not known.
  add column persons_touched integer,
  -- What was decided; null: nothing yet.
  add column authority_choice text check (authority_choice in ('notify', 'register-only')),
  add column persons_choice text,
  -- Until when the authority is to be told next, by a first notification or by a complement; null: nothing is due.
  add column due_at timestamptz,
  -- When the notification was complete, and when the persons were first told.
  add column completed_at timestamptz,
  add column persons_told_at timestamptz,
  -- How often whoever handles it was reminded of which moment.
  add column reminded integer not null default 0,
  add column reminded_of timestamptz;
create index incident_without_outline on egide.incident (body) where state is null;
create index incident_due_at on egide.incident (due_at) where due_at is not null;

-- Of a closed record the outline is filled once, where it has none; nothing else of it changes.
create or replace function egide.keep_closed_incident() returns trigger language plpgsql as $$
declare
  outline constant text[] := array['state', 'severity', 'cause', 'losses', 'persons_touched', 'authority_choice',
    'persons_choice', 'due_at', 'completed_at', 'persons_told_at'];
begin
  if old.closed_at is not null and new.closed_at is not null
    and not (old.state is null and to_jsonb(old) - outline = to_jsonb(new) - outline) then
    raise exception 'a closed incident is never changed';
  end if;
  return new;
end $$;
