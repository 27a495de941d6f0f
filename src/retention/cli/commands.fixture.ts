import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { quietConsole } from "../../../test/support/quietConsole.ts";
import { connectorErrors } from "../../connectors/index.ts";
import { ledgerErrors } from "../../ledger/index.ts";
import { commandLineErrors, runCommandLine, type Verb } from "../../platform/command-line/index.ts";
import { registerErrors } from "../../register/index.ts";
import { retentionErrors } from "../errors.ts";
import { openTestPlatform, policyFiles, type TestPlatform } from "../execution/platform.fixture.ts";
import { insertion, storeKinds, type TestStore } from "../execution/store.fixture.ts";
import { policyReaders } from "../policy/actions/policyReaders.ts";
import type { Policies } from "../policy/actions/policies.ts";
import { folderOnDisk } from "../policy/storage/folderOnDisk.ts";
import { memoryPolicies } from "../policy/storage/memoryPolicies.ts";
import { approveListVerb } from "./approveListVerb.ts";
import { approveVerb } from "./approveVerb.ts";
import { fsckVerb } from "./fsckVerb.ts";
import { holdListVerb } from "./holdListVerb.ts";
import { holdPlaceVerb } from "./holdPlaceVerb.ts";
import { holdReleaseVerb } from "./holdReleaseVerb.ts";
import { holdReviewVerb } from "./holdReviewVerb.ts";
import type { RetentionCommands } from "./openPolicy.ts";
import { receiptFindVerb } from "./receiptFindVerb.ts";
import { restoreCheckVerb } from "./restoreCheckVerb.ts";
import { policyListVerb } from "./policyListVerb.ts";
import { policyPullVerb } from "./policyPullVerb.ts";
import { policyPushVerb } from "./policyPushVerb.ts";
import { planVerb } from "./planVerb.ts";
import { rulesCheckVerb } from "./rulesCheckVerb.ts";
import { rulesDraftVerb } from "./rulesDraftVerb.ts";
import { runVerb } from "./runVerb.ts";
import { simulateVerb } from "./simulateVerb.ts";
import { statementsVerb } from "./statementsVerb.ts";

/** A policy folder on disk, a store and a platform, and the commands as a person would call them. */
export interface Scene {
  readonly store: TestStore;
  readonly platform: TestPlatform;
  readonly folder: string;
  write(path: string, text: string): void;
  egide(...words: string[]): Promise<{ code: number; out: string; err: string }>;
  /** What standard input of the next commands holds. */
  input: string;
}

const noEditions = { bodies: async () => [], list: async () => [], content: async () => null };

const commandsOn = (
  store: TestStore,
  platform: TestPlatform,
  policies: Policies,
): RetentionCommands => {
  const { openStore, ledger, records, pseudonymKey, approvals, salts, ...rest } =
    platform.dependencies(store);
  return {
    ...rest,
    openFolder: folderOnDisk,
    readers: policyReaders,
    catalogue: async () => ({
      ...retentionErrors,
      ...connectorErrors,
      ...registerErrors,
      ...ledgerErrors,
      ...commandLineErrors,
    }),
    withPolicies: async (work) => await work(policies),
    judge: async () => null,
    withStores: async (work) => await work(openStore),
    withRuns: async (work) =>
      await work({
        openStore,
        ledger,
        records,
        pseudonymKey,
        approvals,
        salts,
        editions: noEditions,
      }),
  };
};

const verbsOf = (commands: RetentionCommands): readonly Verb[] => [
  rulesCheckVerb(commands),
  rulesDraftVerb(commands),
  policyListVerb(commands),
  policyPullVerb(commands),
  policyPushVerb(commands),
  planVerb(commands),
  simulateVerb(commands),
  runVerb(commands),
  holdPlaceVerb(commands),
  holdListVerb(commands),
  holdReviewVerb(commands),
  holdReleaseVerb(commands),
  fsckVerb(commands),
  restoreCheckVerb(commands),
  receiptFindVerb(commands),
  approveVerb(commands),
  approveListVerb(commands),
  statementsVerb(commands),
];

/** Runs a test in a scene of its own. */
export const scene = (work: (scene: Scene) => Promise<void>) => async (): Promise<void> => {
  const [kind] = storeKinds();
  assert.ok(kind);
  const store = await kind.make();
  const platform = await openTestPlatform();
  const folder = mkdtempSync(join(tmpdir(), "egide-policy-"));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  try {
    for (const [path, text] of Object.entries(policyFiles(store.url))) write(path, text);
    const dossiers = ["2019-01-01", "2025-02-28", "2026-05-01"];
    await store.run(
      insertion(
        "dossier",
        dossiers.map((closed_on, id) => ({ id, closed_on, nom: "Ysaline" })),
      ),
    );
    const commands = commandsOn(store, platform, memoryPolicies());
    const verbs = verbsOf(commands);
    const own: Scene = {
      input: "",
      store,
      platform,
      folder,
      write,
      egide: async (...words) => {
        const said = { out: "", err: "" };
        const code = await runCommandLine(
          {
            entries: verbs.map((verb) => ({
              name: verb.name,
              summary: verb.summary,
              load: async () => verb,
            })),
            version: "1.2.3",
            locale: { LANG: "fr_FR.UTF-8" },
            catalogue: commands.catalogue,
            debug: true,
            console: {
              ...quietConsole,
              readInput: async () => new TextEncoder().encode(own.input),
              out: (text) => void (said.out += text),
              err: (text) => void (said.err += text),
            },
          },
          words,
        );
        return { code, ...said };
      },
    };
    await work(own);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await platform.close();
    await store.close();
  }
};
