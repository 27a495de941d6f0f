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
const patienceDays = 35;
const patience = { hours: 24 * patienceDays };

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

/** Each state: its tone, its name, what it means to a reader where the name leaves that open, and how several are counted. */
export const stateWords = {
  "not-run-yet": {
    tone: "accent",
    name: { fr: "pas encore exécutée", en: "not run yet" },
    means: {
      fr: "La règle est récente : aucune exécution ne l’a encore appliquée.",
      en: "The rule is recent: no run has carried it out yet.",
    },
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
    means: {
      fr: `Aucune exécution n’a appliqué cette règle depuis plus de ${patienceDays} jours : des données ont pu être gardées plus longtemps que promis.`,
      en: `No run has carried out this rule for more than ${patienceDays} days: data may have been kept for longer than promised.`,
    },
    one: { fr: "phrase dont la règle est en retard", en: "sentence whose rule is late" },
    many: { fr: "phrases dont la règle est en retard", en: "sentences whose rule is late" },
  },
  enforced: {
    tone: "good",
    name: { fr: "règle en vigueur", en: "rule in force" },
    means: null,
    one: { fr: "phrase tenue par une règle", en: "sentence kept by a rule" },
    many: { fr: "phrases tenues par une règle", en: "sentences kept by a rule" },
  },
  refused: {
    tone: "bad",
    name: { fr: "règle refusée", en: "rule refused" },
    means: {
      fr: "Égide refuse d’exécuter cette règle, qui ne tiendrait pas exactement la phrase : une personne doit la corriger ou la confirmer.",
      en: "Égide refuses to run this rule, which would not keep the sentence exactly: somebody has to mend it or confirm it.",
    },
    one: { fr: "phrase dont la règle est refusée", en: "sentence whose rule is refused" },
    many: { fr: "phrases dont la règle est refusée", en: "sentences whose rule is refused" },
  },
  drifted: {
    tone: "bad",
    name: { fr: "la phrase a changé", en: "drifted" },
    means: {
      fr: "La phrase publiée n’est plus celle pour laquelle la règle a été écrite : la règle est arrêtée tant qu’une personne ne l’a pas revue.",
      en: "The published sentence is no longer the one that the rule was written for: the rule stands still until somebody has looked at it again.",
    },
    one: { fr: "phrase changée depuis sa règle", en: "sentence changed since its rule" },
    many: { fr: "phrases changées depuis leur règle", en: "sentences changed since their rule" },
  },
  "without-rule": {
    tone: "watch",
    name: { fr: "sans règle", en: "without a rule" },
    means: {
      fr: "Aucune règle n’exécute cette phrase : Égide ne peut pas dire qu’elle est tenue.",
      en: "No rule carries out this sentence: Égide cannot say that it is kept.",
    },
    one: { fr: "phrase sans règle", en: "sentence without a rule" },
    many: { fr: "phrases sans règle", en: "sentences without a rule" },
  },
  "not-understood": {
    tone: "quiet",
    name: { fr: "non comprise", en: "not understood" },
    means: {
      fr: "Égide n’a pas compris cette phrase, et ne peut pas dire si elle est tenue.",
      en: "Égide has not understood this sentence, and cannot say whether it is kept.",
    },
    one: { fr: "phrase non comprise", en: "sentence not understood" },
    many: { fr: "phrases non comprises", en: "sentences not understood" },
  },
} as const;
