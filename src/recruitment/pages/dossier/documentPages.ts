import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { fill, momentWords, type Bilingual, type Language } from "../../../kernel/index.ts";
import { fileKinds, largestFile } from "../../../platform/files/index.ts";
import {
  addForm,
  button,
  confirmPanel,
  emptyState,
  fileField,
  html,
  linkButton,
  notice,
  pageTitle,
  summaryList,
  uploadOf,
  type Markup,
} from "../../../platform/web/index.ts";
import { deleteFromDossier } from "../../actions/deleteFromDossier.ts";
import { keepDocument } from "../../actions/keepDocument.ts";
import type { DocumentKind, KeptDocument } from "../../model/dossier/document.ts";
import { dossierPaths } from "./dossierPaths.ts";
import { accountOf, mistake, ownDossier, sayFailure, type DossierSite } from "./dossierSite.ts";
import { formats, ofKind, words } from "./documentWords.ts";

const pathsOf = {
  cv: { own: dossierPaths.cv, delete: dossierPaths.deleteCv },
  letter: { own: dossierPaths.letter, delete: dossierPaths.deleteLetter },
} as const satisfies Record<DocumentKind, { own: Bilingual; delete: Bilingual }>;

const accept = Object.values(fileKinds)
  .map(({ extension }) => `.${extension}`)
  .join(",");

/** « Mon CV » or « Ma lettre de motivation » (REC-17): sent, seen, replaced, deleted. */
export const addDocumentPages = (
  web: FastifyInstance,
  site: DossierSite,
  kind: DocumentKind,
): void => {
  const [paths, said] = [pathsOf[kind], ofKind[kind]];
  addForm(web, {
    paths: paths.own,
    access: ownDossier,
    // What a form weighs beside its file.
    largest: largestFile * 1024 * 1024 + 64 * 1024,
    upload: "file",
    schema: Type.Object({ file: Type.String() }),
    words: { file: { label: words.file, missing: words.missing } },
    page: async (form, { language, visitor }) => {
      const kept = await site.dossiers.document(accountOf(visitor) ?? "", kind);
      const document = kept.ok ? kept.value : null;
      const isThere = !kept.ok || document !== null;
      const send = (isThere ? said.replace : said.send)[language];
      return {
        title: said.title[language],
        private: true,
        main: html`${pageTitle({
            title: said.title[language],
            over: words.over[language],
            lead: words.lead[language],
          })}
          ${kept.ok ? "" : notice({ tone: "bad", language, text: sayFailure(kept.failure, language) })}
          ${
            isThere
              ? html`<section aria-labelledby="kept">
                  <h2 id="kept">${words.keptNow[language]}</h2>
                  ${document === null ? "" : shown(document, language)}
                  <p>
                    ${linkButton({ text: said.delete[language], href: paths.delete[language], look: "secondary" })}
                  </p>
                </section>`
              : emptyState({ title: said.none[language], text: words.noneText[language] })
          }
          <section aria-labelledby="send">
            <h2 id="send">${send}</h2>
            ${isThere ? html`<p>${words.replaceNote[language]}</p>` : ""}
            ${form.frame(
              html`${fileField({
                ...form.field("file"),
                language,
                accept,
                hint: fill(words.fileHint[language], { limit: largestFile }),
              })}
              ${button({ text: send })}`,
            )}
          </section>`,
      };
    },
    act: async (_values, { language, visitor }, request) => {
      const account = accountOf(visitor);
      if (account === null) return { redirect: site.spacePaths.signIn[language] };
      const sent = uploadOf(request, "file");
      if (sent === null) return { errors: [{ field: "file", message: words.missing[language] }] };
      const kept = await keepDocument(site, account, kind, sent);
      return kept.ok
        ? { redirect: paths.own[language], notice: { tone: "success", words: said.kept } }
        : mistake(kept.failure, "file", language);
    },
  });
  addDelete(web, site, kind);
};

const addDelete = (web: FastifyInstance, site: DossierSite, kind: DocumentKind): void => {
  const [paths, said] = [pathsOf[kind], ofKind[kind]];
  addForm(web, {
    paths: paths.delete,
    access: ownDossier,
    largest: 1_000,
    schema: Type.Object({}),
    words: {},
    page: async (form, { language, visitor }) => {
      const kept = await site.dossiers.document(accountOf(visitor) ?? "", kind);
      if (kept.ok && kept.value === null) return { redirect: paths.own[language] };
      const name = kept.ok ? (kept.value?.name ?? null) : null;
      const goes =
        name === null ? words.goesUnread[language] : fill(words.goesText[language], { name });
      return {
        title: said.delete[language],
        private: true,
        main: html`${pageTitle({ title: said.delete[language], over: said.title[language] })}
        ${form.frame(
          confirmPanel({
            title: words.goes[language],
            preview: html`<p>${goes}</p>`,
            confirm: said.delete[language],
            cancel: { text: said.cancel[language], href: paths.own[language] },
          }),
        )}`,
      };
    },
    act: async (_values, { language, visitor }) => {
      const gone = await deleteFromDossier(site, accountOf(visitor) ?? "", kind);
      if (!gone.ok) return mistake(gone.failure, null, language);
      return {
        redirect: paths.own[language],
        notice: gone.value
          ? { tone: "success", words: said.deleted }
          : { tone: "information", words: words.gone },
      };
    },
  });
};

const shown = ({ id, name, file, size, addedAt }: KeptDocument, language: Language): Markup =>
  summaryList([
    {
      key: words.name[language],
      value: name,
      link: {
        text: words.download[language],
        said: name,
        href: dossierPaths.file[language].replace(":document", id),
      },
    },
    {
      key: words.format[language],
      value: fill(words.size[language], {
        format: formats[file],
        size: Math.max(1, Math.round(size / 1024)),
      }),
    },
    { key: words.added[language], value: momentWords(addedAt, language) },
  ]);
