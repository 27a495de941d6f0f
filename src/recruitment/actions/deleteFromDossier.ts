import { failed, success, type Outcome } from "../../kernel/index.ts";
import { recruitmentFailure } from "../errors.ts";
import type { DocumentKind } from "../model/dossier/document.ts";
import type { DossierParts } from "./keepDocument.ts";

/**
 * A candidate deletes a document of theirs, or their profile: it is gone when this has resolved. What a court or an inspection has
 * put on hold stays. @returns false where there was none, or `recruitment.dossier-held`.
 */
export const deleteFromDossier = async (
  { dossiers, isHeld }: Pick<DossierParts, "dossiers" | "isHeld">,
  account: string,
  what: "profile" | DocumentKind,
): Promise<Outcome<boolean>> => {
  if (await isHeld(account, what)) return failed(recruitmentFailure("recruitment.dossier-held"));
  return success(
    what === "profile"
      ? await dossiers.deleteProfile(account)
      : await dossiers.deleteDocument(account, what),
  );
};
