import type { FastifyRequest } from "fastify";
import type { TObject } from "typebox";
import type { Bilingual, Language } from "../../../kernel/index.ts";
import { button } from "../components/button/button.ts";
import { notice } from "../components/notice/notice.ts";
import { pageTitle } from "../components/page-title/pageTitle.ts";
import { address, html } from "../../escaping/index.ts";
import type { Page } from "../page.ts";
import { postForm } from "./formState.ts";
import { hasSecret, typedIn } from "./formValues.ts";

/** What marks a form that comes back from the page of a lost session: it is shown, whatever else came with it. */
export const returnField = "_return";

const words = {
  title: { fr: "Votre session a pris fin", en: "Your session has ended" },
  lead: {
    fr: "Rien n’a été fait. Ce que vous avez saisi est gardé dans cette page, tant qu’elle reste ouverte.",
    en: "Nothing was done. What you typed is kept in this page, for as long as it stays open.",
  },
  secret: {
    fr: "Les mots de passe et les codes ne sont pas gardés.",
    en: "Passwords and codes are not kept.",
  },
  file: {
    fr: "Un fichier ne peut pas être gardé : vous le choisirez de nouveau.",
    en: "A file cannot be kept: you will choose it again.",
  },
  signIn: { fr: "Connectez-vous (nouvel onglet)", en: "Sign in (new tab)" },
  comeBack: {
    fr: "Revenez à cet onglet et reprenez votre saisie : le formulaire revient rempli, et rien n’est fait avant que vous l’envoyiez.",
    en: "Come back to this tab and take up what you typed: the form comes back filled in, and nothing is done before you send it.",
  },
  notYet: {
    fr: "Vous n’êtes pas encore connecté : commencez par là.",
    en: "You are not signed in yet: begin with that.",
  },
  return: { fr: "Reprendre ma saisie", en: "Take up what I typed" },
  shared: {
    fr: "Si d’autres personnes se servent de ce poste et que vous ne reprenez pas votre saisie, fermez cet onglet.",
    en: "If other people use this computer and you do not take up what you typed, close this tab.",
  },
  cameBack: {
    fr: "Voici ce qui avait été saisi avant la fin de la session. Rien n’a encore été fait : vérifiez que c’est bien de vous, puis envoyez.",
    en: "This is what was typed before the session ended. Nothing was done yet: check that it is yours, then send it.",
  },
} as const satisfies Record<string, Bilingual>;

/**
 * The page in place of a form whose session has ended; null when there is nothing to keep. It holds what was typed, neither
 * secrets nor files, and leads back to the form: whoever signs in meanwhile sees it there before anything is sent.
 */
export const lostSessionPage = (
  {
    schema,
    upload,
    rows,
  }: { readonly schema: TObject; readonly upload?: string; readonly rows?: RegExp },
  fields: URLSearchParams,
  request: FastifyRequest,
): Page | null => {
  const { language } = request.page;
  const kept = Object.entries(typedIn(schema, fields, rows))
    .filter(([name]) => name !== upload)
    .flatMap(([name, values]) => values.map((value) => [name, value] as const));
  if (kept.every(([, value]) => value.trim() === "")) return null;
  const isAgain = fields.has(returnField);
  const notKept = [
    ...(hasSecret(schema) ? [words.secret] : []),
    ...(upload === undefined ? [] : [words.file]),
  ];
  const back = postForm(
    { action: request.url, csrf: null, withFile: upload !== undefined },
    html`${[[returnField, "true"] as const, ...kept].map(
      ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
    )}
    ${button({ text: words.return[language] })}`,
  );
  return {
    title: words.title[language],
    // RFC 9110, 15.5.2: a 401 would have to name a scheme, and a session in a cookie has none. What came with it will not do: 403.
    status: 403,
    twins: null,
    private: true,
    main: html`${pageTitle({ title: words.title[language], lead: words.lead[language] })}
      ${isAgain ? notice({ tone: "watch", text: words.notYet[language], language, isStatus: true }) : ""}
      ${notKept.map((each) => html`<p>${each[language]}</p>`)}
      <ol>
        <li>
          <a href="${address(request.door.signIn[language])}" target="_blank" rel="noopener"
            >${words.signIn[language]}</a
          >
        </li>
        <li>${words.comeBack[language]}</li>
      </ol>
      <p class="soft small">${words.shared[language]}</p>
      ${back}`,
  };
};

/** The page of a form that comes back filled in, with why. */
export const comesBack = (page: Page, language: Language): Page => ({
  ...page,
  private: true,
  main: html`${notice({ tone: "watch", text: words.cameBack[language], language, isStatus: true })}${page.main}`,
});
