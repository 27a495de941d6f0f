-- Suspensions of the whole site at the request of an authority (src/main/site/suspension), and who decided on them (policies/own-data). One that
-- was not lifted is in force.
create table egide.site_suspension (
  number integer primary key check (number > 0),
  authority text not null,
  ground text not null,
  at timestamptz not null,
  author_kind text not null,
  author text not null,
  author_name text not null,
  lifted_at timestamptz,
  lifting_ground text,
  lifter_kind text,
  lifter text,
  lifter_name text,
  check ((lifted_at is null) = (lifting_ground is null))
);
create unique index site_suspension_in_force on egide.site_suspension ((true)) where lifted_at is null;
create index site_suspension_lifted on egide.site_suspension (lifted_at);
