import { canonicalJson, failed, success, type Outcome } from "../../../kernel/index.ts";
import { proofFailure } from "../../proofErrors.ts";
import type { BannerWords } from "../banner/bannerWords.ts";
import type { Choice } from "../choice/choice.ts";
import { isRefusable, type Inventory } from "../inventory/inventory.ts";
import type { KeptVersion, NewProof, VersionToKeep } from "./proof.ts";

/**
 * What is kept of the text of a site: its inventory and the words around it, exactly.
 *
 * @param words Of every language that it was shown in.
 * @param hash The version, as `inventoryVersion` makes it of both.
 */
export const versionToKeep = (
  { furtherWords: _amongWords, ...inventory }: Inventory,
  words: readonly BannerWords[],
  hash: string,
): VersionToKeep => ({
  hash,
  site: inventory.site,
  content: canonicalJson({ inventory, words }),
  services: inventory.services.filter(isRefusable).map(({ id }) => id),
  origins: [...new Set(inventory.addresses.map((each) => new URL(each).origin))],
  languages: words.map(({ language }) => language),
});

/** A choice that a server of ours took itself, as it is recorded; the answers are those of the version, each and no other. */
export const proofOfChoice = (choice: Choice, version: KeptVersion | null): Outcome<NewProof> => {
  const { id, language, action, given } = choice;
  const isOfVersion =
    version !== null &&
    version.site === choice.site &&
    version.shown.has(language) &&
    version.services.every((service) => Object.hasOwn(given, service));
  if (!isOfVersion) return failed(proofFailure("consent.choice-of-another-text"));
  return success({
    id,
    version,
    language,
    action,
    given,
    madeAt: choice.at.epochMilliseconds / 1000,
  });
};
