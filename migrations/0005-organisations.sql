-- The bodies of the network (src/organisations). The publication director is the one person in it: the name goes a year
-- after the office ends (policies/own-data).
create table egide.body (
  -- A word for addresses: valmarine.
  id text primary key check (id ~ '^[a-z][a-z0-9-]{0,62}$'),
  name text not null,
  acronym text,
  parent text references egide.body (id) deferrable initially deferred,
  legal_form text,
  registration text,
  seat text,
  telephone text,
  website text,
  -- The colour of the body's pages, #rrggbb; contrast is seen to by the pages.
  accent text check (accent ~ '^#[0-9a-f]{6}$'),
  publication_director text,
  directed_until date,
  made_at timestamptz not null
);

create index body_parent on egide.body (parent);
create index body_directed_until on egide.body (directed_until);
