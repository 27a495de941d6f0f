-- The second colour of a body (src/organisations): links, where it shall differ from that of its buttons.
alter table egide.body
  add column link_colour text check (link_colour ~ '^#[0-9a-f]{6}$');
