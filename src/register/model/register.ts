import { Type, type Static } from "typebox";
import { RetentionReadingSchema } from "../../reading/index.ts";
import {
  activityDetails,
  dataCategoryDetails,
  legalBasisDetails,
  NamedProcessorSchema,
  PartySchema,
  recipientDetails,
  SourceSchema as Source,
} from "./activityDetails.ts";

const closed = { additionalProperties: false } as const;
const nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);

const contact = Type.String({
  minLength: 1,
  description: "Postal address and telephone, GDPR art. 30(1)(a)",
});

const Quoted = Type.Object({ text: Type.String(), source: Source }, closed);

/** A sub-purpose with its own parts, as the page nests them. */
const SubPurpose = Type.Cyclic(
  {
    SubPurpose: Type.Object(
      { text: Type.String(), children: Type.Array(Type.Ref("SubPurpose")), source: Source },
      closed,
    ),
  },
  "SubPurpose",
);

const LegalBasis = Type.Object(
  {
    article: Type.String({
      description: "GDPR article, as 6.1.e; 6.1 when the page gives no letter",
    }),
    text: Type.String(),
    source: Source,
    ...legalBasisDetails,
  },
  closed,
);

const LegalReference = Type.Object(
  {
    code: nullable(
      Type.String({
        description: "CSS, CSP, CRPA, RGPD, code civil, loi …; null when the page names none",
      }),
    ),
    article: nullable(Type.String({ description: "As L.211-1" })),
    through: Type.Optional(Type.String({ description: "Last article of a range" })),
    following: Type.Optional(Type.Boolean({ description: "« et suivants »" })),
    number: Type.Optional(Type.String({ description: "Of a law or decree, as 2015-389" })),
    date: Type.Optional(Type.String({ description: "Of a law or decree, ISO 8601" })),
    text: Type.String(),
    source: Source,
  },
  closed,
);

const DataCategories = Type.Object(
  {
    subjects: nullable(
      Type.String({ description: "The group head, such as « Pour les bénéficiaires »" }),
    ),
    items: Type.Array(Type.String()),
    source: Source,
    ...dataCategoryDetails,
  },
  closed,
);

/** One sentence of the retention field, with what it needs to be understood and how it was read. */
const RetentionStatement = Type.Object(
  {
    id: Type.String(),
    hash: Type.String({
      description: "sha256 of the sentence and its context; it changes when the promise changes",
    }),
    text: Type.String(),
    context: nullable(Type.String()),
    source: Source,
    reading: RetentionReadingSchema,
    dataSet: Type.Optional(
      Type.String({ description: "The data that it is about, where not all of the activity" }),
    ),
  },
  closed,
);

/** GDPR art. 9(1), and art. 10 for offences. */
export const specialCategories = [
  "health",
  "racial-or-ethnic-origin",
  "political-opinions",
  "religious-beliefs",
  "union-membership",
  "genetic",
  "biometric",
  "sex-life",
  "sexual-orientation",
  "criminal-offences",
] as const;

const Activity = Type.Object(
  {
    id: Type.String(),
    domain: nullable(Type.String()),
    title: Type.String(),
    updatedOn: nullable(Type.String({ format: "date" })),
    sources: Type.Object(
      {
        title: Source,
        domain: Source,
        updatedOn: Source,
        reference: Type.Optional(Source),
        createdOn: Type.Optional(Source),
      },
      closed,
    ),
    purposes: Type.Array(Quoted),
    subPurposes: Type.Array(SubPurpose),
    legalBases: Type.Array(LegalBasis),
    legalReferences: Type.Array(LegalReference),
    dataSubjects: Type.Array(Quoted),
    dataCategories: Type.Array(DataCategories),
    specialCategories: Type.Array(Type.Enum([...specialCategories])),
    nationalIdentifier: Type.Boolean(),
    recipients: Type.Array(
      Type.Object({ text: Type.String(), source: Source, ...recipientDetails }, closed),
    ),
    recipientsNone: Type.Boolean(),
    retention: Type.Array(RetentionStatement),
    processors: nullable(
      Type.Object(
        {
          used: nullable(Type.Enum(["no", "possible", "yes"])),
          text: Type.String(),
          source: Source,
          named: Type.Optional(Type.Array(NamedProcessorSchema)),
        },
        closed,
      ),
    ),
    rights: nullable(
      Type.Object(
        {
          text: Type.String(),
          objection: nullable(Type.Enum(["available", "excluded"])),
          source: Source,
        },
        closed,
      ),
    ),
    ...activityDetails,
  },
  closed,
);

const Finding = Type.Object(
  {
    rule: Type.String(),
    severity: Type.Enum(["error", "warning", "info"]),
    activity: nullable(Type.Integer({ minimum: 1, description: "Order in the document, from 1" })),
    field: nullable(Type.String()),
    message: Type.String(),
    evidence: nullable(Type.String()),
    source: Source,
    legalSource: Type.Optional(Type.String({ description: "The article that asks for it" })),
  },
  closed,
);

/** The register as read from a published page: `egide/register@1`. */
export const RegisterSchema = Type.Object(
  {
    format: Type.Literal("egide/register@1"),
    document: Type.Object(
      { name: Type.String(), sha256: Type.String(), language: nullable(Type.String()) },
      closed,
    ),
    controller: nullable(
      Type.Object(
        {
          name: nullable(Type.String()),
          email: nullable(Type.String()),
          contact: Type.Optional(contact),
          source: Source,
        },
        closed,
      ),
    ),
    representative: Type.Optional(PartySchema),
    dataProtectionOfficers: Type.Array(
      Type.Object(
        {
          name: nullable(Type.String()),
          role: Type.Enum(["dpo", "deputy"]),
          email: nullable(Type.String()),
          organisation: Type.Optional(
            Type.String({ minLength: 1, description: "That an external officer works for" }),
          ),
          contact: Type.Optional(contact),
          source: Source,
        },
        closed,
      ),
    ),
    activities: Type.Array(Activity),
    findings: Type.Array(Finding),
    structure: Type.Array(
      Type.Object(
        {
          start: Type.Integer(),
          end: Type.Integer(),
          role: Type.Enum(["label", "heading", "bullet", "separator", "boilerplate"]),
        },
        closed,
      ),
    ),
  },
  { ...closed, $id: "https://egide.example/schema/register-1.json", title: "egide/register@1" },
);

export type Register = Static<typeof RegisterSchema>;
export type Activity = Register["activities"][number];
export type RetentionStatement = Activity["retention"][number];
export type Finding = Register["findings"][number];
export type StructureMark = Register["structure"][number];
