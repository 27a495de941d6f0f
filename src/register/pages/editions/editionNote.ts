import { fill, type Language } from "../../../kernel/index.ts";
import { entryPath } from "../../../ledger/index.ts";
import {
  details,
  html,
  momentTime,
  notice,
  summaryList,
  type Markup,
  type Piece,
} from "../../../platform/web/index.ts";
import { openFileName } from "../../publish/openFileName.ts";
import type { PublishedRegister, ShownEdition } from "../publishedRegister.ts";
import { changesPath, editionFilePath, editionPath, type RegisterPaths } from "../registerPaths.ts";
import { openDataPaths } from "./openDataPaths.ts";
import { editionName, fileNames, words } from "./editionWords.ts";
import { otherFormats, otherFileName } from "./otherFormats.ts";

/** Which edition a register is: its date, its proof, what changed, its files; nothing where it is none. */
export const editionNote = (
  { edition: shown, paths }: Pick<PublishedRegister, "edition" | "paths">,
  language: Language,
): Piece => {
  if (!shown) return "";
  const { edition, isDated, later } = shown;
  const facts = summaryList([
    ...(isDated
      ? []
      : [
          {
            key: words.edition[language],
            value: html`<a href="${editionPath(paths, edition.name, language)}"
              >${editionName(edition.name, language)}</a
            >`,
          },
        ]),
    {
      key: words.publishedAt[language],
      value: momentTime(edition.publishedAt.toString(), language),
    },
    { key: words.proof[language], value: proof(shown, language) },
    ...(edition.forced === null
      ? []
      : [
          {
            key: words.forced[language],
            value: fill(words.forcedBy[language], {
              count: edition.forced.findings,
              reason: edition.forced.reason,
            }),
          },
        ]),
    { key: words.changes[language], value: changes(shown, paths, language) },
    { key: words.files[language], value: files(shown, paths, language) },
    ...(isDated
      ? [{ key: words.otherFiles[language], value: others(shown, paths, language) }]
      : []),
  ]);
  const content = html`${facts}
    <p>
      <a href="${paths.editions[language]}">${words.all[language]}</a> ·
      <a href="${paths.feed[language]}">${words.feed[language]}</a>
    </p>`;
  if (!isDated) return details({ summary: words.ofEdition[language], content });
  return html`${notice({ tone: "information", text: words.isDated[language], language })}
    ${
      later === null
        ? ""
        : html`<p>
            ${words.later[language]}
            <a href="${editionPath(paths, later, language)}"
              >${fill(words.toLater[language], { name: editionName(later, language) })}</a
            >
          </p>`
    }
    <section aria-labelledby="of-edition">
      <h2 id="of-edition">${words.ofEdition[language]}</h2>
      ${content}
    </section>`;
};

/** As on the pages of receipts: the entry for people, and what a stranger checks offline. */
const proof = ({ edition, isSigned }: ShownEdition, language: Language): Markup => {
  const index = edition.ledgerIndex;
  return html`<a href="${entryPath(index, language)}">${fill(words.entry[language], { index })}</a
    >${
      isSigned
        ? html`, <a href="/ledger/entries/${String(index)}/proof">${words.proofFile[language]}</a>`
        : html` <span class="soft">(${words.unsigned[language]})</span>`
    }`;
};

const changes = (
  { edition, before }: ShownEdition,
  paths: RegisterPaths,
  language: Language,
): Piece =>
  before === null
    ? words.first[language]
    : html`<a href="${changesPath(paths, edition.name, before, language)}"
        >${fill(words.between[language], {
          before: editionName(before, language),
          after: editionName(edition.name, language),
        })}</a
      >`;

const files = ({ edition }: ShownEdition, paths: RegisterPaths, language: Language): Markup =>
  html`<ul>
    ${edition.files.map(
      ({ name, sha256 }) =>
        html`<li>
          <a href="${editionFilePath(paths, edition.name, openFileName(name))}"
            >${fileNames[name][language]}</a
          >
          <span class="soft small">SHA-256 <code>${sha256}</code></span>
        </li>`,
    )}
    <li><a href="${openDataPaths[language]}">${words.documentation[language]}</a></li>
  </ul>`;

/** Made of the same edition when they are asked for, by the programs of today: their bytes are not kept. */
const others = ({ edition }: ShownEdition, paths: RegisterPaths, language: Language): Markup =>
  html`<ul>
    ${otherFormats.map(
      (format) =>
        html`<li>
          <a href="${editionFilePath(paths, edition.name, `fichiers/${otherFileName(format)}`)}"
            >${format.help[language]}</a
          >
        </li>`,
    )}
  </ul>`;
