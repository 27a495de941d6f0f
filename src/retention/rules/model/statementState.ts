import type { Failure } from "../../../kernel/index.ts";
import type { RetentionStatement } from "../../../register/index.ts";

/** Where a published sentence stands on its way to being kept. */
export type StatementState =
  | "enforced"
  | "not-run-yet"
  | "late"
  | "refused"
  | "drifted"
  | "without-rule"
  | "not-understood";

/** What the state of a sentence depends on, of each rule that is bound to it. */
export interface StandingRule {
  /** It only keeps, as a legal minimum does: no run carries it out. */
  readonly onlyKeeps: boolean;
  /** When a run last carried it out, RFC 3339; null when none has. */
  readonly lastRun: string | null;
  /** It stood already at `patienceBegan`: a run that has not come since is late. */
  readonly hasStoodLong: boolean;
  /** Codes of why it may not run; empty when it may. */
  readonly refusals: readonly Failure["code"][];
}

/** The worst of what its rules say; without a rule, whether one could be made at all. */
export const statementState = (
  status: RetentionStatement["reading"]["status"],
  rules: readonly StandingRule[],
  now: Temporal.Instant,
): StatementState => {
  if (rules.length === 0) return status === "not-understood" ? "not-understood" : "without-rule";
  if (rules.some(({ refusals }) => refusals.some(isDrift))) return "drifted";
  if (rules.some(({ refusals }) => refusals.length > 0)) return "refused";
  if (rules.some((rule) => isLate(rule, now))) return "late";
  return rules.some(({ lastRun, onlyKeeps }) => lastRun === null && !onlyKeeps)
    ? "not-run-yet"
    : "enforced";
};

/** Whether a rule is refused because its sentence has changed, whatever else stands against it then. */
const isDrift = (code: string): boolean =>
  code === "retention.statement-drifted" || code === "retention.statement-drifted-apart";

/** A rule that no run has carried out for longer is late: a month, and days for those who run on its first one. */
const patience = { hours: 24 * 35 };

/** The moment since which each rule that stood at it must have been carried out. */
export const patienceBegan = (now: Temporal.Instant): Temporal.Instant => now.subtract(patience);

const isLate = (
  { lastRun, onlyKeeps, hasStoodLong }: StandingRule,
  now: Temporal.Instant,
): boolean =>
  !onlyKeeps &&
  (lastRun === null
    ? hasStoodLong
    : Temporal.Instant.compare(Temporal.Instant.from(lastRun), patienceBegan(now)) < 0);

/** Each state: its name, what it means, and its tone. */
export const stateWords = {
  "not-run-yet": {
    tone: "accent",
    name: { fr: "pas encore exécutée", en: "not run yet" },
    one: {
      fr: "phrase dont la règle n’a pas encore été exécutée",
      en: "sentence whose rule has not run yet",
    },
    many: {
      fr: "phrases dont la règle n’a pas encore été exécutée",
      en: "sentences whose rule has not run yet",
    },
  },
  late: {
    tone: "watch",
    name: { fr: "en retard", en: "late" },
    one: { fr: "phrase dont la règle est en retard", en: "sentence whose rule is late" },
    many: { fr: "phrases dont la règle est en retard", en: "sentences whose rule is late" },
  },
  enforced: {
    tone: "good",
    name: { fr: "règle en vigueur", en: "rule in force" },
    one: { fr: "phrase tenue par une règle", en: "sentence kept by a rule" },
    many: { fr: "phrases tenues par une règle", en: "sentences kept by a rule" },
  },
  refused: {
    tone: "bad",
    name: { fr: "règle refusée", en: "rule refused" },
    one: { fr: "phrase dont la règle est refusée", en: "sentence whose rule is refused" },
    many: { fr: "phrases dont la règle est refusée", en: "sentences whose rule is refused" },
  },
  drifted: {
    tone: "bad",
    name: { fr: "la phrase a changé", en: "drifted" },
    one: { fr: "phrase changée depuis sa règle", en: "sentence changed since its rule" },
    many: { fr: "phrases changées depuis leur règle", en: "sentences changed since their rule" },
  },
  "without-rule": {
    tone: "watch",
    name: { fr: "sans règle", en: "without a rule" },
    one: { fr: "phrase sans règle", en: "sentence without a rule" },
    many: { fr: "phrases sans règle", en: "sentences without a rule" },
  },
  "not-understood": {
    tone: "quiet",
    name: { fr: "non comprise", en: "not understood" },
    one: { fr: "phrase non comprise", en: "sentence not understood" },
    many: { fr: "phrases non comprises", en: "sentences not understood" },
  },
} as const;
