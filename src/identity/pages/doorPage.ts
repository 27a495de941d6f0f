import type { FastifyInstance } from "fastify";
import { dayWords, civilDay, type Bilingual, type Language } from "../../kernel/index.ts";
import { roles, type Assignment } from "../../platform/access/index.ts";
import {
  addPage,
  address,
  cards,
  consolePath,
  html,
  pageTitle,
  type Piece,
  type StaffHome,
} from "../../platform/web/index.ts";
import { authorise } from "../model/authorise.ts";
import type { FirmOffer } from "../actions/parts.ts";
import type { IdentitySite } from "./answers.ts";
import { consoleHome, paths } from "./paths.ts";

const words = {
  title: { fr: "Vos espaces de travail", en: "Your places of work" },
  lead: {
    fr: "Les organismes pour lesquels vous avez un rôle, et jusqu’à quand.",
    en: "The bodies in which you hold a role, and until when.",
  },
  installation: { fr: "L’installation entière", en: "The whole installation" },
  consoles: { fr: "Consoles", en: "Consoles" },
  role: { fr: "{role}, jusqu’au {until}", en: "{role}, until {until}" },
  operators: { fr: "Voir les exploitants", en: "See the operators" },
  yours: { fr: "Votre compte", en: "Your account" },
  account: { fr: "Mon compte", en: "My account" },
} as const satisfies Record<string, Bilingual>;

/** The way to it, for pages that are not theirs. */
export const staffHome: StaffHome = { label: words.title, href: consoleHome };

/** The home of whoever has signed in: what they hold, and the way there. */
export const addDoorPage = (
  web: FastifyInstance,
  { identity, installationLinks = [] }: IdentitySite,
): void => {
  addPage(web, {
    paths: consoleHome,
    access: { action: "account.own", body: "none" },
    render: async ({ language, visitor, now }) => {
      if (visitor.kind !== "staff") return null;
      const isOpen = (body: string): boolean =>
        authorise(visitor, "console.open", { body }, now) === "allowed";
      const operates =
        authorise(visitor, "installation.operate", { body: null }, now) === "allowed";
      const bodies = operates ? await identity.bodies() : [];
      const held = new Set([
        ...visitor.assignments.flatMap(({ body }) => (body === null ? [] : [body])),
        ...bodies,
      ]);
      const named = await Promise.all(
        [...held].map(async (body) => ({ body, name: (await identity.bodyName(body)) ?? body })),
      );
      const closed = named.filter(({ body }) => !isOpen(body));
      const titles = new Map(
        await Promise.all(
          closed.map(async ({ body }) => [body, await identity.firmOffers(body)] as const),
        ),
      );
      const opened = named.filter(({ body }) => isOpen(body));
      return {
        title: words.title[language],
        private: true,
        main: html`${pageTitle({ title: words.title[language], over: visitor.name, lead: words.lead[language] })}
          ${
            operates
              ? html`<section>
                  <h2>${words.installation[language]}</h2>
                  ${rolesIn(visitor.assignments, null, language)}
                  <p><a href="${paths.operators[language]}">${words.operators[language]}</a></p>
                  ${installationLinks.map(
                    ({ label, href }) =>
                      html`<p><a href="${href[language]}">${label[language]}</a></p>`,
                  )}
                </section>`
              : ""
          }
          ${
            opened.length === 0
              ? ""
              : html`<section>
                  <h2>${words.consoles[language]}</h2>
                  ${cards(
                    opened.map(({ body, name }) => ({
                      title: name,
                      lang: "fr" as const,
                      href: consolePath(body, "aujourdhui", language),
                      text: rolesIn(visitor.assignments, body, language),
                    })),
                  )}
                </section>`
          }
          ${closed.map(
            ({ body, name }) =>
              html`<section>
                <h2 lang="fr">${name}</h2>
                ${rolesIn(visitor.assignments, body, language)}
                ${offersIn(visitor.assignments, body, titles.get(body) ?? [], language)}
              </section>`,
          )}
          <section>
            <h2>${words.yours[language]}</h2>
            <p><a href="${paths.account[language]}">${words.account[language]}</a></p>
          </section>`,
      };
    },
  });
};

/** REC-28: what somebody of a firm works on, which is all that there is for them. */
const offersIn = (
  assignments: readonly Assignment[],
  body: string,
  named: readonly FirmOffer[],
  language: Language,
): Piece => {
  const held = new Set(
    assignments.flatMap((each) => (each.body === body && each.offer ? [each.offer] : [])),
  );
  const offers = named.filter(({ id }) => held.has(id));
  return offers.length === 0
    ? ""
    : html`<ul>
        ${offers.map(
          ({ id, title }) =>
            html`<li>
              <a lang="fr" href="${address(consolePath(body, "offres", language, `/${id}`))}"
                >${title}</a
              >
            </li>`,
        )}
      </ul>`;
};

const rolesIn = (
  assignments: readonly Assignment[],
  body: string | null,
  language: Language,
): Piece => {
  const here = assignments.filter((each) => each.body === body);
  // Whoever operates everything has no role of their own in most bodies: an empty list would be read out.
  if (here.length === 0) return "";
  return html`<ul>
    ${here.map(({ role, until }) => {
      const lastDay = dayWords(civilDay(until.subtract({ seconds: 1 })), language);
      const said = words.role[language]
        .replace("{role}", roles[role][language])
        .replace("{until}", lastDay);
      return html`<li>${said}</li>`;
    })}
  </ul>`;
};
