import type { FastifyInstance, FastifyRequest } from "fastify";
import { civilDay, dayWords, type Bilingual, type Language } from "../../kernel/index.ts";
import { roles } from "../../platform/access/index.ts";
import {
  type Markup,
  type PageContext,
  addPage,
  button,
  html,
  linkButton,
  pageTitle,
  postForm,
  table,
} from "../../platform/web/index.ts";
import type { Invitation, Member } from "../actions/ports.ts";
import { authorise } from "../model/authorise.ts";
import { framed, type IdentitySite } from "./answers.ts";
import { filled, paths } from "./paths.ts";
import { bodyOf, nameOfBody, placeOf, type Place } from "./place.ts";

const words = {
  title: { fr: "Personnes et rôles", en: "People and roles" },
  operators: { fr: "Exploitants de l’installation", en: "Operators of the installation" },
  invite: { fr: "Inviter une personne", en: "Invite somebody" },
  caption: { fr: "Rôles en vigueur", en: "Roles in force" },
  name: { fr: "Personne", en: "Person" },
  role: { fr: "Rôle", en: "Role" },
  until: { fr: "Jusqu’au", en: "Until" },
  acts: { fr: "Agir", en: "Act" },
  end: { fr: "Mettre fin", en: "End" },
  reset: { fr: "Téléphone perdu", en: "Lost telephone" },
  waiting: { fr: "Invitations en attente", en: "Waiting invitations" },
  nobodyWaits: {
    fr: "Aucune invitation n’attend de réponse.",
    en: "No invitation waits for an answer.",
  },
  email: { fr: "Adresse", en: "Address" },
  serves: { fr: "Valable jusqu’au", en: "Valid until" },
  withdraw: { fr: "Retirer l’invitation", en: "Withdraw the invitation" },
} as const satisfies Record<string, Bilingual>;

/** The people of a body and their roles; those of the whole installation at an address of their own. */
export const addPeoplePages = (web: FastifyInstance, site: IdentitySite): void => {
  const render = async (context: PageContext, request: FastifyRequest) => {
    const body = bodyOf(request);
    const name = await nameOfBody(site.identity, body, context.language);
    if (name === null) return null;
    const { language, now, visitor } = context;
    const mayEdit = authorise(visitor, "people.edit", { body }, now) === "allowed";
    const members = await site.identity.roles.inBody(body, now);
    const invitations = await site.identity.invitations.inBody(body, now);
    const place = placeOf(body);
    const title = body === null ? words.operators[language] : words.title[language];
    return {
      title,
      private: true as const,
      main: await framed(
        site,
        context,
        { body: body, section: "personnes" },
        html`${pageTitle({ title, over: name })}
          ${
            mayEdit
              ? html`<p>
                  ${linkButton({ text: words.invite[language], href: filled(place.invite[language], { body: body ?? "" }) })}
                </p>`
              : ""
          }
          ${memberTable(members, mayEdit ? place : null, language)}
          <h2>${words.waiting[language]}</h2>
          ${
            invitations.length === 0
              ? html`<p>${words.nobodyWaits[language]}</p>`
              : invitationTable(invitations, mayEdit, context)
          }`,
      ),
    };
  };
  addPage(web, {
    paths: paths.people,
    access: { action: "people.read", body: "param" },
    render,
  });
  addPage(web, {
    paths: paths.operators,
    access: { action: "installation.operate", body: "none" },
    render,
  });
};

const memberTable = (members: readonly Member[], place: Place | null, language: Language): Markup =>
  table({
    language,
    caption: words.caption[language],
    columns: [
      { title: words.name[language] },
      { title: words.role[language] },
      { title: words.until[language] },
      ...(place === null ? [] : [{ title: words.acts[language] }]),
    ],
    rows: members.map(({ id, name, email, role, body, until, hasSecondFactor }) => {
      const parameters = { body: body ?? "", role: id };
      const known = [
        html`${name} <span class="soft">${email}</span>`,
        roles[role][language],
        lastDay(until, language),
      ];
      if (place === null) return known;
      const reset = html` ·
        <a href="${filled(place.resetFactor[language], parameters)}">${words.reset[language]}</a>`;
      return [
        ...known,
        html`<a href="${filled(place.endRole[language], parameters)}">${words.end[language]}</a>
          ${hasSecondFactor && body !== null ? reset : ""}`,
      ];
    }),
  });

const invitationTable = (
  invitations: readonly Invitation[],
  mayEdit: boolean,
  { language, csrf }: PageContext,
): Markup =>
  table({
    language,
    caption: words.waiting[language],
    columns: [
      { title: words.email[language] },
      { title: words.role[language] },
      { title: words.serves[language] },
      { title: words.acts[language] },
    ],
    rows: invitations.map(({ id, email, role, endsAt }) => [
      email,
      roles[role.role][language],
      lastDay(endsAt, language),
      role.body === null || !mayEdit
        ? ""
        : postForm(
            {
              action: filled(paths.withdraw[language], { body: role.body, invitation: id }),
              csrf,
            },
            button({ text: words.withdraw[language], look: "secondary" }),
          ),
    ]),
  });

const lastDay = (until: Temporal.Instant, language: Language): string =>
  dayWords(civilDay(until.subtract({ seconds: 1 })), language);
