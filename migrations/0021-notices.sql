-- Privacy notices and policies (src/notices): each text as it was published on a day, in both languages. No row ever changes.
-- No person is in them: a notice says how the data protection officer is reached, and not who it is.
create table egide.notice_version (
  body text not null,
  -- `policy`, or `activity/…`.
  notice text not null,
  number integer not null check (number > 0),
  day date not null,
  made_at timestamptz not null,
  -- The edition of the register that it was composed from; null where none was frozen.
  edition text,
  -- Of its words in both languages.
  digest text not null,
  -- What changed since the version before, in words: {"fr": […], "en": […]}.
  changes jsonb not null,
  -- {"fr": …, "en": …} in the form egide/notice@1; null where the activity has left the register.
  documents jsonb,
  primary key (body, notice, number)
);

-- What a body adds to the chapters of its policy and to its glossary: each save is a revision, and the latest that was
-- published holds. Who saved it stands in the agent log.
create table egide.notice_texts (
  body text not null,
  revision integer not null check (revision > 0),
  content jsonb not null,
  published boolean not null,
  -- When somebody last read the whole policy again.
  reviewed_on date,
  saved_at timestamptz not null,
  primary key (body, revision)
);
