/** Ways in which the same sentence reaches us: typed, pasted, exported from a word processor or out of a PDF. */
export const typographies: readonly (readonly [name: string, change: (text: string) => string])[] =
  [
    ["accents apart from their letters", (text) => text.normalize("NFD")],
    ["no-break spaces", (text) => text.replaceAll(" ", "\u00a0")],
    [
      "narrow no-break spaces before units",
      (text) => text.replaceAll(/(?<=\d) (?=\p{L})/gu, "\u202f"),
    ],
    ["curly apostrophes", (text) => text.replaceAll("'", "’")],
    ["zero-width spaces beside spaces", (text) => text.replaceAll(" ", " \u200b")],
    [
      "joiners and soft hyphens within words",
      (text) => text.replaceAll(/(?<=\p{L}{3})(?=\p{L}{3})/gu, "\u00ad").replaceAll("a", "a\u2060"),
    ],
    [
      "two spaces and a line end",
      (text) => text.replaceAll(" ", "  ").replace(/ {2}(?=\S*$)/, "\n"),
    ],
    ["a small letter first", (text) => text.charAt(0).toLowerCase() + text.slice(1)],
    ["a capital first", (text) => text.charAt(0).toUpperCase() + text.slice(1)],
  ];

/** The words of a value, whatever their typography. */
export const plainWords = (value: string): string =>
  value
    .normalize("NFC")
    .replaceAll(/[\u00ad\u200b\u2060]/g, "")
    .replaceAll("’", "'")
    .replaceAll(/\s+/g, " ")
    .trim()
    .toLowerCase();
