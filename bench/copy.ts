/**
 * The copy of a person, sealed as it is written and opened as it is fetched: how fast, and in how much memory, against the same bytes packed, sealed
 * and opened without a database. `node bench/copy.ts [MEGABYTES]`.
 */
import { openFileKeys } from "../src/platform/files/index.ts";
import { randomBytes } from "node:crypto";
import { randomIds, systemClock } from "../src/kernel/index.ts";
import { postgresPackages } from "../src/rights/storage/index.ts";
import type { RowTuple } from "../src/connectors/index.ts";
import type { PersonPart } from "../src/rights/reach/actions/readPerson.ts";
import { writePackage } from "../src/rights/reach/package/writePackage.ts";
import { withOwnDatabase } from "./ownDatabase.ts";

const megabytes = Number(process.argv[2] ?? 1_000);

/** A page of rows that hardly pack: it is longer than what the packing looks back at. */
const page: readonly RowTuple[] = Array.from({ length: 500 }, (_, at) => [
  at,
  randomBytes(500).toString("hex"),
]);
const pages = Math.ceil((megabytes * 1_000_000) / (page.length * 1_000));

/** As a database would give them: two columns of one collection, read twice (as CSV and as JSON). */
const part: PersonPart = {
  collection: {
    id: "bench",
    store: "bench",
    name: "row",
    table: { columns: [] } as unknown as PersonPart["collection"]["table"],
    described: null,
    identities: [],
    erasure: null,
  },
  as: "owned",
  count: pages * page.length,
  columns: ["id", "words"],
  rows: async function* () {
    for (let at = 0; at < pages; at += 1) yield page;
  },
};

const inMegabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;

await withOwnDatabase(async (database) => {
  const keys = openFileKeys(randomBytes(32));
  const packages = postgresPackages(database.kysely<unknown>(), keys, {
    clock: systemClock,
    ids: randomIds,
  });
  const before = process.memoryUsage.rss();
  let most = before;
  const look = (): void => void (most = Math.max(most, process.memoryUsage.rss()));
  const bare = keys.open("bench", keys.make("bench"));
  if (!bare.ok) throw new Error(bare.failure.code);
  const timed = async (work: () => Promise<void>): Promise<number> => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  };
  const request = {
    language: "fr",
    at: systemClock.now(),
    policy: { register: { activities: [] }, rules: [] },
  } as unknown as Parameters<typeof writePackage>[1];
  let packed = 0;
  const floor = await timed(async () => {
    for await (const piece of writePackage([part], request)) {
      bare.value.unseal(bare.value.seal(piece, "x"), "x");
      packed += piece.length;
    }
  });
  most = before;
  let id = "";
  const written = await timed(async () => {
    id = await packages.write("request", writePackage([part], request), async () => look());
  });
  let bytes = 0;
  const read = await timed(async () => {
    const opened = await packages.read(id);
    if (!opened.ok) throw new Error(opened.failure.code);
    for await (const part of opened.value) {
      bytes += part.length;
      look();
    }
  });
  if (bytes !== packed) throw new Error(`${bytes} bytes came back`);
  console.log(`a copy of ${inMegabytes(bytes)}`);
  console.log(
    `written in ${(written / 1_000).toFixed(1)} s, fetched in ${(read / 1_000).toFixed(1)} s`,
  );
  console.log(
    `written and fetched ÷ packed, sealed and opened in memory: ${((written + read) / floor).toFixed(1)}`,
  );
  console.log(`memory: ${inMegabytes(before)} before, at most ${inMegabytes(most)}`);
});
