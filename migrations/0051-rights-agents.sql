-- Services that exercise rights for people, as the operator registers them (Data Rights Protocol): what verifies what they sign, and no contact.
create table egide.rights_agent (
  id text primary key check (id ~ '^[A-Z_]{1,64}$'),
  name text not null,
  -- Ed25519.
  verify_key bytea not null check (octet_length(verify_key) = 32),
  web_url text,
  added_at timestamptz not null,
  -- From then on nothing that it signs is taken.
  ended_at timestamptz
);
