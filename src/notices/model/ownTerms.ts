import type { OwnTerm } from "./noticeInput.ts";

/** Words of a glossary as they are typed: a line each, `SIGLE = français = English`; or the first line that is none. */
export const parseTerms = (
  typed: string,
): { readonly terms: readonly OwnTerm[] } | { readonly wrong: string } => {
  const lines = typed
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const terms: OwnTerm[] = [];
  for (const line of lines) {
    const [term = "", fr = "", en = "", ...rest] = line.split("=").map((part) => part.trim());
    if (term === "" || fr === "" || en === "" || rest.length > 0) return { wrong: line };
    terms.push({ term, meaning: { fr, en } });
  }
  return { terms };
};

/** The same as a person types them. */
export const termLines = (terms: readonly OwnTerm[]): string =>
  terms.map(({ term, meaning }) => `${term} = ${meaning.fr} = ${meaning.en}`).join("\n");
