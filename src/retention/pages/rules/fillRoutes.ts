import { actorOf, type ObjectKind } from "../../../platform/access/index.ts";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { civilDay, fill, type Bilingual, type Language } from "../../../kernel/index.ts";
import {
  addForm,
  html,
  pageTitle,
  type FormState,
  type Markup,
  type PageContext,
} from "../../../platform/web/index.ts";
import { writtenFrom } from "../../rules/model/ruleValues.ts";
import { editedRuleText } from "../../rules/model/ruleText.ts";
import type { RuleChange } from "../../rules/actions/ruleChange.ts";
import type { WrittenRule } from "../../rules/model/writtenRule.ts";
import { ruleFormSchema, ruleFormWords } from "./formFields.ts";
import { rowStep } from "./formRows.ts";
import { words } from "./formWords.ts";
import { framed, paramsOf, type RuleConsole } from "./ruleConsole.ts";
import { ruleFields, savingFieldsOf } from "./ruleFormPage.ts";
import { bindingSteps, draftReviews, rulePreview } from "./rulePreview.ts";
import { rulePath } from "./rulePaths.ts";
import { formFieldOf, judgeAndSave, judgedFor, missingFields } from "./ruleSaving.ts";
import type { RuleSubject } from "./ruleSubject.ts";
import { initialOf, shownValues, valuesOf } from "./shownValues.ts";
import { quoted } from "./statementPage.ts";

/** How a page finds what it is about: a new rule for a sentence, or one that stands. */
export interface SubjectRoute {
  readonly paths: Bilingual;
  readonly object: { readonly kind: ObjectKind; readonly parameter: string };
  readonly subjectOf: (body: string, request: FastifyRequest) => Promise<RuleSubject | null>;
  /** The page where the same rule is written as a text. */
  readonly other: (body: string, request: FastifyRequest, language: Language) => string;
}

export const access = { action: "rules.edit", body: "param", fresh: true } as const;

/** Adds the form of a rule, new or standing: filled in, judged as often as one likes, then saved. */
export const addRuleForm = (
  web: FastifyInstance,
  parts: RuleConsole,
  { paths, object, subjectOf, other }: SubjectRoute,
): void => {
  addForm(web, {
    paths,
    access,
    object,
    schema: ruleFormSchema,
    words: ruleFormWords,
    largest: 200_000,
    initial: async ({ language }, request) => {
      const subject = await subjectOf(paramsOf(request).body, request);
      const values = subject && shownValues(subject, language);
      return values === null ? {} : initialOf(values);
    },
    page: async (form, context, request) => {
      const { body } = paramsOf(request);
      const { language } = context;
      const subject = await subjectOf(body, request);
      if (subject === null) return null;
      if (shownValues(subject, language) === null)
        return { redirect: other(body, request, language) };
      const main = await formPage(parts, {
        body,
        subject,
        form,
        request,
        context,
        other: other(body, request, language),
      });
      return await framed(parts, context, body, titleOf(subject, language), main);
    },
    act: async (values, context, request) => {
      const { body } = paramsOf(request);
      const { language } = context;
      const subject = await subjectOf(body, request);
      const { desk } = parts;
      if (desk === null || subject === null) return { redirect: rulePath.list(body, language) };
      // The page counts the rows anew; nothing is judged before the form is sent to be.
      if (rowStep(values.step) !== null) return { errors: [], status: 200 };
      const from = writtenFrom(valuesOf(values), subject.written);
      if (!from.ok) return missingFields(from.wrong, ruleFormWords, language);
      const written = values.reviewed
        ? { ...from.written, reviewed: reviewBy(context, parts) }
        : from.written;
      return await judgeAndSave({ ...parts, desk }, context, request, {
        policy: subject.read.policy,
        revision: subject.revision,
        change: changeTo(subject, editedRuleText(subject.text, written)),
        given: { ...values, step: values.step === "save" ? "save" : "check" },
        fieldOf: formFieldOf,
        done: doneWith(body, subject, language),
      });
    },
  });
};

/** Who read the sentence: the person who is signed in, today. */
export const reviewBy = (
  { visitor }: Pick<PageContext, "visitor">,
  { clock }: Pick<RuleConsole, "clock">,
): NonNullable<WrittenRule["reviewed"]> => ({
  by: actorOf(visitor).name.slice(0, 100),
  on: civilDay(clock.now()).toString(),
});

export const changeTo = ({ rule, standing, written }: RuleSubject, text: string): RuleChange =>
  rule === null
    ? {
        kind: "add",
        text,
        store: written.store,
        comments: [`« ${standing.statement.text} »`],
      }
    : { kind: "change", rule: rule.id, text };

export const doneWith = (body: string, { standing }: RuleSubject, language: Language) => ({
  redirect: rulePath.statement(body, standing.statement.id, language),
  notice: { tone: "success", words: words.saved } as const,
});

export const titleOf = ({ rule }: RuleSubject, language: Language): string =>
  rule === null ? words.newTitle[language] : fill(words.changeTitle[language], { rule: rule.id });

/** What stands above either form: the way so far, the sentence, and the rule as it was judged. */
export const formHead = async (
  parts: Pick<RuleConsole, "catalogue">,
  {
    body,
    subject,
    request,
    language,
  }: {
    readonly body: string;
    readonly subject: RuleSubject;
    readonly request: FastifyRequest;
    readonly language: Language;
  },
): Promise<Markup> => {
  const catalogue = await parts.catalogue();
  const { standing, rule, reviews } = subject;
  const { statement, activity } = standing;
  const foreseen = judgedFor(request);
  return html`${pageTitle({
    title: titleOf(subject, language),
    over: activity.title,
    overLang: "fr",
    lead: (rule === null ? words.newLead : words.changeLead)[language],
  })}
  ${
    rule === null
      ? bindingSteps(
          {
            sentence: rulePath.statement(body, statement.id, language),
            table: rulePath.bind(body, statement.id, language),
          },
          language,
        )
      : ""
  }
  ${quoted(statement, language)}
  ${foreseen === null ? draftReviews(reviews, catalogue, language) : rulePreview(foreseen, catalogue, language)}`;
};

const formPage = async (
  parts: RuleConsole,
  {
    body,
    subject,
    form,
    request,
    context: { language },
    other,
  }: {
    readonly body: string;
    readonly subject: RuleSubject;
    readonly form: FormState;
    readonly request: FastifyRequest;
    readonly context: PageContext;
    readonly other: string;
  },
): Promise<Markup> => {
  const { place, rule, read, revision, standing } = subject;
  if (place === null) throw new TypeError("a form of a rule stands on a table");
  return html`${await formHead(parts, { body, subject, request, language })}
    <h2>${words.stepRule[language]}</h2>
    <p class="soft">${place.store} › ${place.collection}</p>
    ${form.frame(
      html`${ruleFields(
        {
          place,
          stores: read.policy.stores.map(({ name }) => name),
          isNew: rule === null,
          form,
        },
        language,
      )}
      ${savingFieldsOf({ form, revision }, language)}`,
    )}
    <p><a href="${other}">${words.asWritten[language]}</a></p>
    <p>
      <a href="${rulePath.statement(body, standing.statement.id, language)}"
        >${words.cancel[language]}</a
      >
    </p>`;
};
