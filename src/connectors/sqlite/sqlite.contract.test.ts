import { connectorContract } from "../contract/connectorContract.ts";
import { sqliteLaboratory } from "./laboratory.ts";

for (const journal of ["delete", "wal"] as const) connectorContract(sqliteLaboratory(journal));
