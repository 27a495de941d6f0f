-- Who a body is, as art. 13(1)(a) and (b) of the GDPR ask, who its data protection officers are and were (art. 37), what its
-- pages wear, who changed any of it, and postal codes that lead to two bodies (src/organisations).
alter table egide.body
  -- Fourteen digits; the key is checked by the model.
  add column siret text check (siret ~ '^[0-9]{14}$'),
  -- {complement, street, postalCode, town, country}; where it is said, seat is not.
  add column address jsonb,
  add column email text,
  add column working_language text not null default 'fr' check (working_language in ('fr', 'en')),
  -- Who answers for the processing in its name: the body itself, or its director by office.
  add column controller text not null default 'body' check (controller in ('body', 'director')),
  -- The office, which stays when a person leaves it: Directrice générale.
  add column director_title text,
  add constraint body_address_once check (address is null or seat is null);

-- A designation of a data protection officer or of their deputy: for one body, or for several that share one. The names go a
-- year after it ends (policies/own-data).
create table egide.dpo_designation (
  id text primary key,
  role text not null check (role in ('officer', 'deputy')),
  name text,
  -- The function, or the firm that holds it: Déléguée à la protection des données.
  title text,
  email text,
  telephone text,
  address jsonb,
  form text,
  -- By which the CNIL knows the designation.
  cnil_number text,
  from_day date not null,
  -- The last day; null while it lasts.
  until_day date,
  made_at timestamptz not null,
  check (until_day >= from_day)
);
create index dpo_designation_until_day on egide.dpo_designation (until_day);

create table egide.dpo_designation_body (
  designation text not null references egide.dpo_designation (id) on delete cascade,
  body text not null references egide.body (id),
  primary key (designation, body)
);
create index dpo_designation_body_body on egide.dpo_designation_body (body);

-- The logo of a body, as it was made safe.
create table egide.body_logo (
  body text primary key references egide.body (id),
  media_type text not null check (media_type in ('image/png', 'image/svg+xml')),
  content bytea not null,
  digest text not null
);

-- Who changed what of the organisations, and why. The names of directors and of officers do not stand here: they end where
-- they are kept.
create table egide.organisation_change (
  number bigint generated always as identity primary key,
  -- Null: the territories of the whole network.
  body text,
  subject text not null check (subject in ('identity', 'brand', 'designation', 'territories')),
  -- Which designation.
  object text,
  -- [{field, before, after}]
  changed jsonb not null,
  author_kind text not null,
  author text not null,
  author_name text not null,
  reason text not null,
  at timestamptz not null
);
create index organisation_change_body on egide.organisation_change (body, number);
create index organisation_change_at on egide.organisation_change (at);

-- Some postal codes lead to two bodies: the visitor chooses.
alter table egide.territory drop constraint territory_pkey, add primary key (prefix, body);
