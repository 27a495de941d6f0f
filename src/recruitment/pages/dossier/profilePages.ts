import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import {
  addForm,
  button,
  confirmPanel,
  html,
  linkButton,
  notice,
  pageTitle,
  textField,
} from "../../../platform/web/index.ts";
import { deleteFromDossier } from "../../actions/deleteFromDossier.ts";
import { saveProfile } from "../../actions/saveProfile.ts";
import { dossierPaths as paths } from "./dossierPaths.ts";
import { accountOf, mistake, ownDossier, sayFailure, type DossierSite } from "./dossierSite.ts";
import { fields, words } from "./profileWords.ts";

const short = { maxLength: 100 } as const;

/** « Mon profil candidat » (REC-16): made, read, changed, deleted. An empty field that has no asterisk stops nothing (REC-33). */
export const addProfilePages = (web: FastifyInstance, site: DossierSite): void => {
  addForm(web, {
    paths: paths.profile,
    access: ownDossier,
    largest: 20_000,
    schema: Type.Object({
      givenName: Type.String(short),
      familyName: Type.String(short),
      contactEmail: Type.String({ maxLength: 254 }),
      telephone: Type.Optional(Type.String({ pattern: "^\\+?[\\d .()/-]{4,30}$" })),
      town: Type.Optional(Type.String(short)),
      availability: Type.Optional(Type.String({ maxLength: 200 })),
    }),
    words: fields,
    initial: async ({ visitor }) => {
      const kept = await site.dossiers.profile(accountOf(visitor) ?? "");
      const profile = kept.ok ? kept.value : null;
      return Object.fromEntries(
        Object.entries(profile ?? {}).filter(([, value]) => value !== null),
      );
    },
    page: async (form, { language, visitor }) => {
      const kept = await site.dossiers.profile(accountOf(visitor) ?? "");
      const asked = (name: keyof typeof fields) => ({
        ...form.field(name),
        hint: fields[name].why[language],
        language,
      });
      const needed = { starred: true } as const;
      const free = { optional: true } as const;
      return {
        title: words.title[language],
        private: true,
        main: html`${pageTitle({ title: words.title[language], over: words.over[language], lead: words.lead[language] })}
          ${kept.ok ? "" : notice({ tone: "bad", language, text: sayFailure(kept.failure, language) })}
          <p>${words.starred[language]}</p>
          ${form.frame(html`
            ${textField({ ...asked("givenName"), ...needed, autocomplete: "given-name" })}
            ${textField({ ...asked("familyName"), ...needed, autocomplete: "family-name" })}
            ${textField({ ...asked("contactEmail"), ...needed, type: "email", autocomplete: "email" })}
            ${textField({ ...asked("telephone"), ...free, type: "tel", autocomplete: "tel", width: "middle" })}
            ${textField({ ...asked("town"), ...free, autocomplete: "address-level2" })}
            ${textField({ ...asked("availability"), ...free })}
            ${button({ text: words.save[language] })}
          `)}
          ${
            kept.ok && kept.value === null
              ? ""
              : html`<p>
                  ${linkButton({ text: words.delete[language], href: paths.deleteProfile[language], look: "secondary" })}
                </p>`
          }`,
      };
    },
    act: async (values, { language, visitor }) => {
      const account = accountOf(visitor);
      if (account === null) return { redirect: site.spacePaths.signIn[language] };
      const { telephone = null, town = null, availability = null, ...rest } = values;
      const profile = { ...rest, telephone, town, availability };
      const saved = await saveProfile(site, account, profile);
      if (!saved.ok) {
        const field = saved.failure.code === "recruitment.contact-email" ? "contactEmail" : null;
        return mistake(saved.failure, field, language);
      }
      return {
        redirect: paths.profile[language],
        notice: { tone: "success", words: words.saved },
      };
    },
  });
  addForm(web, {
    paths: paths.deleteProfile,
    access: ownDossier,
    largest: 1_000,
    schema: Type.Object({}),
    words: {},
    page: async (form, { language, visitor }) => {
      const kept = await site.dossiers.profile(accountOf(visitor) ?? "");
      if (kept.ok && kept.value === null) return { redirect: paths.profile[language] };
      return {
        title: words.delete[language],
        private: true,
        main: html`${pageTitle({ title: words.delete[language], over: words.title[language] })}
        ${form.frame(
          confirmPanel({
            title: words.goes[language],
            preview: html`<p>${words.goesText[language]}</p>`,
            confirm: words.confirm[language],
            cancel: { text: words.cancel[language], href: paths.profile[language] },
          }),
        )}`,
      };
    },
    act: async (_values, { language, visitor }) => {
      const gone = await deleteFromDossier(site, accountOf(visitor) ?? "", "profile");
      if (!gone.ok) return mistake(gone.failure, null, language);
      return {
        redirect: paths.profile[language],
        notice: gone.value
          ? { tone: "success", words: words.deleted }
          : { tone: "information", words: words.gone },
      };
    },
  });
};
