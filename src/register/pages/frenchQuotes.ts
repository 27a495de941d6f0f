import type { Language } from "../../kernel/index.ts";
import { html, type Piece } from "../../platform/web/index.ts";

/** A sentence of ours that quotes the register: in English, what stands between quotation marks is French. */
export const frenchQuotes = (sentence: string, language: Language): Piece =>
  language === "fr"
    ? sentence
    : sentence
        .split(/(“[^”]*”)/)
        .map((part) =>
          part.startsWith("“") ? html`“<span lang="fr">${part.slice(1, -1)}</span>”` : part,
        );
