import { Type, type Static } from "typebox";

const closed = { additionalProperties: false } as const;

const InlineSchema = Type.Union([
  Type.Object(
    { kind: Type.Enum(["words", "quote", "name"]), text: Type.String() },
    { ...closed, description: "quote: of the register, in French; name: in no language" },
  ),
  Type.Object(
    {
      kind: Type.Enum(["link", "term"]),
      text: Type.String(),
      href: Type.String(),
      lang: Type.Optional(Type.Literal("fr")),
    },
    { ...closed, description: "term: explained in the glossary" },
  ),
]);
const TextSchema = Type.Array(InlineSchema);

const BlockSchema = Type.Union([
  Type.Object({ kind: Type.Literal("paragraph"), text: TextSchema }, closed),
  Type.Object({ kind: Type.Literal("list"), items: Type.Array(TextSchema) }, closed),
  Type.Object(
    {
      kind: Type.Literal("definitions"),
      entries: Type.Array(
        Type.Object(
          {
            id: Type.Optional(Type.String({ description: "What a link to it ends with" })),
            term: TextSchema,
            meanings: Type.Array(TextSchema),
          },
          closed,
        ),
      ),
    },
    closed,
  ),
]);

const SectionSchema = Type.Object(
  {
    id: Type.String(),
    title: Type.String(),
    articles: Type.Array(Type.String(), {
      description: "The articles of the GDPR that ask for it, as 13(1)(a)",
    }),
    blocks: Type.Array(BlockSchema),
  },
  closed,
);

/** What articles 13 and 14 of the GDPR ask for and a register may leave unsaid. */
const noticeItems = [
  "controller-address",
  "representative-contact",
  "on-behalf-of",
  "dpo",
  "purposes",
  "legal-basis",
  "basis-purposes",
  "legitimate-interest",
  "categories",
  "special-condition",
  "national-identifier-text",
  "offences-ground",
  "recipients",
  "processors",
  "transfers",
  "transfer-safeguard",
  "transfer-copy",
  "retention",
  "rights",
  "objection-ground",
  "withdrawal",
  "provision",
  "provision-consequences",
  "automated-decisions",
  "automated-logic",
  "source",
  "source-names",
  "security",
  "glossary-term",
] as const;

const MissingSchema = Type.Object(
  {
    item: Type.Enum([...noticeItems]),
    article: Type.String(),
    about: Type.Optional(
      Type.String({ description: "Of what in particular, as the register has it" }),
    ),
  },
  closed,
);

/** A text for the public, composed from the register: `egide/notice@1`. */
export const NoticeSchema = Type.Object(
  {
    format: Type.Literal("egide/notice@1"),
    kind: Type.Enum(["policy", "notice", "short", "glossary"]),
    id: Type.String({ description: "policy, glossary, or the identifier of an activity" }),
    language: Type.Enum(["fr", "en"]),
    publisher: Type.String(),
    title: TextSchema,
    lead: TextSchema,
    sections: Type.Array(SectionSchema),
    missing: Type.Array(MissingSchema, { description: "What the register does not say" }),
  },
  { ...closed, $id: "https://egide.example/schema/notice-1.json", title: "egide/notice@1" },
);

export type NoticeDocument = Static<typeof NoticeSchema>;
export type Section = NoticeDocument["sections"][number];
export type Block = Section["blocks"][number];
export type Missing = NoticeDocument["missing"][number];
export type NoticeItem = Missing["item"];
