-- Days of proofs (src/consent). A day is sealed, then read, then closed: from the seal on it takes no record, whatever the clock of
-- whoever comes late; `closed_at` says that its root is in the ledger.
alter table egide.consent_day alter column closed_at drop not null;

-- What the last check of all days found. A day may be named that has no row above any more: that is a fault.
create table egide.consent_day_check (
  day date primary key,
  records bigint not null,
  -- Null: its records are those that entered the ledger.
  fault text,
  checked_at timestamptz not null
);

-- The first moment that takes a record. The lock is held until the record is committed, so that a day is sealed before or after
-- it. Volatile: what stands in the table once the lock is held, not when the statement began.
create function egide.consent_open_from() returns timestamptz language plpgsql volatile as $$
begin
  perform pg_advisory_xact_lock_shared(7305160127434325);
  return coalesce(
    (select (max(day) + 1)::timestamp at time zone 'Europe/Paris' from egide.consent_day),
    '-infinity'::timestamptz);
end
$$;

-- The leaves of a day, 32 bytes each in the order of their bytes, from before the rule may end any of its records: what is held,
-- or not ended yet, is proved among them. They say nothing, and go with the month.
create table egide.consent_day_leaves (
  day date not null,
  portion integer not null,
  leaves bytea not null check (octet_length(leaves) % 32 = 0),
  primary key (day, portion)
);

-- How a version looked, layer by layer: `first` and `panel`.
alter table egide.consent_screenshot
  add column layer text not null default 'first' check (layer in ('first', 'panel'));
alter table egide.consent_screenshot
  drop constraint consent_screenshot_pkey,
  add primary key (version, language, width, layer);
alter table egide.consent_screenshot alter column layer drop default;
