import { Type, type Static } from "typebox";

const closed = { additionalProperties: false } as const;

const Inline = Type.Object(
  { text: Type.String(), href: Type.Optional(Type.String()) },
  { ...closed, description: "Words, or a link" },
);
const Text = Type.Array(Inline);

const Block = Type.Union([
  Type.Object({ kind: Type.Literal("paragraph"), text: Text }, closed),
  Type.Object({ kind: Type.Literal("list"), items: Type.Array(Text) }, closed),
  Type.Object(
    {
      kind: Type.Literal("table"),
      caption: Type.String(),
      columns: Type.Array(Type.String()),
      rows: Type.Array(Type.Array(Text)),
    },
    closed,
  ),
]);

/** The charter of a site in one language: a tree, which is written as a page, as Markdown, or as it is. */
export const CharterSchema = Type.Object(
  {
    format: Type.Literal("egide/charter@1"),
    site: Type.String(),
    language: Type.Enum(["fr", "en"]),
    version: Type.String({ description: "SHA-256 of the inventory that it was composed from" }),
    title: Type.String(),
    lead: Type.String(),
    sections: Type.Array(
      Type.Object({ id: Type.String(), title: Type.String(), blocks: Type.Array(Block) }, closed),
    ),
  },
  { ...closed, $id: "https://egide.example/schema/charter-1.json", title: "egide/charter@1" },
);

export type Charter = Static<typeof CharterSchema>;
export type CharterText = Static<typeof Text>;
export type CharterBlock = Static<typeof Block>;
export type CharterSection = Charter["sections"][number];

/** Words alone. */
export const words = (text: string): CharterText => [{ text }];

/** A wording with `{places}`, one of which is a link. */
export const withLink = (
  wording: string,
  place: string,
  link: { readonly text: string; readonly href: string },
): CharterText => {
  const [before = "", after = ""] = wording.split(`{${place}}`);
  return [{ text: before }, link, { text: after }].filter(({ text }) => text !== "");
};

export const paragraph = (text: CharterText | string): CharterBlock => ({
  kind: "paragraph",
  text: typeof text === "string" ? words(text) : [...text],
});

export const list = (items: readonly (CharterText | string)[]): CharterBlock => ({
  kind: "list",
  items: items.map((each) => (typeof each === "string" ? words(each) : [...each])),
});
