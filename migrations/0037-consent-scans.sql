-- What the last scans of sites saw (src/consent): cookies by their names, storage keys, hosts, findings. No value of anything, no person.
create table egide.consent_scan (
  site text not null,
  scanned_at timestamptz not null,
  -- egide/scan@1
  report jsonb not null,
  primary key (site, scanned_at)
);
