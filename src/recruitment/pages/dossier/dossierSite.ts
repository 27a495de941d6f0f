import type { AccessNeed, Visitor } from "../../../platform/access/index.ts";
import type { Bilingual, ErrorCatalogue, Failure, Language } from "../../../kernel/index.ts";
import { messageOf } from "../../../kernel/index.ts";
import { fileErrors } from "../../../platform/files/index.ts";
import type { Mistakes } from "../../../platform/web/index.ts";
import type { DossierParts } from "../../actions/keepDocument.ts";
import { recruitmentErrors } from "../../errors.ts";

/** What the pages of a candidate's profile and documents work with. */
export interface DossierSite extends DossierParts {
  /** The first page of the space, and where somebody signs in. */
  readonly spacePaths: { readonly home: Bilingual; readonly signIn: Bilingual };
}

/** A page of the space: of whoever is signed in there, and of nobody else. */
export const ownDossier: AccessNeed = {
  action: "candidate.own",
  body: "none",
  population: "candidate",
};

/** The account of the candidate who asks; null for anybody else, whom the gate lets nowhere near. */
export const accountOf = (visitor: Visitor): string | null =>
  visitor.kind === "candidate" ? visitor.account : null;

const catalogue = { ...fileErrors, ...recruitmentErrors };

export const sayFailure = (
  failure: Failure,
  language: Language,
  further: ErrorCatalogue = {},
): string => messageOf(failure, language, { ...catalogue, ...further });

export const mistake = (failure: Failure, field: string | null, language: Language): Mistakes => ({
  errors: [{ field, message: sayFailure(failure, language) }],
  status: failure.code === "files.scanner-silent" ? 503 : 400,
});
