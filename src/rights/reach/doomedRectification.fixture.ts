/** A process of its own, for tests that kill it: `node doomedRectification.fixture.ts FIRST SECOND`; it says a line before each thing that it does to a database. */
import { openConnector, parseStoreUrl, type Connector } from "../../connectors/index.ts";
import { fixedClock, randomIds } from "../../kernel/index.ts";
import { rectifyPerson } from "./actions/rectifyPerson.ts";
import { reachStore } from "./databases.fixture.ts";
import { mapOwnership } from "./model/ownershipMap.ts";
import { desks } from "./rectifications.fixture.ts";
import { slowed } from "./slowed.fixture.ts";
import { changeOf } from "./world.fixture.ts";

const open = (url: string): Connector => {
  const parsed = parseStoreUrl(url);
  if (!parsed.ok) throw new Error(parsed.failure.code);
  return openConnector(parsed.value);
};
const say = async (): Promise<void> => {
  process.stdout.write("step\n");
  // Long enough for whoever kills at this line.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60);
};
const [first = "", second = ""] = process.argv.slice(2);
const stores = new Map([
  ["first", open(first)],
  ["second", open(second)],
]);
const described = [];
for (const [name, connector] of stores)
  described.push(await reachStore(name, connector, desks[name as keyof typeof desks].dataset));
const map = mapOwnership(described);
await rectifyPerson(
  {
    clock: fixedClock("2026-12-01T10:00:00Z"),
    ids: randomIds,
    engine: "test",
    digests: [],
    // Its ledger dies with it: what it says of receipts counts only once they are acknowledged.
    ledger: { append: say },
  },
  map,
  new Map([...stores].map(([name, connector]) => [name, slowed(connector, say)])),
  {
    id: "request-2",
    identities: [
      { kind: "email", value: "ana@x.example" },
      { kind: "email", value: "anne@x.example" },
    ],
    changes: [changeOf(map, "user.contact.email: anne@x.example")],
  },
);
process.stdout.write("done\n");
for (const store of stores.values()) await store.close();
