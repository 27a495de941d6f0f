import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { fill, messageOf, type Language } from "../../../../kernel/index.ts";
import {
  addForm,
  address,
  button,
  consolePath,
  consolePaths,
  details,
  emptyState,
  html,
  notice,
  pageTitle,
  textField,
  type Markup,
} from "../../../../platform/web/index.ts";
import { proveChoice } from "../../../actions/proveChoice.ts";
import type { Proof } from "../../../model/proof/proof.ts";
import { isProofId } from "../../../model/proof/sentChoice.ts";
import { proofErrors } from "../../../proofErrors.ts";
import { proofView } from "../proofView.ts";
import { words as ownWords } from "../proofWords.ts";
import { framed, paramsOf, proving, type ProofConsole } from "./proofConsole.ts";
import { words } from "./proofConsoleWords.ts";

/** An officer proves what was chosen under an identifier. It is sent by a form, so that no address and no log holds it. */
export const addProveForm = (web: FastifyInstance, parts: ProofConsole): void =>
  addForm(web, {
    paths: consolePaths("choix", "/preuve"),
    access: proving,
    largest: 4_000,
    schema: Type.Object({ identifiant: Type.String({ maxLength: 100 }) }),
    words: { identifiant: { label: words.id } },
    page: async (form, context, request) => {
      const { body } = paramsOf(request);
      const { language } = context;
      const title = words.prove[language];
      const main = html`${pageTitle({ title, over: words.title[language], lead: words.proveLead[language] })}
      ${form.frame(html`
        ${textField({ ...form.field("identifiant"), language, autocomplete: "off", spellcheck: false, width: "middle", maxlength: 100, hint: words.idHint[language] })}
        ${button({ text: words.open[language] })}
      `)}
      ${back(body, language)}`;
      return await framed(parts)(context, body, title, main);
    },
    act: async ({ identifiant }, context, request) => {
      const { body } = paramsOf(request);
      const { language } = context;
      const id = identifiant.trim().toLowerCase();
      if (!isProofId(id))
        return { errors: [{ field: "identifiant", message: ownWords.idWrong[language] }] };
      const sites = await parts.sitesOf(body);
      const found = (await parts.proofs.find(id)).filter(({ site }) => sites.includes(site));
      const title = words.prove[language];
      const shown =
        found.length === 0
          ? emptyState({
              title: ownWords.nothing[language],
              text: ownWords.nothingHelp[language],
            })
          : html`${await proofView(found, parts.versions, language)}
            ${await Promise.all(found.map((proof, at) => proofText(parts, proof, at + 1, language)))}`;
      const main = html`${pageTitle({ title, over: words.title[language] })} ${shown}
      ${back(body, language)}`;
      return await framed(parts)(context, body, title, main);
    },
  });

const proofText = async (
  parts: ProofConsole,
  proof: Proof,
  number: number,
  language: Language,
): Promise<Markup> => {
  const proved = await proveChoice(parts, proof);
  if (!proved.ok)
    return notice({
      tone: "watch",
      language,
      text: messageOf(proved.failure, language, proofErrors),
    });
  return details({
    summary: fill(words.proofOf[language], { number }),
    content: html`<p>${words.proofHelp[language]}</p>
      <pre><code>${JSON.stringify(proved.value, null, 2)}</code></pre>`,
  });
};

const back = (body: string, language: Language): Markup =>
  html`<p>
    <a href="${address(consolePath(body, "choix", language))}">${words.back[language]}</a>
  </p>`;
