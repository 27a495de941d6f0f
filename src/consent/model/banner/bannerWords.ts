import { Type, type Static } from "typebox";
import { Value } from "typebox/value";
import type { Bilingual } from "../../../kernel/index.ts";
import { trackerKinds } from "../inventory/inventorySchema.ts";
import en from "./words/en.json" with { type: "json" };
import fr from "./words/fr.json" with { type: "json" };

const line = Type.String({ minLength: 1, maxLength: 400 });
const { language: _language, direction: _direction, kinds: _kinds, ...sentences } = fr;
type WordKey = keyof typeof sentences;
const keys = Object.keys(sentences) as readonly WordKey[];

/** Every word of banner, panel and placeholders in one language: one JSON file, `words/fr.json` being the first. */
export const BannerWordsSchema = Type.Object(
  {
    language: Type.String({ pattern: "^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$" }),
    direction: Type.Enum(["ltr", "rtl"]),
    ...(Object.fromEntries(keys.map((key) => [key, line])) as Record<WordKey, typeof line>),
    kinds: Type.Object(
      Object.fromEntries(trackerKinds.map((kind) => [kind, line])) as Record<
        (typeof trackerKinds)[number],
        typeof line
      >,
      { additionalProperties: false },
    ),
    texts: Type.Optional(
      Type.Record(Type.String(), line, {
        description:
          "What the inventory says, in this language: keys such as category.media, damdy.name, damdy.purpose",
      }),
    ),
  },
  { additionalProperties: false },
);

export type BannerWords = Static<typeof BannerWordsSchema>;

export const frenchWords = fr as BannerWords;
export const englishWords = en as BannerWords;

/** The words of a file of another language; null when one is missing, empty, or not of this format. */
export const readBannerWords = (content: unknown): BannerWords | null =>
  Value.Check(BannerWordsSchema, content) ? content : null;

/** A text of the inventory in the language of the words: their own translation, else French or English as it was declared. */
export const inWords =
  (words: BannerWords) =>
  (key: string, text: Bilingual): string =>
    words.texts?.[key] ?? text[words.language === "fr" ? "fr" : "en"];
