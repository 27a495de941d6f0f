import type { FastifyInstance } from "fastify";
import type { Language } from "../../../kernel/index.ts";
import {
  addPage,
  address,
  buttonRow,
  consolePath,
  consolePaths,
  emptyState,
  html,
  linkButton,
  notice,
  pageTitle,
  table,
  tag,
  type Markup,
  type Piece,
} from "../../../platform/web/index.ts";
import {
  purposesAdrift,
  uncoveredActivities,
  type ActivityOfConsent,
} from "../../model/purpose/uncoveredActivities.ts";
import type { ConsentNumbers } from "../../actions/consents.ts";
import type { ConsentPurpose } from "../../model/purpose/consentPurpose.ts";
import { framed, paramsOf, purposePath, reading, type PurposeConsole } from "./purposeConsole.ts";
import { words } from "./purposeConsoleWords.ts";

/** The consents that a body asks for, how many count, and what of its register is not covered by any. */
export const addPurposesPage = (web: FastifyInstance, parts: PurposeConsole): void =>
  addPage(web, {
    paths: consolePaths("consentements"),
    access: reading,
    render: async (context, request) => {
      const { body } = paramsOf(request);
      const { language, now } = context;
      const [purposes, activities] = await Promise.all([
        parts.purposes.list(body),
        parts.activitiesOf(body),
      ]);
      const numbers = await parts.consents.numbers(purposes, now);
      const mayEdit = parts.may(context, body, "consents.edit");
      const main = html`${pageTitle({ title: words.title[language], lead: words.lead[language] })}
      ${gaps(purposes, activities, language)}
      ${
        purposes.length === 0
          ? emptyState({ title: words.none[language], text: words.noneHelp[language] })
          : purposeTable(purposes, numbers, language)
      }
      ${buttonRow([
        ...(mayEdit
          ? [
              linkButton({
                text: words.openNew[language],
                href: consolePath(body, "consentements", language, "/nouvelle"),
              }),
              linkButton({
                text: words.person[language],
                href: consolePath(body, "consentements", language, "/personne"),
                look: "secondary",
              }),
            ]
          : []),
        linkButton({
          text: words.tokens[language],
          href: consolePath(body, "consentements", language, "/acces"),
          look: "secondary",
        }),
      ])}`;
      return await framed(parts)(context, body, words.title[language], main);
    },
  });

/** What the register promises and nothing here asks; and what is asked here that the register no longer says. */
const gaps = (
  purposes: readonly ConsentPurpose[],
  activities: readonly ActivityOfConsent[],
  language: Language,
): Markup => {
  const uncovered = uncoveredActivities(purposes, activities).map(
    ({ name }) => html`<span lang="fr">${name}</span>`,
  );
  const gone = purposesAdrift(purposes, activities).map(({ content }) => content.title[language]);
  const said = (text: string, names: readonly Piece[], tone: "watch" | "bad"): Markup | "" =>
    names.length === 0
      ? ""
      : notice({
          tone,
          language,
          text: html`<p>${text}</p>
            <ul>
              ${names.map((name) => html`<li>${name}</li>`)}
            </ul>`,
        });
  return html`${said(words.uncovered[language], uncovered, "watch")}
  ${said(words.basisGone[language], gone, "bad")}`;
};

const purposeTable = (
  purposes: readonly ConsentPurpose[],
  numbers: ReadonlyMap<string, ConsentNumbers>,
  language: Language,
): Markup =>
  table({
    caption: words.title[language],
    hideCaption: true,
    language,
    columns: [
      { title: words.purpose[language] },
      { title: words.counts[language], numeric: true },
      { title: words.otherWords[language], numeric: true },
      { title: words.withdrawn[language], numeric: true },
      { title: words.expired[language], numeric: true },
    ],
    rows: purposes.map((purpose) => {
      const {
        given = 0,
        otherWords = 0,
        withdrawn = 0,
        expired = 0,
      } = numbers.get(purpose.id) ?? {};
      return [
        html`<a href="${address(purposePath(purpose, language))}"
            >${purpose.content.title[language]}</a
          >
          ${purpose.closedAt === null ? "" : tag({ tone: "quiet", text: words.closedTag[language] })}`,
        given,
        otherWords,
        withdrawn,
        expired,
      ];
    }),
  });
