import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import {
  colon,
  civilDay,
  dayWords,
  fill,
  type Bilingual,
  type Language,
} from "../../kernel/index.ts";
import { roles } from "../../platform/access/index.ts";
import {
  addPage,
  dayTime,
  emptyState,
  html,
  linkButton,
  list,
  listAsked,
  listSearch,
  pageShown,
  pageTitle,
  sendCsv,
  type Markup,
  type PageContext,
} from "../../platform/web/index.ts";
import type { Member } from "../actions/ports.ts";
import { authorise } from "../model/authorise.ts";
import { framed, type IdentitySite } from "./answers.ts";
import { filled, paths } from "./paths.ts";
import {
  lastDayOf,
  peopleColumns,
  peopleFound,
  peopleRows,
  peopleShape,
  type PeopleAsked,
} from "./peopleList.ts";
import {
  waitingColumns,
  waitingFound,
  waitingList,
  waitingRow,
  waitingShape,
} from "./waitingList.ts";
import { bodyOf, nameOfBody, placeOf, type Place } from "./place.ts";
import { roleFilter } from "./roleFilter.ts";

const words = {
  title: { fr: "Personnes et rôles", en: "People and roles" },
  operators: { fr: "Exploitants de l’installation", en: "Operators of the installation" },
  invite: { fr: "Inviter une personne", en: "Invite somebody" },
  nobody: { fr: "Personne n’a de rôle ici", en: "Nobody has a role here" },
  nobodyHelp: {
    fr: "Une invitation donne un rôle jusqu’à un jour choisi ; qui l’accepte ouvre son compte et paraît dans cette liste.",
    en: "An invitation gives a role until a chosen day; whoever accepts it opens their account and stands in this list.",
  },
  caption: { fr: "Rôles en vigueur", en: "Roles in force" },
  name: { fr: "Personne", en: "Person" },
  role: { fr: "Rôle", en: "Role" },
  until: { fr: "Jusqu’au", en: "Until" },
  authorised: { fr: "Habilitation", en: "Authorisation" },
  recorded: { fr: "enregistrée le {day} par {name}", en: "recorded on {day} by {name}" },
  installed: { fr: "donnée par l’installation le {day}", en: "given by the installation on {day}" },
  acts: { fr: "Agir", en: "Act" },
  end: { fr: "Mettre fin", en: "End" },
  reset: { fr: "Téléphone perdu", en: "Lost telephone" },
  waiting: { fr: "Invitations en attente", en: "Waiting invitations" },
  nobodyWaits: {
    fr: "Aucune invitation n’attend de réponse.",
    en: "No invitation waits for an answer.",
  },
  ends: { fr: "Échéance", en: "Ends" },
  soon: { fr: "dans les trente jours", en: "within thirty days" },
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
    const asked = listAsked(peopleShape, request.query);
    const waitingAsked = listAsked(waitingShape, request.query);
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
          ${
            members.length === 0
              ? emptyState({ title: words.nobody[language], text: words.nobodyHelp[language] })
              : memberList(
                  {
                    body,
                    members,
                    asked,
                    beside: listSearch(waitingShape, waitingAsked),
                    mayEdit,
                  },
                  context,
                )
          }
          <h2>${words.waiting[language]}</h2>
          ${
            invitations.length === 0
              ? html`<p>${words.nobodyWaits[language]}</p>`
              : waitingList(
                  {
                    body,
                    invitations,
                    asked: waitingAsked,
                    beside: listSearch(peopleShape, asked),
                    mayEdit,
                  },
                  context,
                )
          }`,
      ),
    };
  };
  const { identity } = site;
  const file =
    (language: Language, send: SendFile) =>
    async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      const body = bodyOf(request);
      if ((await nameOfBody(identity, body, language)) === null) {
        reply.callNotFound();
        return reply;
      }
      return await send({ body, language, query: request.query, reply });
    };
  const people: SendFile = async ({ body, language, query, reply }) => {
    const now = identity.clock.now();
    const members = await identity.roles.inBody(body, now);
    const found = peopleFound(members, listAsked(peopleShape, query), now);
    return await sendCsv(reply, fileNames[language], peopleColumns, peopleRows(found, language));
  };
  const waiting: SendFile = async ({ body, language, query, reply }) => {
    const invitations = await identity.invitations.inBody(body, identity.clock.now());
    const found = waitingFound(invitations, listAsked(waitingShape, query));
    const rows = found.map((each) => waitingRow(each, language));
    return await sendCsv(reply, "invitations.csv", waitingColumns, rows);
  };
  const ofBody = { action: "people.read", body: "param" } as const;
  const ofInstallation = { action: "installation.operate", body: "none" } as const;
  addPage(web, { paths: paths.people, access: ofBody, render });
  addPage(web, { paths: paths.operators, access: ofInstallation, render });
  for (const language of ["fr", "en"] as const) {
    for (const [of, access, send] of [
      [paths.peopleFile, ofBody, people],
      [paths.invitationsFile, ofBody, waiting],
      [paths.operatorsFile, ofInstallation, people],
      [paths.operatorInvitationsFile, ofInstallation, waiting],
    ] as const)
      web.get(of[language], { config: { access } }, file(language, send));
  }
};

/** Sends a list of a body, or of the installation, as a file. */
type SendFile = (of: {
  readonly body: string | null;
  readonly language: Language;
  readonly query: unknown;
  readonly reply: FastifyReply;
}) => Promise<FastifyReply>;

const fileNames = { fr: "personnes.csv", en: "people.csv" } as const;

const memberList = (
  {
    body,
    members,
    asked,
    beside,
    mayEdit,
  }: {
    readonly body: string | null;
    readonly members: readonly Member[];
    readonly asked: PeopleAsked;
    /** What is asked of the invitations below. */
    readonly beside: string;
    readonly mayEdit: boolean;
  },
  { language, now }: PageContext,
): Markup => {
  const place = placeOf(body);
  const found = peopleFound(members, asked, now);
  const { offset, limit } = pageShown(peopleShape, asked, found.length);
  return list({
    shape: peopleShape,
    asked,
    beside,
    path: filled(place.list[language], { body: body ?? "" }),
    file: filled(place.file[language], { body: body ?? "" }),
    caption: words.caption[language],
    language,
    filters: [
      roleFilter(
        members.map(({ role }) => role),
        asked.filters.role,
        language,
      ),
      {
        name: "fin",
        label: words.ends[language],
        choices: [{ value: "bientot", label: words.soon[language] }],
      },
    ],
    columns: [
      {
        title: words.name[language],
        sort: "nom",
        cell: ({ name, email }) => html`${name} <span class="soft">${email}</span>`,
      },
      { title: words.role[language], sort: "role", cell: ({ role }) => roles[role][language] },
      {
        title: words.until[language],
        sort: "fin",
        cell: ({ until }) => dayTime(lastDayOf(until), language),
      },
      { title: words.authorised[language], cell: (member) => authorisation(member, language) },
      ...(mayEdit
        ? [
            {
              title: words.acts[language],
              cell: (member: Member) => actsOn(member, place, language),
            },
          ]
        : []),
    ],
    rows: found.slice(offset, offset + limit),
    count: found.length,
    all: members.length,
  });
};

/** By whose decision somebody holds a role, and who recorded it when (CRA-38). */
const authorisation = ({ authorisedBy, givenBy, from }: Member, language: Language): Markup => {
  const day = dayWords(civilDay(from), language);
  const wording = (givenBy === null ? words.installed : words.recorded)[language];
  const recorded = fill(wording, { day, name: givenBy ?? "" });
  return html`${authorisedBy ?? ""} <span class="soft">${recorded}</span>`;
};

const actsOn = (
  { id, name, body, hasSecondFactor }: Member,
  place: Place,
  language: Language,
): Markup => {
  const parameters = { body: body ?? "", role: id };
  const of = html`<span class="said-only">${colon[language]}${name}</span>`;
  const reset = html` ·
    <a href="${filled(place.resetFactor[language], parameters)}">${words.reset[language]}${of}</a>`;
  return html`<div>
    <a href="${filled(place.endRole[language], parameters)}">${words.end[language]}${of}</a>
    ${hasSecondFactor && body !== null ? reset : ""}
  </div>`;
};
