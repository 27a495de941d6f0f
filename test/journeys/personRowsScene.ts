import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { quietConsole } from "../support/quietConsole.ts";
import { connectorErrors } from "../../src/connectors/index.ts";
import { commandLineErrors, runCommandLine } from "../../src/platform/command-line/index.ts";
import {
  folderOnDisk,
  policyReaders,
  retentionErrors,
  type RetentionCommands,
} from "../../src/retention/index.ts";
import {
  openTestPlatform,
  policyFiles,
  type TestPlatform,
} from "../../src/retention/execution/platform.fixture.ts";
import {
  insertion,
  storeKinds,
  type TestStore,
} from "../../src/retention/execution/store.fixture.ts";
import { reachErrors } from "../../src/rights/reach/errors.ts";
import { rectifyErrors } from "../../src/rights/reach/rectifyErrors.ts";
import { objectErrors } from "../../src/rights/reach/objectErrors.ts";
import { objectVerb } from "../../src/rights/reach/cli/objectVerb.ts";
import { objectionsVerb } from "../../src/rights/reach/cli/objectionsVerb.ts";
import { liftVerb } from "../../src/rights/reach/cli/liftVerb.ts";
import { restrictErrors } from "../../src/rights/reach/restrictErrors.ts";
import { restrictVerb } from "../../src/rights/reach/cli/restrictVerb.ts";
import { rectifyVerb } from "../../src/rights/reach/cli/rectifyVerb.ts";
import { accessVerb } from "../../src/rights/reach/cli/accessVerb.ts";
import { eraseVerb } from "../../src/rights/reach/cli/eraseVerb.ts";
import { rightsRestoreCheckVerb } from "../../src/rights/reach/cli/restoreCheckVerb.ts";

interface Scene {
  readonly store: TestStore;
  readonly platform: TestPlatform;
  readonly folder: string;
  input: string;
  egide(...words: string[]): Promise<{ code: number; out: string; err: string }>;
}

/** A policy folder on disk with a store in which two rows bear one name, a platform, and the commands as a person would call them. */
export const scene =
  (files: Readonly<Record<string, string>>, work: (own: Scene) => Promise<void>) => async () => {
    const [kind] = storeKinds();
    assert.ok(kind);
    const store = await kind.make();
    const platform = await openTestPlatform();
    const folder = mkdtempSync(join(tmpdir(), "egide-reach-"));
    try {
      for (const [path, text] of Object.entries({ ...policyFiles(store.url), ...files })) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      await store.run(
        insertion("dossier", [
          { id: 1, closed_on: "2019-01-01", nom: "Ysaline Vermeulen" },
          { id: 2, closed_on: "2028-02-28", nom: "YSALINE  VERMEULEN" },
          { id: 3, closed_on: "2028-02-28", nom: "Tancrède" },
        ]) +
          insertion("piece", [
            { id: 1, dossier_id: 1, contenu: "=1+1" },
            { id: 2, dossier_id: 3, contenu: "de Tancrède" },
          ]) +
          insertion("page", [{ id: 1, piece_id: 1, texte: "<b>une page</b>" }]),
      );
      const { openStore, ledger, pseudonymKey, ...rest } = platform.dependencies(store);
      const catalogue = {
        ...retentionErrors,
        ...connectorErrors,
        ...commandLineErrors,
        ...reachErrors,
        ...rectifyErrors,
        ...restrictErrors,
        ...objectErrors,
      };
      let calls = 0;
      const commands = {
        ...rest,
        // Time passes: what is done twice is not done at one moment.
        clock: { now: () => rest.clock.now().add({ seconds: calls++ }) },
        openFolder: folderOnDisk,
        readers: policyReaders,
        catalogue: async () => catalogue,
        withStores: async (run: (open: typeof openStore) => Promise<unknown>) =>
          await run(openStore),
        withRuns: async (run: (parts: object) => Promise<unknown>) =>
          await run({ openStore, ledger, pseudonymKey }),
      } as unknown as RetentionCommands;
      const own: Scene = {
        store,
        platform,
        folder,
        input: "",
        egide: async (...words) => {
          const said = { out: "", err: "" };
          const code = await runCommandLine(
            {
              entries: [
                accessVerb(commands),
                eraseVerb(commands),
                rectifyVerb(commands),
                restrictVerb(commands),
                liftVerb(commands),
                objectVerb(commands),
                objectionsVerb(commands),
                rightsRestoreCheckVerb(commands),
              ].map((verb) => ({
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
