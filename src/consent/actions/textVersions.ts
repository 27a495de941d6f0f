import type { KeptVersion, VersionToKeep } from "../model/proof/proof.ts";

/** The texts that visitors were shown, each once. */
export interface TextVersions {
  /** Keeps a version, before anybody is shown it; one that is kept already stays as it is, and may get languages and origins. */
  keep(version: VersionToKeep, at: Temporal.Instant): Promise<void>;
  /** Of a hash; null where it is not kept. */
  find(hash: string): Promise<KeptVersion | null>;
  /** The exact words and the inventory of a version; null where it is not kept. */
  content(hash: string): Promise<string | null>;
  /** Of a site, or of all, the newest first. */
  list(site: string | null): Promise<readonly ListedVersion[]>;
}

export interface ListedVersion {
  readonly hash: string;
  readonly site: string;
  readonly languages: readonly string[];
  readonly keptAt: Temporal.Instant;
}
