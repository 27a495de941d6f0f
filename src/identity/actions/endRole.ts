import { failed, success, type Outcome } from "../../kernel/index.ts";
import type { Visitor } from "../../platform/access/index.ts";
import { identityFailure } from "../errors.ts";
import { mayGive } from "../model/giving.ts";
import type { IdentityParts } from "./parts.ts";

/**
 * Ends a role now. Whoever holds none any more has left: their account no longer opens, and their sessions end in the
 * same transaction. `body` is that of the page: a role of another body is unknown there.
 */
export const endRole = async (
  { roles, clock }: Pick<IdentityParts, "roles" | "clock">,
  by: Extract<Visitor, { kind: "staff" }>,
  { id, body }: { readonly id: string; readonly body: string | null },
): Promise<Outcome<null>> => {
  const now = clock.now();
  const role = await roles.find(id);
  if (role === null || role.body !== body || Temporal.Instant.compare(role.until, now) <= 0)
    return failed(identityFailure("identity.assignment-unknown"));
  if (role.account === by.account) return failed(identityFailure("identity.own-roles"));
  if (!mayGive(by, role, now)) return failed(identityFailure("identity.role-not-yours-to-give"));
  if (role.role === "operator" && role.body === null && (await roles.countOperators(now)) < 2)
    return failed(identityFailure("identity.last-operator"));
  await roles.end(id, now);
  return success(null);
};
