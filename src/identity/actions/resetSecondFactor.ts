import { failed, momentWords, success, type Outcome } from "../../kernel/index.ts";
import type { Visitor } from "../../platform/access/index.ts";
import { identityFailure } from "../errors.ts";
import { mayGive } from "../model/giving.ts";
import type { IdentityParts } from "./parts.ts";

/**
 * For somebody who lost their telephone and their recovery codes: an administrator who has seen them takes the factor
 * off. They sign in with their password and enrol another; they are told by mail. Only somebody whose every role the
 * administrator could give: nobody comes to a higher account this way.
 */
export const resetSecondFactor = async (
  {
    accounts,
    sessions,
    signIns,
    roles,
    clock,
    sendMail,
  }: Pick<IdentityParts, "accounts" | "sessions" | "signIns" | "roles" | "clock" | "sendMail">,
  by: Extract<Visitor, { kind: "staff" }>,
  { id, body }: { readonly id: string; readonly body: string | null },
): Promise<Outcome<null>> => {
  const now = clock.now();
  const role = await roles.find(id);
  const account = role && (await accounts.find(role.account));
  if (role === null || account === null || role.body !== body || account.leftAt !== null)
    return failed(identityFailure("identity.assignment-unknown"));
  if (account.id === by.account) return failed(identityFailure("identity.own-roles"));
  const held = await roles.ofAccount(account.id, now);
  if (!held.every((each) => mayGive(by, each, now) && isWithin(by, each.body)))
    return failed(identityFailure("identity.role-not-yours-to-give"));
  await accounts.setSecondFactor(account.id, null, []);
  await sessions.endAll(account.id);
  await signIns.endAll(account.id);
  const { email, name, language } = account;
  const values = { name, at: momentWords(now, language) };
  await sendMail({ to: email, language, template: "factor-changed", values });
  return success(null);
};

const isWithin = (by: Extract<Visitor, { kind: "staff" }>, body: string | null): boolean =>
  by.assignments.some((held) => held.body === null || held.body === body);
