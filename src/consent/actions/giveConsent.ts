import { failed, success, type Language, type Outcome } from "../../kernel/index.ts";
import { purposeFailure } from "../purposeErrors.ts";
import { expiryOf, type Giver, type GivingMeans } from "../model/purpose/consentState.ts";
import type { ConsentParts } from "./consentParts.ts";

/**
 * A person consents to one purpose, to the very words that were before them: they quote their digest, and words that are no longer in force
 * are agreed to by nobody.
 * @returns `consent.purpose-closed`, `consent.words-changed`, `consent.no-minors`.
 */
export const giveConsent = async (
  { purposes, consents, clock, ids }: Pick<ConsentParts, "purposes" | "consents" | "clock" | "ids">,
  given: {
    readonly purpose: string;
    readonly person: string;
    readonly words: string;
    readonly language: Language;
    readonly means: GivingMeans;
    readonly giver: Giver;
  },
): Promise<Outcome<void>> => {
  const purpose = await purposes.find(given.purpose);
  if (purpose?.closedAt !== null) return failed(purposeFailure("consent.purpose-closed"));
  if (given.words !== purpose.words.hash) return failed(purposeFailure("consent.words-changed"));
  const { lifetime, minors } = purpose.content;
  if (given.giver === "guardian" && !minors) return failed(purposeFailure("consent.no-minors"));
  const now = clock.now();
  const isKept = await consents.give({
    ...given,
    id: ids.next(),
    words: purpose.words,
    givenAt: now,
    expiresAt: expiryOf(lifetime, now),
  });
  return isKept ? success(undefined) : failed(purposeFailure("consent.words-changed"));
};
