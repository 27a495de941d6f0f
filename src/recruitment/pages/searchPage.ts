import { fill, type Language } from "../../kernel/index.ts";
import type { Body } from "../../organisations/index.ts";
import { address, html } from "../../platform/escaping/index.ts";
import {
  emptyState,
  linkButton,
  notice,
  pageTitle,
  pagination,
  type Page,
} from "../../platform/web/index.ts";
import type { SearchedOffers } from "../actions/searchOffers.ts";
import { facets } from "../model/criteria/criteria.ts";
import { alertPaths } from "./alert/alertPaths.ts";
import { criteriaWords, labelsFor } from "./facetLabels.ts";
import { offerList } from "./offerList.ts";
import { bodyOffersPath, offerPaths, searchAddress } from "./offerPaths.ts";
import { words } from "./offerPageWords.ts";
import { askedAddress, offersPerPage, type ListedAsked } from "./searchAsked.ts";
import { searchFields } from "./searchFields.ts";

/** What a page of results stands on. */
export interface SearchView {
  readonly asked: ListedAsked;
  readonly found: SearchedOffers;
  readonly bodies: readonly Body[];
  /** The one body whose offers the page shows; null for all. */
  readonly body: Body | null;
  /** The site as the world knows it. */
  readonly site: string;
  readonly language: Language;
}

/** The public search, or the offers of one body. */
export const searchPage = ({ asked, found, bodies, body, site, language }: SearchView): Page => {
  const { total, counts, offers, criteria } = found;
  const label = labelsFor(bodies, language);
  const at = (of: Language): string =>
    body === null ? offerPaths.list[of] : bodyOffersPath(body.id, of);
  const path = at(language);
  const shown = facets.filter((facet) => body === null || facet !== "bodies");
  // The page of a body says by its address whose offers it shows.
  const beside = (of: ListedAsked): ListedAsked =>
    body === null ? of : { ...of, criteria: { ...of.criteria, bodies: [] } };
  const here = beside(asked);
  const feed = searchAddress(offerPaths.feed[language], criteria);
  const heading =
    body === null ? words.title[language] : fill(words.ofBody[language], { body: body.name });
  const said = criteriaWords(here.criteria, label);
  const title = [
    heading,
    ...(said === "" ? [] : [said]),
    ...(asked.page === 1 ? [] : [fill(words.page[language], { page: asked.page })]),
  ].join(" – ");
  const isCorrected = criteria.words !== asked.criteria.words;
  return {
    title,
    description: `${words.lead[language]}${said === "" ? "" : ` ${said}.`}`,
    feed: {
      title: `${words.feed[language]}${said === "" ? "" : ` (${said})`}`,
      href: feed,
      type: "application/rss+xml",
    },
    twins: { fr: askedAddress(at("fr"), here), en: askedAddress(at("en"), here) },
    shared: {
      canonical: `${site}${askedAddress(path, here)}`,
      // Searches are endless; their first page with few criteria is worth listing, the rest is not.
      isIndexed: total > 0 && asked.page === 1,
    },
    main: html`${pageTitle({ title: heading, lead: words.lead[language] })}
      ${searchFields({ path, asked: here, counts, shown, label, language })}
      ${
        isCorrected
          ? notice({
              tone: "information",
              text: fill(words.corrected[language], {
                typed: asked.criteria.words,
                meant: criteria.words,
              }),
              language,
            })
          : ""
      }
      <h2>
        ${total === 1 ? words.one[language] : fill(words.many[language], { count: total.toLocaleString(language) })}
      </h2>
      ${
        offers.length === 0
          ? emptyState({
              title: words.none[language],
              text: words.noneHelp[language],
              action: linkButton({ text: words.more[language], href: path }),
            })
          : offerList(offers, (id) => label("bodies", id), language)
      }
      ${pagination({
        page: asked.page,
        count: Math.ceil(total / offersPerPage),
        href: (page) => askedAddress(path, { ...here, page }),
        language,
      })}
      <section>
        <h2>${words.follow[language]}</h2>
        <ul>
          <li>
            <a href="${address(searchAddress(alertPaths.new[language], criteria))}"
              >${words.alert[language]}</a
            >
          </li>
          <li><a href="${address(feed)}">${words.feed[language]}</a></li>
          <li>
            <a href="${address(searchAddress(offerPaths.json, criteria))}"
              >${words.json[language]}</a
            >
          </li>
        </ul>
      </section>`,
  };
};
