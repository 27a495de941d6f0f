import type { FastifyInstance, FastifyRequest } from "fastify";
import { Type } from "typebox";
import {
  dayWords,
  civilDay,
  fill,
  FailureError,
  momentWords,
  type Language,
} from "../../../kernel/index.ts";
import {
  addForm,
  addPage,
  address,
  confirmPanel,
  emptyState,
  html,
  linkButton,
  pageTitle,
  sendNotFound,
  summaryList,
  table,
  tag,
  type Markup,
  type PageContext,
  type TagTone,
} from "../../../platform/web/index.ts";
import type { OwnApplication } from "../../actions/applications.ts";
import { withdrawApplication } from "../../actions/withdrawApplication.ts";
import { applicationPaths as paths, ownApplicationPath } from "../../applicationPaths.ts";
import { keptUntil, type Application } from "../../model/application/application.ts";
import type { ApplicationStatus } from "../../model/application/applicationState.ts";
import { actTable, sentContent } from "../applicationView.ts";
import type { ApplicationSite } from "../apply/applySite.ts";
import { accountOf, mistake, ownDossier } from "../dossier/dossierSite.ts";
import { offerPaths } from "../offerPaths.ts";
import { isIdentifier, sendDocument } from "../sendDocument.ts";
import { statusSaid, words } from "./sentWords.ts";

const tones: Partial<Record<ApplicationStatus, TagTone>> = {
  received: "accent",
  examined: "accent",
  invited: "good",
  accepted: "good",
};

const statusTag = ({ status }: Pick<Application, "status">, language: Language): Markup =>
  tag({ text: statusSaid[status][language], tone: tones[status] ?? "quiet" });

/** « Mes candidatures »: each with where it stands, who has read it, and the way to take it back. */
export const addSentPages = (web: FastifyInstance, site: ApplicationSite): void => {
  addPage(web, {
    paths: paths.list,
    access: ownDossier,
    render: async ({ language, visitor }) => {
      const sent = await site.applications.ofCandidate(accountOf(visitor) ?? "");
      const until = await untilOf(site, language);
      return {
        title: words.title[language],
        private: true,
        main: html`${pageTitle({
          title: words.title[language],
          over: words.over[language],
          lead: words.lead[language],
        })}
        ${
          sent.length === 0
            ? emptyState({
                title: words.none[language],
                text: words.noneText[language],
                action: linkButton({
                  text: words.offers[language],
                  href: offerPaths.list[language],
                }),
              })
            : sentTable(sent, until, language)
        }`,
      };
    },
  });
  addPage(web, {
    paths: paths.one,
    access: ownDossier,
    render: async (context, request) => {
      const own = await ownOf(site, context, request);
      return own && (await onePage(site, own, context.language));
    },
  });
  addWithdrawal(web, site);
  addFile(web, site);
};

const ownOf = async (
  { applications }: Pick<ApplicationSite, "applications">,
  { visitor }: Pick<PageContext, "visitor">,
  { params }: FastifyRequest,
): Promise<OwnApplication | null> => {
  const account = accountOf(visitor);
  const { application = "" } = params as { readonly application?: string };
  return account !== null && isIdentifier(application)
    ? await applications.find(account, application)
    : null;
};

type Until = (application: Pick<Application, "submittedAt">) => string;

/** The last day of each, as our own rule says it. */
const untilOf = async (
  { keep }: Pick<ApplicationSite, "keep">,
  language: Language,
): Promise<Until> => {
  const term = await keep();
  return (application) => {
    const day = term === null ? null : keptUntil(application, term);
    return day === null ? "–" : dayWords(day, language);
  };
};

const titleOf = ({ content }: Application, language: Language): Markup =>
  content === null
    ? html`${words.unknownOffer[language]}`
    : html`<span ${language === "en" ? html`lang="fr"` : ""}>${content.offerTitle}</span>`;

const sentTable = (sent: readonly OwnApplication[], until: Until, language: Language): Markup =>
  table({
    caption: words.title[language],
    hideCaption: true,
    language,
    columns: [
      { title: words.offer[language] },
      { title: words.state[language] },
      { title: words.sentOn[language] },
      { title: words.until[language] },
    ],
    rows: sent.map((each) => [
      html`<a href="${address(ownApplicationPath(each.id, language))}"
        >${titleOf(each, language)}</a
      >`,
      statusTag(each, language),
      dayWords(civilDay(each.submittedAt), language),
      until(each),
    ]),
  });

const onePage = async (site: ApplicationSite, own: OwnApplication, language: Language) => {
  const { id, status, submittedAt, content } = own;
  const until = (await untilOf(site, language))(own);
  const body = content?.bodyName ?? (await site.bodyName(own.body)) ?? own.body;
  const title = content?.offerTitle ?? words.unknownOffer[language];
  const fileAt = (document: string): string =>
    paths.file[language].replace(":application", id).replace(":document", document);
  return {
    title,
    private: true as const,
    main: html`${pageTitle({
        title,
        over: words.title[language],
        ...(content !== null && language === "en" && { lang: "fr" as const }),
      })}
      <p>${statusTag(own, language)}</p>
      ${summaryList([
        { key: words.body[language], value: body },
        ...(content?.firm ? [{ key: words.firm[language], value: content.firm }] : []),
        { key: words.sentOn[language], value: momentWords(submittedAt, language) },
        { key: words.until[language], value: until },
        { key: words.reference[language], value: id },
      ])}
      ${
        status === "withdrawn"
          ? html`<p>${words.withdrawnText[language]}</p>`
          : html`<section aria-labelledby="content">
              <h2 id="content">${words.content[language]}</h2>
              ${sentContent(own, fileAt, language)}
            </section>`
      }
      <section aria-labelledby="readers">
        <h2 id="readers">${words.readers[language]}</h2>
        ${actTable(own.acts, language)}
      </section>
      ${
        status === "withdrawn"
          ? ""
          : html`<p>
              ${linkButton({
                text: words.withdraw[language],
                href: ownApplicationPath(id, language, "withdraw"),
                look: "secondary",
              })}
            </p>`
      }`,
  };
};

const addWithdrawal = (web: FastifyInstance, site: ApplicationSite): void =>
  addForm(web, {
    paths: paths.withdraw,
    access: ownDossier,
    largest: 1_000,
    schema: Type.Object({}),
    words: {},
    page: async (form, context, request) => {
      const own = await ownOf(site, context, request);
      if (own === null) return null;
      const { language } = context;
      const back = ownApplicationPath(own.id, language);
      if (own.status === "withdrawn") return { redirect: back };
      const day = (await untilOf(site, language))(own);
      return {
        title: words.withdraw[language],
        private: true,
        main: html`${pageTitle({
          title: words.withdraw[language],
          over: own.content?.offerTitle ?? words.title[language],
          ...(own.content && { overLang: "fr" as const }),
        })}
        ${form.frame(
          confirmPanel({
            title: words.goes[language],
            preview: html`<p>${words.goesText[language]}</p>
              <p>${fill(words.stays[language], { day })}</p>`,
            confirm: words.withdraw[language],
            cancel: { text: words.keep[language], href: back },
          }),
        )}`,
      };
    },
    act: async (_values, context, request) => {
      const { language } = context;
      const own = await ownOf(site, context, request);
      const account = accountOf(context.visitor);
      const gone =
        own && account !== null ? await withdrawApplication(site, account, own.id) : null;
      if (gone?.ok === false) return { ...mistake(gone.failure, null, language), status: 409 };
      return {
        redirect: paths.list[language],
        notice: gone?.value
          ? { tone: "success", words: words.withdrawn }
          : { tone: "information", words: words.gone },
      };
    },
  });

/** A file of an application, for its candidate; to anybody else its address is one where there is nothing. */
const addFile = (web: FastifyInstance, { applications }: ApplicationSite): void => {
  for (const url of [paths.file.fr, paths.file.en])
    web.get(url, { config: { access: ownDossier } }, async (request, reply) => {
      const account = accountOf(request.visitor);
      const { application = "", document = "" } = request.params as Readonly<
        Record<string, string>
      >;
      const isOne = account !== null && isIdentifier(application) && isIdentifier(document);
      const opened = isOne ? await applications.document(account, application, document) : null;
      if (opened?.ok === false) throw new FailureError(opened.failure);
      if (!opened?.value) return await sendNotFound(request, reply);
      return await sendDocument(reply, opened.value);
    });
};
