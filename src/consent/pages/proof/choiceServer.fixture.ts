/** The address that takes choices, in a process of its own that can be killed: `node choiceServer.fixture.ts DATABASE_URL`; says its port. */
import { webOptions } from "../../../../test/support/web.ts";
import { systemClock } from "../../../kernel/index.ts";
import { openDatabase } from "../../../platform/database/index.ts";
import { openWeb } from "../../../platform/web/index.ts";
import { postgresProofs, postgresTextVersions } from "../../storage/index.ts";
import { addChoiceEndpoint } from "./choiceEndpoint.ts";

const database = await openDatabase({ url: process.argv[2] ?? "" });
const web = await openWeb(webOptions());
addChoiceEndpoint(web, {
  proofs: postgresProofs({ database, clock: systemClock }),
  versions: postgresTextVersions(database),
  keepServed: async () => true,
  mostInAMinute: 1_000_000,
});
process.stdout.write(new URL(await web.listen({ host: "127.0.0.1", port: 0 })).port);
