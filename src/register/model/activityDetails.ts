import { Type } from "typebox";
import { SpanSchema } from "../../reading/index.ts";

/*
 * What articles 30, 13 and 14 of the GDPR ask of an activity and most published pages leave out. Each part is optional:
 * absent means that nobody has said it yet, and never that it does not exist. A value that was typed has no place in a page,
 * and an empty `source`.
 */

const closed = { additionalProperties: false } as const;
const line = Type.String({ minLength: 1 });

export const SourceSchema = Type.Array(SpanSchema, {
  description: "UTF-16 offsets into the text as read; a value cut in two has two",
});

/** Who else is responsible, or acts for whoever is. */
export const PartySchema = Type.Object(
  { name: line, contact: Type.Optional(line), source: SourceSchema },
  closed,
);

/** Whose register an activity stands in: GDPR art. 30(1) for a controller, 30(2) for a processor. */
export const registerRoles = ["controller", "processor"] as const;

/** Who data go to, as the CNIL's record asks: within the body, to whom it pays, to a partner, or out of the Union. */
export const recipientKinds = ["internal", "processor", "partner", "third-country"] as const;

/** GDPR art. 45 to 49: what a transfer out of the Union rests on. */
export const transferSafeguards = [
  "adequacy-decision",
  "public-instrument",
  "binding-corporate-rules",
  "standard-contractual-clauses",
  "ad-hoc-clauses",
  "code-of-conduct",
  "certification",
  "derogation",
] as const;

/** GDPR art. 9(2), letter by letter. */
export const specialConditions = [
  "9.2.a",
  "9.2.b",
  "9.2.c",
  "9.2.d",
  "9.2.e",
  "9.2.f",
  "9.2.g",
  "9.2.h",
  "9.2.i",
  "9.2.j",
] as const;

/** GDPR art. 13(2)(e): whether the person must provide the data. */
export const provisionRequirements = [
  "statutory",
  "contractual",
  "to-enter-contract",
  "optional",
] as const;

/** The kinds of measures of the CNIL's record (GDPR art. 30(1)(g) and 32). */
export const securityMeasureKinds = [
  "access-control",
  "traceability",
  "software-protection",
  "backup",
  "encryption",
  "processor-control",
  "other",
] as const;

/** The rights of the data subject that the legal basis decides: GDPR art. 7(3), 15 to 18, 20 to 22. */
export const subjectRights = [
  "withdrawal",
  "access",
  "rectification",
  "erasure",
  "restriction",
  "portability",
  "objection",
  "no-automated-decision",
] as const;

/** What was asked of, declared to, or decided by a public authority before the activity began. */
export const formalityKinds = [
  "decree",
  "cnil-opinion",
  "cnil-authorisation",
  "cnil-declaration",
  "reference-commitment",
  "decision",
] as const;

/** GDPR art. 28: a processor, what it does, and the agreement without which it may do nothing. */
export const NamedProcessorSchema = Type.Object(
  {
    name: line,
    service: Type.Optional(line),
    agreement: Type.Optional(
      Type.Object(
        { signedOn: Type.String({ format: "date" }), reference: Type.Optional(line) },
        closed,
      ),
    ),
    country: Type.Optional(
      Type.String({ pattern: "^[A-Z]{2}$", description: "Where it holds the data, ISO 3166-1" }),
    ),
    safeguard: Type.Optional(Type.Enum([...transferSafeguards])),
    source: SourceSchema,
  },
  closed,
);

/** The optional members of an activity. */
export const activityDetails = {
  reference: Type.Optional(Type.String({ description: "The number that the body files it by" })),
  createdOn: Type.Optional(Type.String({ format: "date" })),
  role: Type.Optional(Type.Enum([...registerRoles], { description: "Absent: controller" })),
  onBehalfOf: Type.Optional(
    Type.Array(PartySchema, {
      description: "The controllers of a processor's activity, art. 30(2)(a)",
    }),
  ),
  jointControllers: Type.Optional(Type.Array(PartySchema, { description: "GDPR art. 26" })),
  representative: Type.Optional(PartySchema),
  specialConditions: Type.Optional(
    Type.Array(
      Type.Object(
        { condition: Type.Enum([...specialConditions]), text: line, source: SourceSchema },
        closed,
      ),
      { description: "GDPR art. 9(2)" },
    ),
  ),
  offencesGround: Type.Optional(
    Type.Object({ text: line, source: SourceSchema }, { ...closed, description: "GDPR art. 10" }),
  ),
  nationalIdentifierText: Type.Optional(
    Type.Object(
      { text: line, source: SourceSchema },
      {
        ...closed,
        description: "The text that allows the NIR, Loi Informatique et Libertés, art. 30",
      },
    ),
  ),
  dataSources: Type.Optional(
    Type.Object(
      {
        collection: Type.Enum(["from-subject", "from-others", "both"]),
        others: Type.Array(Type.Object({ text: line, source: SourceSchema }, closed)),
      },
      { ...closed, description: "GDPR art. 13, or 14(2)(f) where the data come from others" },
    ),
  ),
  provision: Type.Optional(
    Type.Object(
      {
        requirement: Type.Enum([...provisionRequirements]),
        consequences: Type.Optional(line),
        source: SourceSchema,
      },
      {
        ...closed,
        description:
          "GDPR art. 13(2)(e): whether the data must be provided, and what happens without",
      },
    ),
  ),
  transfers: Type.Optional(
    Type.Array(
      Type.Object(
        {
          recipient: line,
          country: line,
          safeguard: Type.Optional(Type.Enum([...transferSafeguards])),
          document: Type.Optional(line),
          source: SourceSchema,
        },
        closed,
      ),
      { description: "GDPR art. 30(1)(e); an empty list says that there are none" },
    ),
  ),
  securityMeasures: Type.Optional(
    Type.Array(
      Type.Object(
        { kind: Type.Enum([...securityMeasureKinds]), text: line, source: SourceSchema },
        closed,
      ),
      { description: "GDPR art. 30(1)(g); never published in detail" },
    ),
  ),
  automatedDecisions: Type.Optional(
    Type.Object(
      {
        used: Type.Boolean(),
        logic: Type.Optional(line),
        consequences: Type.Optional(line),
        source: SourceSchema,
      },
      { ...closed, description: "GDPR art. 13(2)(f) and 22" },
    ),
  ),
  impactAssessment: Type.Optional(
    Type.Object(
      {
        status: Type.Enum(["not-required", "required", "done"]),
        reference: Type.Optional(line),
        on: Type.Optional(Type.String({ format: "date" })),
        reason: Type.Optional(line),
        source: SourceSchema,
      },
      { ...closed, description: "GDPR art. 35" },
    ),
  ),
  rightsOverrides: Type.Optional(
    Type.Array(
      Type.Object(
        { right: Type.Enum([...subjectRights]), applies: Type.Boolean(), ground: line },
        closed,
      ),
      { description: "Where a right departs from what the legal basis gives, and on what ground" },
    ),
  ),
  formalities: Type.Optional(
    Type.Array(
      Type.Object(
        {
          kind: Type.Enum([...formalityKinds]),
          reference: line,
          on: Type.Optional(Type.String({ format: "date" })),
          onRequest: Type.Boolean({ description: "Given out on request rather than published" }),
          source: SourceSchema,
        },
        closed,
      ),
    ),
  ),
  commitments: Type.Optional(
    Type.Array(
      Type.Object(
        {
          text: line,
          keptBy: Type.Union([
            Type.Object(
              { kind: Type.Literal("enforced"), by: line },
              { ...closed, description: "By what of this product: a rule, a blocking check" },
            ),
            Type.Object(
              { kind: Type.Literal("elsewhere"), by: line },
              { ...closed, description: "Not executable here; by which service or procedure" },
            ),
          ]),
          source: SourceSchema,
        },
        closed,
      ),
      { description: "Promises of the activity other than its retention" },
    ),
  ),
} as const;

/** Of a category of data: why it is needed, and when somebody last made sure that it is right (art. 5(1)(c) and (d)). */
export const dataCategoryDetails = {
  category: Type.Optional(
    Type.String({ minLength: 1, description: "The heading that a form lists them under" }),
  ),
  necessity: Type.Optional(line),
  verifiedOn: Type.Optional(Type.String({ format: "date" })),
} as const;

/** Of a legal basis: the purposes it serves, where not all; the interest of 6.1.f; how consent is withdrawn. */
export const legalBasisDetails = {
  purposes: Type.Optional(Type.Array(line)),
  interest: Type.Optional(line),
  withdrawal: Type.Optional(line),
} as const;

/** Of a recipient: what kind it is, and why it is given the data. */
export const recipientDetails = {
  kind: Type.Optional(Type.Enum([...recipientKinds])),
  reason: Type.Optional(line),
} as const;
