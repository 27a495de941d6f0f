import {
  failed,
  success,
  type Clock,
  type Failure,
  type Ids,
  type Outcome,
} from "../../kernel/index.ts";
import { takeFile, type Scanner } from "../../platform/files/index.ts";
import { isMailAddress } from "../../platform/mail/index.ts";
import { recruitmentFailure } from "../errors.ts";
import { keptUntil, type ApplicationContent } from "../model/application/application.ts";
import { takesApplication } from "../model/application/takesApplication.ts";
import type { Ticket } from "../model/application/ticket.ts";
import { documentKinds, documentName, type DocumentKind } from "../model/dossier/document.ts";
import type { Offer } from "../model/offer/offer.ts";
import type { Applications, NewApplication } from "./applications.ts";
import type { Dossiers } from "./dossiers.ts";

/** What applying needs. */
export interface ApplyParts {
  readonly applications: Pick<Applications, "submit">;
  readonly dossiers: Pick<Dossiers, "document" | "open">;
  readonly scanner: Scanner | null;
  readonly clock: Clock;
  readonly ids: Ids;
  /** How long an application is kept, as our own rule says it; null: it does not say. */
  readonly keep: () => Promise<string | null>;
}

/** Where a file of an application comes from. */
export type Attached =
  | { readonly from: "space" }
  | { readonly from: "device"; readonly name: string; readonly content: Uint8Array }
  | { readonly from: "nowhere" };

export interface Applying {
  readonly account: string;
  readonly offer: Offer;
  /** What the form carried; null where it proves nothing. */
  readonly ticket: Ticket | null;
  readonly content: ApplicationContent;
  readonly attached: Readonly<Record<DocumentKind, Attached>>;
}

/** What keeps an application from being taken; the field that it is about, or null. */
export interface ApplyMistake {
  readonly field: "contactEmail" | DocumentKind | null;
  readonly failure: Failure;
}

/**
 * Takes an application to an offer: its answers and its files, sealed for the body of the offer alone (REC-20, REC-26). A CV and
 * what the offer asks are needed; a letter is not.
 * @returns its identifier, also where the same form was sent twice; or everything that is to be mended.
 */
export const apply = async (
  parts: ApplyParts,
  { account, offer, ticket, content, attached }: Applying,
): Promise<
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly mistakes: readonly ApplyMistake[] }
> => {
  const { applications, clock, ids, keep } = parts;
  const now = clock.now();
  const refused = (failure: Failure, field: ApplyMistake["field"] = null) =>
    ({ ok: false, mistakes: [{ field, failure }] }) as const;
  if (!takesApplication(offer.state, now, ticket?.openedAt ?? null))
    return refused(recruitmentFailure("recruitment.offer-over"));
  const mistakes: ApplyMistake[] = [];
  if (!isMailAddress(content.contact.contactEmail))
    mistakes.push({
      field: "contactEmail",
      failure: recruitmentFailure("recruitment.contact-email"),
    });
  const documents: NewApplication["documents"][number][] = [];
  for (const kind of documentKinds) {
    const taken = await take(parts, account, kind, attached[kind]);
    if (!taken.ok) mistakes.push({ field: kind, failure: taken.failure });
    else if (taken.value !== null) documents.push(taken.value);
    else if (kind === "cv")
      mistakes.push({ field: "cv", failure: recruitmentFailure("recruitment.cv-missing") });
  }
  if (mistakes.length > 0) return { ok: false, mistakes };
  const id = ticket?.id ?? ids.next();
  const term = await keep();
  const kept = await applications.submit({
    id,
    account,
    offer: offer.id,
    body: offer.body,
    content,
    documents,
    submittedAt: now,
    keptUntil: term === null ? null : keptUntil({ submittedAt: now }, term),
  });
  return kept.ok ? { ok: true, id } : refused(kept.failure);
};

type Taken = Outcome<NewApplication["documents"][number] | null>;

const take = async (
  { dossiers, scanner, ids }: Pick<ApplyParts, "dossiers" | "scanner" | "ids">,
  account: string,
  kind: DocumentKind,
  attached: Attached,
): Promise<Taken> => {
  if (attached.from === "nowhere") return success(null);
  if (attached.from === "device") {
    const taken = await takeFile(attached.content, scanner);
    if (!taken.ok) return taken;
    const { kind: file, content } = taken.value;
    const name = documentName(attached.name, file);
    return success({ id: ids.next(), kind, name, file, content });
  }
  const known = await dossiers.document(account, kind);
  if (!known.ok) return known;
  const opened = known.value && (await dossiers.open(account, known.value.id));
  // It was there when the form was shown.
  if (opened === null) return failed(recruitmentFailure("recruitment.document-gone"));
  if (!opened.ok) return opened;
  if (opened.value === null) return failed(recruitmentFailure("recruitment.document-gone"));
  const { name, file, content } = opened.value;
  return success({ id: ids.next(), kind, name, file, content });
};
