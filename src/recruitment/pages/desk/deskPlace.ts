import type { Language } from "../../../kernel/index.ts";
import { actorOf, type AccessNeed } from "../../../platform/access/index.ts";
import { tag, type Markup, type PageContext, type TagTone } from "../../../platform/web/index.ts";
import type { ApplicationPlace, Reader } from "../../actions/applications.ts";
import type { Application } from "../../model/application/application.ts";
import type { ApplicationStatus } from "../../model/application/applicationState.ts";
import { isFirmIn } from "../../model/application/takesApplication.ts";
import type { Offer } from "../../model/offer/offer.ts";
import { offerDeskPath, offerOf, type OfferConsole } from "../console/offerConsole.ts";
import { isIdentifier } from "../sendDocument.ts";
import { statusWords, words } from "./deskWords.ts";

/** A page of applications: of the recruiters of the body (REC-27), and for its one offer of the external firm (REC-28). */
export const deskAccess = (action: "applications.read" | "applications.comment"): AccessNeed => ({
  action,
  body: "param",
  offer: "param",
});

/** Who looks at the applications of which offer. */
export interface Desk {
  readonly offer: Offer;
  readonly reader: Reader;
}

/**
 * The desk that a path leads to; null where there is none for this visitor. Whoever the gate let through without a role for the
 * whole body works for a firm: the offer MUST name one, and its time MUST not be over, whatever their role says.
 */
export const deskOf = async (
  parts: Pick<OfferConsole, "offers" | "may">,
  context: Pick<PageContext, "visitor" | "now">,
  params: unknown,
): Promise<Desk | null> => {
  const offer = await offerOf(parts, params);
  if (offer === null) return null;
  const { id: account, name } = actorOf(context.visitor);
  if (parts.may(context, offer.body, "applications.read"))
    return { offer, reader: { account, name, firm: null } };
  const { firm } = offer.content;
  return isFirmIn(firm, context.now) ? { offer, reader: { account, name, firm: firm.name } } : null;
};

/** The application of a path; null where the path names none. */
export const placeIn = ({ offer }: Desk, params: unknown): ApplicationPlace | null => {
  const { application = "" } = params as { readonly application?: string };
  return isIdentifier(application) ? { body: offer.body, offer: offer.id, id: application } : null;
};

/** The applications to an offer in the console, or what is under them. */
export const applicationsPath = (
  offer: Pick<Offer, "body" | "id">,
  language: Language,
  rest = "",
): string => offerDeskPath(offer, language, `/candidatures${rest}`);

/** What a candidate is called in the console. */
export const nameOf = (
  { status, content }: Pick<Application, "status" | "content">,
  language: Language,
): string => {
  if (content !== null) return `${content.contact.givenName} ${content.contact.familyName}`;
  return (status === "withdrawn" ? words.withdrawnOne : words.unreadableOne)[language];
};

const tones: Partial<Record<ApplicationStatus, TagTone>> = {
  received: "accent",
  examined: "watch",
  invited: "good",
  accepted: "good",
};

export const statusTag = ({ status }: Pick<Application, "status">, language: Language): Markup =>
  tag({ text: statusWords[status][language], tone: tones[status] ?? "quiet" });
