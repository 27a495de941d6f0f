import type { Bilingual, Language } from "../../kernel/index.ts";
import type { Activity, Finding, Register, RetentionStatement } from "../model/register.ts";

const words = {
  controller: { fr: "Responsable des traitements", en: "Controller" },
  dpo: { fr: "Délégué(e) à la protection des données", en: "Data-protection officer" },
  deputy: { fr: "Adjoint(e) du délégué", en: "Deputy officer" },
  activities: { fr: "activités de traitement", en: "processing activities" },
  undated: { fr: "sans date", en: "undated" },
  bases: { fr: "bases légales", en: "legal bases" },
  retention: { fr: "conservation", en: "retention" },
  read: { fr: "compris", en: "understood" },
  "partly-read": { fr: "compris en partie", en: "partly understood" },
  "not-understood": { fr: "non compris", en: "not understood" },
  findings: { fr: "Constats", en: "Findings" },
  error: { fr: "erreur", en: "error" },
  warning: { fr: "attention", en: "warning" },
  info: { fr: "info", en: "info" },
  record: { fr: "fiche", en: "record" },
} as const satisfies Record<string, Bilingual>;

/** The register as a person reads it in a terminal: activities, retention statements and how each was read, findings. */
export const registerText = (register: Register, language: Language): string => {
  const say = (key: keyof typeof words): string => words[key][language];
  const people = [
    ...(register.controller ? [{ role: "controller" as const, ...register.controller }] : []),
    ...register.dataProtectionOfficers,
  ].map(({ role, name, email }) => `${say(role)} : ${[name, email].filter(Boolean).join(", ")}`);
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
      ? [`   ${say("bases")} : ${activity.legalBases.map(({ article }) => article).join(", ")}`]
      : []),
    ...activity.retention.map((statement) => `   ${statementText(statement, say)}`),
    "",
  ].join("\n");

const statementText = (statement: RetentionStatement, say: Say): string => {
  const { status, rules } = statement.reading;
  const periods = rules.map(({ keep, bound, kind }) =>
    keep ? `${bound === "maximum" ? "≤ " : ""}${keep}` : kind,
  );
  const reading = status === "read" ? periods.join(", ") || say("read") : say(status);
  return `${statement.id} (${reading}) « ${statement.text} »`;
};

const findingText = (finding: Finding, say: Say): string => {
  const where = finding.activity === null ? "" : ` ${say("record")} ${finding.activity}`;
  const evidence = finding.evidence ? `\n      « ${finding.evidence.slice(0, 160)} »` : "";
  return `  ${say(finding.severity)}${where} [${finding.rule}] ${finding.message}${evidence}`;
};
