import { Type, type Static } from "typebox";
import { Value } from "typebox/value";
import type { RequestedRight } from "../model/request/requestedRight.ts";

/** The version of the protocol that is spoken here. */
export const drpVersion = "0.9.4";

const moment = Type.String({ maxLength: 40 });
const name = Type.String({ minLength: 1, maxLength: 64 });

const head = {
  "agent-id": name,
  "business-id": name,
  "issued-at": moment,
  "expires-at": moment,
  "drp.version": Type.String({ pattern: "^(?:0\\.9(?:\\.\\d)?|1\\.0)$" }),
};

/** Data Rights Protocol, 2.05: an agent asks for its access to one body. */
const setupSchema = Type.Object(head);

/** Data Rights Protocol, 2.01 and 3.04; the last day of the mandate is a claim of ours: none acts on a mandate without an end. */
export const exerciseSchema = Type.Object({
  ...head,
  "agent-request-id": Type.Optional(Type.String({ minLength: 1, maxLength: 128 })),
  exercise: Type.String({ maxLength: 64 }),
  regime: Type.Optional(Type.String({ maxLength: 32 })),
  relationships: Type.Optional(Type.Array(Type.String({ maxLength: 100 }), { maxItems: 20 })),
  status_callback: Type.Optional(Type.String({ maxLength: 2_000 })),
  name: Type.String({ minLength: 1, maxLength: 100 }),
  email: Type.String({ maxLength: 254 }),
  power_of_attorney: Type.Optional(Type.String({ maxLength: 2_000 })),
  power_of_attorney_until: Type.Optional(
    Type.String({ pattern: "^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$" }),
  ),
});
export type ExerciseMessage = Static<typeof exerciseSchema>;

const reason = Type.String({ maxLength: 2_000 });

/**
 * Data Rights Protocol, 2.04: a reason at most. Ours too: the head of the other messages beside it, which binds it to an agent, a body and a time; a
 * reason is needed there, since a head alone sets up an access. Whatever else was signed asked for something else.
 */
export const revokeSchema = Type.Union([
  Type.Object({ reason: Type.Optional(reason) }, { additionalProperties: false }),
  Type.Object({ ...head, reason }, { additionalProperties: false }),
]);

/** The actions that a body supports: of those of the protocol, what the GDPR knows. */
export const supportedActions = [
  "access",
  "deletion",
  "sale:opt-out",
  "access:categories",
  "access:specific",
] as const;

/** Data Rights Protocol, 3.01: what each action is under the GDPR. Opting out of a sale is an objection (art. 21); opting in is no right. */
const rightsOfActions: ReadonlyMap<string, RequestedRight> = new Map([
  ["access", "access"],
  ["access:categories", "access"],
  ["access:specific", "access"],
  ["deletion", "erasure"],
  ["sale:opt-out", "objection"],
  // As the text of the protocol spells it beside its schema.
  ["sale:opt_out", "objection"],
  ["rectification", "rectification"],
  ["restriction", "restriction"],
  ["portability", "portability"],
  ["objection", "objection"],
]);

/** The right that an action asks for; null: there is none. */
export const rightOfAction = (action: string): RequestedRight | null =>
  rightsOfActions.get(action) ?? null;

/** A body as the protocol names businesses: `hauts-plateaux` is `HAUTS_PLATEAUX`. */
export const businessOf = (body: string): string => body.toUpperCase().replaceAll("-", "_");
export const bodyOfBusiness = (business: string): string =>
  business.toLowerCase().replaceAll("_", "-");

/**
 * What of a message holds now, in the order of the protocol (3.07): the agent that signed it is the one it names, and it is neither of the future nor
 * over. @returns what is wrong; null: nothing.
 */
export const wrongIn = (
  message: unknown,
  agent: string,
  now: Temporal.Instant,
): "form" | "agent" | "early" | "over" | null => {
  if (!Value.Check(setupSchema, message)) return "form";
  if (message["agent-id"] !== agent) return "agent";
  const [issued, expires] = [momentOf(message["issued-at"]), momentOf(message["expires-at"])];
  if (issued === null || expires === null) return "form";
  if (Temporal.Instant.compare(now, issued) < 0) return "early";
  return Temporal.Instant.compare(now, expires) < 0 ? null : "over";
};

/** A moment with its zone (ISO 8601); null where it is none. */
const momentOf = (text: string): Temporal.Instant | null => {
  try {
    return Temporal.Instant.from(text);
  } catch {
    return null;
  }
};
