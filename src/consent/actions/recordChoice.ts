import { failed, success, type Outcome } from "../../kernel/index.ts";
import { proofFailure } from "../proofErrors.ts";
import { proofOf, readSentChoice } from "../model/proof/sentChoice.ts";
import type { Proofs } from "./proofs.ts";
import type { TextVersions } from "./textVersions.ts";

/** What recording a choice works with. */
export interface RecordingParts {
  readonly proofs: Pick<Proofs, "record">;
  readonly versions: Pick<TextVersions, "find">;
  /**
   * Keeps the text that a site asks now, where it is that version: the first choice of a banner that stands far from our server. Says whether a
   * policy served here declares such a site.
   */
  readonly keepServed: (site: string, version: string) => Promise<boolean>;
}

/** Records what a browser sent. `origin`: the site of the page that sent it, as the browser says; null: it says none, or it is our own. */
export const recordChoice = async (
  { proofs, versions, keepServed }: RecordingParts,
  body: string,
  origin: string | null,
): Promise<Outcome<null>> => {
  const sent = readSentChoice(body);
  if (sent === null) return failed(proofFailure("consent.choice-shape"));
  let version = await versions.find(sent.version);
  if (version === null) {
    const isDeclared = await keepServed(sent.site, sent.version);
    if (!isDeclared) return failed(proofFailure("consent.site-unknown", { site: sent.site }));
    version = await versions.find(sent.version);
  }
  if (version !== null && origin !== null && !version.origins.includes(origin))
    return failed(proofFailure("consent.origin-unknown"));
  const proof = proofOf(sent, version);
  if (!proof.ok) return proof;
  await proofs.record(proof.value);
  return success(null);
};
