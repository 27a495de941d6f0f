import type { Acquaintance, ExcessRight } from "../contract/acquaintance.ts";
import { serverQuery } from "./catalogueQueries.ts";
import type { Session } from "./session.ts";

/**
 * An account may see its own line of `pg_stat_ssl`. Without TLS, a session that came over a socket or from the machine
 * itself is overheard by nobody else. `readOnly` is asked as `introspect` asks it: our own session refuses writes by itself.
 */
const acquaintanceQuery = `
  select pg_catalog.current_setting('server_version') as version, facts.account, facts."readOnly",
         case when (select ssl from pg_catalog.pg_stat_ssl where pid = pg_catalog.pg_backend_pid()) then 'tls'
              when pg_catalog.inet_client_addr() is null
                or pg_catalog.inet_client_addr() = pg_catalog.inet_server_addr() then 'own-machine'
              else 'plain' end as passage,
         pg_catalog.array_remove(array[
           case when rolsuper then 'superuser' end, case when rolbypassrls then 'bypass-row-security' end,
           case when rolcreaterole then 'create-role' end, case when rolcreatedb then 'create-database' end,
           case when rolreplication then 'replication' end], null) as excess
  from (${serverQuery}) as facts join pg_catalog.pg_roles on rolname = facts.account`;

/** One query: it also answers where no table may be read. */
export const acquaintanceOn = (session: Session): Promise<Acquaintance> =>
  session.work(async (query) => {
    const [row] = await query(acquaintanceQuery);
    return {
      version: String(row?.["version"]),
      account: String(row?.["account"]),
      passage: row?.["passage"] as Acquaintance["passage"],
      readOnly: row?.["readOnly"] as Acquaintance["readOnly"],
      excess: row?.["excess"] as readonly ExcessRight[],
    };
  });
