import type { Term } from "./terms.ts";

/** Words, with the language they are in; or a day, or an ISO-8601 duration. */
export interface Literal {
  readonly kind: "literal";
  readonly text: string;
  readonly as: { readonly lang: string } | { readonly type: "date" | "duration" } | null;
}

/** One word of a vocabulary, as a value. */
export interface Named {
  readonly kind: "term";
  readonly term: Term;
}

/** What stands elsewhere in the same document. */
interface Reference {
  readonly kind: "reference";
  readonly to: string;
}

export type Value = Literal | Named | Reference | Node;

/** A thing with what is said of it; `id` is its fragment in the document, and null for one that nobody leads to. */
export interface Node {
  readonly kind: "node";
  readonly id: string | null;
  readonly types: readonly Term[];
  readonly said: readonly (readonly [property: Term, values: readonly Value[]])[];
}

type Said = Readonly<Partial<Record<Term, Value | readonly (Value | null)[] | null>>>;

/** A node of what is known: a property without a value is not said. */
export const node = (
  types: Term | readonly Term[],
  said: Said,
  id: string | null = null,
): Node => ({
  kind: "node",
  id,
  types: typeof types === "string" ? [types] : types,
  said: (Object.keys(said) as Term[]).flatMap((property) => {
    const given = said[property] ?? [];
    const values = "kind" in given ? [given] : given.filter((value) => value !== null);
    return values.length === 0 ? [] : [[property, values] as const];
  }),
});

export const term = (name: Term): Named => ({ kind: "term", term: name });

export const reference = (to: string): Reference => ({ kind: "reference", to });

/** Words in a language; null for none. */
export const words = (text: string | null | undefined, lang: string): Literal | null =>
  text === null || text === undefined || text === ""
    ? null
    : { kind: "literal", text, as: { lang } };

export const day = (date: string | null | undefined): Literal | null =>
  date === null || date === undefined
    ? null
    : { kind: "literal", text: date, as: { type: "date" } };

export const duration = (period: string): Literal => ({
  kind: "literal",
  text: period,
  as: { type: "duration" },
});

/** A name, number or address, in no language. */
export const plain = (text: string | null | undefined): Literal | null =>
  text === null || text === undefined || text === "" ? null : { kind: "literal", text, as: null };
