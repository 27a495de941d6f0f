import type { FastifyInstance } from "fastify";
import {
  civilDay,
  dayWords,
  fill,
  FailureError,
  momentWords,
  type Language,
} from "../../../kernel/index.ts";
import {
  address,
  addPage,
  buttonRow,
  consolePaths,
  emptyState,
  html,
  inOrder,
  linkButton,
  list,
  listAsked,
  pageShown,
  pageTitle,
  sendNotFound,
  summaryList,
  type ListShape,
  type Markup,
} from "../../../platform/web/index.ts";
import type { OpenedApplication } from "../../actions/applications.ts";
import type { Application } from "../../model/application/application.ts";
import { applicationStatuses, statusesOpen } from "../../model/application/applicationState.ts";
import { actTable, linesOf, sentContent } from "../applicationView.ts";
import { framed, offerDeskPath, type OfferConsole } from "../console/offerConsole.ts";
import { isIdentifier, sendDocument } from "../sendDocument.ts";
import {
  applicationsPath,
  deskAccess,
  deskOf,
  nameOf,
  placeIn,
  statusTag,
  type Desk,
} from "./deskPlace.ts";
import { decisionWords, statusWords, words } from "./deskWords.ts";

const shape: ListShape<"etat", "recue" | "nom"> = {
  filters: { etat: applicationStatuses },
  sorts: ["recue", "nom"],
  usual: { sort: "recue", isDescending: true },
  perPage: 50,
};

/** The applications to an offer, each of them, and its files. There is no way to take them away all at once. */
export const addApplicationDesk = (web: FastifyInstance, parts: OfferConsole): void => {
  addPage(web, {
    paths: consolePaths("offres", "/:offer/candidatures"),
    access: deskAccess("applications.read"),
    object: { kind: "offer", parameter: "offer" },
    render: async (context, { params, query }) => {
      const desk = await deskOf(parts, context, params);
      if (desk === null) return null;
      const { offer, reader } = desk;
      const applications = await parts.desk.list(offer, reader);
      const main = listPage(desk, applications, query, context.language);
      return await framed(parts, context, offer.body, words.title[context.language], main);
    },
  });
  addPage(web, {
    paths: consolePaths("offres", "/:offer/candidatures/:application"),
    access: deskAccess("applications.read"),
    object: { kind: "application", parameter: "application" },
    render: async (context, { params }) => {
      const desk = await deskOf(parts, context, params);
      const place = desk && placeIn(desk, params);
      const opened = place && (await parts.desk.open(place, desk.reader));
      if (desk === null || opened === null) return null;
      const { language } = context;
      const main = onePage(desk, opened, language);
      return await framed(parts, context, desk.offer.body, nameOf(opened, language), main);
    },
  });
  addFile(web, parts);
};

const listPage = (
  { offer }: Desk,
  applications: readonly Application[],
  query: unknown,
  language: Language,
): Markup => {
  const asked = listAsked(shape, query);
  const found = inOrder(
    applications
      .toReversed()
      .filter(({ status }) => asked.filters.etat === "" || status === asked.filters.etat),
    asked,
    { recue: ({ submittedAt }) => submittedAt.epochMilliseconds, nom: familyNameOf },
  );
  const { offset, limit } = pageShown(shape, asked, found.length);
  return html`${pageTitle({
      title: words.title[language],
      over: offer.content.title,
      overLang: "fr",
      lead: words.lead[language],
    })}
    <p><a href="${address(offerDeskPath(offer, language))}">${words.offer[language]}</a></p>
    ${
      applications.length === 0
        ? emptyState({ title: words.none[language], text: words.noneText[language] })
        : list<Application, "etat", "recue" | "nom">({
            shape,
            asked,
            path: applicationsPath(offer, language),
            caption: words.title[language],
            language,
            filters: [
              {
                name: "etat",
                label: words.state[language],
                choices: applicationStatuses.map((status) => ({
                  value: status,
                  label: statusWords[status][language],
                })),
              },
            ],
            columns: [
              {
                title: words.candidate[language],
                sort: "nom",
                cell: (each) =>
                  html`<a href="${address(applicationsPath(offer, language, `/${each.id}`))}"
                    >${nameOf(each, language)}</a
                  >`,
              },
              { title: words.state[language], cell: (each) => statusTag(each, language) },
              {
                title: words.sentOn[language],
                sort: "recue",
                cell: ({ submittedAt }) => dayWords(civilDay(submittedAt), language),
              },
              {
                title: words.changed[language],
                cell: ({ changedAt }) => dayWords(civilDay(changedAt), language),
              },
            ],
            rows: found.slice(offset, offset + limit),
            count: found.length,
            all: applications.length,
          })
    }`;
};

const familyNameOf = ({ content }: Application): string =>
  content === null ? "" : `${content.contact.familyName} ${content.contact.givenName}`;

const onePage = (
  { offer, reader }: Desk,
  opened: OpenedApplication,
  language: Language,
): Markup => {
  const { id, status, submittedAt, comments } = opened;
  const to = (rest: string): string => applicationsPath(offer, language, `/${id}/${rest}`);
  // A firm reads, and decides nothing.
  const decisions = reader.firm === null ? statusesOpen(status) : [];
  return html`${pageTitle({
      title: nameOf(opened, language),
      over: offer.content.title,
      overLang: "fr",
    })}
    <p>${statusTag(opened, language)}</p>
    ${summaryList([{ key: words.sentOn[language], value: momentWords(submittedAt, language) }])}
    ${
      decisions.length === 0
        ? ""
        : html`<section>
            <h2>${words.acts[language]}</h2>
            ${buttonRow(
              decisions.map((each) =>
                linkButton({
                  text: decisionWords[each].name[language],
                  href: to(decisionWords[each].path),
                  look: "secondary",
                }),
              ),
            )}
          </section>`
    }
    ${
      status === "withdrawn"
        ? html`<p>${words.withdrawnText[language]}</p>`
        : html`<section>
              <h2>${words.content[language]}</h2>
              ${sentContent(opened, (document) => to(`documents/${document}`), language)}
            </section>
            <section>
              <h2>${words.comments[language]}</h2>
              ${
                comments.length === 0
                  ? html`<p>${words.noComment[language]}</p>`
                  : comments.map(
                      ({ text, at, author }) =>
                        html`<p>${linesOf(text)}</p>
                          <p class="soft small">
                            ${fill(words.commentBy[language], { author, at: momentWords(at, language) })}
                          </p>`,
                    )
              }
              <p>
                ${linkButton({
                  text: words.comment[language],
                  href: to("commenter"),
                  look: "secondary",
                })}
              </p>
            </section>`
    }
    <section>
      <h2>${words.readers[language]}</h2>
      <p>${words.readersNote[language]}</p>
      ${actTable(opened.acts, language)}
    </section>
    <p><a href="${address(applicationsPath(offer, language))}">${words.all[language]}</a></p>`;
};

/** A file of an application: asked for at the desk, written down, and saved by the browser. */
const addFile = (web: FastifyInstance, parts: OfferConsole): void => {
  const paths = consolePaths("offres", "/:offer/candidatures/:application/documents/:document");
  const config = {
    access: deskAccess("applications.read"),
    object: { kind: "application", parameter: "application" },
  } as const;
  for (const url of [paths.fr, paths.en])
    web.get(url, { config }, async (request, reply) => {
      const desk = await deskOf(parts, request.page, request.params);
      const place = desk && placeIn(desk, request.params);
      const { document = "" } = request.params as { readonly document?: string };
      const opened =
        place && isIdentifier(document)
          ? await parts.desk.document(place, document, desk.reader)
          : null;
      if (opened?.ok === false) throw new FailureError(opened.failure);
      if (!opened?.value) return await sendNotFound(request, reply);
      return await sendDocument(reply, opened.value);
    });
};
