import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Language } from "../../../kernel/index.ts";
import { consolePaths } from "../../../platform/web/index.ts";
import { addBindPage } from "./bindRoutes.ts";
import { addRuleForm, type SubjectRoute } from "./fillRoutes.ts";
import { addRemovePage } from "./removeRoutes.ts";
import { paramsOf, type RuleConsole } from "./ruleConsole.ts";
import { rulePath } from "./rulePaths.ts";
import { newSubject, standingSubject } from "./ruleSubject.ts";
import { readRules } from "./rulesRead.ts";
import { addSimulationPage } from "./simulationRoutes.ts";
import { addStatementPages } from "./statementRoutes.ts";
import { addRuleText } from "./writeRoutes.ts";

/** Adds the pages about sentences and their rules: read, bound, changed, taken out. */
export const addRulePages = (web: FastifyInstance, parts: RuleConsole): void => {
  addStatementPages(web, parts);
  addBindPage(web, parts);
  const fresh = newRule(parts);
  addRuleForm(web, parts, {
    ...fresh,
    paths: consolePaths("regles", "/phrases/:statement/regle"),
    other: withQuery(rulePath.write),
  });
  addRuleText(web, parts, {
    ...fresh,
    paths: consolePaths("regles", "/phrases/:statement/texte"),
    other: withQuery(rulePath.fill),
  });
  const standing = standingRule(parts);
  addRuleForm(web, parts, {
    ...standing,
    paths: consolePaths("regles", "/regle/:rule"),
    other: (body, request, language) => rulePath.rewrite(body, paramsOf(request).rule, language),
  });
  addRuleText(web, parts, {
    ...standing,
    paths: consolePaths("regles", "/regle/:rule/texte"),
    other: (body, request, language) => rulePath.change(body, paramsOf(request).rule, language),
  });
  addRemovePage(web, parts);
  addSimulationPage(web, parts);
};

type Subjects = Pick<SubjectRoute, "object" | "subjectOf">;

/** A rule that is to be: the address says the sentence, the table and the promise. */
const newRule = (parts: RuleConsole): Subjects => ({
  object: { kind: "statement", parameter: "statement" },
  subjectOf: async (body, request) => {
    const found = await readRules(parts, body);
    return parts.desk === null || found.kind !== "read"
      ? null
      : await newSubject(parts.desk, found.read, paramsOf(request).statement, request);
  },
});

const standingRule = (parts: RuleConsole): Subjects => ({
  object: { kind: "rule", parameter: "rule" },
  subjectOf: async (body, request) => {
    const found = await readRules(parts, body);
    return parts.desk === null || found.kind !== "read"
      ? null
      : await standingSubject(parts.desk, found.read, paramsOf(request).rule);
  },
});

/** The other way to write the same new rule: its table and its promise stand in the query. */
const withQuery =
  (path: (body: string, statement: string, language: Language) => string) =>
  (body: string, request: FastifyRequest, language: Language): string => {
    const { statement } = paramsOf(request);
    const [, query = ""] = request.url.split("?");
    return `${path(body, statement, language)}${query === "" ? "" : `?${query}`}`;
  };
