-- Mails that wait to be sent (src/platform/mail). A row goes when its mail has left or has been given up.
create table egide.mail_outbox (
  id uuid primary key,
  -- Name of the template, such as identity.invitation.
  template text not null,
  language text not null check (language in ('fr', 'en')),
  recipient text not null,
  subject text not null,
  text_body text not null,
  html_body text not null,
  unsubscribe text,
  enqueued_at timestamptz not null
);

-- What remains of mails: counts. No person.
create table egide.mail_count (
  day date not null,
  template text not null,
  ended text not null check (ended in ('sent', 'failed')),
  mails bigint not null check (mails > 0),
  primary key (day, template, ended)
);
