import type { Bilingual, Language } from "../../kernel/index.ts";
import { explainRule } from "../../reading/index.ts";
import type { Activity, Finding, Register, RetentionStatement } from "../model/register.ts";

const words = {
  controller: { fr: "Responsable des traitements", en: "Controller" },
  dpo: { fr: "Délégué(e) à la protection des données", en: "Data-protection officer" },
  deputy: { fr: "Adjoint(e) du délégué", en: "Deputy officer" },
  activities: { fr: "activités de traitement", en: "processing activities" },
  undated: { fr: "sans date", en: "undated" },
  bases: { fr: "bases légales", en: "legal bases" },
  retention: { fr: "conservation", en: "retention" },
  "no-period": { fr: "aucune durée", en: "no period" },
  context: { fr: "contexte", en: "context" },
  "unread-context": {
    fr: "le contexte n’est pas compris : il peut changer cette règle",
    en: "the context is not understood: it may change this rule",
  },
  unread: { fr: "mots non compris", en: "words not understood" },
  "partly-read": { fr: "compris en partie", en: "partly understood" },
  "not-understood": { fr: "non compris", en: "not understood" },
  findings: { fr: "Constats", en: "Findings" },
  error: { fr: "erreur", en: "error" },
  warning: { fr: "attention", en: "warning" },
  info: { fr: "info", en: "info" },
  colon: { fr: " :", en: ":" },
  record: { fr: "fiche", en: "record" },
} as const satisfies Record<string, Bilingual>;

/** The register as a person reads it in a terminal: activities, retention statements and how each was read, findings. */
export const registerText = (register: Register, language: Language): string => {
  const say = (key: keyof typeof words): string => words[key][language];
  const people = [
    ...(register.controller ? [{ role: "controller" as const, ...register.controller }] : []),
    ...register.dataProtectionOfficers,
  ].map(
    ({ role, name, email }) =>
      `${say(role)}${say("colon")} ${[name, email].filter(Boolean).join(", ")}`,
  );
  const findings = [...register.findings].sort(
    (a, b) => (a.activity ?? 0) - (b.activity ?? 0) || a.rule.localeCompare(b.rule),
  );
  return [
    ...people,
    `${register.activities.length} ${say("activities")}`,
    "",
    ...register.activities.map((activity, index) => activityText(activity, index + 1, say)),
    ...(findings.length > 0 ? [`${say("findings")} (${findings.length})`] : []),
    ...findings.map((finding) => findingText(finding, say)),
    "",
  ].join("\n");
};

type Say = (key: keyof typeof words) => string;

const activityText = (activity: Activity, order: number, say: Say): string =>
  [
    `${order}. ${activity.title}  [${activity.id}]`,
    `   ${[activity.domain, activity.updatedOn ?? say("undated")].filter(Boolean).join(" — ")}`,
    ...(activity.legalBases.length > 0
      ? [
          `   ${say("bases")}${say("colon")} ${activity.legalBases.map(({ article }) => article).join(", ")}`,
        ]
      : []),
    ...activity.retention.map((statement) => `   ${statementText(statement, say)}`),
    "",
  ].join("\n");

/** The sentence as published, then each rule that it was read as, then the words that were not understood. */
const statementText = (statement: RetentionStatement, say: Say): string => {
  const { id, text, context, reading } = statement;
  const { status, rules, unread } = reading;
  const periods = rules.map(({ keep, bound, kind }) =>
    keep ? `${atMost.has(bound) ? "≤ " : bound === "minimum" ? "≥ " : ""}${keep}` : kind,
  );
  const summary = status === "read" ? periods.join(", ") || say("no-period") : say(status);
  const words = unread.map(({ start, end }) => text.slice(start, end));
  // Rules and no word that can be trusted: the sentence by itself was read, what introduces it was not.
  const isContext = context !== null && words[0] === text;
  return [
    `${id} (${summary}) « ${text} »`,
    ...(context === null ? [] : [`${say("context")}${say("colon")} ${context}`]),
    ...rules.map((rule) => `→ ${explainRule(rule)}`),
    ...(status === "partly-read"
      ? [
          `! ${isContext ? say("unread-context") : `${say("unread")}${say("colon")} ${words.map((each) => `« ${each} »`).join(", ")}`}`,
        ]
      : []),
  ].join("\n      ");
};

const atMost: ReadonlySet<string> = new Set(["maximum", "range"]);

const findingText = (finding: Finding, say: Say): string => {
  const where = finding.activity === null ? "" : ` ${say("record")} ${finding.activity}`;
  const evidence = finding.evidence ? `\n      « ${finding.evidence.slice(0, 160)} »` : "";
  return `  ${say(finding.severity)}${where} [${finding.rule}] ${finding.message}${evidence}`;
};
