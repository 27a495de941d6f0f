import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Language } from "../../kernel/index.ts";
import {
  addPage,
  html,
  linkButton,
  open,
  type Markup,
  type Page,
  type PageContext,
  type Redirect,
} from "../../platform/web/index.ts";
import { applyPath } from "../applicationPaths.ts";
import { searchOffers } from "../actions/searchOffers.ts";
import { idInSlug, offerSlug } from "../model/offer/offerSlug.ts";
import { publicAnswer } from "../model/offer/offerState.ts";
import { searchWords } from "../model/words/searchWords.ts";
import type { Offer } from "../model/offer/offer.ts";
import { words as applyWords } from "./apply/applyWords.ts";
import { addOfferFiles } from "./offerFiles.ts";
import { addFriendPage, friendLink } from "./friendPage.ts";
import { goneOfferPage, offerPage } from "./offerPage.ts";
import { bodyOffersPath, offerPath, offerPaths } from "./offerPaths.ts";
import type { OfferSite } from "./offerSite.ts";
import { askedAddress, askedIn, offersPerPage, queryOf } from "./searchAsked.ts";
import { searchPage } from "./searchPage.ts";

const searched = { max: 120, timeWindow: "1 minute" } as const;
const similarShown = 5;

/** Adds the public pages of offers: the search, those of each body, each offer, and what programs read of them. */
export const addOfferPages = (web: FastifyInstance, site: OfferSite): void => {
  addPage(web, {
    paths: offerPaths.list,
    access: open,
    rateLimit: searched,
    render: async (context, request) => await results(site, context, request, null),
  });
  addPage(web, {
    paths: offerPaths.ofBody,
    access: open,
    rateLimit: searched,
    render: async (context, request) => {
      const { body = "" } = request.params as Readonly<Record<string, string>>;
      return await results(site, context, request, body);
    },
  });
  addPage(web, {
    paths: offerPaths.offer,
    access: open,
    render: async (context, request) => await oneOffer(site, context, request),
  });
  addFriendPage(web, site, site.atOnce);
  addOfferFiles(web, site);
};

const results = async (
  site: OfferSite,
  { language, now }: PageContext,
  request: FastifyRequest,
  of: string | null,
): Promise<Page | Redirect | null> => {
  const bodies = await site.readBodies();
  const body = of === null ? null : bodies.find(({ id }) => id === of);
  if (body === undefined) return null;
  const query = queryOf(request.url);
  if (of !== null) query.delete("organisme");
  const asked = askedIn(query);
  const path = of === null ? offerPaths.list[language] : bodyOffersPath(of, language);
  const address = askedAddress(path, asked);
  // One search has one address: what a form sends in another order, or leaves empty, leads there.
  if (address !== request.url) return { redirect: address };
  const criteria = of === null ? asked.criteria : { ...asked.criteria, bodies: [of] };
  const skip = (asked.page - 1) * offersPerPage;
  const found = await searchOffers(site, { ...asked, criteria, skip, limit: offersPerPage, now });
  const root = site.address(request);
  return searchPage({ asked: { ...asked, criteria }, found, bodies, body, site: root, language });
};

const oneOffer = async (
  site: OfferSite,
  { language, now }: PageContext,
  request: FastifyRequest,
): Promise<Page | Redirect | null> => {
  const { offer: slug = "" } = request.params as Readonly<Record<string, string>>;
  const id = idInSlug(slug);
  const offer = id === null ? null : await site.offers.find(id);
  if (offer === null) return null;
  const answer = publicAnswer(offer.state, now);
  if (answer === "unknown") return null;
  const bodies = await site.readBodies();
  const nameOf = (body: string): string =>
    bodies.find(({ id: each }) => each === body)?.name ?? body;
  if (answer !== "shown")
    return goneOfferPage(await similarTo(site, offer, now), answer, nameOf, language);
  if (slug !== offerSlug(offer.id, offer.content.title))
    return { redirect: offerPath(offer, language), isPermanent: true };
  const body = bodies.find(({ id: each }) => each === offer.body);
  return body === undefined
    ? null
    : offerPage(offer, body, {
        site: site.address(request),
        language,
        apply: wayIn(offer, language),
        more: site.atOnce === null ? "" : friendLink(offer, language),
      });
};

/** To the form of an application: whoever is not signed in is led there by the login of candidates. */
const wayIn = ({ id }: Offer, language: Language): Markup =>
  html`<p>${linkButton({ text: applyWords.apply[language], href: applyPath(id, language) })}</p>`;

const similarTo = async (
  { search, offers }: OfferSite,
  { id, body, content }: Offer,
  now: Temporal.Instant,
): Promise<readonly Offer[]> => {
  const departments = content.places.flatMap(({ department }) => department ?? []);
  const titleWords = searchWords(content.title);
  const near = { offer: id, body, family: content.family, departments, titleWords };
  return await offers.findAll(await search.similar(near, similarShown, now));
};
