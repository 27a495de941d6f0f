import { createHmac } from "node:crypto";
import { Type } from "typebox";
import { canonicalJson } from "../../../kernel/index.ts";
import { choiceActions } from "../choice/choice.ts";
import type { Proof } from "./proof.ts";

/**
 * `egide/consent-record@1`: what one record says, as it is proved: canonical JSON. The salt comes of a secret of the day, so that a
 * leaf tells nothing, also to somebody who knows the identifier and guesses the choice: they would need the secret too.
 */
export const ConsentRecordSchema = Type.Object(
  {
    format: Type.Literal("egide/consent-record@1"),
    id: Type.String({ description: "The random identifier in the visitor's cookie" }),
    at: Type.String({ description: "RFC 3339 instant, UTC: when it was received" }),
    lateBy: Type.Union([Type.Integer({ minimum: 1 }), Type.Null()], {
      description: "Seconds that it had waited in the browser, by the browser's clock",
    }),
    site: Type.String(),
    version: Type.String({ description: "Hash of the purposes and words that were shown" }),
    language: Type.String(),
    action: Type.Enum([...choiceActions]),
    given: Type.Record(Type.String(), Type.Boolean(), {
      description: "Each service that could be refused, and whether it may run",
    }),
    salt: Type.String({ description: "32 hexadecimal digits" }),
  },
  { additionalProperties: false },
);

const saltOf = (secret: Uint8Array, { id, at }: Pick<Proof, "id" | "at">): string =>
  createHmac("sha256", secret)
    .update(`${id} ${momentOf(at)}`)
    .digest("hex")
    .slice(0, 32);

const momentOf = (at: Temporal.Instant): string => at.toString({ smallestUnit: "millisecond" });

/** The statement of a record, under the secret of its day. */
export const statementOf = (proof: Proof, secret: Uint8Array): string => {
  const { id, at, lateBy, site, version, language, action, given } = proof;
  return canonicalJson({
    format: "egide/consent-record@1",
    id,
    at: momentOf(at),
    lateBy,
    site,
    version,
    language,
    action,
    given,
    salt: saltOf(secret, proof),
  });
};
