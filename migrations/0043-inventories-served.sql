-- What inventories said when (src/consent), for the charters of sites whose policy has no revisions: our own, which comes with the product,
-- and those of folders. No person in it.
create table egide.inventory_served (
  site text not null,
  since timestamptz not null,
  -- The inventory as it was served: canonical JSON.
  content text not null,
  primary key (site, since)
);
