import type { FastifyInstance } from "fastify";
import { dayWords, civilDay, fill, type Bilingual, type Language } from "../../kernel/index.ts";
import { html } from "../escaping/index.ts";
import { displayPaths } from "./display/displayWords.ts";
import type { Page } from "./page.ts";
import { sendPage } from "./sendPage.ts";

/** Why the site is closed, in the words of whoever closed it. */
export interface SuspensionShown {
  readonly authority: string;
  readonly ground: string;
  readonly since: Temporal.Instant;
}

export interface SuspensionOptions {
  /** null while the site is open. */
  readonly read: () => Promise<SuspensionShown | null>;
  /** Whether visitors still reach a path. */
  readonly staysOpen: (path: string) => boolean;
  /** Where the page leads to. */
  readonly ways: (
    language: Language,
  ) => readonly { readonly label: string; readonly href: string }[];
}

const words = {
  title: {
    fr: "Ce site est suspendu à la demande d’une autorité",
    en: "This site is suspended at the request of an authority",
  },
  by: {
    fr: "Depuis le {day}, à la demande de : {authority}.",
    en: "Since {day}, at the request of: {authority}.",
  },
  ground: { fr: "Motif", en: "Ground" },
  open: { fr: "Ce qui reste ouvert", en: "What stays open" },
  openText: {
    fr: "Vous pouvez toujours écrire à l’administrateur du site, et lire, emporter ou supprimer ce que contient votre espace candidat.",
    en: "You can still write to the administrator of the site, and read, take away or delete what your candidate space holds.",
  },
} as const satisfies Record<string, Bilingual>;

/**
 * While a suspension is in force every page answers 451 (RFC 7725: unavailable for legal reasons, and a body that says why). Who is signed in
 * as staff goes on working; style sheets, probes and the ledger answer as ever.
 */
export const installSuspension = (
  web: FastifyInstance,
  { read, staysOpen, ways }: SuspensionOptions,
): void => {
  web.addHook("onRequest", async (request, reply) => {
    const { visitor, page, routeOptions } = request;
    if (routeOptions.config.plain || visitor.kind === "staff") return;
    if (staysOpen(page.path) || Object.values<string>(displayPaths).includes(page.path)) return;
    const suspension = await read();
    if (suspension === null) return;
    await sendPage(request, reply, suspendedPage(suspension, ways(page.language), page.language));
  });
};

const suspendedPage = (
  { authority, ground, since }: SuspensionShown,
  ways: ReturnType<SuspensionOptions["ways"]>,
  language: Language,
): Page => ({
  title: words.title[language],
  status: 451,
  private: true,
  twins: null,
  shared: { canonical: null, isIndexed: false },
  main: html`<h1>${words.title[language]}</h1>
    <p class="lead">
      ${fill(words.by[language], { day: dayWords(civilDay(since), language), authority })}
    </p>
    <h2>${words.ground[language]}</h2>
    ${ground.split("\n").map((line) => html`<p lang="fr">${line}</p>`)}
    <h2>${words.open[language]}</h2>
    <p>${words.openText[language]}</p>
    <ul>
      ${ways.map(({ label, href }) => html`<li><a href="${href}">${label}</a></li>`)}
    </ul>`,
});
