/** The endpoint of choices as it is served, in a process of its own: `node server.ts DATABASE_URL`; says its port, ends with its input. */
import { anonymous, memoryAgentLog } from "../../src/platform/access/index.ts";
import { openDatabase } from "../../src/platform/database/index.ts";
import { openWeb } from "../../src/platform/web/index.ts";
import { systemClock } from "../../src/kernel/index.ts";
import { addChoiceEndpoint } from "../../src/consent/pages/index.ts";
import { postgresProofs, postgresTextVersions } from "../../src/consent/storage/index.ts";

const database = await openDatabase({ url: process.argv[2] ?? "" });
const web = await openWeb({
  slots: {},
  catalogue: async () => ({}),
  report: (line) => console.error(line),
  checkHealth: async () => {},
  gate: {
    authorise: () => "allowed",
    visitorOf: async () => anonymous,
    agentLog: memoryAgentLog(),
    clock: systemClock,
    signIn: { fr: "/connexion", en: "/en/sign-in" },
    confirm: { fr: "/connexion/confirmer", en: "/en/sign-in/confirm" },
  },
  secret: "a secret of thirty-two characters",
  secure: false,
  // The client says another address for each of its visitors, as a proxy would.
  proxies: ["127.0.0.1"],
});
addChoiceEndpoint(web, {
  proofs: postgresProofs({ database, clock: systemClock }),
  versions: postgresTextVersions(database),
  keepServed: async () => true,
});
const address = await web.listen({ host: "127.0.0.1", port: 0 });
console.log(new URL(address).port);
process.stdin.resume();
process.stdin.on("end", () => process.exit());
