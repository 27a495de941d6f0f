import type { Clock, Ids, Outcome } from "../../kernel/index.ts";
import { takeFile, type Scanner } from "../../platform/files/index.ts";
import { documentName, type DocumentKind } from "../model/dossier/document.ts";
import type { Dossiers } from "./dossiers.ts";

/** What the use cases of a candidate's own documents need. */
export interface DossierParts {
  readonly dossiers: Dossiers;
  /** null: this installation has no antivirus. */
  readonly scanner: Scanner | null;
  readonly clock: Clock;
  readonly ids: Ids;
}

/**
 * Keeps what a candidate sent as their CV or letter, in place of the one before, which is gone at once. @returns `files.*` where the
 * file is not taken: then the one before stays.
 */
export const keepDocument = async (
  { dossiers, scanner, clock, ids }: DossierParts,
  account: string,
  kind: DocumentKind,
  sent: { readonly name: string; readonly content: Uint8Array },
): Promise<Outcome<void>> => {
  const taken = await takeFile(sent.content, scanner);
  if (!taken.ok) return taken;
  const { kind: file, content } = taken.value;
  const name = documentName(sent.name, file);
  return await dossiers.keep(account, {
    id: ids.next(),
    kind,
    name,
    file,
    content,
    addedAt: clock.now(),
  });
};
