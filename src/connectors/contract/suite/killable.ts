/** A process of its own, for tests that kill it: `node killable.ts lock|purge|facts ADDRESS`, `… archive ADDRESS ARCHIVE`; it says on standard output how far it is. */
import type { ArchiveReceiver } from "../archive.ts";
import type { Connector } from "../connector.ts";
import { openConnector } from "../../openConnector.ts";
import { parseStoreUrl } from "../../storeUrl.ts";
import { familyTarget, runPurge } from "./laboratory.ts";

const [what, address = "", archiveAddress = address] = process.argv.slice(2);
const open = (url: string): Connector => {
  const parsed = parseStoreUrl(url);
  if (!parsed.ok) throw new Error(parsed.failure.code);
  return openConnector(parsed.value);
};
const connector = open(address);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Most of the time then passes inside a transaction, between the deletion and its commit. */
const dawdle = (milliseconds: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
};

if (what === "lock") {
  say((await connector.lock()) === null ? "refused" : "locked");
  setInterval(() => undefined, 1_000);
} else if (what === "facts") {
  say(JSON.stringify((await connector.introspect()).server));
  await connector.close();
} else if (what === "archive") {
  const receiver = open(archiveAddress).archive();
  const archive: ArchiveReceiver = {
    keep: async (batch) => {
      const kept = await receiver.keep(batch);
      // The archive has committed, and the sender has not.
      say("kept");
      dawdle(15);
      return kept;
    },
  };
  const end = { kind: "archive", to: { kind: "store", store: "archive" } } as const;
  await runPurge(connector, { ...familyTarget, end }, { batchSize: 3, means: { archive } });
  process.exit(0);
} else {
  const slow = {
    ...connector,
    endBatch: ((target, request) =>
      connector.endBatch(target, {
        ...request,
        receiptFor: (counts, macs) => {
          say("ending");
          dawdle(15);
          return request.receiptFor(counts, macs);
        },
      })) satisfies typeof connector.endBatch,
  };
  await runPurge(slow, familyTarget, { batchSize: 3 });
  say("done");
  await connector.close();
}
