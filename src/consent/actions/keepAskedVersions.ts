import { FailureError } from "../../kernel/index.ts";
import { versionOf } from "../model/banner/asking.ts";
import { needsBanner, type Inventory } from "../model/inventory/inventory.ts";
import type { Captured, Evidence, VersionEvidence } from "./evidence.ts";
import type { TextVersions } from "./textVersions.ts";

/** Whether of a version the code and its first layer were kept: what an authority asks for (CNIL). */
const isCaptured = ({ codes, screenshots }: VersionEvidence): boolean =>
  codes.length > 0 && screenshots.some(({ layer }) => layer === "first");

interface Parts {
  readonly versions: Pick<TextVersions, "find">;
  readonly evidence: Pick<Evidence, "of" | "keep">;
  /** Looks at a page as a browser shows it. */
  readonly capture: (url: string) => Promise<Captured>;
  readonly now: () => Temporal.Instant;
}

/** The text that a site asks now, where somebody was asked it and nothing shows how it looked. */
export const unseenVersion = async (
  { versions, evidence }: Pick<Parts, "versions"> & { readonly evidence: Pick<Evidence, "of"> },
  inventory: Inventory,
): Promise<string | null> => {
  if (!needsBanner(inventory)) return null;
  const version = versionOf(inventory);
  if ((await versions.find(version)) === null) return null;
  return isCaptured(await evidence.of(version)) ? null : version;
};

/**
 * Opens the sites whose present text was shown and of which no code and picture are kept, at the addresses that their inventories declare.
 * A site that does not open, or asks another text, is left for the next time.
 */
export const keepAskedVersions = async (
  parts: Parts,
  inventories: readonly Inventory[],
): Promise<{
  readonly kept: number;
  readonly failed: readonly { readonly site: string; readonly code: string }[];
}> => {
  let kept = 0;
  const failed: { site: string; code: string }[] = [];
  for (const inventory of inventories) {
    const version = await unseenVersion(parts, inventory);
    if (version === null) continue;
    const outcome = await keepOne(parts, inventory, version);
    if (outcome === null) kept += 1;
    else failed.push({ site: inventory.site, code: outcome });
  }
  return { kept, failed };
};

/** Null once it is kept; else why not. */
const keepOne = async (
  { capture, evidence, now }: Parts,
  { addresses, site }: Inventory,
  version: string,
): Promise<string | null> => {
  let why = "consent.capture-other-version";
  for (const url of addresses) {
    try {
      const captured = await capture(url);
      if (captured.site !== site || captured.version !== version) continue;
      await evidence.keep(version, captured, now());
      return null;
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
      why = error.failure.code;
    }
  }
  return why;
};
