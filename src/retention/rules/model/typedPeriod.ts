import { parsePeriod } from "../../../kernel/index.ts";

const letters = { years: "Y", months: "M", weeks: "W", days: "D", hours: "H" } as const;

type Unit = keyof typeof letters;

const units: readonly (readonly [RegExp, Unit])[] = [
  [/^(?:ans?|annees?|years?|y)$/, "years"],
  [/^(?:mois|months?)$/, "months"],
  [/^(?:semaines?|weeks?)$/, "weeks"],
  [/^(?:jours?|j|days?|d)$/, "days"],
  [/^(?:heures?|h|hours?)$/, "hours"],
];

/**
 * A period as people type it, « 5 ans », « 1 an et 6 mois », « 48 h », "18 months", « aussitôt », or as a rule writes it,
 * `P5Y`; null when it is none. What is not understood to the last word is no period.
 */
export const typedPeriod = (text: string): string | null => {
  const written = text.trim().toUpperCase();
  if (parsePeriod(written)) return written;
  const words = plain(text);
  if (/^(?:aussitot|sans delai|at once|immediately)$/.test(words)) return "P0D";
  const counts = new Map<Unit, string>();
  let rest = words.replaceAll(/,|\bet\b|\band\b/g, " ").trim();
  while (rest !== "") {
    const found = /^(\d{1,6}) ?([a-z]+)(?: +|$)/.exec(rest);
    const unit = units.find(([pattern]) => pattern.test(found?.[2] ?? ""))?.[1];
    if (!found?.[1] || unit === undefined || counts.has(unit)) return null;
    counts.set(unit, found[1]);
    rest = rest.slice(found[0].length);
  }
  const parts = (Object.keys(letters) as Unit[]).flatMap((unit) => {
    const count = counts.get(unit);
    return count === undefined ? [] : [`${Number(count)}${letters[unit]}`];
  });
  const iso = counts.has("hours") ? `PT${parts.join("")}` : `P${parts.join("")}`;
  return parsePeriod(iso) ? iso : null;
};

const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[\s\u{a0}\u{202f}]+/gu, " ")
    .trim();
