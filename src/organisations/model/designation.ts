import type { PostalAddress } from "./postalAddress.ts";

/** GDPR art. 37: the data protection officer of a body, or who stands in for them. */
export type DesignationRole = "officer" | "deputy";

/** The ways to reach whoever is designated; at least one, by art. 37(7). */
export interface ContactPoints {
  readonly email: string | null;
  readonly telephone: string | null;
  readonly address: PostalAddress | null;
  /** The address of a form, `https://` or a path of this site. */
  readonly form: string | null;
}

/** That somebody is, or was, the officer or a deputy of one body, or of several that share them (art. 37(3)). */
export interface Designation extends ContactPoints {
  readonly id: string;
  readonly role: DesignationRole;
  /** The bodies it holds for, by their identifiers; at least one. */
  readonly bodies: readonly string[];
  /** The person; null where only the function is published, or once the name has ended. */
  readonly name: string | null;
  /** The function, or the firm that holds it. */
  readonly title: string | null;
  /** The number by which the CNIL knows it: DPO-12345. */
  readonly cnilNumber: string | null;
  readonly from: Temporal.PlainDate;
  /** The last day on which it holds; null while it lasts. */
  readonly until: Temporal.PlainDate | null;
}

/** Whether a designation holds on a day. */
export const holdsOn = (
  { from, until }: Pick<Designation, "from" | "until">,
  day: Temporal.PlainDate,
): boolean =>
  Temporal.PlainDate.compare(from, day) <= 0 &&
  (until === null || Temporal.PlainDate.compare(day, until) <= 0);

/** What keeps a designation from being one. */
export type DesignationMistake = "nobody" | "no-body" | "unreachable" | "ends-before";

/** What is wrong with a designation as somebody wrote it; nothing where it can be kept. */
export const designationMistakes = ({
  name,
  title,
  bodies,
  from,
  until,
  ...contact
}: Omit<Designation, "id">): readonly DesignationMistake[] => [
  ...(name === null && title === null ? ["nobody" as const] : []),
  ...(bodies.length === 0 ? ["no-body" as const] : []),
  ...(isReachable(contact) ? [] : ["unreachable" as const]),
  ...(until !== null && Temporal.PlainDate.compare(until, from) < 0
    ? ["ends-before" as const]
    : []),
];

/** GDPR art. 37(7): the contact details of the officer are published. */
export const isReachable = ({ email, telephone, address, form }: ContactPoints): boolean =>
  [email, telephone, address, form].some((each) => each !== null);

/** As pages call whoever is designated: by name, else by function; null once both have ended. */
export const nameOfDesignation = ({ name, title }: Pick<Designation, "name" | "title">) =>
  name ?? title;
