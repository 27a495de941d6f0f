import type { Language } from "../../kernel/index.ts";
import { addressOnOneLine, type PostalAddress } from "./postalAddress.ts";

/** A body of the network, as its pages and its notices name it. */
export interface Body {
  /** The word of its addresses: `valmarine`. It never changes. */
  readonly id: string;
  readonly name: string;
  readonly acronym: string | null;
  /** The body it belongs to; null for the head of a network. */
  readonly parent: string | null;
  readonly legalForm: string | null;
  /** Fourteen digits whose key was checked. */
  readonly siret: string | null;
  /** Any other number by which it is known: RCS, RNA. */
  readonly registration: string | null;
  /** Where post arrives; `seat` is null where it is said. */
  readonly address: PostalAddress | null;
  /** The seat on one line, as files without a structured address say it. `seatOf` reads both. */
  readonly seat: string | null;
  readonly telephone: string | null;
  readonly email: string | null;
  readonly website: string | null;
  /** `#rrggbb`; null for the product's own colour. */
  readonly accent: string | null;
  /** `#rrggbb` of its links; null where they wear the same colour as its buttons. */
  readonly linkColour: string | null;
  /** In which its texts are first written. */
  readonly workingLanguage: Language;
  /** GDPR art. 4(7): who the controller is named as: the body, or its director by office. */
  readonly controller: "body" | "director";
  /** The office of its director: it stays when the person leaves. */
  readonly directorTitle: string | null;
  /** Where its director is told what is late; never published. null: at the address of the body. */
  readonly directorEmail: string | null;
  /** Law of 29 July 1982, art. 93-2: a site names its publication director. The name ends a year after `until`. */
  readonly director: { readonly name: string; readonly until: Temporal.PlainDate | null } | null;
}

/** The seat of a body on one line; null where it is not said. */
export const seatOf = ({ address, seat }: Pick<Body, "address" | "seat">): string | null =>
  address === null ? seat : addressOnOneLine(address);

/** A body of which nothing is known but its name. */
export const bareBody = (id: string, name: string): Body => ({
  id,
  name,
  acronym: null,
  parent: null,
  legalForm: null,
  siret: null,
  registration: null,
  address: null,
  seat: null,
  telephone: null,
  email: null,
  website: null,
  accent: null,
  linkColour: null,
  workingLanguage: "fr",
  controller: "body",
  directorTitle: null,
  directorEmail: null,
  director: null,
});
