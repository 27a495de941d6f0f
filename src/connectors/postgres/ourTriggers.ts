/** A trigger of a restriction refuses and changes nothing: plans and watches of tables pass it over (`pg_trigger` as `g`). */
export const isOurTrigger =
  "g.tgfoid in (select p.oid from pg_catalog.pg_proc p join pg_catalog.pg_namespace o on o.oid = p.pronamespace where o.nspname = 'egide_restriction')";

/** The SQLSTATE with which they refuse. */
export const restrictedState = "EG018";
