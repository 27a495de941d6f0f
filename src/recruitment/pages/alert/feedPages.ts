import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import type { Language } from "../../../kernel/index.ts";
import {
  addForm,
  button,
  buttonRow,
  copyValue,
  html,
  linkButton,
  open,
  pageTitle,
  sendNotFound,
  type Page,
} from "../../../platform/web/index.ts";
import { accountOf, ownDossier } from "../dossier/dossierSite.ts";
import { criteriaSaid } from "../criteriaSaid.ts";
import { labelsFor } from "../facetLabels.ts";
import { inFeed, sendTagged } from "../offerFiles.ts";
import { offerPaths, searchAddress } from "../offerPaths.ts";
import { words as offerWords } from "../offerPageWords.ts";
import { offersFeed } from "../offersFeed.ts";
import { alertPaths as paths, privateFeedPath } from "./alertPaths.ts";
import { alertIn, nameOf, type AlertSite } from "./alertSite.ts";
import { words } from "./alertWords.ts";

/** A reader that asks more often than that is told to wait; offers are not made by the second. */
const hammering = { max: 60, timeWindow: "1 minute" } as const;

/** The private feed of an alert (REC-19): its page in the space, and the feed itself. */
export const addAlertFeeds = (web: FastifyInstance, site: AlertSite): void => {
  addForm(web, {
    paths: paths.feed,
    access: ownDossier,
    largest: 1_000,
    schema: Type.Object({ pas: Type.Enum(["adresse", "arret"]) }),
    words: { pas: { label: words.feed } },
    page: async (form, { language, visitor }, request) => {
      const alert = await site.alerts.find(accountOf(visitor) ?? "", alertIn(request));
      if (alert === null) return null;
      const name = nameOf(alert, labelsFor(await site.readBodies(), language), language);
      const [make, stop] = [
        {
          name: "pas",
          value: "adresse",
          text: (alert.hasFeed ? words.feedAgain : words.feedMake)[language],
        },
        { name: "pas", value: "arret", text: words.feedStop[language], look: "secondary" },
      ] as const;
      return {
        title: words.feedTitle[language],
        private: true,
        main: html`${pageTitle({
            title: words.feedTitle[language],
            over: name,
            lead: words.feedLead[language],
          })}
          ${alert.hasFeed ? html`<p>${words.feedIsOn[language]} ${words.feedNote[language]}</p>` : ""}
          ${form.frame(buttonRow(alert.hasFeed ? [button(stop), button(make)] : [button(make)]))}
          <p><a href="${paths.list[language]}">${words.back[language]}</a></p>`,
      };
    },
    act: async ({ pas }, { language, visitor }, request) => {
      const made = pas === "adresse" ? site.tokens.newFeed() : null;
      const account = accountOf(visitor) ?? "";
      const isThere = await site.alerts.setFeed(account, alertIn(request), made?.digest ?? null);
      if (!isThere || made === null)
        return {
          redirect: paths.list[language],
          notice: isThere
            ? { tone: "success", words: words.feedStopped }
            : { tone: "information", words: words.gone },
        };
      // Shown by the answer itself: an address to come back to would have to keep it. A reload makes another.
      const address = `${site.address(request)}${privateFeedPath.replace(":feed", made.token)}`;
      return madePage(address, language);
    },
  });

  const config = { access: open, rateLimit: hammering } as const;
  web.get(privateFeedPath, { config }, async (request, reply) => {
    const { feed: token = "" } = request.params as { readonly feed?: string };
    const digest = site.tokens.feedDigest(token);
    if (digest === null) return await sendNotFound(request, reply);
    // Found by search engines or not: an address that serves one person is no page of the site.
    reply.header("x-robots-tag", "noindex");
    const shown = await site.alerts.ofFeed(digest);
    if (shown === null)
      return await reply
        .code(410)
        .header("cache-control", "no-store")
        .type("text/plain; charset=utf-8")
        .send(`${words.feedEnded.fr}\n${words.feedEnded.en}\n`);
    const { criteria, language } = shown;
    const { now } = request.page;
    const found = await site.search.find({ criteria, sort: "newest", skip: 0, limit: inFeed, now });
    const label = labelsFor(await site.readBodies(), language);
    const root = site.address(request);
    // The name that its owner gave may say who they are: the feed says the criteria alone.
    const said = criteriaSaid(criteria, label, language);
    const feed = offersFeed(await site.offers.findAll(found.offers), {
      title: `${offerWords.title[language]} – ${said}`,
      description: offerWords.lead[language],
      self: `${root}${privateFeedPath.replace(":feed", token)}`,
      alternate: `${root}${searchAddress(offerPaths.list[language], criteria)}`,
      site: root,
      nameOf: (body) => label("bodies", body),
      language,
    });
    return await sendTagged(request, reply, "application/rss+xml; charset=utf-8", feed, true);
  });
};

const madePage = (address: string, language: Language): Page => ({
  title: words.feedTitle[language],
  twins: null,
  private: true,
  main: html`${pageTitle({ title: words.feedTitle[language], lead: words.feedMade[language] })}
  ${copyValue({ label: words.feedAddress[language], value: address, language })}
  ${linkButton({ text: words.back[language], href: paths.list[language] })}`,
});
