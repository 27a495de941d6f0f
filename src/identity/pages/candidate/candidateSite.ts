import type { Bilingual } from "../../../kernel/index.ts";
import type { AccessNeed, Visitor } from "../../../platform/access/index.ts";
import type { Redirect } from "../../../platform/web/index.ts";
import type { CandidateIdentity } from "../../actions/candidateParts.ts";
import type { SpaceShare } from "../../actions/spaceCopy.ts";
import { mailNotice } from "../mailSaid.ts";
import type { TokenCookie } from "../sessionCookie.ts";

/** What the pages of candidates work with. */
export interface CandidateSite {
  readonly candidates: CandidateIdentity;
  /** Of a session. */
  readonly cookie: TokenCookie;
  /** What each part of the product keeps of a candidate, for the copy that they take along. */
  readonly shares: readonly SpaceShare[];
  /** What others keep in the space: the way there from its first page. */
  readonly rooms: readonly { readonly label: Bilingual; readonly href: Bilingual }[];
}

/** A page that leads into the space: whoever is signed in there already is known. */
export const openDoor: AccessNeed = { action: "site.read", body: "none", population: "candidate" };

/** A page of the space (REC-08). */
export const ownSpace: AccessNeed = {
  action: "candidate.own",
  body: "none",
  population: "candidate",
};

/** The same before an act that cannot be undone, or that touches the way in. */
export const ownSpaceFresh: AccessNeed = { ...ownSpace, fresh: true };

/** The candidate who asks; null for anybody else, whom the gate lets nowhere near. */
export const candidateIn = (visitor: Visitor): Extract<Visitor, { kind: "candidate" }> | null =>
  visitor.kind === "candidate" ? visitor : null;

const inFolder: Bilingual = {
  fr: "S’il y a un message pour cette adresse, il est dans le dossier « {folder} » des données.",
  en: "If there is a message for this address, it is in the folder “{folder}” of the data.",
};

/** That a message was sent, or would be if the address is one: where there is no mail server, it says where messages lie. */
export const mailed = (
  { candidates }: CandidateSite,
  leaves: Bilingual,
): NonNullable<Redirect["notice"]> =>
  mailNotice(candidates, { leaves, stays: inFolder }, "information");
