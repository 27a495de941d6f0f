import { dateAt } from "./dates.ts";
import { unionNames } from "./lexicon/named.ts";
import type { NamedText } from "./namedText.ts";

const body = String.raw`(?: ?\(? ?(ue|ce|cee|euratom)\b ?\)?,?)?`;
const regulation = new RegExp(
  String.raw`reglements?(?: (?:d'execution|delegue))?(?: europeen| communautaire)?${body}(?: europeen)? ?(?:n ?[°ºᵒo.]{1,2} ?)?(\d{1,4})(?:/|-(?=679))(\d{1,4})(?!\d)(?:/(ue|ce|cee)\b)?`,
  "y",
);
const directive = new RegExp(
  String.raw`directives?(?: (?:d'execution|deleguee))?(?: europeenne| communautaire)?${body}(?: europeenne)? ?(?:n ?[°ºᵒo.]{1,2} ?)?(\d{2,4})/(\d{1,4})(?!\d)(?:/(ue|ce|cee)\b)?`,
  "y",
);
const decision = new RegExp(
  String.raw`decision(?: d'execution| deleguee)? ?\((ue|ce)\) ?(?:n ?[°ºᵒo.]{1,2} ?)?(\d{4})/(\d{1,4})(?!\d)`,
  "y",
);
const authors =
  / ?,? du parlement europeen et du conseil(?: europeen)?(?: de l'union europeenne)?/y;

/** A regulation, directive or decision of the Union by its number, or a text that the lexicon names. */
export const unionTextAt = (words: string, start: number): NamedText | null => {
  const numbered =
    numberedAt(regulation, "règlement", words, start) ??
    numberedAt(directive, "directive", words, start) ??
    numberedAt(decision, "décision", words, start);
  const named = unionNames.find(words, start);
  const found =
    numbered ?? (named && { start, end: named.end, code: named.value, union: true as const });
  return found && withDate(words, found);
};

const numberedAt = (
  pattern: RegExp,
  title: string,
  words: string,
  start: number,
): NamedText | null => {
  pattern.lastIndex = start;
  const match = pattern.exec(words);
  if (!match) return null;
  const [, before, first, second, after] = match;
  const number = `${first}/${second}`;
  const end = pattern.lastIndex;
  if (title === "règlement" && (number === "2016/679" || number === "679/2016"))
    return { start, end, code: "RGPD", union: true };
  const of = (before ?? after ?? "").toUpperCase();
  const code =
    after && !before
      ? `${title} ${number}/${of}`
      : of
        ? `${title} (${of}) ${number}`
        : `${title} ${number}`;
  return { start, end, code, union: true, number };
};

/** The date that a text bears behind its authors belongs to its name. */
const withDate = (words: string, text: NamedText): NamedText => {
  authors.lastIndex = text.end;
  const end = authors.test(words) ? authors.lastIndex : text.end;
  const date = dateAt(words, end);
  if (!date) return { ...text, end };
  return { ...text, end: date.end, ...(text.number ? { date: date.date } : {}) };
};
