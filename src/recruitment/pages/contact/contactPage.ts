import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import {
  addForm,
  formTicket,
  button,
  html,
  open,
  openPace,
  pageTitle,
  selectField,
  textareaField,
  textField,
  type NavigationEntry,
  type PageContext,
} from "../../../platform/web/index.ts";
import { receiveMessage } from "../../actions/receiveMessage.ts";
import { contactSubjects, rightOf } from "../../model/contact/contactMessage.ts";
import { contactPaths, sayFailure, type ContactSite } from "./contactSite.ts";
import { subjectWords, words } from "./contactWords.ts";

const longest = 5_000;
/** A person who writes again is let in; a machine fills no letter box. */
const often = { max: 5, within: { hours: 1 } } as const;

/** The way there, for the foot of every page. */
export const contactLink = ({
  language,
  path,
}: Pick<PageContext, "language" | "path">): NavigationEntry => ({
  label: words.title[language],
  href: contactPaths[language],
  current: path === contactPaths[language],
});

/** « Contact » (REC-38, REC-42, REC-43): without an account, to the administrator of the site alone. */
export const addContactPages = (web: FastifyInstance, site: ContactSite): void => {
  const pace = openPace(often);
  addForm(web, {
    paths: contactPaths,
    access: open,
    largest: 40_000,
    isTrapped: true,
    schema: Type.Object({
      ticket: Type.String({ pattern: "^[\\w-]{8,64}$" }),
      subject: Type.Enum([...contactSubjects]),
      name: Type.Optional(Type.String({ maxLength: 100 })),
      email: Type.String({ maxLength: 254 }),
      text: Type.String({ minLength: 3, maxLength: longest }),
    }),
    words: {
      ticket: { label: words.ticket },
      subject: { label: words.subject },
      name: { label: words.name },
      email: { label: words.email },
      text: { label: words.text },
    },
    initial: async () => ({ ticket: site.ids.next() }),
    page: async (form, { language }) => {
      const title = words.title[language];
      const needed = { language, starred: true } as const;
      return {
        title,
        main: html`${pageTitle({ title, lead: words[site.rights === null ? "lead" : "leadRights"][language] })}
          <p>${words.starred[language]}</p>
          ${form.frame(html`
            <input type="hidden" name="ticket" value="${form.field("ticket").value}" />
            ${selectField({
              ...form.field("subject"),
              ...needed,
              width: "full",
              choices: contactSubjects.map((value) => ({
                value,
                label: subjectWords[value][language],
              })),
            })}
            ${textField({ ...form.field("name"), language, optional: true, hint: words.nameWhy[language], autocomplete: "name" })}
            ${textField({ ...form.field("email"), ...needed, hint: words.emailWhy[language], type: "email", autocomplete: "email" })}
            ${textareaField({ ...form.field("text"), ...needed, hint: words.textWhy[language], rows: 10, maxlength: longest })}
            ${button({ text: words.send[language] })}
          `)}`,
      };
    },
    act: async ({ ticket, name = null, ...typed }, { language, now }, { ip }) => {
      if (!pace.take(ip, now))
        return { errors: [{ field: null, message: words.tooMany[language] }], status: 429 };
      const id = formTicket(ticket, { ...typed, name });
      const received = await receiveMessage(site, { ...typed, id, name, language });
      if (!received.ok)
        return { errors: [{ field: "email", message: sayFailure(received.failure, language) }] };
      return {
        redirect: contactPaths[language],
        notice: {
          tone: "success",
          words:
            received.value === "handed-on"
              ? words.sentRequest
              : rightOf(typed.subject) === null
                ? words.sent
                : words.sentRight,
        },
      };
    },
  });
};
