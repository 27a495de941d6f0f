/** What is to be another value: one column of one collection and its copies, or every column of a category of data. */
export type ProposedPlace =
  | {
      readonly kind: "field";
      /** Null: of whatever store has such a collection. */
      readonly store: string | null;
      readonly collection: string;
      readonly column: string;
    }
  | { readonly kind: "category"; readonly category: string };

/** A change that a person asks for (GDPR art. 16): of what, from which value (absent: any), to which; null: to none. */
export interface ProposedChange {
  readonly place: ProposedPlace;
  readonly was?: string | null;
  readonly value: string | null;
}

/** One line of a file of changes as it was written. */
export interface ChangeLine {
  /** `field` or `category`, where the line says which. */
  readonly kind: "field" | "category" | null;
  readonly name: string;
  readonly was?: string | null;
  readonly value: string | null;
}

/**
 * `NAME: value`, `NAME: old => new`, with `field` or `category` before a name that could be both. Nothing behind the colon,
 * or on one side of the arrow, is no value. Null where a line is none of these.
 */
export const parseChangeLine = (line: string): ChangeLine | null => {
  const [, kind, name, said] = /^\s*(?:(field|category)\s+)?([^\s:]+)\s*:(.*)$/.exec(line) ?? [];
  if (name === undefined || said === undefined) return null;
  const read = (text: string): string | null => {
    const value = text.trim().normalize("NFC");
    return value === "" ? null : value;
  };
  const of = { kind: (kind as ChangeLine["kind"] | undefined) ?? null, name };
  const arrow = said.indexOf("=>");
  return arrow === -1
    ? { ...of, value: read(said) }
    : { ...of, was: read(said.slice(0, arrow)), value: read(said.slice(arrow + 2)) };
};
