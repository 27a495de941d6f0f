-- Requests of data subjects (src/rights; GDPR art. 12, 15 to 22): what names anybody is sealed, each request under a key of its own that
-- stands in its row. The deadline follows from the days that are kept (model/deadline); `due_on` is for the order of the queue.
create table egide.rights_request (
  -- Random: its address is guessed by nobody.
  id text primary key,
  -- Of the form that brought it: sent twice, it is one request.
  ticket text not null unique,
  body text not null,
  right_asked text not null,
  -- The activity of the register that it is about; null: the person could not say.
  activity text,
  channel text not null check (channel in ('web', 'contact', 'letter', 'counter', 'agent')),
  language text not null check (language in ('fr', 'en')),
  -- The states of the Data Rights Protocol.
  status text not null
    check (status in ('open', 'in_progress', 'fulfilled', 'denied', 'revoked', 'expired')),
  reason text,
  -- How identity was proved; null: it is not.
  identity_means text,
  doubted boolean not null,
  revision integer not null check (revision > 0),
  received_at timestamptz not null,
  received_on date not null,
  -- Whose public holidays count.
  region text not null,
  -- Questions about identity that stop the clock: [{ "askedOn", "obtainedOn" }].
  asks jsonb not null,
  extended_on date,
  recorded_on date,
  due_on date not null,
  stopped_since date,
  -- Since when nobody has proved who asks; null once somebody did, or where an agent typed it in.
  unproved_since timestamptz,
  closed_at timestamptz,
  -- Codes are derived from a key and this number: none is kept.
  code_generation integer not null default 0,
  code_sent_at timestamptz,
  code_tries integer not null default 0,
  -- How often whoever handles it was told that its day comes.
  told integer not null default 0,
  -- Its key, wrapped under the installation's key of files.
  wrapped bytea not null,
  -- Who asks, for whom, how they are answered, and their words.
  content bytea not null,
  check ((closed_at is null) = (status in ('open', 'in_progress')))
);
create index rights_request_queue on egide.rights_request (body, due_on) where closed_at is null;
create index rights_request_closed on egide.rights_request (body, closed_at) where closed_at is not null;
create index rights_request_received_at on egide.rights_request (received_at);
create index rights_request_closed_at on egide.rights_request (closed_at);
create index rights_request_unproved_since on egide.rights_request (unproved_since);

-- Its file, line by line: lines are added, and never changed.
create table egide.rights_request_event (
  id uuid primary key default gen_random_uuid(),
  request text not null references egide.rights_request (id) on delete cascade,
  number integer not null,
  kind text not null,
  at timestamptz not null,
  -- staff, system, or the person, of whom nothing more is said here.
  actor_kind text not null,
  actor text,
  actor_name text,
  -- What was written, sealed under the key of the request.
  content bytea,
  unique (request, number)
);

create function egide.keep_rights_request_event() returns trigger language plpgsql as $$
begin
  raise exception 'a line of rights_request_event is never changed';
end $$;
create trigger rights_request_event_kept before update on egide.rights_request_event
  for each row execute function egide.keep_rights_request_event();
