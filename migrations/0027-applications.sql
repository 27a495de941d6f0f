-- Applications to job offers (src/recruitment): each a sealed copy for one body, under a key of its own (AES-256-GCM;
-- src/platform/files). It stands on its own: the offer and the space of the candidate may be gone before it, so neither is referenced.
-- All of it ends with the row of the application (policies/own-data).
create table egide.application (
  -- Random: its address is guessed by nobody.
  id text primary key,
  offer text not null,
  body text not null,
  -- Whose space it was sent from; null once that space was deleted by its owner.
  account text,
  status text not null
    check (status in ('received', 'examined', 'invited', 'accepted', 'refused', 'withdrawn')),
  revision integer not null check (revision > 0),
  -- Contact, answers, titles (model/application); null once it was withdrawn, with the key.
  content bytea,
  submitted_at timestamptz not null,
  changed_at timestamptz not null,
  check ((status = 'withdrawn') = (content is null))
);
-- One application of a candidate to an offer; what was withdrawn can be sent anew.
create unique index application_once on egide.application (offer, account) where status <> 'withdrawn';
create index application_offer on egide.application (offer, submitted_at);
create index application_account on egide.application (account);
create index application_submitted_at on egide.application (submitted_at);

create table egide.application_key (
  id uuid primary key default gen_random_uuid(),
  application text not null unique references egide.application (id) on delete cascade,
  -- Wrapped under the installation's key of files.
  wrapped bytea not null
);

create table egide.application_document (
  -- Random, as the application's own.
  id text primary key,
  application text not null references egide.application (id) on delete cascade,
  kind text not null check (kind in ('cv', 'letter')),
  -- Its name and what it is; the file itself.
  about bytea not null,
  content bytea not null,
  unique (application, kind)
);
alter table egide.application_document alter column content set storage external;

-- What recruiters wrote about it, for each other: facts, which the candidate reads with the rest of their data.
create table egide.application_comment (
  id text primary key,
  application text not null references egide.application (id) on delete cascade,
  content bytea not null,
  at timestamptz not null,
  author text not null,
  author_name text not null
);
create index application_comment_application on egide.application_comment (application);

-- Who read it or did something with it, and when (REC-27): lines are added, and never changed. The candidate sees them.
create table egide.application_act (
  number bigint generated always as identity primary key,
  application text not null references egide.application (id) on delete cascade,
  act text not null check (act in ('listed', 'opened', 'document', 'status', 'comment')),
  -- Which document, or which status.
  detail text,
  at timestamptz not null,
  actor text not null,
  actor_name text not null,
  -- The external firm that the reader works for (REC-28); null for the body itself.
  firm text
);
create index application_act_application on egide.application_act (application, number);
create unique index application_act_listed on egide.application_act (application, actor) where act = 'listed';

create function egide.keep_application_act() returns trigger language plpgsql as $$
begin
  raise exception 'a line of application_act is never changed';
end $$;
create trigger application_act_kept before update on egide.application_act
  for each row execute function egide.keep_application_act();

-- What a body answers with, until somebody writes it otherwise in one answer.
create table egide.application_answer (
  body text not null references egide.body (id),
  kind text not null check (kind in ('invitation', 'refusal')),
  text text not null,
  primary key (body, kind)
);
