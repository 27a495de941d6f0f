import type { Clock } from "../../../kernel/index.ts";
import { sha256 } from "../../../kernel/index.ts";
import type { Applications } from "../../actions/applications.ts";
import type { ApplyParts } from "../../actions/apply.ts";
import type { WithdrawParts } from "../../actions/withdrawApplication.ts";
import type { Dossiers } from "../../actions/dossiers.ts";
import type { Offers } from "../../actions/offers.ts";
import { isFirmIn } from "../../model/application/takesApplication.ts";
import type { Firm } from "../../model/offer/offerContent.ts";
import type { Offer } from "../../model/offer/offer.ts";

/** What the pages of a candidate's applications work with. */
export interface ApplicationSite extends ApplyParts, Omit<WithdrawParts, "applications"> {
  readonly applications: Applications;
  readonly dossiers: Pick<Dossiers, "document" | "open" | "profile">;
  readonly offers: Pick<Offers, "find" | "findAll">;
  /** What a body is called; null: there is no such body. */
  readonly bodyName: (id: string) => Promise<string | null>;
  readonly clock: Clock;
  /** What signs the tickets of forms. */
  readonly ticketKey: Uint8Array;
}

/** The firm that will read what is sent now (REC-28); null where there is none, or its time is over. */
export const firmOf = ({ content: { firm } }: Offer, now: Temporal.Instant): Firm | null =>
  isFirmIn(firm, now) ? firm : null;

/** What the form has shown that its candidate answers for: another question or another reader asks for another look. */
export const seenOf = (offer: Offer, now: Temporal.Instant): string =>
  sha256(
    JSON.stringify([offer.content.questions.map(({ id }) => id), firmOf(offer, now)?.name ?? null]),
  ).slice(0, 16);
