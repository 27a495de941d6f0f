import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { quietConsole } from "../support/quietConsole.ts";
import { connectorErrors } from "../../src/connectors/index.ts";
import { commandLineErrors, runCommandLine } from "../../src/platform/command-line/index.ts";
import type { Activity } from "../../src/register/index.ts";
import {
  openTestPlatform,
  type TestPlatform,
} from "../../src/retention/execution/platform.fixture.ts";
import { openAt } from "../../src/retention/execution/store.fixture.ts";
import {
  folderOnDisk,
  policyReaders,
  retentionErrors,
  type RetentionCommands,
} from "../../src/retention/index.ts";
import { activity, register } from "../../src/retention/register.fixture.ts";
import {
  databaseKinds,
  type DatabaseKind,
  type TestDatabase,
} from "../../src/rights/reach/databases.fixture.ts";
import { reachErrors } from "../../src/rights/reach/errors.ts";
import { discloseVerb } from "../../src/rights/disclosure/cli/discloseVerb.ts";
import { disclosureErrors } from "../../src/rights/disclosure/errors.ts";

/** A policy folder with a database of its own and the command as a person would call it. */
export interface DisclosureScene {
  readonly database: TestDatabase;
  readonly platform: TestPlatform;
  readonly folder: string;
  declare(yaml: string): void;
  egide(...words: string[]): Promise<{ code: number; out: string; err: string }>;
}

/** An activity with recipients, each with or without its reason. */
export const activityWith = (
  id: string,
  recipients: Readonly<Record<string, string | null>>,
  changes: Partial<Activity> = {},
): Activity => ({
  ...activity(id, id, []),
  recipients: Object.entries(recipients).map(([text, reason]) => ({
    text,
    source: [],
    ...(reason === null ? {} : { reason }),
  })),
  ...changes,
});

/** A declaration file with this one transmission. */
export const declared = (yaml: string): string =>
  `format: egide/disclosures@1\ndisclosures:\n  - ${yaml.trim().replaceAll("\n", "\n    ")}\n`;

export interface SceneFiles {
  readonly activities: readonly Activity[];
  readonly dataset: string;
  readonly make: readonly string[];
}

/** Day of every scene: that of the test platform, 1 March 2030. */
export const withDisclosures = async (
  kind: DatabaseKind,
  { activities, dataset, make }: SceneFiles,
  work: (own: DisclosureScene) => Promise<void>,
): Promise<void> => {
  const database = await kind.make();
  const platform = await openTestPlatform();
  const folder = mkdtempSync(join(tmpdir(), "egide-disclosure-"));
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  try {
    for (const text of make) await database.sql(text);
    put("register.json", JSON.stringify(register(activities)));
    put("stores.yaml", "stores: { enquetes: { env: EGIDE_STORE_ENQUETES } }\n");
    put("policy.yaml", "approval: none\n");
    put("datasets/enquetes.yaml", dataset);
    const parts = platform.dependencies({ openStore: openAt(database.url) });
    const catalogue = {
      ...retentionErrors,
      ...connectorErrors,
      ...commandLineErrors,
      ...reachErrors,
      ...disclosureErrors,
    };
    const commands = {
      ...parts,
      openFolder: folderOnDisk,
      readers: policyReaders,
      catalogue: async () => catalogue,
      withStores: async (run: (open: typeof parts.openStore) => Promise<unknown>) =>
        await run(parts.openStore),
      withRuns: async (run: (parts: object) => Promise<unknown>) => await run(parts),
    } as unknown as RetentionCommands;
    const verb = discloseVerb(commands);
    await work({
      database,
      platform,
      folder,
      declare: (yaml) => put("disclosures.yaml", yaml),
      egide: async (...words) => {
        const said = { out: "", err: "" };
        const code = await runCommandLine(
          {
            entries: [{ name: verb.name, summary: verb.summary, load: async () => verb }],
            version: "1.2.3",
            locale: { LANG: "fr_FR.UTF-8" },
            catalogue: commands.catalogue,
            debug: true,
            console: {
              ...quietConsole,
              out: (text) => void (said.out += text),
              err: (text) => void (said.err += text),
            },
          },
          ["disclose", ...words],
        );
        return { code, ...said };
      },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await platform.close();
    await database.close();
  }
};

/** One test on each kind of database. */
export const onEachKind = (
  test: (name: string, work: () => Promise<void>) => unknown,
  does: string,
  files: SceneFiles,
  work: (own: DisclosureScene) => Promise<void>,
): void => {
  const kinds = databaseKinds();
  assert.ok(kinds.length > 1);
  for (const kind of kinds)
    test(`${does} (${kind.name})`, async () => await withDisclosures(kind, files, work));
};
