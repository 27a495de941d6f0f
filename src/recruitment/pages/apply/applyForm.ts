import type { FastifyInstance, FastifyRequest } from "fastify";
import { dayWords, fill, type Failure, type Language } from "../../../kernel/index.ts";
import { mailErrors } from "../../../platform/mail/index.ts";
import {
  address,
  addForm,
  button,
  buttonRow,
  html,
  pageTitle,
  uploadOf,
  type FormState,
  type Markup,
  type Mistakes,
  type Page,
  type PageContext,
  type Redirect,
} from "../../../platform/web/index.ts";
import { apply, type Attached } from "../../actions/apply.ts";
import { applicationPaths, applyPath, ownApplicationPath } from "../../applicationPaths.ts";
import { recruitmentFailure } from "../../errors.ts";
import { keptUntil, type Answer } from "../../model/application/application.ts";
import { takesApplication } from "../../model/application/takesApplication.ts";
import { ticketIn, ticketText, type Ticket } from "../../model/application/ticket.ts";
import type { DocumentKind } from "../../model/dossier/document.ts";
import type { Offer } from "../../model/offer/offer.ts";
import { publicAnswer } from "../../model/offer/offerState.ts";
import { accountOf, mistake, ownDossier, sayFailure } from "../dossier/dossierSite.ts";
import { offerPath } from "../offerPaths.ts";
import { firmOf, seenOf, type ApplicationSite } from "./applySite.ts";
import {
  answerFields,
  applyFields,
  applySchema,
  largestApplication,
  type ApplyValues,
} from "./applyFields.ts";
import { fields, words } from "./applyWords.ts";

/** « Postuler » (REC-20): a form of the candidate's space, which leads back to it whoever was not signed in. */
export const addApplyForm = (web: FastifyInstance, site: ApplicationSite): void =>
  addForm(web, {
    paths: applicationPaths.apply,
    access: ownDossier,
    largest: largestApplication,
    upload: "cv",
    schema: applySchema,
    words: fields,
    initial: async ({ visitor, now }, request) => await initial(site, visitor, now, request),
    page: async (form, context, request) => await formPage(site, form, context, request),
    act: async (values, context, request) => await send(site, values, context, request),
  });

const offerIn = async (
  { offers }: Pick<ApplicationSite, "offers">,
  { params }: FastifyRequest,
): Promise<Offer | null> => {
  const { offer = "" } = params as { readonly offer?: string };
  return /^[\w-]{1,64}$/.test(offer) ? await offers.find(offer) : null;
};

const initial = async (
  site: ApplicationSite,
  visitor: PageContext["visitor"],
  now: Temporal.Instant,
  request: FastifyRequest,
): Promise<Partial<ApplyValues>> => {
  const account = accountOf(visitor) ?? "";
  const offer = await offerIn(site, request);
  if (offer === null) return {};
  const kept = await site.dossiers.profile(account);
  const profile = kept.ok ? kept.value : null;
  return {
    ...Object.fromEntries(Object.entries(profile ?? {}).filter(([, value]) => value !== null)),
    ticket: newTicket(site, account, offer, now),
    seen: seenOf(offer, now),
  };
};

const newTicket = (
  { ids, ticketKey }: Pick<ApplicationSite, "ids" | "ticketKey">,
  account: string,
  offer: Offer,
  openedAt: Temporal.Instant,
): string => ticketText(ticketKey, { account, offer: offer.id }, { id: ids.next(), openedAt });

const ticketOf = (
  { ticketKey }: Pick<ApplicationSite, "ticketKey">,
  account: string,
  offer: Offer,
  text: string | undefined,
): Ticket | null => ticketIn(ticketKey, { account, offer: offer.id }, text ?? "");

const formPage = async (
  site: ApplicationSite,
  form: FormState,
  { language, visitor, now }: PageContext,
  request: FastifyRequest,
): Promise<Page | Redirect | null> => {
  const account = accountOf(visitor) ?? "";
  const offer = await offerIn(site, request);
  if (offer === null || publicAnswer(offer.state, now) === "unknown") return null;
  const body = await site.bodyName(offer.body);
  if (body === null) return null;
  const typed = form.field("ticket").value;
  const ticket = ticketOf(site, account, offer, typed);
  // What went wrong is said above what was typed, also where there is nothing left to send.
  if (form.errors.length === 0) {
    const sent = await site.applications.sentTo(account, offer.id);
    if (sent !== null)
      return {
        redirect: ownApplicationPath(sent, language),
        notice: { tone: "information", words: words.already },
      };
    if (!takesApplication(offer.state, now, ticket?.openedAt ?? null))
      return { redirect: offerPath(offer, language) };
  }
  const [cv, letter] = await Promise.all(
    (["cv", "letter"] as const).map(async (kind) => {
      const kept = await site.dossiers.document(account, kind);
      return kept.ok ? kept.value : null;
    }),
  );
  const { title } = offer.content;
  const hidden = {
    ticket: ticket === null ? newTicket(site, account, offer, now) : typed,
    seen: seenOf(offer, now),
  };
  return {
    title: fill(words.title[language], { offer: title }),
    private: true,
    main: html`${pageTitle({ title: words.apply[language], over: title, overLang: "fr" })}
      ${await readers(site, offer, body, now, language)}
      <p>${words.starred[language]}</p>
      ${form.frame(html`
        ${Object.entries(hidden).map(
          ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
        )}
        ${applyFields(form, offer.content.questions, { cv: cv ?? null, letter: letter ?? null }, language)}
        ${buttonRow([
          button({ text: words.send[language] }),
          html`<a href="${address(offerPath(offer, language))}">${words.back[language]}</a>`,
        ])}
      `)}`,
  };
};

/** Who will read it, for what, and until when: said before anything is sent (REC-26, REC-28, REC-29; GDPR art. 13). */
const readers = async (
  { keep }: Pick<ApplicationSite, "keep">,
  offer: Offer,
  body: string,
  now: Temporal.Instant,
  language: Language,
): Promise<Markup> => {
  const firm = firmOf(offer, now);
  const term = await keep();
  const until = term === null ? null : keptUntil({ submittedAt: now }, term);
  return html`<section aria-labelledby="readers">
    <h2 id="readers">${words.readers[language]}</h2>
    <ul>
      <li>${fill(words.readersBody[language], { body })}</li>
      ${
        firm === null
          ? ""
          : html`<li>
              ${fill(words.readersFirm[language], {
                firm: firm.name,
                day: dayWords(firm.until, language),
              })}
            </li>`
      }
    </ul>
    <p>${words.readersSeen[language]}</p>
    ${until === null ? "" : html`<p>${fill(words.kept[language], { day: dayWords(until, language) })}</p>`}
  </section>`;
};

const send = async (
  site: ApplicationSite,
  values: ApplyValues,
  { language, visitor, now }: PageContext,
  request: FastifyRequest,
): Promise<Redirect | Mistakes> => {
  const account = accountOf(visitor);
  const offer = await offerIn(site, request);
  const body = offer && (await site.bodyName(offer.body));
  if (account === null || offer === null || body === null)
    return { redirect: applyPath(offer?.id ?? "0", language) };
  const ticket = ticketOf(site, account, offer, values.ticket);
  if (values.seen !== seenOf(offer, now))
    return refused(recruitmentFailure("recruitment.questions-changed"), null, language);
  const answers: Answer[] = [];
  const unanswered = offer.content.questions.flatMap(({ text }, index) => {
    const field = answerFields[index] ?? "answer1";
    const answer = values[field];
    if (answer !== undefined) answers.push({ question: text, answer });
    return answer === undefined ? [{ field, message: words.answerMissing[language] }] : [];
  });
  const { givenName, familyName, contactEmail } = values;
  const { telephone = null, town = null, availability = null } = values;
  const contact = { givenName, familyName, contactEmail, telephone, town, availability };
  const firm = firmOf(offer, now)?.name ?? null;
  const sent =
    unanswered.length > 0
      ? null
      : await apply(site, {
          account,
          offer,
          ticket,
          content: {
            language,
            offerTitle: offer.content.title,
            bodyName: body,
            firm,
            contact,
            answers,
          },
          attached: {
            cv: attachedIn(request, "cv", values.cvFrom),
            letter: attachedIn(request, "letter", values.letterFrom),
          },
        });
  if (sent === null) return { errors: unanswered };
  if (sent.ok)
    return {
      redirect: ownApplicationPath(sent.id, language),
      notice: { tone: "success", words: words.sent },
    };
  const [first] = sent.mistakes;
  return {
    status: first === undefined ? 400 : (refused(first.failure, null, language).status ?? 400),
    errors: sent.mistakes.map(({ field, failure }) => ({
      field: failure.code === "mail.address-invalid" ? "contactEmail" : field,
      message: said(failure, language),
    })),
  };
};

const said = (failure: Failure, language: Language): string =>
  sayFailure(failure, language, mailErrors);

const refused = (failure: Failure, field: string | null, language: Language): Mistakes => ({
  ...mistake(failure, field, language),
  ...(failure.code in statuses && { status: statuses[failure.code] ?? 400 }),
});

const statuses: Readonly<Record<string, number>> = {
  "recruitment.applied-already": 409,
  "recruitment.questions-changed": 409,
  "recruitment.offer-over": 410,
};

/** A file that was chosen is meant, whatever is ticked above it. */
const attachedIn = (
  request: FastifyRequest,
  kind: DocumentKind,
  from: "space" | "device" | "nowhere" | undefined,
): Attached => {
  const sent = uploadOf(request, kind);
  if (sent !== null) return { from: "device", ...sent };
  return from === "space" ? { from: "space" } : { from: "nowhere" };
};
