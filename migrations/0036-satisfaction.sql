-- Answers at the foot of articles (src/consent): how many found a page of use, by month. Nothing of whoever answered.
create table egide.satisfaction (
  path text not null,
  -- The first day of the month.
  month date not null,
  yes integer not null default 0,
  no integer not null default 0,
  primary key (path, month)
);
