import type { End } from "../../../connectors/index.ts";
import type { Rule } from "../../rules/model/rule.ts";
import type { Ground, Refuse } from "./ground.ts";
import { proveAnonymisation } from "./proveAnonymisation.ts";
import { proveArchive } from "./proveArchive.ts";
import { proveRestriction } from "./proveRestriction.ts";

/** The end of a rule as a target has it, proved possible on the tables it touches; null when it is not, or ends nothing. */
export const proveEnd = (
  rule: Rule,
  names: readonly string[],
  ground: Ground,
  refuse: Refuse,
): End | null => {
  switch (rule.end.kind) {
    case "delete":
      return rule.end;
    case "keep":
      return null;
    case "anonymise":
      return proveAnonymisation(rule, rule.end, ground, refuse);
    case "restrict":
      return proveRestriction(rule, rule.end, ground, refuse);
    default:
      return proveArchive(rule, rule.end.to, names, ground, refuse);
  }
};
