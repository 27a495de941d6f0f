import { success, type Outcome } from "../../kernel/index.ts";
import type { OpenTransaction } from "../../platform/database/index.ts";
import { takePage, type PageKind } from "../../platform/files/index.ts";
import { dropDocument } from "../model/request/steps.ts";
import { isClosed } from "../model/request/requestState.ts";
import type { RightsRequest } from "../model/request/rightsRequest.ts";
import { documentMail } from "../rightsMails.ts";
import type { RightsParts } from "./rightsParts.ts";
import { deskUrl } from "./tellOfRequest.ts";

/** A document that waits to be checked. */
export interface IdentityDocument {
  readonly kind: PageKind;
  readonly content: Uint8Array;
}

/**
 * Documents that show who asks, one for a request at most. Each MUST be sealed under a key of its own, which ends with it, and MUST stand in no
 * backup.
 */
export interface IdentityDocuments {
  /** Keeps one in the place of the one before, which is gone. */
  keep(
    request: string,
    document: IdentityDocument,
    at: Temporal.Instant,
    transaction: OpenTransaction,
  ): Promise<void>;
  /** null where none waits. @returns `files.unreadable`. */
  find(request: string): Promise<Outcome<IdentityDocument | null>>;
  /** Deletes it, and the key that opened it. @returns whether there was one. */
  end(request: string, transaction: OpenTransaction): Promise<boolean>;
}

/**
 * Takes the document that a written doubt asked for, from the person behind the private link of a request.
 * @returns `files.*`, `rights.not-so` where no doubt waits for one, `rights.closed`, `rights.unknown`.
 */
export const dropAsPerson = async (
  parts: RightsParts,
  id: string,
  sent: Uint8Array,
): Promise<Outcome<RightsRequest>> => {
  const { requests, documents, scanner, clock, mailer } = parts;
  const taken = await takePage(sent, scanner);
  if (!taken.ok) return taken;
  const at = clock.now();
  return await requests.step(
    id,
    dropDocument({ by: { kind: "person" }, at }),
    async (transaction, request) => {
      await documents.keep(id, taken.value, at, transaction);
      const values = { url: deskUrl(parts, request) };
      const mails = (await parts.officers(request.body)).map((to) => ({
        to,
        template: documentMail,
        language: "fr" as const,
        values,
      }));
      await mailer.enqueueAll(mails, transaction);
    },
  );
};

/** What nobody needs any more once identity is proved or the request is closed: deleted in the same transaction. */
export const letGoOfDocument = async (
  { documents }: Pick<RightsParts, "documents">,
  { id, state }: Pick<RightsRequest, "id" | "state">,
  transaction: OpenTransaction,
): Promise<void> => {
  if (state.identity !== null || isClosed(state)) await documents.end(id, transaction);
};

/** The document that waits, for the agent who checks it. @returns null where none does; `files.unreadable`. */
export const documentOf = async (
  { documents }: Pick<RightsParts, "documents">,
  { id, state }: Pick<RightsRequest, "id" | "state">,
): Promise<Outcome<IdentityDocument | null>> =>
  isClosed(state) || state.identity !== null ? success(null) : await documents.find(id);
