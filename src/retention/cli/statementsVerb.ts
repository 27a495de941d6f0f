import { exitCodes, type Language } from "../../kernel/index.ts";
import type { Verb } from "../../platform/command-line/index.ts";
import type { Activity, RetentionStatement } from "../../register/index.ts";
import type { Policy } from "../policy/model/policy.ts";
import { readingWords } from "../rules/model/readingWords.ts";
import { folderArgument, jsonOption } from "./options.ts";
import { openPolicy, type RetentionCommands } from "./openPolicy.ts";

/** `egide statements`: every published retention sentence, how it was read, and the rules that keep it. */
export const statementsVerb = (
  commands: Pick<RetentionCommands, "openFolder" | "readers" | "catalogue">,
): Verb => ({
  name: "statements",
  summary: {
    fr: "Liste les phrases publiées sur la conservation, leur lecture et leur règle.",
    en: "Lists the published retention statements, how they were read, and their rule.",
  },
  ...folderArgument,
  example: "egide statements demo",
  options: { json: jsonOption },
  run: async (call) => {
    const policy = await openPolicy(commands, call);
    const all = policy.register.activities.flatMap((activity) =>
      activity.retention.map((statement) => ({
        activity,
        statement,
        rules: boundTo(policy, activity, statement),
      })),
    );
    call.console.out(
      call.switch("json")
        ? `${JSON.stringify({ format: "egide/statements@1", statements: all.map(asJson) }, null, 2)}\n`
        : policy.register.activities
            .map((activity) => sayActivity(policy, activity, call.language))
            .filter((text) => text !== "")
            .join("\n"),
    );
    return exitCodes.done;
  },
});

const boundTo = (
  { rules }: Policy,
  activity: Activity,
  statement: RetentionStatement,
): readonly string[] =>
  rules
    .filter((rule) => rule.activity === activity.id && rule.statement.id === statement.id)
    .map(({ id }) => id);

const asJson = ({
  activity,
  statement,
  rules,
}: {
  readonly activity: Activity;
  readonly statement: RetentionStatement;
  readonly rules: readonly string[];
}): object => ({
  activity: activity.id,
  id: statement.id,
  hash: statement.hash,
  text: statement.text,
  context: statement.context,
  reading: statement.reading,
  rules,
});

const sayActivity = (policy: Policy, activity: Activity, language: Language): string => {
  if (activity.retention.length === 0) return "";
  const lines = [`${activity.title} (${activity.id})`];
  for (const statement of activity.retention) {
    const rules = boundTo(policy, activity, statement);
    lines.push(
      `  ${statement.id}`,
      ...(statement.context === null ? [] : [`    ${statement.context}`]),
      `    « ${statement.text} »`,
      ...readings(statement, language),
      `    → ${rules.length > 0 ? rules.join(", ") : words.none[language]}`,
    );
  }
  return `${lines.join("\n")}\n`;
};

const readings = ({ reading }: RetentionStatement, language: Language): readonly string[] => [
  ...reading.rules.map(
    (promise, index) =>
      `    ${reading.rules.length > 1 ? `${index + 1}. ` : ""}${readingWords(promise, language)}`,
  ),
  ...(reading.status === "read" ? [] : [`    ! ${words[reading.status][language]}`]),
  ...(reading.status === "read" && reading.rules.length === 0
    ? [`    ${words.noPeriod[language]}`]
    : []),
];

const words = {
  none: { fr: "sans règle", en: "no rule" },
  noPeriod: { fr: "ne fixe aucune durée", en: "sets no period" },
  "partly-read": { fr: "comprise en partie", en: "partly understood" },
  "not-understood": { fr: "non comprise", en: "not understood" },
};
