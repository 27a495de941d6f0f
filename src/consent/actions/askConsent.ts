import { failed, success, type Outcome } from "../../kernel/index.ts";
import { purposeFailure } from "../purposeErrors.ts";
import { may, type Refusal } from "../model/purpose/consentState.ts";
import { readReference } from "../model/purpose/reference.ts";
import type { ConsentParts } from "./consentParts.ts";
import type { Asker } from "./consents.ts";
import { purposeOf } from "./purposeOf.ts";

/** More at once are asked in parts. */
export const mostReferences = 20_000;

/** What a question about persons came to, in the order in which they were named; each once. */
export interface AskedConsent {
  readonly allowed: readonly string[];
  readonly refused: readonly {
    readonly reference: string;
    readonly because: Refusal | "reference-unreadable";
  }[];
}

/**
 * Who of these persons may be written to, published or passed on for a purpose: whoever is not named as allowed is refused (AME-08, CRA-24).
 * A question that is meant is written down, in counts; a dry run leaves nothing.
 * @returns `consent.purpose-unknown`, `consent.references-many`.
 */
export const askConsent = async (
  parts: Pick<ConsentParts, "purposes" | "consents" | "answers" | "keys" | "clock" | "ids">,
  question: {
    readonly body: string;
    readonly purpose: string;
    readonly references: readonly string[];
    readonly asker: Asker;
    readonly isDry: boolean;
  },
): Promise<Outcome<AskedConsent>> => {
  const { purposes, consents, answers, keys, clock, ids } = parts;
  const { body, references, asker, isDry } = question;
  if (references.length > mostReferences)
    return failed(purposeFailure("consent.references-many", { most: mostReferences }));
  const purpose = await purposeOf(purposes, { body, id: question.purpose });
  if (purpose === null) return failed(purposeFailure("consent.purpose-unknown"));
  const persons = new Map<string, string | null>();
  for (const typed of references) {
    const reference = readReference(typed);
    if (!persons.has(reference ?? typed))
      persons.set(
        reference ?? typed,
        reference === null ? null : keys.person(body, purpose.id, reference),
      );
  }
  const named = [...persons.values()].filter((person) => person !== null);
  const last = await consents.last(purpose.id, named);
  const now = clock.now();
  const allowed: string[] = [];
  const refused: AskedConsent["refused"][number][] = [];
  for (const [reference, person] of persons) {
    if (person === null) refused.push({ reference, because: "reference-unreadable" });
    else {
      const answer = may(purpose, last.get(person) ?? null, now);
      if (answer.may) allowed.push(reference);
      else refused.push({ reference, because: answer.because });
    }
  }
  if (!isDry)
    await answers.record({
      id: ids.next(),
      purpose: purpose.id,
      at: now,
      asker,
      asked: persons.size,
      allowed: allowed.length,
    });
  return success({ allowed, refused });
};
