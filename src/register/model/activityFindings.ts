import type { Activity, Finding, Register } from "./register.ts";

/** What a finding asks of whoever reads it: to add, to read what the import could not, to check, or nothing. */
export type FindingKind = "missing" | "unread" | "doubtful" | "note";

export const findingKindOf = ({
  rule,
  severity,
}: Pick<Finding, "rule" | "severity">): FindingKind => {
  if (missing.has(rule)) return "missing";
  if (unread.has(rule)) return "unread";
  return severity === "info" ? "note" : "doubtful";
};

const missing = new Set([
  "field.missing",
  "field.empty",
  "legal-basis.none",
  "legal-basis.no-letter",
  "legal-reference.no-text",
  "retention-field.no-period",
]);
const unread = new Set([
  "text.not-placed",
  "line.too-long",
  "document.too-long",
  "field.not-modelled",
]);

/** The findings of a register, each with the activity that it is about; those about the document as a whole apart. */
export interface SortedFindings {
  readonly document: readonly Finding[];
  /** By the order of the activity in the register, from 1. */
  of(order: number): readonly Finding[];
}

/** A passage that was placed nowhere belongs to the activity that it stands in. */
export const sortFindings = (register: Register): SortedFindings => {
  const known = sortedOf.get(register);
  if (known !== undefined) return known;
  const made = sorted(register);
  sortedOf.set(register, made);
  return made;
};
/** Of one register they are sorted once, and not for each page. */
const sortedOf = new WeakMap<Register, SortedFindings>();

const sorted = ({ activities, findings }: Register): SortedFindings => {
  const begins = activities.map(startOf);
  const byOrder = new Map<number, Finding[]>();
  for (const finding of findings) {
    const order =
      finding.activity ?? (placedNowhere.has(finding.rule) ? orderAt(begins, finding) : 0);
    byOrder.set(order, [...(byOrder.get(order) ?? []), finding]);
  }
  return { document: byOrder.get(0) ?? [], of: (order) => byOrder.get(order) ?? [] };
};

const placedNowhere = new Set(["text.not-placed", "line.too-long"]);

const startOf = ({ sources: { title, domain } }: Activity): number =>
  Math.min(Infinity, ...[...title, ...domain].map(({ start }) => start));

/** The activity whose head is the last before the finding; 0 before the first. */
const orderAt = (begins: readonly number[], { source: [first] }: Finding): number =>
  first === undefined ? 0 : begins.findLastIndex((begin) => begin <= first.start) + 1;

/** How much of an activity waits for a person, by kind; sentences of which not every word was read count as unread. */
export const waitingIn = (
  { retention }: Activity,
  findings: readonly Finding[],
): Readonly<Record<Exclude<FindingKind, "note">, number>> => {
  const count = (kind: FindingKind): number =>
    findings.filter((finding) => findingKindOf(finding) === kind).length;
  return {
    missing: count("missing"),
    unread: count("unread") + retention.filter(({ reading }) => reading.status !== "read").length,
    doubtful: count("doubtful"),
  };
};
