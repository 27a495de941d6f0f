import { Type, type Static } from "typebox";
import { Compile } from "typebox/compile";
import { failed, success, type Outcome } from "../../../kernel/index.ts";
import { proofFailure } from "../../proofErrors.ts";
import { choiceActions } from "../choice/choice.ts";
import type { KeptVersion, NewProof } from "./proof.ts";

/** In bytes: two hundred services with the longest of names. */
export const largestSentChoice = 16_384;

const idShape = "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$";
const isId = new RegExp(idShape);

/** Whether a text can be the identifier of a choice: a random UUID. */
export const isProofId = (text: string): boolean => isId.test(text);

/** What a banner sends: the choice of its cookie, and of which site. The identifier is a random UUID. */
export const SentChoiceSchema = Type.Object(
  {
    id: Type.String({ pattern: idShape }),
    site: Type.String({ pattern: "^[a-z][a-z0-9-]{0,62}$" }),
    version: Type.String({ pattern: "^[A-Za-z0-9_-]{8,64}$" }),
    at: Type.String({
      pattern: "^[+-]?\\d{4,6}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?Z$",
      description: "RFC 3339 instant, UTC, by the clock of the browser",
    }),
    // The rest of the cookie, which a proof has no need of.
    ahead: Type.Optional(Type.Integer({ minimum: -1_000_000, maximum: 1_000_000 })),
    isUnsent: Type.Optional(Type.Boolean()),
    action: Type.Enum([...choiceActions]),
    language: Type.String({ pattern: "^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$" }),
    given: Type.Record(Type.String({ pattern: "^[a-z][a-z0-9-]{0,62}$" }), Type.Boolean(), {
      maxProperties: 200,
    }),
  },
  { additionalProperties: false },
);

export type SentChoice = Static<typeof SentChoiceSchema>;

const shape = Compile(SentChoiceSchema);

/** Reads what a browser sent; null where it is no choice. */
export const readSentChoice = (text: string): SentChoice | null => {
  try {
    const value: unknown = JSON.parse(text);
    return shape.Check(value) && Number.isFinite(Date.parse(value.at)) ? value : null;
  } catch {
    return null;
  }
};

/** What is to be recorded of a choice, where it is one of that version: each of its services, and none else. */
export const proofOf = (sent: SentChoice, version: KeptVersion | null): Outcome<NewProof> => {
  if (version === null || version.site !== sent.site)
    return failed(proofFailure("consent.version-unknown"));
  const { id, action, language, given } = sent;
  const isOfVersion =
    version.shown.has(language) &&
    Object.keys(given).length === version.services.length &&
    version.services.every((service) => Object.hasOwn(given, service));
  if (!isOfVersion) return failed(proofFailure("consent.choice-of-another-text"));
  const madeAt = Date.parse(sent.at) / 1000;
  return success({ id, version, language, action, given, madeAt });
};
