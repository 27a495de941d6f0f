import type { Failure } from "../../../kernel/index.ts";
import type { RetentionRule } from "../../../reading/index.ts";
import { retentionFailure } from "../../errors.ts";
import { endNames } from "./readingWords.ts";
import type { Rule } from "./rule.ts";

type Promised = NonNullable<RetentionRule["end"]>;

/** The form to write for each end that a sentence may promise. */
const forms: Readonly<Record<Promised, string>> = {
  delete: "end: delete",
  archive: "end: { archive: { to: …, keep: … } }",
  anonymise: "end: { anonymise: { … } }",
  restrict: "end: { restrict: { field: …, views: […] } }",
};

/** The refusal of an end that is not the one of the sentence. */
export const endDiffers = (rule: Rule, statement: string, promised: Promised): Failure => {
  const made = rule.end.kind === "keep" ? "delete" : rule.end.kind;
  return retentionFailure("retention.end-differs", {
    statement,
    promised,
    promisedFr: endNames[promised].fr,
    promisedEn: endNames[promised].en,
    endFr: endNames[made].fr,
    endEn: endNames[made].en,
    form: forms[promised],
  });
};
