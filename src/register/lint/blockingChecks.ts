import { lintRules } from "./rules/index.ts";

/** The rules of lint whose findings block a publication. */
export const blockingChecks: ReadonlySet<string> = new Set(
  lintRules.flatMap(({ id, severity }) => (severity === "error" ? [id] : [])),
);
