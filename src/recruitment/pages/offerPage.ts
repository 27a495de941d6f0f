import { dayWords, fill, type Language } from "../../kernel/index.ts";
import type { Body } from "../../organisations/index.ts";
import { address, html, type Markup, type Piece } from "../../platform/escaping/index.ts";
import { notice, pageTitle, summaryList, type Page } from "../../platform/web/index.ts";
import type { Offer } from "../model/offer/offer.ts";
import { plainText } from "../model/offer/richText.ts";
import { jobPosting } from "./jobPosting.ts";
import { offerFacts } from "./offerFacts.ts";
import { offerList } from "./offerList.ts";
import { bodyOffersPath, offerPath, offerPaths } from "./offerPaths.ts";
import { words } from "./offerPageWords.ts";
import { richTextMarkup } from "./richTextMarkup.ts";

const wayOf = (title: string, language: Language) => [
  { label: words.home[language], href: language === "fr" ? "/" : "/en/" },
  { label: words.title[language], href: offerPaths.list[language] },
  { label: title, href: "#content", ...(language === "en" && { lang: "fr" as const }) },
];

/** The text of an offer, as its page and its preview show it. */
export const offerText = (
  offer: Pick<Offer, "content" | "contact" | "state">,
  body: Pick<Body, "name">,
  language: Language,
): Markup => {
  const { content, contact } = offer;
  const reached: readonly Piece[] = [
    contact.name,
    contact.email === null
      ? null
      : html`<a href="${address(`mailto:${contact.email}`)}">${contact.email}</a>`,
    contact.telephone,
  ].filter((each) => each !== null);
  return html`${summaryList(offerFacts(offer, body.name, language))}
    <div ${language === "en" ? html`lang="fr"` : ""}>${richTextMarkup(content.description, 2)}</div>
    ${
      content.questions.length === 0
        ? ""
        : html`<h2>${words.questions[language]}</h2>
            <ul>
              ${content.questions.map(({ text }) => html`<li>${text}</li>`)}
            </ul>`
    }
    <h2>${words.contact[language]}</h2>
    <p>${reached.map((each, index) => html`${index === 0 ? "" : " · "}${each}`)}</p>
    <p>${fill(words.responsible[language], { body: body.name })}</p>
    ${
      content.firm === null
        ? ""
        : html`<h2>${words.firm[language]}</h2>
            <p>
              ${fill(words.firmText[language], {
                firm: content.firm.name,
                day: dayWords(content.firm.until, language),
              })}
            </p>`
    }`;
};

/** An offer that is shown. `apply` is what leads to the form of an application, where there is one; `more` what else can be done with it. */
export const offerPage = (
  offer: Offer,
  body: Body,
  {
    site,
    language,
    apply = "",
    more = "",
  }: { site: string; language: Language; apply?: Piece; more?: Piece },
): Page => {
  const { title } = offer.content;
  return {
    title,
    description: plainText(offer.content.description).replaceAll("\n", " ").slice(0, 200),
    article: true,
    breadcrumb: wayOf(title, language),
    twins: { fr: offerPath(offer, "fr"), en: offerPath(offer, "en") },
    shared: {
      canonical: `${site}${offerPath(offer, language)}`,
      kind: "article",
      structured: jobPosting(offer, body, site),
    },
    main: html`${pageTitle({ title, over: body.name, ...(language === "en" && { lang: "fr" as const }) })}
      ${apply} ${offerText(offer, body, language)} ${apply} ${more}
      <p>
        <a href="${address(bodyOffersPath(body.id, language))}">${words.others[language]}</a>
      </p>`,
  };
};

/** What stands at the address of an offer that is over (410), or that an authority keeps back (451): others like it. */
export const goneOfferPage = (
  similar: readonly Offer[],
  answer: "gone" | "withheld",
  nameOf: (body: string) => string,
  language: Language,
): Page => {
  const title = (answer === "gone" ? words.gone : words.withheld)[language];
  const text = (answer === "gone" ? words.goneText : words.withheldText)[language];
  return {
    title,
    status: answer === "gone" ? 410 : 451,
    breadcrumb: wayOf(title, language).map(({ label, href }) => ({ label, href })),
    shared: { canonical: null, isIndexed: false },
    main: html`${pageTitle({ title })} ${notice({ tone: "watch", text, language })}
      ${
        similar.length === 0
          ? ""
          : html`<h2>${words.similar[language]}</h2>
              ${offerList(similar, nameOf, language)}`
      }
      <p><a href="${address(offerPaths.list[language])}">${words.more[language]}</a></p>`,
  };
};
