import type { Actor, Failure } from "../../../kernel/index.ts";
import type { PolicyFolder } from "./loadPolicy.ts";

/** One version of a policy, with who made it and why. */
export interface PolicyRevision {
  readonly number: number;
  readonly author: Actor;
  readonly reason: string;
  readonly at: Temporal.Instant;
  /** The paths that it wrote or took away, sorted. */
  readonly changed: readonly string[];
}

/** The files of a policy as one revision holds them: later changes do not show in it. */
export interface PolicySnapshot extends PolicyFolder {
  readonly revision: number;
}

/** What becomes of one file: its new content, or null to take it away. */
export interface PolicyChange {
  readonly path: string;
  readonly content: Uint8Array | null;
}

/** A change as its author means it. */
export interface PolicySave {
  readonly policy: string;
  /** The revision that its author saw; 0 for a policy that is not there yet. */
  readonly base: number;
  readonly changes: readonly PolicyChange[];
  readonly author: Actor;
  readonly reason: string;
  readonly at: Temporal.Instant;
}

/** A save that took place, or the reason why nothing was changed. */
export type PolicySaved =
  | { readonly ok: true; readonly revision: number }
  /** `retention.policy-changed`: somebody else saved since; `retention.policy-path`: no file of a policy has that path. */
  | { readonly ok: false; readonly failure: Failure };

/** Policies kept by the platform, in the formats of a policy folder, every version with its author and reason. */
export interface Policies {
  /** The names, sorted. */
  list(): Promise<readonly string[]>;
  /** The number of the present revision; 0 when there is no such policy. */
  revision(policy: string): Promise<number>;
  /** The files of the present revision, or of one before it; null when there is none. */
  open(policy: string, revision?: number): Promise<PolicySnapshot | null>;
  /** The number of the revision that stood at a moment; 0 when there was none. */
  revisionAt(policy: string, moment: Temporal.Instant): Promise<number>;
  /** All changes become one revision, or none does. */
  save(save: PolicySave): Promise<PolicySaved>;
  /** The latest first; those that come after `offset` later ones. */
  revisions(policy: string, limit: number, offset?: number): Promise<readonly PolicyRevision[]>;
}

/** What the sites of a body keep on the terminals of their visitors: one file for each site. */
export const inventoryPath = /^inventory(?:-[a-z0-9-]{1,60})?\.ya?ml$/;

/** The words of one of them in a further language: `inventory-NAME.de.json` beside `inventory-NAME.yaml`. */
export const inventoryWordsPath =
  /^(inventory(?:-[a-z0-9-]{1,60})?)\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})\.json$/;

/**
 * The paths that a policy may have: those that `loadPolicy` looks for, its schedule, the transmissions that it declares, what it decides of lint, of its
 * register and of the inventories of its sites, these, and `register-source`, the published page that the places of `register.json` lead to.
 */
export const isPolicyPath = (path: string): boolean =>
  inventoryPath.test(path) ||
  inventoryWordsPath.test(path) ||
  /^(?:register\.(?:json|txt|html?|md)|register-source\.(?:txt|html?|md|ods|xlsx|csv|tsv|json|ya?ml)|(?:stores|policy|disclosures|lint|lint-inventory)\.ya?ml|schedule\.yaml|(?:datasets|rules)\/[a-z0-9][\w.-]{0,120}\.ya?ml)$/.test(
    path,
  );
