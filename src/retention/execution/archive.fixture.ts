import type { OpenStore } from "../planning/actions/planOnStores.ts";
import { policyFiles } from "./platform.fixture.ts";
import type { TestStore } from "./store.fixture.ts";

/** The archive holds the same tables, each row of the collection with the clock from which its final period runs. */
export const asArchive = async (store: TestStore): Promise<void> => {
  await store.run("drop table temoin");
  await store.run("alter table dossier add column egide_clock date");
};

/** The files of a policy that archives files after two years, for three more. */
export const archivePolicyFiles = (): Record<string, string> => {
  const files = policyFiles("env");
  return {
    ...files,
    "stores.yaml":
      "stores: { guichet: { env: EGIDE_STORE_A }, archives: { env: EGIDE_STORE_B } }\n",
    "rules/dossiers.yaml": (files["rules/dossiers.yaml"] ?? "").replace(
      "keep: P5Y\n    end: delete",
      "keep: P2Y\n    end: { archive: { to: archives, keep: P3Y } }\n    reviewed: { by: dpo, on: '2030-01-01' }",
    ),
  };
};

/** Opens the two stores of that policy. */
export const openWithArchive =
  (store: Pick<TestStore, "openStore">, archives: Pick<TestStore, "openStore">): OpenStore =>
  async (named, options) =>
    await (named.name === "archives" ? archives : store).openStore(named, options);
