import type { FastifyInstance } from "fastify";
import { civilDay, dayWords, fill, type Bilingual, type Language } from "../../../kernel/index.ts";
import { entryPath } from "../../../ledger/index.ts";
import { html, linkButton, open, sendNotFound, type Markup } from "../../../platform/web/index.ts";
import { openCopy } from "../../execution/actions/endExecution.ts";
import { fetchCopy } from "../../execution/actions/fetchCopy.ts";
import { endOfCopy } from "../../execution/model/copyLink.ts";
import type { RightsRequest } from "../../model/request/rightsRequest.ts";
import { rightsPath, rightsPaths } from "../../rightsPaths.ts";
import type { RightsSite } from "../rightsSite.ts";
import { sendCopy } from "../sendCopy.ts";
import { sizeWords } from "../sizeWords.ts";
import { openedRequest } from "./followAccess.ts";

const words = {
  copy: { fr: "La copie de vos données", en: "The copy of your data" },
  copyText: {
    fr: "Un fichier ZIP ({size}) à télécharger jusqu’au {until} ; il est détruit ensuite. Il contient une page à lire (index.html), et chaque rubrique pour un tableur (CSV) ou une machine (JSON).",
    en: "A ZIP file ({size}) to be downloaded until {until}; it is destroyed afterwards. It holds a page to read (index.html), and each section for a spreadsheet (CSV) or a machine (JSON).",
  },
  keep: {
    fr: "Une fois enregistré, il n’est plus protégé par le code : gardez-le là où vous seul l’ouvrez.",
    en: "Once saved, it is no longer protected by the code: keep it where you alone open it.",
  },
  fetch: { fr: "Télécharger mes données", en: "Download my data" },
  proof: { fr: "La preuve de l’effacement", en: "The proof of the erasure" },
  receipt: { fr: "Reçu {id}", en: "Receipt {id}" },
} as const satisfies Record<string, Bilingual>;

/** What the databases did, for the person: the copy while its link holds, the receipts of an erasure. */
export const executedSection = async (
  site: RightsSite,
  request: RightsRequest,
  token: string,
  language: Language,
): Promise<Markup | ""> => {
  const copy = await openCopy(site, request);
  if (copy !== null) {
    const until = civilDay(endOfCopy(copy.since, await site.databases.copyTerm()));
    return html`<section>
      <h2>${words.copy[language]}</h2>
      <p>
        ${fill(words.copyText[language], {
          size: sizeWords(copy.bytes, language),
          until: dayWords(until, language),
        })}
      </p>
      <p>${words.keep[language]}</p>
      <p>
        ${linkButton({ text: words.fetch[language], href: rightsPath("copy", token, language) })}
      </p>
    </section>`;
  }
  const found = await site.executions.find(request.id);
  const receipts = found.ok ? (found.value?.receipts ?? []) : [];
  if (receipts.length === 0) return "";
  return html`<section>
    <h2>${words.proof[language]}</h2>
    <ul>
      ${receipts.map(
        ({ id, index }) =>
          html`<li>
            <a href="${entryPath(index, language)}">${fill(words.receipt[language], { id })}</a>
          </li>`,
      )}
    </ul>
  </section>`;
};

/**
 * Adds the download of a copy: behind the private link and a code that was right a short while ago, while its link holds. It writes down that
 * it was fetched, though it is a GET: a browser that looks at the head alone is given nothing, and nothing is written.
 */
export const addCopyDownload = (web: FastifyInstance, site: RightsSite): void => {
  for (const [language, url] of Object.entries(rightsPaths.copy) as [Language, string][])
    web.get(url, { config: { access: open }, exposeHeadRoute: false }, async (asked, reply) => {
      const request = await openedRequest(site, asked.page, asked.params);
      const copy = request && (await fetchCopy(site, request));
      return copy?.ok
        ? await sendCopy(reply, copy.value, language)
        : await sendNotFound(asked, reply);
    });
};
