/** The pages of a candidate's own profile and documents, within their space. */
import type { FastifyInstance } from "fastify";
import { documentKinds } from "../../model/dossier/document.ts";
import { addDocumentFile } from "./documentFile.ts";
import { addDocumentPages } from "./documentPages.ts";
import { ofKind } from "./documentWords.ts";
import { dossierPaths } from "./dossierPaths.ts";
import type { DossierSite } from "./dossierSite.ts";
import { addProfilePages } from "./profilePages.ts";
import { words } from "./profileWords.ts";

export const addDossierPages = (web: FastifyInstance, site: DossierSite): void => {
  addProfilePages(web, site);
  for (const kind of documentKinds) addDocumentPages(web, site, kind);
  addDocumentFile(web, site);
};

/** The way there from the first page of the space. */
export const dossierLinks = [
  { label: words.title, href: dossierPaths.profile },
  { label: ofKind.cv.title, href: dossierPaths.cv },
  { label: ofKind.letter.title, href: dossierPaths.letter },
] as const;
