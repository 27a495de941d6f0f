-- Job offers of the bodies of the network (src/recruitment). Who wrote one and whom to ask are persons (policies/own-data).
create table egide.offer (
  id text primary key,
  body text not null references egide.body (id),
  status text not null
    check (status in ('draft', 'review', 'published', 'closed', 'withdrawn', 'removed', 'archived')),
  -- At the request of an authority, whatever its status.
  suspended boolean not null default false,
  revision integer not null check (revision > 0),
  -- What it offers (model/offer/offerContent.ts), its contact apart.
  content jsonb not null,
  contact_name text,
  contact_email text,
  contact_telephone text,
  -- When it is, or was, first shown; null before anybody published it.
  opens_at timestamptz,
  -- When it stops, or stopped, being shown.
  ends_at timestamptz,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  -- Who last changed it.
  author_kind text not null,
  author text not null,
  author_name text not null,
  check (status not in ('published', 'closed', 'withdrawn') or (opens_at is not null and ends_at is not null))
);
create index offer_body on egide.offer (body, changed_at);
create index offer_changed_at on egide.offer (changed_at);
create index offer_ends_at on egide.offer (ends_at);

-- What it said after each change, its contact apart.
create table egide.offer_version (
  offer text not null references egide.offer (id) on delete cascade,
  number integer not null check (number > 0),
  status text not null,
  content jsonb not null,
  at timestamptz not null,
  author_kind text not null,
  author text not null,
  author_name text not null,
  primary key (offer, number)
);

-- What searches read: one row for each offer that is published and not suspended, from its opening to its closing. The words
-- are brought to one form by model/words, not by a dictionary of the server.
create table egide.offer_shown (
  number bigint generated always as identity primary key,
  offer text not null unique references egide.offer (id) on delete cascade,
  body text not null,
  family text not null,
  contract text not null,
  working_time text not null,
  telework text not null,
  departments text[] not null,
  regions text[] not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  title_words text[] not null,
  words tsvector not null
);
-- The words lie apart, so that counting offers reads none of them.
alter table egide.offer_shown alter column words set storage external;
alter table egide.offer_shown set (toast_tuple_target = 128);
create index offer_shown_words on egide.offer_shown using gin (words);
create index offer_shown_opens_at on egide.offer_shown (opens_at, offer);
create index offer_shown_closes_at on egide.offer_shown (closes_at);
create index offer_shown_body on egide.offer_shown (body);

-- Words of titles, as searches compare them and as people write them: what a word with a typing mistake may have meant.
create table egide.offer_word (
  word text primary key,
  form text not null
);

-- Decisions of the site administrator on one offer, each with its ground: they outlive the offer.
create table egide.offer_decision (
  number bigint generated always as identity primary key,
  offer text not null,
  body text not null,
  title text not null,
  decision text not null check (decision in ('removal', 'suspension', 'lifting')),
  ground text not null,
  -- Which authority asked for it; null where none did.
  authority text,
  at timestamptz not null,
  author_kind text not null,
  author text not null,
  author_name text not null
);
create index offer_decision_at on egide.offer_decision (at);
create index offer_decision_offer on egide.offer_decision (offer);

-- How each body recruits.
create table egide.recruitment_settings (
  body text primary key references egide.body (id),
  -- Whether somebody else than its writer publishes an offer.
  second_reading boolean not null
);
