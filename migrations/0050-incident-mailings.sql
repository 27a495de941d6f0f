-- What the persons touched by a breach are told by mail (src/incidents; GDPR art. 34), and to whom: text and addresses are sealed under the key of the
-- record. Each recipient of a mailing is one line, which is handed to the outbox once.
create table egide.incident_mailing (
  id text primary key,
  -- Of the form that brought it: sent twice, it is one mailing.
  ticket text not null unique,
  incident text not null references egide.incident (id) on delete cascade,
  state text not null check (state in ('draft', 'sending', 'sent', 'stopped')),
  made_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  -- How many it goes to; how many it reached, and did not, once it has ended.
  persons integer not null,
  reached integer,
  unreached integer,
  -- When the record of the breach says so; null: not yet.
  recorded_at timestamptz,
  -- Subject and text, and what was made of the list.
  content bytea not null,
  check ((ended_at is null) = (state in ('draft', 'sending')))
);
create index incident_mailing_incident on egide.incident_mailing (incident, made_at);
create index incident_mailing_sending on egide.incident_mailing (started_at) where state = 'sending';
create index incident_mailing_unrecorded on egide.incident_mailing (ended_at) where recorded_at is null and ended_at is not null;

create table egide.incident_recipient (
  id uuid primary key default gen_random_uuid(),
  -- No reference: it ends a month after its list was given, by a rule of its own, years before the record does.
  mailing text not null,
  number integer not null,
  -- The address, sealed; null once a mail server has taken the mail, or nothing will be sent any more.
  recipient bytea,
  state text not null check (state in ('waiting', 'queued', 'sent', 'failed')),
  -- What waits in the outbox for it; no reference: a mail that has left is gone from there.
  mail uuid,
  uploaded_at timestamptz not null,
  unique (mailing, number)
);
create index incident_recipient_waiting on egide.incident_recipient (mailing, number) where state = 'waiting';
create index incident_recipient_mail on egide.incident_recipient (mail) where mail is not null;
create index incident_recipient_uploaded_at on egide.incident_recipient (uploaded_at);
