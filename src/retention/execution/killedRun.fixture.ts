/** A run in a process of its own, to be killed: node killedRun.fixture.ts STORE_URL PLATFORM_URL KEY_FOLDER. */
import { runRules } from "./actions/runRules.ts";
import { openParts, policyFiles, policyOf } from "./platform.fixture.ts";
import { openAt } from "./store.fixture.ts";

const [storeUrl = "", platformUrl = "", keyFolder = ""] = process.argv.slice(2);
const { database, parts } = await openParts(platformUrl, keyFolder);
const policy = await policyOf(policyFiles(storeUrl));
await runRules(
  { ...parts, openStore: openAt(storeUrl) },
  {
    policy,
    rules: policy.rules,
    execute: true,
    batchSize: 3,
    onProgress: () => process.stdout.write("."),
  },
);
await database.close();
process.stdout.write("done");
