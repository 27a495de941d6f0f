/** A process of its own, for tests that kill it: `node doomedErasure.fixture.ts ADDRESS`; it says a line before each thing that it does to the database. */
import { openConnector, parseStoreUrl, type Connector } from "../../connectors/index.ts";
import { fixedClock, randomIds } from "../../kernel/index.ts";
import { erasePerson } from "./actions/erasePerson.ts";
import { reachStore } from "./databases.fixture.ts";
import { mapOwnership } from "./model/ownershipMap.ts";
import { village } from "./scenes.fixture.ts";
import { slowed } from "./slowed.fixture.ts";

const parsed = parseStoreUrl(process.argv[2] ?? "");
if (!parsed.ok) throw new Error(parsed.failure.code);
const connector: Connector = openConnector(parsed.value);
const map = mapOwnership([await reachStore("village", connector, village.dataset)]);
const say = async (): Promise<void> => {
  process.stdout.write("step\n");
  // Long enough for whoever kills at this line.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60);
};
await erasePerson(
  {
    clock: fixedClock("2026-12-01T10:00:00Z"),
    ids: randomIds,
    engine: "test",
    digests: [],
    // Its ledger dies with it: what it says of receipts counts only once they are acknowledged.
    ledger: { append: say },
  },
  map,
  new Map([["village", slowed(connector, say)]]),
  {
    id: "request-1",
    identities: [{ kind: "email", value: "ana@x.example" }],
    duties: [],
    today: Temporal.PlainDate.from("2026-12-01"),
  },
);
process.stdout.write("done\n");
await connector.close();
