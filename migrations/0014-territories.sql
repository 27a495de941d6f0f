-- Where each body of the network is competent (src/organisations): the first digits of postal codes. No person.
create table egide.territory (
  prefix text primary key check (prefix ~ '^[0-9]{2,5}$'),
  body text not null references egide.body (id)
);
create index territory_body on egide.territory (body);
