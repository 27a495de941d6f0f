-- What the rules of policies/own-data look up at every run: `egide plan policies/own-data` missed these.
create index staff_account_left_at on egide.staff_account (left_at);
create index mail_outbox_enqueued_at on egide.mail_outbox (enqueued_at);
