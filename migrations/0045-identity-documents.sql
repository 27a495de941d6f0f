-- What shows who asks, where a doubt is written down (GDPR art. 12(6)): sealed under a key that stands beside it and goes with it, as soon as an
-- agent has checked it. No backup takes this table along.
create table egide.rights_identity_document (
  -- Of the request; no reference, so that its own rule ends it whatever becomes of the request.
  request text primary key,
  kind text not null check (kind in ('pdf', 'jpeg', 'png')),
  dropped_at timestamptz not null,
  -- Its key, wrapped under the installation's key of files.
  wrapped bytea not null,
  content bytea not null
);
create index rights_identity_document_dropped_at on egide.rights_identity_document (dropped_at);
