import type { Language } from "../../../kernel/index.ts";

/** The language of an address: French, or English under /en/. A French address is always French. */
export const languageOfPath = (path: string): Language =>
  /^\/en(?:[/?#]|$)/.test(path) ? "en" : "fr";

/** The first of our languages that a browser asks for (RFC 9110, 12.5.4); null when it asks for neither. */
export const askedLanguage = (header: string | undefined): Language | null => {
  const asked = (header ?? "")
    .split(",")
    .map((part, index) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const quality = parameters.map((each) => /^\s*q=([\d.]+)$/.exec(each)?.[1]).find(Boolean);
      return { language: tag.split("-")[0], quality: Number(quality ?? 1), index };
    })
    .filter(({ language, quality }) => (language === "fr" || language === "en") && quality > 0)
    .toSorted((a, b) => b.quality - a.quality || a.index - b.index);
  return (asked[0]?.language as Language | undefined) ?? null;
};
