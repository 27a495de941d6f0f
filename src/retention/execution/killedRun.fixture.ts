/**
 * A run in a process of its own, to be killed or asked to end as a command is:
 * node killedRun.fixture.ts STORE_URL PLATFORM_URL KEY_FOLDER [ARCHIVE_URL]. It prints a point for each batch.
 */
import { interruption } from "../cli/interruption.ts";
import { runRules } from "./actions/runRules.ts";
import { archivePolicyFiles, openWithArchive } from "./archive.fixture.ts";
import { openParts, policyFiles, policyOf } from "./platform.fixture.ts";
import { openAt } from "./store.fixture.ts";

const [storeUrl = "", platformUrl = "", keyFolder = "", archiveUrl] = process.argv.slice(2);
const { database, parts } = await openParts(platformUrl, keyFolder);
const store = { openStore: openAt(storeUrl) };
const { signal, dispose } = interruption();
const [files, openStore] =
  archiveUrl === undefined
    ? [policyFiles(storeUrl), store.openStore]
    : [archivePolicyFiles(), openWithArchive(store, { openStore: openAt(archiveUrl) })];
const policy = await policyOf(files);
await runRules(
  { ...parts, openStore },
  {
    policy,
    rules: policy.rules,
    execute: true,
    batchSize: 3,
    signal,
    onProgress: () => process.stdout.write("."),
  },
);
dispose();
await database.close();
process.stdout.write("done");
