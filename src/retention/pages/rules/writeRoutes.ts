import type { FastifyInstance } from "fastify";
import { fill, messageOf, type ErrorCatalogue, type Language } from "../../../kernel/index.ts";
import { addForm, html, textareaField, type FieldError } from "../../../platform/web/index.ts";
import { withRule } from "../../rules/model/ruleFile.ts";
import { parseRules } from "../../rules/model/parseRules.ts";
import { editedRuleText, ruleInText } from "../../rules/model/ruleText.ts";
import type { WrittenRule } from "../../rules/model/writtenRule.ts";
import {
  access,
  changeTo,
  doneWith,
  formHead,
  reviewBy,
  titleOf,
  type SubjectRoute,
} from "./fillRoutes.ts";
import { conditionHelp } from "./conditionHelp.ts";
import { ruleTextSchema, ruleTextWords } from "./formFields.ts";
import { words } from "./formWords.ts";
import { framed, paramsOf, type RuleConsole } from "./ruleConsole.ts";
import { savingFieldsOf } from "./ruleFormPage.ts";
import { rulePath } from "./rulePaths.ts";
import { judgeAndSave } from "./ruleSaving.ts";
import { shownValues } from "./shownValues.ts";
import type { RuleSubject } from "./ruleSubject.ts";

/** Adds the page where a rule is written as it stands in its file: for all that the form has no field for. */
export const addRuleText = (
  web: FastifyInstance,
  parts: RuleConsole,
  { paths, object, subjectOf, other }: SubjectRoute,
): void => {
  addForm(web, {
    paths,
    access,
    object,
    schema: ruleTextSchema,
    words: ruleTextWords,
    largest: 200_000,
    initial: async (_context, request) => {
      const subject = await subjectOf(paramsOf(request).body, request);
      return subject === null ? {} : { text: subject.text };
    },
    page: async (form, context, request) => {
      const { body } = paramsOf(request);
      const { language } = context;
      const subject = await subjectOf(body, request);
      if (subject === null) return null;
      const { standing, revision } = subject;
      const main = html`${await formHead(parts, { body, subject, request, language })}
        ${
          shownValues(subject, language) !== null
            ? html`<p><a href="${other(body, request, language)}">${words.asForm[language]}</a></p>`
            : html`<p class="soft">${words.needsText[language]}</p>`
        }
        ${form.frame(
          html`${textareaField({
            ...form.field("text"),
            language,
            rows: 18,
            isCode: true,
            hint: words.textHint[language],
          })}
          ${conditionHelp(language)} ${savingFieldsOf({ form, revision }, language)}`,
        )}
        <p>
          <a href="${rulePath.statement(body, standing.statement.id, language)}"
            >${words.cancel[language]}</a
          >
        </p>`;
      return await framed(parts, context, body, titleOf(subject, language), main);
    },
    act: async (values, context, request) => {
      const { body } = paramsOf(request);
      const { language } = context;
      const subject = await subjectOf(body, request);
      const { desk } = parts;
      if (desk === null || subject === null) return { redirect: rulePath.list(body, language) };
      const { text, reviewed } = values;
      const errors = textErrors(text, subject, await parts.catalogue(), language);
      if (errors.length > 0) return { errors };
      // Without an error it says a whole rule.
      const written = ruleInText(text) as WrittenRule;
      return await judgeAndSave({ ...parts, desk }, context, request, {
        policy: subject.read.policy,
        revision: subject.revision,
        change: changeTo(
          subject,
          reviewed
            ? editedRuleText(text, { ...written, reviewed: reviewBy(context, parts) })
            : text,
        ),
        given: values,
        fieldOf: ({ code }) =>
          code.startsWith("retention.review-")
            ? "reviewed"
            : code === "retention.policy-changed"
              ? null
              : "text",
        done: doneWith(body, subject, language),
      });
    },
  });
};

/** What is wrong with a text, each with its line in the field. */
const textErrors = (
  text: string,
  { standing }: RuleSubject,
  catalogue: ErrorCatalogue,
  language: Language,
): readonly FieldError[] => {
  const error = (message: string): FieldError => ({ field: "text", message });
  const file = withRule(null, text);
  // The text stands behind the format and the key `rules`.
  const before = 2;
  const { problems } = parseRules("rule.yaml", file);
  if (problems.length > 0)
    return problems.map(({ place, failure }) =>
      error(
        fill(words.textLine[language], {
          line: Math.max(1, (place?.line ?? before + 1) - before),
          message: messageOf(failure, language, catalogue),
        }),
      ),
    );
  const written = ruleInText(text);
  if (written === null) return [error(ruleTextWords.text.missing[language])];
  if ("reviewed" in written) return [error(words.textReviewed[language])];
  const { statement, activity } = written as unknown as WrittenRule;
  return statement.id === standing.statement.id && activity === standing.activity.id
    ? []
    : [error(fill(words.textOther[language], { statement: standing.statement.id }))];
};
