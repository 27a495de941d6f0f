import { Type } from "typebox";
import { mostReferences } from "../actions/askConsent.ts";
import { givers } from "../model/purpose/consentState.ts";
import { longestReference } from "../model/purpose/reference.ts";

const reference = Type.String({ minLength: 1, maxLength: longestReference + 50 });
const references = Type.Array(reference, { maxItems: mostReferences + 1 });
const closed = { additionalProperties: false } as const;
const identifier = Type.String({ minLength: 1, maxLength: 64 });

/** What each question of a system holds: what is checked is what is described. */
export const schemas = {
  may: Type.Object(
    { purpose: identifier, references, dryRun: Type.Optional(Type.Boolean()) },
    closed,
  ),
  links: Type.Object(
    { purpose: identifier, references, kind: Type.Enum(["invitation", "withdrawal"]) },
    closed,
  ),
  acts: Type.Object(
    {
      purpose: identifier,
      reference,
      act: Type.Enum(["given", "withdrawn"]),
      words: Type.Optional(Type.String({ pattern: "^[0-9a-f]{64}$" })),
      language: Type.Optional(Type.Enum(["fr", "en"])),
      giver: Type.Optional(Type.Enum([...givers])),
    },
    closed,
  ),
} as const;
