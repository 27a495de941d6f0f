import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { civilDay, dayWords, fill, type Bilingual } from "../../kernel/index.ts";
import { roles, type Role } from "../../platform/access/index.ts";
import {
  type FormRoute,
  addForm,
  button,
  dateField,
  html,
  pageTitle,
  selectField,
  textField,
} from "../../platform/web/index.ts";
import { invitePerson } from "../actions/invitePerson.ts";
import { termMonths, usualLastDay } from "../model/assignmentTerm.ts";
import { bodyRoles } from "../model/giving.ts";
import { fieldOf, framed, mistake, parameter, type IdentitySite } from "./answers.ts";
import { mailNotice, mailSaid, type MailWords } from "./mailSaid.ts";
import { filled, paths } from "./paths.ts";
import { bodyOf, nameOfBody, placeOf } from "./place.ts";

const words = {
  title: { fr: "Inviter une personne", en: "Invite somebody" },
  lead: {
    leaves: {
      fr: "Un lien valable sept jours lui est envoyé. Si elle a déjà un compte, le rôle lui est donné aussitôt.",
      en: "A link that is valid for seven days is sent to them. If they have an account already, the role is theirs at once.",
    },
    stays: {
      fr: "Un lien valable sept jours est préparé, à remettre à cette personne. Si elle a déjà un compte, le rôle lui est donné aussitôt.",
      en: "A link that is valid for seven days is made ready, to be handed to them. If they have an account already, the role is theirs at once.",
    },
  },
  name: { fr: "Prénom et nom", en: "First and last name" },
  email: { fr: "Adresse électronique professionnelle", en: "E-mail address at work" },
  language: { fr: "Langue des messages", en: "Language of messages" },
  role: { fr: "Rôle", en: "Role" },
  offer: { fr: "Offre du recruteur externe", en: "Offer of the external recruiter" },
  offerHint: {
    fr: "Pour ce rôle seul : une offre qui nomme son cabinet, jusqu’au jour qu’elle dit aux candidats.",
    en: "For that role alone: an offer that names their firm, until the day that it tells candidates.",
  },
  /** Of a title and a name that are French anyway. */
  offerOption: {
    fr: "{title} – {firm}, jusqu’au {day}",
    en: "{title} – {firm}, jusqu’au {day}",
  },
  noOffer: { fr: "Aucune", en: "None" },
  lastDay: { fr: "Dernier jour du rôle", en: "Last day of the role" },
  lastDayWrong: {
    fr: "Donnez une date complète, comme 31/12/2027",
    en: "Give a whole date, such as 31/12/2027",
  },
  lastDayHint: {
    fr: "Un an si vous n’y touchez pas, deux au plus. Il se renouvelle en donnant le rôle à nouveau.",
    en: "A year if you leave it, two at most. It is renewed by giving the role again.",
  },
  authorisedBy: { fr: "Habilitation décidée par", en: "Authorised by" },
  authorisedByHint: {
    fr: "Nom et fonction de qui habilite cette personne, et la décision : « Odile Sarre, directrice, décision du 12 mars 2027 ».",
    en: "Name and function of whoever authorises this person, and the decision: “Odile Sarre, director, decision of 12 March 2027”.",
  },
  send: { fr: "Inviter", en: "Invite" },
  invited: {
    leaves: { fr: "L’invitation est partie.", en: "The invitation has left." },
    stays: {
      fr: "L’invitation attend dans le dossier « {folder} » des données d’Égide : la personne qui exploite le site peut l’y lire et en remettre le lien.",
      en: "The invitation waits in the folder “{folder}” of the data of Égide: whoever operates the site can read it there and hand its link on.",
    },
  },
  given: { fr: "Le rôle est donné.", en: "The role is given." },
  withdrawn: { fr: "L’invitation est retirée.", en: "The invitation is withdrawn." },
  fr: { fr: "Français", en: "French" },
  en: { fr: "Anglais", en: "English" },
} as const satisfies Record<string, Bilingual | MailWords>;

const schema = Type.Object({
  name: Type.String({ maxLength: 120 }),
  email: Type.String({ maxLength: 254 }),
  role: Type.Union([...bodyRoles, "operator" as const].map((role) => Type.Literal(role))),
  language: Type.Union([Type.Literal("fr"), Type.Literal("en")]),
  offer: Type.Optional(Type.String({ maxLength: 64 })),
  lastDay: Type.String({ pattern: String.raw`^\d{4}-\d{2}-\d{2}$` }),
  authorisedBy: Type.String({ minLength: 2, maxLength: 200 }),
});

/** The field that a failure is about. */
const fields: Readonly<Record<string, keyof (typeof schema)["properties"]>> = {
  "identity.end-date": "lastDay",
  "identity.offer-until": "lastDay",
  "identity.offer-missing": "offer",
};

/** Invites somebody to a role, in a body or for the installation. */
export const addInvitePages = (web: FastifyInstance, site: IdentitySite): void => {
  const { identity } = site;
  const form: Omit<FormRoute<typeof schema>, "paths" | "access"> = {
    largest: 4_000,
    schema,
    words: {
      name: { label: words.name },
      email: { label: words.email },
      role: { label: words.role },
      language: { label: words.language },
      offer: { label: words.offer },
      lastDay: { label: words.lastDay, wrong: words.lastDayWrong },
      authorisedBy: { label: words.authorisedBy },
    },
    initial: async ({ now, language }) => ({ language, lastDay: usualLastDay(now).toString() }),
    page: async (state, context, request) => {
      const { language, now } = context;
      const body = bodyOf(request);
      const over = await nameOfBody(identity, body, language);
      if (over === null) return null;
      const offers = body === null ? [] : await identity.firmOffers(body);
      const offered: readonly Role[] =
        body === null
          ? ["operator"]
          : bodyRoles.filter((role) => role !== "external-recruiter" || offers.length > 0);
      const today = civilDay(now);
      return {
        title: words.title[language],
        private: true,
        main: await framed(
          site,
          context,
          { body: body, section: "personnes" },
          html`${pageTitle({ title: words.title[language], over, lead: mailSaid(identity, words.lead)[language] })}
          ${state.frame(
            html`${textField({ ...state.field("name"), language, autocomplete: "off" })}
            ${textField({ ...state.field("email"), language, type: "email", autocomplete: "off" })}
            ${selectField({
              ...state.field("role"),
              language,
              choices: offered.map((role) => ({ value: role, label: roles[role][language] })),
            })}
            ${
              offers.length === 0
                ? ""
                : selectField({
                    ...state.field("offer"),
                    language,
                    optional: true,
                    none: words.noOffer[language],
                    hint: words.offerHint[language],
                    width: "full",
                    choices: offers.map(({ id, title, firm, until }) => ({
                      value: id,
                      lang: "fr" as const,
                      label: fill(words.offerOption.fr, {
                        title,
                        firm,
                        day: dayWords(until, "fr"),
                      }),
                    })),
                  })
            }
            ${dateField({
              ...state.field("lastDay"),
              language,
              hint: words.lastDayHint[language],
              earliest: today.toString(),
              latest: today.add({ months: termMonths.most }).toString(),
            })}
            ${textField({
              ...state.field("authorisedBy"),
              language,
              autocomplete: "off",
              hint: words.authorisedByHint[language],
            })}
            ${selectField({
              ...state.field("language"),
              language,
              choices: (["fr", "en"] as const).map((value) => ({
                value,
                label: words[value][language],
              })),
            })}
            ${button({ text: words.send[language] })}`,
          )}`,
        ),
      };
    },
    act: async (values, { visitor, language }, request) => {
      if (visitor.kind !== "staff") return { redirect: paths.signIn[language] };
      const body = bodyOf(request);
      const lastDay = dayOf(values.lastDay);
      if (lastDay === null)
        return { errors: [{ field: "lastDay", message: words.lastDayWrong[language] }] };
      const offer = values.offer || null;
      const invited = await invitePerson(identity, visitor, { ...values, body, offer, lastDay });
      if (!invited.ok) {
        const field = fields[invited.failure.code] ?? fieldOf(invited.failure);
        return mistake(invited.failure, field, language);
      }
      return {
        redirect: filled(placeOf(body).list[language], { body: body ?? "" }),
        notice:
          invited.value === "given"
            ? { tone: "success", words: words.given }
            : mailNotice(identity, words.invited, "success"),
      };
    },
  };
  addForm(web, {
    ...form,
    paths: paths.invite,
    access: { action: "people.edit", body: "param", fresh: true },
  });
  addForm(web, {
    ...form,
    paths: paths.inviteOperator,
    access: { action: "installation.operate", body: "none", fresh: true },
  });
  addForm(web, {
    paths: paths.withdraw,
    access: { action: "people.edit", body: "param" },
    object: { kind: "invitation", parameter: "invitation" },
    largest: 1_000,
    schema: Type.Object({}),
    words: {},
    page: async (_form, { language, now }, request) => {
      const body = bodyOf(request);
      const id = parameter(request, "invitation");
      const waiting = await identity.invitations.inBody(body, now);
      return waiting.some((each) => each.id === id)
        ? { redirect: filled(paths.people[language], { body: body ?? "" }) }
        : null;
    },
    act: async (_values, { language }, request) => {
      const body = bodyOf(request);
      if (!(await identity.invitations.withdraw(parameter(request, "invitation"), body)))
        return { errors: [], status: 404 };
      return {
        redirect: filled(paths.people[language], { body: body ?? "" }),
        notice: { tone: "success", words: words.withdrawn },
      };
    },
  });
};

const dayOf = (text: string): Temporal.PlainDate | null => {
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    return null;
  }
};
