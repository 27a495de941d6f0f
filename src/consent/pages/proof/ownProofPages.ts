import type { FastifyInstance, FastifyRequest } from "fastify";
import { Type } from "typebox";
import { fill } from "../../../kernel/index.ts";
import {
  addForm,
  button,
  confirmPanel,
  emptyState,
  html,
  open,
  openPace,
  pageTitle,
  postForm,
  textField,
  type FormState,
  type Markup,
  type Page,
  type PageContext,
} from "../../../platform/web/index.ts";
import type { Proofs } from "../../actions/proofs.ts";
import type { TextVersions } from "../../actions/textVersions.ts";
import { readChoice } from "../../model/choice/choiceText.ts";
import { isProofId } from "../../model/proof/sentChoice.ts";
import { proofView } from "./proofView.ts";
import { words } from "./proofWords.ts";

/** « Ma preuve de choix ». */
export const ownProofPaths = { fr: "/ma-preuve", en: "/en/my-proof" } as const;

export interface OwnProofSite {
  readonly proofs: Pick<Proofs, "find" | "erase">;
  readonly versions: Pick<TextVersions, "content">;
}

/** An identifier is not guessed, however often somebody may ask; nor is the database kept busy by it. */
const pace = { max: 30, within: { minutes: 10 } } as const;

/**
 * A visitor sees what is kept under the identifier in their cookie, and erases it. It is asked by a form, never by an address: no
 * history and no log of a proxy holds it. Whoever gives an identifier that was never there reads what whoever erased theirs reads.
 */
export const addOwnProofPages = (
  web: FastifyInstance,
  { proofs, versions }: OwnProofSite,
): void => {
  const client = openPace(pace);
  const shown = async (id: string, context: PageContext): Promise<Markup> => {
    const { language } = context;
    const found = await proofs.find(id);
    if (found.length === 0)
      return emptyState({ title: words.nothing[language], text: words.nothingHelp[language] });
    const erase = confirmPanel({
      title: words.erase[language],
      preview: html`<p>${fill(words.eraseText[language], { count: found.length })}</p>`,
      confirm: words.erase[language],
      cancel: { text: words.cancel[language], href: ownProofPaths[language] },
    });
    return html`<h2>${words.kept[language]}</h2>
      ${await proofView(found, versions, language)}
      ${postForm(
        { action: ownProofPaths[language], csrf: context.csrf },
        html`<input type="hidden" name="identifiant" value="${id}" />
          <input type="hidden" name="pas" value="effacer" />${erase}`,
      )}`;
  };

  addForm(web, {
    paths: ownProofPaths,
    access: open,
    largest: 4_000,
    schema: Type.Object({
      identifiant: Type.String({ maxLength: 100 }),
      pas: Type.Enum(["voir", "effacer"], { default: "voir" }),
    }),
    words: { identifiant: { label: words.id }, pas: { label: words.step } },
    initial: async (_context, request) => ({
      identifiant: idInCookies(request) ?? "",
      pas: "voir" as const,
    }),
    page: async (form, context) => pageOf(form, context),
    act: async ({ identifiant, pas }, context, request) => {
      const { language, now } = context;
      const id = identifiant.trim().toLowerCase();
      if (!isProofId(id))
        return { errors: [{ field: "identifiant", message: words.idWrong[language] }] };
      if (!client.take(request.ip, now))
        return { errors: [{ field: null, message: words.tooMany[language] }], status: 429 };
      if (pas === "effacer") {
        await proofs.erase(id);
        return {
          redirect: ownProofPaths[language],
          notice: { tone: "success", words: words.erased },
        };
      }
      return {
        title: words.title[language],
        private: true,
        main: html`${pageTitle({ title: words.title[language] })} ${await shown(id, context)}`,
      };
    },
  });
};

const pageOf = (form: FormState, { language }: PageContext): Page => ({
  title: words.title[language],
  private: true,
  shared: { canonical: null, isIndexed: false },
  main: html`${pageTitle({ title: words.title[language], lead: words.lead[language] })}
  ${form.frame(html`
    ${textField({ ...form.field("identifiant"), language, autocomplete: "off", spellcheck: false, width: "middle", maxlength: 100, hint: words.idHint[language] })}
    <input type="hidden" name="pas" value="voir" />
    ${button({ text: words.see[language] })}
  `)}`,
});

/** The identifier of the choice that this browser holds. */
const idInCookies = ({ cookies }: FastifyRequest): string | null => {
  for (const value of Object.values(cookies)) {
    const choice = readChoice(value ?? "");
    if (choice !== null) return choice.id;
  }
  return null;
};
