import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { fill } from "../../../kernel/index.ts";
import {
  addForm,
  confirmPanel,
  consolePaths,
  html,
  pageTitle,
  textField,
} from "../../../platform/web/index.ts";
import { ruleSentence } from "../../rules/model/ruleSentence.ts";
import { access } from "./fillRoutes.ts";
import { removalWords, savingFields } from "./formFields.ts";
import { words } from "./formWords.ts";
import { framed, paramsOf, withRules, type RuleConsole } from "./ruleConsole.ts";
import { rulePath } from "./rulePaths.ts";
import { judgeAndSave } from "./ruleSaving.ts";
import { readRules } from "./rulesRead.ts";
import { quoted } from "./statementPage.ts";

/** Adds the page where a rule is taken out, said once more before it is; also one whose sentence is gone. */
export const addRemovePage = (web: FastifyInstance, parts: RuleConsole): void => {
  const { desk } = parts;
  addForm(web, {
    paths: consolePaths("regles", "/regle/:rule/retirer"),
    access,
    object: { kind: "rule", parameter: "rule" },
    schema: Type.Object({ base: savingFields.base, reason: Type.String({ maxLength: 300 }) }),
    words: removalWords,
    largest: 8_000,
    page: async (form, context, request) => {
      const { body, rule: id } = paramsOf(request);
      const { language } = context;
      if (desk === null) return { redirect: rulePath.list(body, language) };
      const revision = (await desk.present(body))?.revision ?? 0;
      return await withRules(parts, context, body, async ({ policy, standings }) => {
        const rule = policy.rules.find((each) => each.id === id);
        if (rule === undefined) return null;
        const standing = standings.find(({ rules }) => rules.some((each) => each.rule === rule));
        const title = fill(words.removeTitle[language], { rule: id });
        const back =
          standing === undefined
            ? rulePath.list(body, language)
            : rulePath.statement(body, standing.statement.id, language);
        const main = html`${pageTitle({ title, lead: words.removeLead[language] })}
        ${standing === undefined ? html`<p>${words.orphan[language]}</p>` : quoted(standing.statement, language)}
        ${form.frame(
          html`${textField({ ...form.field("reason"), language, maxlength: 300 })}
            <input type="hidden" name="base" value="${revision}" />
            ${confirmPanel({
              title,
              preview: html`<p>${ruleSentence(rule, language)}</p>
                ${standing?.rules.length === 1 ? html`<p>${words.freed[language]}</p>` : ""}`,
              confirm: words.removeConfirm[language],
              cancel: { text: words.cancel[language], href: back },
            })}`,
        )}`;
        return await framed(parts, context, body, title, main);
      });
    },
    act: async ({ base, reason }, context, request) => {
      const { body, rule: id } = paramsOf(request);
      const { language } = context;
      const list = { redirect: rulePath.list(body, language) };
      const found = await readRules(parts, body);
      if (desk === null || found.kind !== "read") return list;
      const { policy, standings } = found.read;
      if (!policy.rules.some((rule) => rule.id === id)) return list;
      const standing = standings.find(({ rules }) => rules.some((each) => each.rule.id === id));
      return await judgeAndSave({ ...parts, desk }, context, request, {
        policy,
        revision: (await desk.present(body))?.revision ?? 0,
        change: { kind: "remove", rule: id },
        given: { base, reason, step: "save" },
        fieldOf: () => null,
        done: {
          redirect:
            standing === undefined
              ? list.redirect
              : rulePath.statement(body, standing.statement.id, language),
          notice: { tone: "success", words: words.removed },
        },
      });
    },
  });
};
