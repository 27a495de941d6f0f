import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { dayWords, messageOf, type Bilingual, type Language } from "../../kernel/index.ts";
import type { Body } from "../../organisations/index.ts";
import { mailErrors, type SendsAtOnce } from "../../platform/mail/index.ts";
import {
  addForm,
  address,
  button,
  html,
  open,
  openPace,
  pageTitle,
  textField,
} from "../../platform/web/index.ts";
import { offerToFriend, type SentOffer } from "../friendMail.ts";
import { idInSlug } from "../model/offer/offerSlug.ts";
import { publicAnswer } from "../model/offer/offerState.ts";
import type { Offer } from "../model/offer/offer.ts";
import { placeWords } from "./offerFacts.ts";
import { offerPath, offerPaths } from "./offerPaths.ts";
import type { OfferSite } from "./offerSite.ts";

const words = {
  title: { fr: "Envoyer cette offre à un ami", en: "Send this offer to a friend" },
  lead: {
    fr: "L’adresse sert à ce seul envoi : elle n’est pas conservée, que le message parte ou non.",
    en: "The address serves to send this alone: it is not kept, whether the message leaves or not.",
  },
  email: { fr: "Adresse électronique de votre ami", en: "E-mail address of your friend" },
  why: {
    fr: "Une seule. Votre ami reçoit le titre de l’offre et son adresse, sans votre nom.",
    en: "One. Your friend gets the title of the offer and its address, without your name.",
  },
  send: { fr: "Envoyer", en: "Send" },
  sent: {
    fr: "L’offre est envoyée. L’adresse n’est pas conservée.",
    en: "The offer is sent. The address is not kept.",
  },
  tooMany: {
    fr: "Trop d’envois viennent d’être faits : rien n’est parti, et rien n’est gardé. Recommencez dans une heure, ou copiez l’adresse de l’offre dans un message à vous.",
    en: "Too much was sent just now: nothing has left, and nothing is kept. Try again in an hour, or copy the address of the offer into a message of yours.",
  },
  back: { fr: "Revenir à l’offre", en: "Back to the offer" },
} as const satisfies Record<string, Bilingual>;

/** Nobody is written to by us more often than that, whoever asks; and nobody asks more often. */
const perFriend = { max: 3, within: { hours: 24 } } as const;
const perClient = { max: 10, within: { hours: 1 } } as const;
/** Of each process, all together. */
const inAll = { max: 200, within: { hours: 1 } } as const;

/** The way there from the page of an offer. */
export const friendLink = (offer: Offer, language: Language) =>
  html`<p>
    <a href="${address(friendPath(offer, language))}">${words.title[language]}</a>
  </p>`;

const friendPath = (offer: Offer, language: Language): string =>
  `${offerPath(offer, language)}${offerPaths.friend[language].slice(offerPaths.offer[language].length)}`;

/**
 * « Envoyer à un ami » (REC-41): one address, no word of the sender's, sent while they wait. Nothing of it is written anywhere: neither in the
 * outbox, nor in a count, nor in a log.
 */
export const addFriendPage = (
  web: FastifyInstance,
  site: OfferSite,
  atOnce: SendsAtOnce | null,
): void => {
  const paces = { friend: openPace(perFriend), client: openPace(perClient), all: openPace(inAll) };
  const shown = async (params: unknown, now: Temporal.Instant): Promise<Shown | null> => {
    const { offer: slug = "" } = params as Readonly<Record<string, string>>;
    const id = idInSlug(slug);
    const offer = id === null || atOnce === null ? null : await site.offers.find(id);
    if (offer === null || publicAnswer(offer.state, now) !== "shown") return null;
    const body = (await site.readBodies()).find(({ id: each }) => each === offer.body);
    return body === undefined ? null : { offer, body };
  };
  addForm(web, {
    paths: offerPaths.friend,
    access: open,
    largest: 4_000,
    isTrapped: true,
    schema: Type.Object({ email: Type.String({ maxLength: 254 }) }),
    words: { email: { label: words.email } },
    page: async (form, { language, now }, { params }) => {
      const found = await shown(params, now);
      if (found === null) return null;
      const { offer } = found;
      const title = words.title[language];
      return {
        title,
        private: true,
        shared: { canonical: null, isIndexed: false },
        twins: { fr: friendPath(offer, "fr"), en: friendPath(offer, "en") },
        main: html`${pageTitle({ title, over: offer.content.title, overLang: "fr", lead: words.lead[language] })}
          ${form.frame(html`
            ${textField({ ...form.field("email"), language, type: "email", autocomplete: "off", hint: words.why[language] })}
            ${button({ text: words.send[language] })}
          `)}
          <p><a href="${address(offerPath(offer, language))}">${words.back[language]}</a></p>`,
      };
    },
    act: async ({ email }, { language, now }, request) => {
      const found = await shown(request.params, now);
      if (found === null || atOnce === null) return { redirect: offerPaths.list[language] };
      const isFree =
        paces.client.take(request.ip, now) &&
        paces.friend.take(email.toLowerCase(), now) &&
        paces.all.take("", now);
      if (!isFree)
        return { errors: [{ field: null, message: words.tooMany[language] }], status: 429 };
      const sent = await atOnce.send({
        to: email,
        template: offerToFriend,
        language,
        values: sentOffer(found, site.address(request), language),
      });
      if (sent.ok)
        return {
          redirect: offerPath(found.offer, language),
          notice: { tone: "success", words: words.sent },
        };
      const isTyped = sent.failure.code === "mail.address-invalid";
      return {
        errors: [
          {
            field: isTyped ? "email" : null,
            message: messageOf(sent.failure, language, mailErrors),
          },
        ],
        status: isTyped ? 400 : 503,
      };
    },
  });
};

interface Shown {
  readonly offer: Offer;
  readonly body: Body;
}

const sentOffer = ({ offer, body }: Shown, site: string, language: Language): SentOffer => ({
  title: offer.content.title,
  body: body.name,
  places: offer.content.places.map(placeWords).join(" ; "),
  closes: offer.content.closesOn && dayWords(offer.content.closesOn, language),
  url: `${site}${offerPath(offer, language)}`,
});
