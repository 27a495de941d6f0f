import { failed, type Clock, type Ids, type Outcome } from "../../kernel/index.ts";
import { takeFile, type Scanner } from "../../platform/files/index.ts";
import { recruitmentFailure } from "../errors.ts";
import { documentName, type DocumentKind } from "../model/dossier/document.ts";
import type { Dossiers } from "./dossiers.ts";

/** What the use cases of a candidate's own documents need. */
export interface DossierParts {
  readonly dossiers: Dossiers;
  /** null: this installation has no antivirus. */
  readonly scanner: Scanner | null;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Whether a hold keeps the space of an account, its profile, or a document of a kind from every end (GDPR art. 17(3)(e)). */
  readonly isHeld: (account: string, what: "profile" | DocumentKind) => Promise<boolean>;
}

/**
 * Keeps what a candidate sent as their CV or letter, in place of the one before, which is gone at once. @returns `files.*` where the
 * file is not taken, `recruitment.dossier-held` where the one before may not end: then it stays.
 */
export const keepDocument = async (
  { dossiers, scanner, clock, ids, isHeld }: DossierParts,
  account: string,
  kind: DocumentKind,
  sent: { readonly name: string; readonly content: Uint8Array },
): Promise<Outcome<void>> => {
  const taken = await takeFile(sent.content, scanner);
  if (!taken.ok) return taken;
  if (await isHeld(account, kind)) return failed(recruitmentFailure("recruitment.dossier-held"));
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
