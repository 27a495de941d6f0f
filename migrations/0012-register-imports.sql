-- Pages of a register that were read and wait for their review (src/register): the page as it came, how it was read, and
-- what the review has decided. A row goes when its register is published or given up; one that waits longer, by a rule of
-- policies/own-data, since the contacts that a page names and whoever imported it are persons.
create table egide.register_import (
  id uuid primary key,
  body text not null,
  page_name text not null,
  page bytea not null,
  -- In the format egide/register@1, as it was read.
  read text not null,
  -- What is left out and what is corrected, by the order of the activity.
  choices jsonb not null,
  author_kind text not null,
  author text not null,
  author_name text not null,
  imported_at timestamptz not null
);

create index register_import_body on egide.register_import (body, imported_at);
create index register_import_imported on egide.register_import (imported_at);
