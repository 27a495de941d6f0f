-- What became of the links of the site to other sites (src/main/site/links): what was answered when they were last asked for. No person.
create table egide.link_state (
  url text primary key,
  -- The pages of ours that it stands on, as paths.
  places text[] not null,
  answer jsonb not null,
  asked_at timestamptz not null,
  -- Since when it has not led anywhere; null: it does.
  failing_since timestamptz
);
