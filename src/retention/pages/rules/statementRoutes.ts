import type { FastifyInstance } from "fastify";
import { addPage, consolePaths, listAsked, sendCsv } from "../../../platform/web/index.ts";
import { ruleSentence } from "../../rules/model/ruleSentence.ts";
import type { Standing } from "../../rules/model/standings.ts";
import { stateWords } from "../../rules/model/statementState.ts";
import { listPage } from "./listPage.ts";
import { foundAmong, statementsShape } from "./listRequest.ts";
import { framed, paramsOf, withRules, type RuleConsole } from "./ruleConsole.ts";
import { words } from "./ruleWords.ts";
import { readRules, type RulesRead } from "./rulesRead.ts";
import { readingText } from "./standingWords.ts";
import { statementPage } from "./statementPage.ts";

const access = { action: "rules.read", body: "param" } as const;

/** Adds what is read of sentences: the list, its file, and one sentence with its rules. */
export const addStatementPages = (web: FastifyInstance, parts: RuleConsole): void => {
  const { may, desk } = parts;
  addPage(web, {
    paths: consolePaths("regles"),
    access,
    render: async (context, request) => {
      const { body } = paramsOf(request);
      const { language } = context;
      return await withRules(parts, context, body, async ({ standings, strays }) => {
        const main = listPage(
          {
            body,
            standings,
            strays,
            request: listAsked(statementsShape, request.query),
            mayEdit: desk !== null && may(context, body, "rules.edit"),
            maySimulate: may(context, body, "rules.simulate"),
            isFolder: desk === null,
          },
          language,
        );
        return await framed(parts, context, body, words.title[language], main);
      });
    },
  });

  const files = consolePaths("regles", "/phrases.csv");
  for (const language of ["fr", "en"] as const)
    web.get(files[language], { config: { access } }, async (request, reply) => {
      const { body } = paramsOf(request);
      const found = await readRules(parts, body);
      if (found.kind !== "read") return reply.callNotFound();
      const standings = foundAmong(found.read.standings, listAsked(statementsShape, request.query));
      const lines = linesOf(standings, found.read, language);
      return await sendCsv(reply, fileNames[language], columns, lines);
    });

  addPage(web, {
    paths: consolePaths("regles", "/phrases/:statement"),
    access,
    object: { kind: "statement", parameter: "statement" },
    render: async (context, request) => {
      const { body, statement } = paramsOf(request);
      const { language } = context;
      const catalogue = await parts.catalogue();
      return await withRules(parts, context, body, async ({ policy, standings, lastRun }) => {
        const standing = standings.find((each) => each.statement.id === statement);
        if (standing === undefined) return null;
        const main = statementPage(
          {
            body,
            standing,
            policy,
            lastRun,
            mayEdit: desk !== null && may(context, body, "rules.edit"),
            maySimulate: may(context, body, "rules.simulate"),
            mayReadRuns: may(context, body, "runs.read"),
            isFolder: desk === null,
            catalogue,
          },
          language,
        );
        return await framed(parts, context, body, standing.activity.title, main);
      });
    },
  });
};

const fileNames = { fr: "phrases.csv", en: "statements.csv" } as const;

const columns = [
  "activity",
  "activity_title",
  "statement",
  "text",
  "status",
  "reading",
  "state",
  "state_name",
  "rules",
  "rule_sentences",
  "refusals",
  "last_run",
];

function* linesOf(
  standings: readonly Standing[],
  { lastRun }: RulesRead,
  language: "fr" | "en",
): Generator<readonly string[]> {
  for (const { activity, statement, state, rules } of standings)
    yield [
      activity.id,
      activity.title,
      statement.id,
      statement.text,
      statement.reading.status,
      readingText(statement, language),
      state,
      stateWords[state].name[language],
      rules.map(({ rule }) => rule.id).join(" "),
      rules.map(({ rule }) => ruleSentence(rule, language)).join(" "),
      rules.flatMap(({ refusals }) => refusals.map(({ code }) => code)).join(" "),
      rules
        .map(({ rule }) => lastRun(rule.id)?.finishedAt?.toString({ smallestUnit: "second" }) ?? "")
        .join(" ")
        .trim(),
    ];
}
