import type { Dataset } from "../../../connectors/index.ts";
import type { Register } from "../../../register/index.ts";
import type { KnownDataset } from "../../rules/model/knownDataset.ts";
import type { PolicySettings } from "./settings.ts";
import type { Place } from "../../rules/model/problem.ts";
import type { Rule } from "../../rules/model/rule.ts";

/** A database that rules act on, as `stores.yaml` names it. */
export interface Store {
  readonly name: string;
  readonly address:
    /** Holds no secret; a relative sqlite path is relative to the policy folder. */
    | { readonly kind: "url"; readonly url: string }
    /** Names the environment variable that holds the address. */
    | { readonly kind: "variable"; readonly variable: string }
    /** The platform's own database. */
    | { readonly kind: "platform" };
  /** The PostgreSQL schema of its collections; null for the usual one. */
  readonly schema: string | null;
  /** How long its backups are kept: an ISO 8601 period; absent: nobody said. */
  readonly backups?: string;
  /** Names of its replicas; absent: nobody said. */
  readonly replicas?: readonly string[];
}

/** A dataset as the rules see it, and whole. */
export interface PolicyDataset extends KnownDataset {
  readonly described: Dataset;
}

/** A policy folder as one value: what is promised, what enforces it, and where. */
export interface Policy {
  /** The folder's own name: it stands in run records. */
  readonly name: string;
  /** The folder as the user wrote it, for messages. */
  readonly folder: string;
  readonly register: Register;
  readonly datasets: readonly PolicyDataset[];
  readonly stores: readonly Store[];
  readonly rules: readonly Rule[];
  /** What `policy.yaml` says, or what holds without it. */
  readonly settings: PolicySettings;
  /** Where each rule is written, by its identifier. */
  readonly places: ReadonlyMap<string, Place>;
}
