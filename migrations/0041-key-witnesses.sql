-- What the database remembers of the keys in the data folder under which something in it is sealed (src/main/keptKey.ts): an HMAC under
-- the key, from which nobody finds it again. Another key is refused before it seals or names anything beside what the first one did.
create table egide.key_witness (
  name text primary key,
  witness bytea not null,
  made_at timestamptz not null
);
