import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import {
  addForm,
  button,
  buttonRow,
  choiceGroup,
  consolePath,
  consolePaths,
  emptyState,
  html,
  linkButton,
  pageTitle,
  selectField,
  type FormState,
  type Markup,
  type PageContext,
  type Piece,
} from "../../../platform/web/index.ts";
import { bindingPlaces } from "../../policy/model/bindingPlaces.ts";
import { bindablePromises, type KeptPromise } from "../../rules/model/canBeBound.ts";
import { readingSaid } from "../readingSaid.ts";
import type { Standing } from "../../rules/model/standings.ts";
import { words } from "./formWords.ts";
import { framed, paramsOf, withRules, type RuleConsole } from "./ruleConsole.ts";
import { bindingSteps } from "./rulePreview.ts";
import { rulePath } from "./rulePaths.ts";
import { promiseOf, tableOf, tableValue } from "./ruleSubject.ts";
import { readRules, type RulesRead } from "./rulesRead.ts";
import { quoted } from "./statementPage.ts";

/** Adds the first step of binding: which table holds what the sentence speaks of. */
export const addBindPage = (web: FastifyInstance, parts: RuleConsole): void => {
  const { desk } = parts;
  addForm(web, {
    paths: consolePaths("regles", "/phrases/:statement/relier"),
    access: { action: "rules.edit", body: "param", fresh: true },
    object: { kind: "statement", parameter: "statement" },
    schema: Type.Object({
      table: Type.String({ maxLength: 900 }),
      promesse: Type.Optional(Type.String({ maxLength: 10 })),
    }),
    words: {
      table: { label: words.table, missing: words.chooseTable },
      promesse: { label: words.promise, missing: words.choosePromise },
    },
    largest: 8_000,
    page: async (form, context, request) => {
      const { body, statement } = paramsOf(request);
      const { language } = context;
      if (desk === null) return { redirect: rulePath.list(body, language) };
      return await withRules(parts, context, body, async (read) => {
        const standing = standingFor(read, statement);
        if (standing === null) return null;
        const main = bindPage(parts, { body, read, standing, form, context });
        return await framed(parts, context, body, words.bindTitle[language], main);
      });
    },
    act: async ({ table, promesse = "" }, context, request) => {
      const { body, statement } = paramsOf(request);
      const { language } = context;
      const found = await readRules(parts, body);
      const read = found.kind === "read" ? found.read : null;
      const standing = read && standingFor(read, statement);
      if (desk === null || !read || !standing) return { redirect: rulePath.list(body, language) };
      if (tableOf(read, table) === null)
        return { errors: [{ field: "table", message: words.chooseTable[language] }] };
      if (promiseOf(standing, promesse) === undefined)
        return { errors: [{ field: "promesse", message: words.choosePromise[language] }] };
      const query = { table, ...(promesse !== "" && { promesse }) };
      const next = rulePath.fill(body, statement, language);
      return { redirect: `${next}?${new URLSearchParams(query).toString()}` };
    },
  });
};

/** A sentence that a rule can be bound to. */
const standingFor = ({ standings }: RulesRead, statement: string): Standing | null => {
  const standing = standings.find((each) => each.statement.id === statement);
  return standing && bindablePromises(standing.activity, standing.statement).length > 0
    ? standing
    : null;
};

const bindPage = (
  { may }: Pick<RuleConsole, "may">,
  {
    body,
    read,
    standing,
    form,
    context,
  }: {
    readonly body: string;
    readonly read: RulesRead;
    readonly standing: Standing;
    readonly form: FormState;
    readonly context: PageContext;
  },
): Markup => {
  const { language } = context;
  const { activity, statement } = standing;
  const sentence = rulePath.statement(body, statement.id, language);
  const places = bindingPlaces(read.policy);
  const promises = bindablePromises(activity, statement);
  const title = pageTitle({
    title: words.bindTitle[language],
    over: activity.title,
    overLang: "fr",
    lead: words.bindLead[language],
  });
  const head = html`${title} ${bindingSteps({ sentence, table: null }, language)}
  ${quoted(statement, language)}`;
  if (places.length === 0)
    return html`${head}
    ${emptyState({
      title: words.noTable[language],
      text: words.noTableHelp[language],
      ...(may(context, body, "stores.read") && {
        action: linkButton({
          text: words.toStores[language],
          href: consolePath(body, "bases", language),
        }),
      }),
    })}`;
  const promise = form.field("promesse");
  return html`${head}
  ${form.frame(
    html`${selectField({
      ...form.field("table"),
      language,
      hint: words.tableHint[language],
      none: words.choose[language],
      width: "full",
      choices: places.map((place) => ({
        value: tableValue(place),
        label: `${place.store} › ${place.collection}${place.isAmbiguous ? ` (${place.dataset.key})` : ""}`,
      })),
    })}
    ${
      promises.length < 2
        ? ""
        : choiceGroup({
            ...promise,
            value: promise.value || "all",
            language,
            kind: "radios",
            hint: words.promiseHint[language],
            choices: promises.map((each) => ({
              value: String(each ?? "all"),
              label: promiseWords(standing, each, language),
            })),
          })
    }
    ${buttonRow([
      button({ text: words.next[language] }),
      html`<a href="${sentence}">${words.cancel[language]}</a>`,
    ])}`,
  )}`;
};

const promiseWords = (
  { statement }: Standing,
  promise: KeptPromise,
  language: PageContext["language"],
): Piece => {
  const reading = promise === null ? undefined : statement.reading.rules[promise - 1];
  return reading === undefined
    ? words.allPromises[language]
    : html`${words.onlyPromise[language]} ${readingSaid([reading], language)}`;
};
