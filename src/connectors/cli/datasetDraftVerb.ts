import { exitCodes, FailureError } from "../../kernel/index.ts";
import type { Verb } from "../../platform/command-line/index.ts";
import type { Connector } from "../contract/connector.ts";
import { draftDataset } from "../dataset/draft.ts";
import { keyShape } from "../dataset/parse.ts";
import { failure } from "../errors.ts";
import { parseStoreUrl, type StoreAddress } from "../storeUrl.ts";

export interface DatasetDraftDependencies {
  /** Opens a store so that the database itself refuses every write. */
  open(store: StoreAddress & { readonly schema?: string }): Connector;
}

/** `egide dataset draft STORE_URL`: a first dataset for a database, to be completed by a person. */
export const datasetDraftVerb = ({ open }: DatasetDraftDependencies): Verb => ({
  name: "dataset draft",
  summary: {
    fr: "Ébauche le jeu de données d’une base : tables, clés, références ; les catégories restent à préciser.",
    en: "Drafts the dataset of a database: tables, keys, references; the categories are left to be decided.",
  },
  usage: "STORE_URL",
  example: "egide dataset draft sqlite:data/guichet.sqlite --key guichet",
  arguments: { least: 1, most: 1 },
  options: {
    key: {
      kind: "text",
      placeholder: "KEY",
      help: {
        fr: "le fides_key du jeu de données (store)",
        en: "the fides_key of the dataset (store)",
      },
    },
    schema: {
      kind: "text",
      placeholder: "NAME",
      help: { fr: "le schéma PostgreSQL (public)", en: "the PostgreSQL schema (public)" },
    },
  },
  run: async (call) => {
    const address = parseStoreUrl(call.arguments[0] ?? "");
    if (!address.ok) throw new FailureError(address.failure);
    const schema = call.text("schema");
    const key = call.text("key") ?? "store";
    if (!keyShape.test(key))
      throw new FailureError(failure("connectors.dataset-key-syntax", { path: "--key" }));
    const connector = open({ ...address.value, ...(schema !== null && { schema }) });
    try {
      call.console.out(draftDataset(await connector.introspect(), key));
    } finally {
      await connector.close();
    }
    return exitCodes.done;
  },
});
