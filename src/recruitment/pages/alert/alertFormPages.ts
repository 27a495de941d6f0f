import type { FastifyInstance } from "fastify";
import type { Static } from "typebox";
import {
  addForm,
  html,
  pageTitle,
  type FormState,
  type Mistakes,
  type Page,
  type PageContext,
  type Redirect,
} from "../../../platform/web/index.ts";
import type { Outcome } from "../../../kernel/index.ts";
import type { AlertWish } from "../../model/alert/alert.ts";
import { criteriaIn } from "../../model/criteria/criteriaAddress.ts";
import { accountOf, mistake, ownDossier } from "../dossier/dossierSite.ts";
import { queryOf } from "../searchAsked.ts";
import {
  alertFieldWords,
  alertFields,
  alertSchema,
  countSaid,
  criteriaTyped,
  typedOf,
  wishOf,
} from "./alertForm.ts";
import { alertPaths as paths } from "./alertPaths.ts";
import { alertIn, type AlertSite } from "./alertSite.ts";
import { words } from "./alertWords.ts";

const form = {
  access: ownDossier,
  largest: 200_000,
  schema: alertSchema,
  words: alertFieldWords,
} as const;

/** The form of « Mon alerte » (REC-18): a new one, from nothing or from a search, and one that is changed. */
export const addAlertForms = (web: FastifyInstance, site: AlertSite): void => {
  const page = async (
    state: FormState,
    { language, now }: PageContext,
    title: string,
  ): Promise<Page> => {
    const criteria = criteriaTyped(state);
    const [bodies, { total }] = await Promise.all([
      site.readBodies(),
      site.search.find({ criteria, sort: "newest", skip: 0, limit: 0, now }),
    ]);
    return {
      title,
      private: true,
      main: html`${pageTitle({ title, over: words.title[language], lead: words.formLead[language] })}
      ${alertFields(state, { bodies, count: total, language })}`,
    };
  };

  /** Shows the number, or keeps the alert; a day that does not exist is said at its field either way. */
  const act = async (
    values: Static<typeof alertSchema>,
    { language, visitor }: PageContext,
    keep: (account: string, wish: AlertWish) => Promise<Outcome<unknown>>,
    done: typeof words.created | typeof words.saved,
  ): Promise<Mistakes | Redirect> => {
    const account = accountOf(visitor);
    if (account === null) return { redirect: site.spacePaths.signIn[language] };
    const { wish, noDays } = wishOf(values);
    if (noDays.length > 0 || values.pas === "voir")
      return { errors: noDays.map((field) => ({ field, message: words.noDay[language] })) };
    const kept = await keep(account, wish);
    return kept.ok
      ? { redirect: paths.list[language], notice: { tone: "success", words: done } }
      : mistake(kept.failure, null, language);
  };

  const ofSpace = { access: ownDossier, rateLimit: { max: 120, timeWindow: "1 minute" } } as const;
  for (const language of ["fr", "en"] as const)
    web.get(paths.count[language], { config: ofSpace }, async (request, reply) => {
      const criteria = criteriaIn(queryOf(request.url));
      const { now } = request.page;
      const { total } = await site.search.find({
        criteria,
        sort: "newest",
        skip: 0,
        limit: 0,
        now,
      });
      reply.header("cache-control", "private, no-store");
      return await reply.send({ count: total, said: countSaid(criteria, total, language) });
    });

  addForm(web, {
    ...form,
    paths: paths.new,
    // What somebody was looking for: the address of a search carries it here.
    initial: async (_context, request) =>
      typedOf({ name: "", criteria: criteriaIn(queryOf(request.url)), mails: "publication" }),
    page: async (state, context) => await page(state, context, words.newTitle[context.language]),
    act: async (values, context) =>
      await act(
        values,
        context,
        async (account, wish) => await site.alerts.add(account, wish),
        words.created,
      ),
  });

  addForm(web, {
    ...form,
    paths: paths.edit,
    initial: async ({ visitor }, request) => {
      const alert = await site.alerts.find(accountOf(visitor) ?? "", alertIn(request));
      return alert === null ? {} : typedOf(alert);
    },
    page: async (state, context, request) => {
      const alert = await site.alerts.find(accountOf(context.visitor) ?? "", alertIn(request));
      return alert && (await page(state, context, words.editTitle[context.language]));
    },
    act: async (values, context, request) =>
      await act(
        values,
        context,
        async (account, wish) => await site.alerts.change(account, alertIn(request), wish),
        words.saved,
      ),
  });
};
