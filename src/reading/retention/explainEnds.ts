import type { RetentionRule } from "../model/retentionReading.ts";
import { agreed, type Agreement } from "./explainAgreement.ts";
import { duringPeriod } from "./explainPeriods.ts";

const participles = { delete: "supprimé", archive: "archivé", anonymise: "anonymisé" } as const;
const nouns = {
  delete: "suppression",
  archive: "archivage",
  anonymise: "anonymisation",
  restrict: "accès restreint",
} as const;

type End = NonNullable<RetentionRule["end"]>;

/** « supprimées » beside its subject; null for an end that no participle says. */
export const endedAs = (end: End, subject: Agreement): string | null =>
  end === "restrict" ? null : agreed(participles[end], subject);

/** « , puis archivées pendant 10 ans, puis supprimées »; a noun where there is no subject to agree with. */
export const sayEnd = (
  { end, then }: Pick<RetentionRule, "end" | "then">,
  subject: Agreement | null,
): string => {
  const one = (each: End): string => `, puis ${(subject && endedAs(each, subject)) ?? nouns[each]}`;
  if (end === null) return "";
  const length = then?.keep ?? null;
  const kept =
    then && length ? ` ${duringPeriod({ keep: length, bound: then.bound, plus: null })}` : "";
  return `${one(end)}${kept}${then?.end ? one(then.end) : ""}`;
};
