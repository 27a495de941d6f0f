import {
  messageOf,
  type ErrorCatalogue,
  type Failure,
  type Language,
} from "../../../kernel/index.ts";
import { toFill } from "../../rules/model/draftedTerms.ts";
import { reviewAsked } from "../../rules/reviewErrors.ts";

const onPage = {
  fr: "cocher « J’ai relu la phrase »",
  en: "tick “I have read the sentence”",
} as const;

/** A reason as a page says it: what a file asks for by a key, a form asks for by its box; a name still to be chosen is none. */
export const pageMessage = (
  failure: Failure,
  language: Language,
  catalogue: ErrorCatalogue,
): string =>
  messageOf(failure, language, catalogue)
    .replaceAll(reviewAsked[language], onPage[language])
    .replaceAll(toFill, "…");
