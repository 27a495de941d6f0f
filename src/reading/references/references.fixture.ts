import { findReferences } from "./findReferences.ts";

/** The references of a text as one reads them: « CSS L.133-4 et suivants ». */
export const read = (text: string): string[] =>
  findReferences(text).map(({ code, article, through, following }) =>
    [code ?? "?", article, through && `à ${through}`, following && "et suivants"]
      .filter(Boolean)
      .join(" "),
  );
