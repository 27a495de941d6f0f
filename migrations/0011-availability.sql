-- When the site answered (src/platform/availability): a span is drawn out in place at each beat of its heart, so that a
-- year without a gap is one row. What no span covers is a time when nobody was answered. No person.
create table egide.availability (
  id bigint generated always as identity primary key,
  state text not null check (state in ('open', 'maintenance')),
  from_at timestamptz not null,
  until_at timestamptz not null,
  check (until_at >= from_at)
);
create index availability_until on egide.availability (until_at);
