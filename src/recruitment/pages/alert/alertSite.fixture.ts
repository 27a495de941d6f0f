import assert from "node:assert/strict";
import { webOptions } from "../../../../test/support/web.ts";
import { browserOf, type Browser } from "../../../../test/support/browser.ts";
import { bareBody } from "../../../organisations/index.ts";
import { anonymous, type Visitor } from "../../../platform/access/index.ts";
import { openWeb } from "../../../platform/web/index.ts";
import { postgresServers, withAlerts, type AlertsHere } from "../../alerts.fixture.ts";
import { postgresOfferSearch } from "../../storage/postgresOfferSearch.ts";
import { addOfferPages } from "../offerRoutes.ts";
import { addAlertPages } from "./index.ts";

export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

interface Site extends AlertsHere {
  /** A browser of whoever is signed in. */
  readonly browser: Browser;
  /** Serves the same pages to a browser. @returns their address. */
  listen(): Promise<string>;
  /** Whoever asks from now on. */
  as(account: string | null): void;
  /** A program that asks, without cookies. */
  request(
    method: "GET" | "POST",
    url: string,
    options?: { readonly headers?: Record<string, string>; readonly payload?: string },
  ): Promise<Answer>;
}

const [server] = postgresServers();
assert.ok(server);

/** Does something with the pages of alerts, and those of offers, as one candidate or another. */
export const site = (work: (site: Site) => Promise<void>) =>
  withAlerts(server, async (here) => {
    const candidate = (account: string): Visitor => ({
      kind: "candidate",
      account,
      session: `session of ${account}`,
      authenticatedAt: here.clock.now(),
    });
    let visitor: Visitor = candidate("lea");
    const options = webOptions({ secure: true });
    const signIn = { fr: "/espace-candidat/connexion", en: "/en/candidate-space/sign-in" };
    const web = await openWeb({
      ...options,
      gate: {
        ...options.gate,
        clock: here.clock,
        authorise: ({ kind }, action) =>
          action === "site.read" || kind === "candidate" ? "allowed" : "sign-in",
        candidates: { visitorOf: async () => visitor, signIn, confirm: options.gate.confirm },
      },
    });
    const offerSite = {
      offers: here.offers,
      search: postgresOfferSearch(here.database.kysely<unknown>()),
      atOnce: null,
      readBodies: async () => [bareBody("rives", "Caisse des Deux-Rives")],
      address: () => "https://emploi.example",
    };
    addOfferPages(web, offerSite);
    addAlertPages(web, {
      ...offerSite,
      alerts: here.alerts,
      tokens: here.tokens,
      spacePaths: { signIn },
    });
    try {
      await work({
        ...here,
        browser: browserOf(web),
        listen: async () => await web.listen({ host: "127.0.0.1", port: 0 }),
        as: (account) => {
          visitor = account === null ? anonymous : candidate(account);
        },
        request: async (method, url, { headers = {}, payload } = {}) => {
          const answer = await web.inject({
            method,
            url,
            headers,
            ...(payload !== undefined && { payload }),
          });
          return { status: answer.statusCode, body: answer.body, headers: answer.headers };
        },
      });
    } finally {
      await web.close();
    }
  });

/** The words of a page, without markup. */
export const textOf = (html: string): string =>
  html
    .slice(html.indexOf("<main"), html.indexOf("</main>"))
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll("&#39;", "'")
    .replaceAll(/\s+/g, " ");
