import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import type { Bilingual } from "../../../kernel/index.ts";
import { addForm, button, html, pageTitle, textField } from "../../../platform/web/index.ts";
import { askCandidateLink } from "../../actions/askCandidateLink.ts";
import { candidatePaths } from "../../candidatePaths.ts";
import { mistake } from "../answers.ts";
import { originOf } from "../sessionCookie.ts";
import { mailed, openDoor, type CandidateSite } from "./candidateSite.ts";

const words = {
  email: { fr: "Adresse électronique", en: "E-mail address" },
  ask: { fr: "Recevoir le lien", en: "Get the link" },
} as const satisfies Record<string, Bilingual>;

/** A page that takes an address, and says the same whether it has a space or not. */
export const addAskLinkForm = (
  web: FastifyInstance,
  site: CandidateSite,
  {
    paths,
    wanted,
    title,
    lead,
    sent,
  }: {
    readonly paths: Bilingual;
    readonly wanted: "password" | "activation";
    readonly title: Bilingual;
    readonly lead: Bilingual;
    readonly sent: Bilingual;
  },
): void =>
  addForm(web, {
    paths,
    access: openDoor,
    largest: 2_000,
    schema: Type.Object({ email: Type.String({ maxLength: 254 }) }),
    words: { email: { label: words.email } },
    page: async (form, { language }) => ({
      title: title[language],
      main: html`${pageTitle({ title: title[language], lead: lead[language] })}
      ${form.frame(
        html`${textField({
          ...form.field("email"),
          language,
          type: "email",
          autocomplete: "username",
        })}
        ${button({ text: words.ask[language] })}`,
      )}`,
    }),
    act: async ({ email }, { language }, request) => {
      const asked = await askCandidateLink(site.candidates, { email, wanted }, originOf(request));
      if (!asked.ok) return mistake(asked.failure, null, language);
      return { redirect: candidatePaths.signIn[language], notice: mailed(site, sent) };
    },
  });
