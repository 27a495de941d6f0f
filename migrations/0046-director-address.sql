-- Where the director of a body is told what is late (src/rights); null: at the address of the body. It is published nowhere.
alter table egide.body add column director_email text;
