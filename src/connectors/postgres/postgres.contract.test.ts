import { postgresServers } from "../../../test/support/postgres.ts";
import { connectorContract } from "../contract/connectorContract.ts";
import { postgresLaboratory } from "./laboratory.ts";

for (const server of postgresServers())
  connectorContract(postgresLaboratory(server.name, () => server.freshDatabase()));
