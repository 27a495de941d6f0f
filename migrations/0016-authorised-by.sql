-- Who decided that somebody holds a role (CRA-38: agents authorised by the director of their body): name, function, and the
-- decision, as the one who recorded it wrote it. Roles given before say nothing.
alter table egide.staff_assignment add column authorised_by text;
alter table egide.staff_invitation add column authorised_by text;
