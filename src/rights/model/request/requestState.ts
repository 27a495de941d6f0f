import { failed, success, type Outcome } from "../../../kernel/index.ts";
import { rightsFailure } from "../../errors.ts";

/**
 * The life of a request, in the states of the Data Rights Protocol.
 *
 * It is `open` when it came from somebody whose identity needs no more proof: signed in at a space of theirs or at a provider of identities, or at
 * the counter. It is
 * `in_progress` with `need_user_verification` when it came from an address of which nothing is proved yet: a code goes there, and until it comes
 * back nothing is looked for and nobody is told anything. Once identity is proved it is `in_progress`, and an agent answers.
 *
 * An agent who has a reasonable doubt writes it down (GDPR art. 12(6)): what was proved before then counts no more, and a code by mail is not
 * enough any more; a document or a visit is. Whoever came to the counter, or whom a provider of identities named, cannot be doubted; whoever
 * signed in at a space can: an account proves an address, and no name.
 *
 * It ends `fulfilled` by an answer, which needs a proof of identity; `denied` by a refusal, which needs one too unless it is about the identity
 * itself or tells nothing of anybody; `revoked` by whoever asked, at any moment; `expired` where identity was never proved. No end is left.
 */
export type RequestStatus = "open" | "in_progress" | "fulfilled" | "revoked" | "denied" | "expired";

/** Why it is as it is, in the words of the protocol. */
export const deniedReasons = [
  "suspected_fraud",
  "insuf_verification",
  "no_match",
  "claim_not_covered",
  "outside_jurisdiction",
  "too_many_requests",
  "other",
] as const;
export type DeniedReason = (typeof deniedReasons)[number];
export type StatusReason = DeniedReason | "need_user_verification";

/** How somebody showed who they are, the least first. */
export const identityMeans = [
  "email-code",
  "letter",
  "session",
  "provider",
  "counter",
  "document",
] as const;
export type IdentityMeans = (typeof identityMeans)[number];

export interface RequestState {
  readonly status: RequestStatus;
  readonly reason: StatusReason | null;
  /** null: nothing proves it (any more). */
  readonly identity: IdentityMeans | null;
  /** An agent wrote down a doubt. */
  readonly isDoubted: boolean;
}

export type RequestStep =
  | { readonly kind: "prove"; readonly means: IdentityMeans }
  | { readonly kind: "begin" }
  | { readonly kind: "doubt" }
  | { readonly kind: "fulfil" }
  | { readonly kind: "deny"; readonly reason: DeniedReason }
  | { readonly kind: "revoke" }
  | { readonly kind: "expire" };

/** A new request; `identity` is what its way in has proved already. */
export const newRequest = (identity: IdentityMeans | null): RequestState =>
  identity === null
    ? { status: "in_progress", reason: "need_user_verification", identity, isDoubted: false }
    : { status: "open", reason: null, identity, isDoubted: false };

export const isClosed = ({ status }: Pick<RequestState, "status">): boolean =>
  status !== "open" && status !== "in_progress";

/** Whether what was asked may be done now: its author is known. */
export const mayRun = (state: RequestState): boolean =>
  !isClosed(state) && state.identity !== null && state.reason === null;

/** Whether a document may be asked for: on a doubt that is written down, and not settled (GDPR art. 12(6)). */
export const waitsForDocument = (state: RequestState): boolean =>
  !isClosed(state) && state.isDoubted && state.identity === null;

/** Refusals that tell nothing of anybody: to them no identity need be proved. */
const withoutIdentity: ReadonlySet<DeniedReason> = new Set([
  "suspected_fraud",
  "insuf_verification",
  "outside_jurisdiction",
  "too_many_requests",
]);

/** What settles a doubt: it is more than what was doubted. */
const settling: ReadonlySet<IdentityMeans> = new Set(["counter", "document"]);

/** What no agent can doubt: somebody saw who they are, with a name. */
const isSure = (means: IdentityMeans | null): boolean =>
  means === "provider" || means === "counter";

/** Whether an agent may write down a doubt about who asks (GDPR art. 12(6)). */
export const mayDoubt = (state: RequestState): boolean =>
  !isClosed(state) && !state.isDoubted && !isSure(state.identity);

/** The state after a step. @returns `rights.closed`, `rights.identity-unproved`, `rights.identity-not-enough`, `rights.no-doubt`, `rights.not-so`. */
export const after = (state: RequestState, step: RequestStep): Outcome<RequestState> => {
  if (isClosed(state)) return failed(rightsFailure("rights.closed"));
  switch (step.kind) {
    case "prove":
      // A document is asked for on a written doubt alone (GDPR art. 12(6), and 5(1)(c)).
      if (step.means === "document" && !state.isDoubted)
        return failed(rightsFailure("rights.not-so"));
      if (state.isDoubted && !settling.has(step.means))
        return failed(rightsFailure("rights.identity-not-enough"));
      return success({
        status: "in_progress",
        reason: null,
        identity: step.means,
        isDoubted: state.isDoubted,
      });
    case "begin":
      return state.status === "open"
        ? success({ ...state, status: "in_progress" })
        : failed(rightsFailure("rights.not-so"));
    case "doubt":
      return mayDoubt(state)
        ? success({
            status: "in_progress",
            reason: "need_user_verification",
            identity: null,
            isDoubted: true,
          })
        : failed(rightsFailure("rights.no-doubt"));
    case "fulfil":
      return mayRun(state)
        ? success({ ...state, status: "fulfilled" })
        : failed(rightsFailure("rights.identity-unproved"));
    case "deny":
      return mayRun(state) || withoutIdentity.has(step.reason)
        ? success({ ...state, status: "denied", reason: step.reason })
        : failed(rightsFailure("rights.identity-unproved"));
    case "revoke":
      return success({ ...state, status: "revoked", reason: null });
    default:
      return state.identity === null
        ? success({ ...state, status: "expired", reason: null })
        : failed(rightsFailure("rights.not-so"));
  }
};
