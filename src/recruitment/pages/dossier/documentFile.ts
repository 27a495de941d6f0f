import type { FastifyInstance } from "fastify";
import { sendNotFound } from "../../../platform/web/index.ts";
import { FailureError } from "../../../kernel/index.ts";
import { isIdentifier, sendDocument } from "../sendDocument.ts";
import { dossierPaths } from "./dossierPaths.ts";
import { accountOf, ownDossier, type DossierSite } from "./dossierSite.ts";

/** A document, for its owner. To anybody else its address is one where there is nothing. */
export const addDocumentFile = (web: FastifyInstance, { dossiers }: DossierSite): void => {
  for (const url of [dossierPaths.file.fr, dossierPaths.file.en])
    web.get(url, { config: { access: ownDossier } }, async (request, reply) => {
      const account = accountOf(request.visitor);
      const { document } = request.params as { readonly document: string };
      const isOne = account !== null && isIdentifier(document);
      const opened = isOne ? await dossiers.open(account, document) : null;
      if (opened?.ok === false) throw new FailureError(opened.failure);
      if (!opened?.value) return await sendNotFound(request, reply);
      return await sendDocument(reply, opened.value);
    });
};
