import type {
  Assignment,
  Authorise,
  AccessObject,
  Decision,
  Visitor,
} from "../../platform/access/index.ts";
import { hidden, permissions } from "./permissions.ts";

/** How long a password or a factor that was given counts as fresh. */
export const freshMinutes = 5;

/** An assignment counts from its first moment to the one before its end. */
export const isInForce = ({ from, until }: Assignment, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(from, now) <= 0 && Temporal.Instant.compare(now, until) < 0;

/** A firm that is not of the body (REC-28) works for one offer: a role that names none gives it nothing. */
const isWhole = ({ role, body, offer }: Assignment): boolean =>
  role !== "external-recruiter" || (body !== null && offer !== null);

const covers = (assignment: Assignment, { body, offer }: AccessObject): boolean =>
  isWhole(assignment) &&
  (assignment.body === null || assignment.body === body) &&
  (assignment.offer === null || assignment.offer === offer);

/** Decides from the table `permissions`: what no row allows is refused. */
export const authorise: Authorise = (visitor, action, object, now) => {
  if (action === "site.read") return "allowed";
  if (visitor.kind === "anonymous") return "sign-in";
  // A person who applies for a job has no business in a body's console: none of it exists for them.
  if (visitor.kind === "candidate") {
    if (action === "candidate.own") return freshness(visitor, object, now);
    return object.body === null ? "forbidden" : "unknown";
  }
  // And no role of staff, not even in all bodies, opens what is a candidate's.
  if (action === "candidate.own") return "forbidden";
  if (action === "account.own") return freshness(visitor, object, now);
  const inForce = visitor.assignments.filter((assignment) => isInForce(assignment, now));
  // The console's own door belongs to no body: whoever may open it for one body may open it, to choose among theirs.
  const isDoor = action === "console.open" && object.body === null;
  const here = isDoor ? inForce : inForce.filter((assignment) => covers(assignment, object));
  if (here.length === 0) return object.body === null ? "forbidden" : "unknown";
  return here.some(({ role }) => permissions[role].has(action))
    ? freshness(visitor, object, now)
    : hidden.has(action)
      ? "unknown"
      : "forbidden";
};

const freshness = (
  visitor: Exclude<Visitor, { kind: "anonymous" }>,
  { fresh }: AccessObject,
  now: Temporal.Instant,
): Decision => {
  if (fresh !== true) return "allowed";
  const limit = visitor.authenticatedAt.add({ minutes: freshMinutes });
  return Temporal.Instant.compare(now, limit) < 0 ? "allowed" : "fresh";
};
