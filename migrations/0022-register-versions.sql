-- What whoever keeps a register changed in it (src/register): a version for each change of an activity. The register that
-- is published stands among the files of its policy (0006); versions without an edition are what is laid over it until they
-- are published too. Rows are only added, but for the edition that they went into; what is lost by a later version is not.
create table egide.register_version (
  body text not null,
  activity text not null,
  -- From 1 for each activity: whoever changes what somebody else changed meanwhile finds the number taken.
  number integer not null check (number > 0),
  serial bigint generated always as identity,
  -- An activity of the format egide/register@1; null where the version takes it out of the register.
  content json,
  -- The version that its author had before them; 0 where that was what an edition or an import had published.
  base integer not null check (base >= 0 and base < number),
  -- The digest of what it took the place of; null where nothing stood there.
  replaces text,
  author_kind text not null,
  author text not null,
  author_name text not null,
  reason text not null,
  made_at timestamptz not null,
  published_edition text,
  -- When a later version took its place; of one that takes the activity out, when it was published. Our own rule ends it
  -- some years later. What stands in the register, or waits to, has none.
  superseded_at timestamptz,
  primary key (body, activity, number)
);

create unique index register_version_serial on egide.register_version (body, serial);
create index register_version_waiting on egide.register_version (body, activity)
  where published_edition is null;
create index register_version_superseded_at on egide.register_version (superseded_at);
