/** A process of its own, for tests that kill it: `node killable.ts lock|purge ADDRESS`; it says on standard output how far it is. */
import { openConnector } from "../../openConnector.ts";
import { parseStoreUrl } from "../../storeUrl.ts";
import { familyTarget, runPurge } from "./laboratory.ts";

const [what, address = ""] = process.argv.slice(2);
const parsed = parseStoreUrl(address);
if (!parsed.ok) throw new Error(parsed.failure.code);
const connector = openConnector(parsed.value);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Most of the time then passes inside a transaction, between the deletion and its commit. */
const dawdle = (milliseconds: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
};

if (what === "lock") {
  say((await connector.lock()) === null ? "refused" : "locked");
  setInterval(() => undefined, 1_000);
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
