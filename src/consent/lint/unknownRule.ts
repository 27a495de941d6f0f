import { nearest, type Failure } from "../../kernel/index.ts";
import { consentFailure } from "../errors.ts";

/** Names the nearest rule, since an id is easily mistyped. */
export const unknownRule = (rule: string, known: readonly string[]): Failure => {
  const near = nearest(rule, known);
  return consentFailure("consent.rule-unknown", {
    rule,
    nearestFr: near === null ? "" : ` La plus proche : « ${near} ».`,
    nearestEn: near === null ? "" : ` The nearest: "${near}".`,
  });
};
