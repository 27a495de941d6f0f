-- Rows of what searches read so small that a page of the table holds thirty of them: the words of an offer stand apart. What a number stands for never
-- changes, since each change of an offer gives it a new one: whoever has read it once need not ask again.
alter table egide.offer_shown rename to offer_shown_before;
alter index egide.offer_shown_pkey rename to offer_shown_before_pkey;
alter index egide.offer_shown_offer_key rename to offer_shown_before_offer_key;
alter index egide.offer_shown_words rename to offer_shown_before_words;
alter index egide.offer_shown_opens_at rename to offer_shown_before_opens_at;
alter index egide.offer_shown_closes_at rename to offer_shown_before_closes_at;
alter index egide.offer_shown_body rename to offer_shown_before_body;
create table egide.offer_shown (
  number integer generated always as identity primary key,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  offer text not null unique references egide.offer (id) on delete cascade,
  body text not null,
  family text not null,
  contract text not null,
  working_time text not null,
  telework text not null,
  departments text[] not null,
  regions text[] not null,
  title_words text[] not null,
  words tsvector not null,
  -- PostgreSQL moves nothing out of a row of less than 2 kB: this brings each above it, so that the words leave, and takes 31 bytes afterwards.
  room text not null default repeat(' ', 2000)
);
alter table egide.offer_shown set (toast_tuple_target = 128);
alter table egide.offer_shown
  alter column words set storage external,
  alter column offer set storage main,
  alter column body set storage main,
  alter column family set storage main,
  alter column contract set storage main,
  alter column working_time set storage main,
  alter column telework set storage main,
  alter column departments set storage main,
  alter column regions set storage main,
  alter column title_words set storage main;
insert into egide.offer_shown (opens_at, closes_at, offer, body, family, contract, working_time, telework, departments, regions, title_words, words)
  select opens_at, closes_at, offer, body, family, contract, working_time, telework, departments, regions, title_words, words
  from egide.offer_shown_before order by number;
drop table egide.offer_shown_before;
create index offer_shown_words on egide.offer_shown using gin (words);
create index offer_shown_opens_at on egide.offer_shown (opens_at, offer);
create index offer_shown_closes_at on egide.offer_shown (closes_at);
create index offer_shown_body on egide.offer_shown (body);
