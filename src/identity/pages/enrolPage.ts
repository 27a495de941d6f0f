import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import type { Bilingual } from "../../kernel/index.ts";
import {
  type Page,
  type PageContext,
  addForm,
  button,
  html,
  linkButton,
  open,
  pageTitle,
  textField,
} from "../../platform/web/index.ts";
import { enrolSecondFactor, showEnrolment } from "../actions/enrolSecondFactor.ts";
import { homeOr, letIn, mistake, type IdentitySite } from "./answers.ts";
import { paths } from "./paths.ts";
import { qrCode } from "./qrCode.ts";
import { originOf } from "./sessionCookie.ts";

const words = {
  title: {
    fr: "Ajouter votre application d’authentification",
    en: "Add your authenticator application",
  },
  lead: {
    fr: "Un mot de passe peut être volé sans qu’on le voie. Une application de votre téléphone donne un second code, qui change sans cesse.",
    en: "A password can be stolen unseen. An application of your telephone gives a second code, which changes all the time.",
  },
  scan: {
    fr: "Ouvrez l’application (par exemple FreeOTP, Aegis ou celle de votre organisme), ajoutez un compte, et scannez ce code.",
    en: "Open the application (such as FreeOTP, Aegis or that of your body), add an account, and scan this code.",
  },
  drawing: {
    fr: "Code à scanner ; sa clé est écrite dessous",
    en: "Code to scan; its key is written below",
  },
  letters: {
    fr: "Sans appareil photo, saisissez cette clé :",
    en: "Without a camera, type this key:",
  },
  code: {
    fr: "Code à six chiffres que l’application montre",
    en: "Code of six digits that the application shows",
  },
  send: { fr: "Vérifier", en: "Check" },
  codesTitle: { fr: "Vos codes de secours", en: "Your recovery codes" },
  codesLead: {
    fr: "Votre application est enregistrée. Imprimez ou recopiez ces dix codes : chacun remplace une fois l’application. Ils ne seront plus jamais montrés.",
    en: "Your application is recorded. Print or copy these ten codes: each replaces the application once. They will never be shown again.",
  },
  done: { fr: "J’ai mis ces codes à l’abri", en: "I have put these codes in a safe place" },
} as const satisfies Record<string, Bilingual>;

/** The enrolment of a second factor, then the recovery codes, once. */
export const addEnrolPage = (web: FastifyInstance, site: IdentitySite): void => {
  const { identity, cookies } = site;
  addForm(web, {
    paths: paths.enrol,
    access: open,
    largest: 2_000,
    schema: Type.Object({ code: Type.String({ format: "one-time-code", maxLength: 20 }) }),
    words: { code: { label: words.code } },
    page: async (form, { language }, request) => {
      const shown = await showEnrolment(identity, cookies.signIn.read(request) ?? "");
      if (shown === null) return { redirect: paths.signIn[language] };
      return {
        title: words.title[language],
        private: true,
        main: html`${pageTitle({ title: words.title[language], lead: words.lead[language] })}
          <p>${words.scan[language]}</p>
          <p>${qrCode(shown.uri, words.drawing[language])}</p>
          <p>${words.letters[language]} <code>${shown.letters}</code></p>
          ${form.frame(
            html`${textField({
              ...form.field("code"),
              value: "",
              language,
              autocomplete: "one-time-code",
              inputmode: "numeric",
              width: "narrow",
            })}
            ${button({ text: words.send[language] })}`,
          )}`,
      };
    },
    act: async ({ code }, context, request, reply) => {
      const token = cookies.signIn.read(request) ?? "";
      const enrolled = await enrolSecondFactor(identity, { token, code }, originOf(request));
      if (!enrolled.ok) return mistake(enrolled.failure, "code", context.language);
      letIn(site, enrolled.value.token, reply);
      // Shown by the answer itself: an address to come back to would have to keep them. A reload finds the login ended.
      return codesPage(enrolled.value.recoveryCodes, enrolled.value.back, context);
    },
  });
};

const codesPage = (codes: readonly string[], back: string | null, context: PageContext): Page => {
  const { language } = context;
  return {
    title: words.codesTitle[language],
    twins: null,
    private: true,
    main: html`${pageTitle({
        title: words.codesTitle[language],
        lead: words.codesLead[language],
      })}
      <ol class="recovery-codes">
        ${codes.map((code) => html`<li><code>${code}</code></li>`)}
      </ol>
      ${linkButton({ text: words.done[language], href: homeOr(back, context) })}`,
  };
};
