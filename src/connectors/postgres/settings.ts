import { quoteName } from "../contract/quoteName.ts";

/**
 * `row_security = off` makes the server refuse rather than hide rows from us; the path begins with pg_catalog so that
 * nobody's operator stands before the server's own. The rest makes any two servers write the same value as the same text,
 * types bear the names that we look for, and an index give all that it finds.
 */
export const settings = (options: {
  readonly schema: string;
  readonly readOnly: boolean;
  readonly lockTimeout: number;
  readonly statementTimeout: number;
}): string =>
  `set search_path to pg_catalog, ${quoteName(options.schema)}, public;
   set standard_conforming_strings to on; set datestyle to 'ISO, YMD'; set timezone to 'UTC'; set intervalstyle to 'postgres';
   set client_encoding to 'UTF8'; set extra_float_digits to 1; set bytea_output to 'hex'; set lc_monetary to 'C'; set row_security to off; set jit to off;
   set array_nulls to on; set gin_fuzzy_search_limit to 0; set quote_all_identifiers to off;
   set lock_timeout to ${Math.ceil(options.lockTimeout)};
   set statement_timeout to ${Math.ceil(options.statementTimeout)}; set idle_in_transaction_session_timeout to '2min';
   ${options.readOnly ? "set default_transaction_read_only to on" : ""}`;

/**
 * What a server must be new enough for.
 *
 * The path goes on with the schemas of extensions: a type whose operators stand in none of ours is compared by those of
 * another, and a text without case (citext) would be compared with it, so that rows that a rule leaves aside end.
 * A commit is on disk before we go on: rows are deleted because an archive has them, and a receipt is believed. A session that
 * waits for another database, or for the hour of a window, is not idle. What we bind is in no log of the server, where we
 * may say so: the salt of receipts and the key of pseudonyms would be kept there long after they were destroyed.
 */
export const laterSettings = `
  select pg_catalog.set_config('search_path', pg_catalog.concat_ws(', ', pg_catalog.current_setting('search_path'),
           (select pg_catalog.string_agg(pg_catalog.quote_ident(each.name), ', ' order by each.name)
            from (select distinct n.nspname as name from pg_catalog.pg_extension e
                  join pg_catalog.pg_namespace n on n.oid = e.extnamespace
                  where n.nspname not in ('pg_catalog', 'public', $1)) as each)), false),
         case when pg_catalog.current_setting('synchronous_commit') in ('off', 'local')
              then pg_catalog.set_config('synchronous_commit', 'on', false) end,
         pg_catalog.set_config('idle_session_timeout', '0', false),
         case when pg_catalog.has_parameter_privilege('log_parameter_max_length', 'set')
              then pg_catalog.set_config('log_parameter_max_length', '0', false) end`;
