import type { End } from "./parts.ts";

const ends: Readonly<Record<string, End>> = {
  delete: "delete",
  archive: "archive",
  anonymise: "anonymise",
  restrict: "restrict",
};

export const endOf = (value: string): End | null => ends[value] ?? null;

/**
 * « supprimées et détruites » are one end. « Supprimées ou anonymisées » says that nobody is known any more, and not how:
 * no end is said. « Supprimées ou archivées » are no end that can be told, and stay unread.
 */
export const eitherEnd = (one: string, other: string): { readonly end: End | null } | null => {
  if (one === other) return { end: endOf(one) };
  return /^(?:delete anonymise|anonymise delete)$/.test(`${one} ${other}`) ? { end: null } : null;
};
