import type { Assignment, Role, Visitor } from "../../platform/access/index.ts";
import { isInForce } from "./authorise.ts";

/** Roles that are for the whole installation or for none of its bodies in particular. */
const installationRoles: ReadonlySet<Role> = new Set(["operator"]);

/** Roles that one body's administrator may give there. */
export const bodyRoles: readonly Role[] = [
  "site-administrator",
  "dpo",
  "register-editor",
  "auditor",
  "recruiter",
  "external-recruiter",
];

const isOperator = (visitor: Visitor, now: Temporal.Instant): boolean =>
  visitor.kind === "staff" &&
  visitor.assignments.some(
    (held) => held.role === "operator" && held.body === null && isInForce(held, now),
  );

/**
 * Whether `giver` may give or end a role. Whoever may edit the people of a body may give its roles there; a role in
 * every body, an operator's for one, is given by an operator alone: an administrator must not be able to rise above
 * their body.
 */
export const mayGive = (
  giver: Visitor,
  { role, body }: Pick<Assignment, "role" | "body">,
  now: Temporal.Instant,
): boolean =>
  isOperator(giver, now) ||
  (body !== null && !installationRoles.has(role) && bodyRoles.includes(role));
