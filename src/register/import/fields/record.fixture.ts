import type { Activity, Register } from "../../model/register.ts";
import { importDocument } from "../importDocument.ts";

/** A record with one field, in the words of a test. */
export const recordWith = (
  label: string,
  value: string,
): { activity: Activity; findings: Register["findings"]; rules: string[] } => {
  const { activities, findings } = importDocument({
    bytes: Buffer.from(`A : B\n\n  • Finalité : x\n  • ${label} : ${value}`),
    name: "page.txt",
    language: "fr",
  });
  return { activity: activities[0]!, findings, rules: findings.map(({ rule }) => rule) };
};
