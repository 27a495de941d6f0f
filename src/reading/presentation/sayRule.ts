import type { RetentionRule } from "../model/retentionReading.ts";
import { ruleValues } from "./ruleValues.ts";
import { valueWords } from "./words.ts";

/** A rule in one line of French, value by value. */
export const sayRule = (rule: RetentionRule): string =>
  ruleValues(rule)
    .map(({ name, value }) => `${valueWords[name].fr} : ${value}`)
    .join(" ; ");
