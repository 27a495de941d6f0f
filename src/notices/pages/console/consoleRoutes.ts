import type { FastifyInstance } from "fastify";
import {
  addPage,
  consolePaths,
  emptyState,
  html,
  listAsked,
  pageTitle,
  sendCsv,
  type Markup,
  type PageContext,
} from "../../../platform/web/index.ts";
import { composeNotice } from "../../model/composeNotice.ts";
import { composePolicy } from "../../model/composePolicy.ts";
import type { NoticeDocument } from "../../model/noticeDocument.ts";
import type { NoticeInput } from "../../model/noticeInput.ts";
import { checkOwnTexts } from "../../model/ownTexts.ts";
import { plain } from "../../model/text.ts";
import { missingWords } from "../../model/words/missingWords.ts";
import { documentHtml } from "../../render/html.ts";
import { words } from "./consoleWords.ts";
import { framed } from "./framed.ts";
import type { NoticeConsole } from "./noticeConsole.ts";
import { missingList, overviewPage, shape } from "./overviewPage.ts";
import { addPublishForms } from "./publishRoutes.ts";
import { addTextsForm } from "./textsRoutes.ts";

const access = { action: "register.read", body: "param" } as const;

interface Params {
  readonly body: string;
  readonly activity?: string;
}

/** Adds the texts of a body to the console: what they lack, how they would look, what the body adds, their publication. */
export const addNoticeConsole = (web: FastifyInstance, parts: NoticeConsole): void => {
  addPage(web, {
    paths: consolePaths("notices"),
    access,
    render: async (context, { params, query }) => {
      const { body } = params as Params;
      const { language } = context;
      const kept = await parts.texts.draft(body);
      const input = await parts.inputWith(body, kept.own);
      if (input === null) return await framed(parts, context, body, nothing(context));
      const paths = await parts.publicPaths(body);
      const main = overviewPage(
        {
          body,
          input,
          policies: { fr: policyOf(input, "fr"), en: policyOf(input, "en") },
          head: await parts.versions.head(body, "policy"),
          kept,
          publicList: paths?.list[language] ?? null,
          may: {
            edit: parts.may(context, body, "register.edit"),
            publish: parts.may(context, body, "register.publish"),
          },
          asked: listAsked(shape, query),
        },
        language,
      );
      return await framed(parts, context, body, main);
    },
  });

  const preview = (
    rest: string,
    find: (input: NoticeInput, id: string, context: PageContext) => NoticeDocument | null,
  ): void =>
    addPage(web, {
      paths: consolePaths("notices", rest),
      access,
      ...(rest.includes(":activity")
        ? { object: { kind: "activity", parameter: "activity" } as const }
        : {}),
      render: async (context, { params }) => {
        const { body, activity = "" } = params as Params;
        const input = await parts.inputWith(body, (await parts.texts.draft(body)).own);
        const document = input && find(input, activity, context);
        return document && (await framed(parts, context, body, previewOf(document)));
      },
    });
  preview("/politique", (input, _id, { language }) => policyOf(input, language));
  preview("/activites/:activity", (input, id, { language }) => {
    const activity = input.register.activities.find((each) => each.id === id);
    return activity === undefined ? null : composeNotice(activity, input, language);
  });

  addMissingFile(web, parts);
  addTextsForm(web, parts);
  addPublishForms(web, parts);
};

/** What all notices of a body lack, a line each. */
const addMissingFile = (web: FastifyInstance, parts: NoticeConsole): void => {
  for (const language of ["fr", "en"] as const)
    web.get(
      consolePaths("notices", "/manques.csv")[language],
      { config: { access } },
      async ({ params }, reply) => {
        const { body } = params as Params;
        const input = await parts.inputWith(body, (await parts.texts.draft(body)).own);
        if (input === null) return reply.callNotFound();
        return await sendCsv(
          reply,
          "manques.csv",
          ["id", "activite", "article", "manque", "sur"],
          missingLines(input, language),
        );
      },
    );
};

function* missingLines(
  input: NoticeInput,
  language: PageContext["language"],
): Generator<readonly string[]> {
  for (const activity of input.register.activities)
    for (const { item, article, about = "" } of composeNotice(activity, input, language).missing)
      yield [activity.id, activity.title, article, missingWords[item][language], about];
}

/** The policy with what the body adds; of added texts that cannot be published, without them. */
const policyOf = (input: NoticeInput, language: PageContext["language"]): NoticeDocument =>
  composePolicy(
    checkOwnTexts(input).ok ? input : { ...input, own: { ...input.own, chapters: {} } },
    language,
  );

const previewOf = (document: NoticeDocument): Markup => {
  const { language, missing } = document;
  return html`${pageTitle({
    title: plain(document.title),
    lead: words.previewLead[language],
    ...(document.kind === "notice" ? { lang: "fr" as const } : {}),
  })}
  ${
    missing.length === 0
      ? ""
      : html`<section aria-labelledby="lacks">
          <h2 id="lacks">${words.missing[language]}</h2>
          <p>${words.missingLead[language]}</p>
          ${missingList(missing, language)}
        </section>`
  }
  ${documentHtml(document)}`;
};

const nothing = ({ language }: PageContext): Markup =>
  html`${pageTitle({ title: words.title[language], lead: words.lead[language] })}
  ${emptyState({ title: words.noRegister[language], text: words.noRegisterHelp[language] })}`;
