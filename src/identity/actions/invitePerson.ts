import { dayWords, failed, success, type Language, type Outcome } from "../../kernel/index.ts";
import { roles as roleWords, type Role, type Visitor } from "../../platform/access/index.ts";
import { identityFailure } from "../errors.ts";
import { endOfTerm, termMonths } from "../model/assignmentTerm.ts";
import { mayGive } from "../model/giving.ts";
import { mailAddress } from "../model/mailAddress.ts";
import type { IdentityParts } from "./parts.ts";
import type { Account } from "./ports.ts";

/** How long an invitation serves. */
export const invitationDays = 7;

export interface InvitationRequest {
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  readonly role: Role;
  readonly body: string | null;
  /** The one offer that an external recruiter works for; of no account for any other role. */
  readonly offer?: string | null;
  readonly lastDay: Temporal.PlainDate;
  /** Who decided it (CRA-38): name, function, and the decision. */
  readonly authorisedBy: string;
}

type Share = Pick<
  IdentityParts,
  | "accounts"
  | "invitations"
  | "roles"
  | "secrets"
  | "clock"
  | "ids"
  | "sendMail"
  | "publicUrl"
  | "bodyName"
  | "firmOffers"
>;

/**
 * Gives somebody a role until a day: at once to whoever has an account, by an invitation to anybody else. The one who
 * gives it learns which, since they see the people of their body anyway.
 */
export const invitePerson = async (
  parts: Share,
  giver: Extract<Visitor, { kind: "staff" }>,
  { email, name, language, role, body, offer = null, lastDay, authorisedBy }: InvitationRequest,
): Promise<Outcome<"given" | "invited">> => {
  const { accounts, clock } = parts;
  const now = clock.now();
  const address = mailAddress(email);
  if (address === null) return failed(identityFailure("identity.email-invalid"));
  if (!mayGive(giver, { role, body }, now))
    return failed(identityFailure("identity.role-not-yours-to-give"));
  const until = endOfTerm(lastDay, now);
  if (until === null)
    return failed(identityFailure("identity.end-date", { months: termMonths.most }));
  const works = await offerOfFirm(parts, { role, body, offer, lastDay }, language);
  if (!works.ok) return works;
  const known = await accounts.findByEmail(address);
  const given = { role, body, offer: works.value, until, authorisedBy };
  if (known?.leftAt === null) {
    if (known.id === giver.account) return failed(identityFailure("identity.own-roles"));
    await giveAtOnce(parts, giver, known, { ...given, lastDay });
    return success("given");
  }
  await sendInvitation(parts, giver, { email: address, name, language }, given);
  return success("invited");
};

/** REC-28: a firm works for one offer that names it, and until the day that the offer says to candidates. */
const offerOfFirm = async (
  { firmOffers }: Pick<Share, "firmOffers">,
  {
    role,
    body,
    offer,
    lastDay,
  }: Pick<Required<InvitationRequest>, "role" | "body" | "offer" | "lastDay">,
  language: Language,
): Promise<Outcome<string | null>> => {
  if (role !== "external-recruiter") return success(null);
  const named = body === null ? [] : await firmOffers(body);
  const found = named.find(({ id }) => id === offer);
  if (found === undefined) return failed(identityFailure("identity.offer-missing"));
  return Temporal.PlainDate.compare(lastDay, found.until) > 0
    ? failed(identityFailure("identity.offer-until", { day: dayWords(found.until, language) }))
    : success(found.id);
};

type Given = {
  readonly role: Role;
  readonly body: string | null;
  readonly offer: string | null;
  readonly until: Temporal.Instant;
  readonly authorisedBy: string;
};

const giveAtOnce = async (
  { roles, ids, clock, sendMail, bodyName }: Share,
  giver: { readonly account: string },
  { id, email, name, language }: Account,
  { lastDay, ...given }: Given & { readonly lastDay: Temporal.PlainDate },
): Promise<void> => {
  await roles.give({ ...given, id: ids.next(), account: id, from: clock.now() }, giver.account);
  const body = await bodyWords({ bodyName }, given.body, language);
  const values = {
    name,
    body,
    role: roleWords[given.role][language],
    until: dayWords(lastDay, language),
  };
  await sendMail({ to: email, language, template: "role-given", values });
};

const sendInvitation = async (
  { invitations, secrets, ids, clock, sendMail, publicUrl, bodyName }: Share,
  giver: { readonly account: string },
  person: { readonly email: string; readonly name: string; readonly language: Language },
  role: Given,
): Promise<void> => {
  const now = clock.now();
  const token = secrets.token();
  const { email, name, language } = person;
  await invitations.add(
    {
      ...person,
      id: ids.next(),
      role,
      invitedBy: giver.account,
      madeAt: now,
      endsAt: now.add({ hours: invitationDays * 24 }),
    },
    secrets.digest(token),
  );
  const body = await bodyWords({ bodyName }, role.body, language);
  const link = `${publicUrl}${language === "fr" ? "/invitation" : "/en/invitation"}/${token}`;
  const values = { name, body, role: roleWords[role.role][language], link };
  await sendMail({ to: email, language, template: "invitation", values });
};

const bodyWords = async (
  { bodyName }: Pick<Share, "bodyName">,
  body: string | null,
  language: Language,
): Promise<string> => {
  if (body !== null) return (await bodyName(body)) ?? body;
  return language === "fr" ? "l’installation entière" : "the whole installation";
};
