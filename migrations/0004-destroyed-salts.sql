-- A salt is destroyed in two steps, so that the ledger never says so too early: its bytes go, then the ledger learns its
-- identifier, then the row goes. A death in between is made up for by the next destruction.
alter table egide.retention_salt alter column bytes drop not null;
