-- Messages of the contact form (src/recruitment), for the administrator of the site alone: sealed, each under a key of its own
-- (AES-256-GCM; src/platform/files). A row goes when its message is handled, after 30 days at most (policies/own-data); one that
-- exercises a right waits for its answer.
create table egide.contact_message (
  -- Random: its address is guessed by nobody.
  id text primary key,
  subject text not null,
  -- Which right it exercises (GDPR art. 15 to 21); null: none.
  right_exercised text,
  -- Its key, wrapped under the installation's key of files.
  wrapped bytea not null,
  -- Who wrote it, where they are answered, and the text.
  content bytea not null,
  received_at timestamptz not null,
  -- Whether the administrator was told of it by mail, or of one just before.
  told boolean not null
);
create index contact_message_received_at on egide.contact_message (received_at);
