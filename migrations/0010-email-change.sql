-- A link that proves a new e-mail address of an account: the address stands in the link until it is followed, or ends.
alter table egide.staff_link add column email text check (email = lower(email));
alter table egide.staff_link drop constraint staff_link_purpose_check;
alter table egide.staff_link drop constraint staff_link_check;
alter table egide.staff_link add check (purpose in ('first-operator', 'password', 'email'));
alter table egide.staff_link add check ((purpose = 'first-operator') = (account is null));
alter table egide.staff_link add check ((purpose = 'email') = (email is not null));
