-- Alerts of candidates (src/recruitment): what each asks for, and which offers it was told of, each once. All of it goes with the
-- space (policies/own-data).
create sequence egide.candidate_alert_change;

create table egide.candidate_alert (
  -- Random.
  id text primary key,
  account text not null references egide.candidate_account (id) on delete cascade,
  -- As its owner calls it; empty: as its criteria read.
  name text not null,
  -- The one address of its criteria (model/criteria/criteriaAddress.ts); empty: every offer.
  query text not null,
  mails text not null check (mails in ('publication', 'daily', 'none')),
  paused boolean not null,
  -- Digest of the address of its private feed; null: it has none.
  feed_hash bytea unique check (octet_length(feed_hash) = 32),
  -- It tells of offers that opened from then on: when it was made, or when it went on after a pause.
  tells_from timestamptz not null,
  made_at timestamptz not null,
  -- Counts up with each change of any alert: what a reader of alerts has not seen yet.
  change bigint not null default nextval('egide.candidate_alert_change')
);
-- One alert for the same criteria: a form that was sent twice makes one.
create unique index candidate_alert_criteria on egide.candidate_alert (account, md5(query));
create index candidate_alert_changed on egide.candidate_alert (change);

-- Which offers an alert has found. A row stays until the offer is over, so that nobody is told of it twice.
create table egide.candidate_alert_offer (
  alert text not null references egide.candidate_alert (id) on delete cascade,
  offer text not null,
  found_at timestamptz not null,
  -- When its mail is to be written: at once, or at the hour of the digest.
  due_at timestamptz not null,
  -- That mail, from when it waits in the outbox.
  mail uuid,
  -- When the mail server took it, or refused it for good.
  settled_at timestamptz,
  primary key (alert, offer)
);
create index candidate_alert_offer_offer on egide.candidate_alert_offer (offer);
create index candidate_alert_offer_due on egide.candidate_alert_offer (due_at) where mail is null;
create index candidate_alert_offer_mail on egide.candidate_alert_offer (mail) where mail is not null;

-- Offers that were shown or changed and have not been held against the alerts since: written with the offer, taken by the worker.
create table egide.offer_unmatched (
  offer text primary key,
  opens_at timestamptz not null
);
create index offer_unmatched_opens_at on egide.offer_unmatched (opens_at);
