import { failed, success, type Outcome } from "../../kernel/index.ts";
import { personalPaths } from "../personalPaths.ts";
import { readReference } from "../model/purpose/reference.ts";
import { purposeFailure } from "../purposeErrors.ts";
import { mostReferences } from "./askConsent.ts";
import type { ConsentParts } from "./consentParts.ts";
import { purposeOf } from "./purposeOf.ts";

/** How long an invitation may be answered by a yes. To take a consent back, a link serves for ever. */
const invitationLife = { hours: 24 * 30 } as const;

/** The personal links of one person, to stand in a message of the body. */
export interface PersonalLinks {
  readonly reference: string;
  /** The page, in French and in English. */
  readonly fr: string;
  readonly en: string;
  /** What a mail program sends its one click to (RFC 8058, `List-Unsubscribe`). */
  readonly oneClick: string;
}

/**
 * Makes a link for each of these persons, by which they give or take back their consent without an account. Nothing is kept of it: the same
 * question gives the same links, until an invitation ends.
 * @returns `consent.purpose-unknown`, `consent.purpose-closed`, `consent.references-many`, `consent.reference-unreadable`.
 */
export const makeLinks = async (
  {
    purposes,
    keys,
    clock,
    publicUrl,
  }: Pick<ConsentParts, "purposes" | "keys" | "clock"> & { readonly publicUrl: string },
  asked: {
    readonly body: string;
    readonly purpose: string;
    readonly references: readonly string[];
    readonly kind: "invitation" | "withdrawal";
  },
): Promise<Outcome<{ readonly links: readonly PersonalLinks[] }>> => {
  const { body, references, kind } = asked;
  if (references.length > mostReferences)
    return failed(purposeFailure("consent.references-many", { most: mostReferences }));
  const purpose = await purposeOf(purposes, { body, id: asked.purpose });
  if (purpose === null) return failed(purposeFailure("consent.purpose-unknown"));
  if (purpose.closedAt !== null && kind === "invitation")
    return failed(purposeFailure("consent.purpose-closed"));
  const givesUntil = kind === "invitation" ? clock.now().add(invitationLife) : null;
  const links: PersonalLinks[] = [];
  for (const typed of references) {
    const reference = readReference(typed);
    if (reference === null) return failed(purposeFailure("consent.reference-unreadable"));
    const person = keys.person(body, purpose.id, reference);
    const token = keys.token({ purpose: purpose.id, person, givesUntil });
    const at = (path: string): string => `${publicUrl}${path.replace(":token", token)}`;
    links.push({
      reference,
      fr: at(personalPaths.page.fr),
      en: at(personalPaths.page.en),
      oneClick: at(personalPaths.withdraw.fr),
    });
  }
  return success({ links });
};
