import { FailureError, type Bilingual, type Language } from "../../kernel/index.ts";
import { noticesFailure } from "../errors.ts";

/** A piece of a line. What is ours speaks the language of the document; what the register says stays in its French. */
export type Inline =
  /** Our own words. */
  | { readonly kind: "words"; readonly text: string }
  /** A value of the register, word for word. */
  | { readonly kind: "quote"; readonly text: string }
  /** A proper name, an address, a number: in no language, and looked up in no glossary. */
  | { readonly kind: "name"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly href: string; readonly lang?: "fr" }
  /** A word that the glossary explains; `lang` where it stands in a quote. */
  | {
      readonly kind: "term";
      readonly text: string;
      readonly href: string;
      readonly lang?: "fr";
    };

export type Text = readonly Inline[];

/** What may stand in a place of a template; a string is our own words. */
export type Filling = string | Inline | Text;

export const words = (text: string): Inline => ({ kind: "words", text });
export const quote = (text: string): Inline => ({ kind: "quote", text: text.trim() });
export const name = (text: string): Inline => ({ kind: "name", text: text.trim() });
export const link = (text: string, href: string, lang?: "fr"): Inline =>
  lang === undefined ? { kind: "link", text, href } : { kind: "link", text, href, lang };

/** The `{places}` of a template, as a type: a template and what fills it cannot disagree. */
export type PlacesOf<W extends string> = W extends `${string}{${infer P}}${infer Rest}`
  ? P | PlacesOf<Rest>
  : never;

type PlacesOfBoth<W extends Bilingual> = PlacesOf<W["fr"]> | PlacesOf<W["en"]>;

type Fillings<W extends Bilingual> = [PlacesOfBoth<W>] extends [never]
  ? []
  : [Readonly<Record<PlacesOfBoth<W>, Filling>>];

/**
 * A template in one language with its places filled.
 * @throws FailureError `notices.place-empty`: a text with a hole in it is never published.
 */
export const say = <const W extends Bilingual>(
  template: W,
  language: Language,
  ...[fillings]: Fillings<W>
): Text => fillPlaces(template[language], fillings ?? {});

/**
 * The same for a template that was typed by a person.
 * @throws FailureError `notices.place-empty`, `notices.place-unknown`.
 */
export const fillPlaces = (template: string, fillings: Readonly<Record<string, Filling>>): Text =>
  template.split(/(\{[^{}]*\})/).flatMap((part): Text => {
    if (part === "") return [];
    const place = /^\{([^{}]*)\}$/.exec(part)?.[1];
    if (place === undefined) return [words(part)];
    const filling = Object.hasOwn(fillings, place) ? fillings[place] : undefined;
    if (filling === undefined)
      throw new FailureError(noticesFailure("notices.place-unknown", { place }));
    const text =
      typeof filling === "string" ? [words(filling)] : "kind" in filling ? [filling] : filling;
    if (text.every((each) => each.text.trim() === ""))
      throw new FailureError(noticesFailure("notices.place-empty", { place }));
    return text;
  });

/** Several texts one after the other, with a separator of ours between them. */
export const joined = (texts: readonly Filling[], separator: string): Text =>
  texts.flatMap((each, index) => [
    ...(index === 0 ? [] : [words(separator)]),
    ...(typeof each === "string" ? [words(each)] : "kind" in each ? [each] : each),
  ]);

/** What a person reads of a text. */
export const plain = (text: Text): string => text.map((each) => each.text).join("");
