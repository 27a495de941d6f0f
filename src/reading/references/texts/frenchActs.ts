import { dateAt, inFrench } from "./dates.ts";
import { lawDates, lawNames } from "./lexicon/named.ts";
import type { Legible } from "../legible.ts";
import type { NamedText } from "./namedText.ts";

/** What an act is called, by the folded word that opens it. */
const titles: Readonly<Record<string, string>> = {
  loi: "loi",
  decret: "décret",
  "decret-loi": "décret-loi",
  arrete: "arrêté",
  ordonnance: "ordonnance",
  circulaire: "circulaire",
  instruction: "instruction",
  deliberation: "délibération",
  decision: "décision",
};

const filler =
  /(?: ?,? ?| ?\( ?)(?:organique|constitutionnelle|modifiee?s?|susvisee?s?|susmentionnee?s?|precitee?s?|(?:inter-?)?ministeriel(?:le)?s?|prefectorale?s?|municipale?s?|royale?s?|conjointe?s?|conjoint|d'application|d'execution|en conseil d'etat|francaise|administrative|generale|technique|de la (?:cnil|commission nationale de l'informatique et des libertes)|cnil|dites?|relative aux? |du conseil constitutionnel)(?![a-z])/y;
const amended = / ?,? ?(?:modifiee?s?)(?![a-z])(?! (?:par|en) )/y;
const numbered = / ?,? ?\(?n ?[°ºᵒo.]{1,2} ?(?=[a-z/._-]{0,40}\d)([a-z0-9][a-z0-9/._-]{0,40})/y;
const plainNumber = / ?(\d{2,4}-\d{1,5})(?![\d-]|[./]\d)/y;
const reference = / ?,? ?((?:[a-z]{2,12}[/-]){1,6}[a-z0-9]{0,12}\d[a-z0-9/.-]{0,30})/y;
/** « circulaire AD 98-8 ». */
const initials = / ([a-z]{2,6} \d{1,4}[-/]\d{1,4})(?![a-z0-9/-])/y;
const nor = / ?[(,-]{0,2} ?(?:nor ?:? ?)?([a-z]{4}\d{7}[a-z])(?![a-z0-9]) ?\)?/y;
const lawNameLeads =
  / ?[«"“*(]{0,2} ?(?:dites? )?(?:[«"“*(]{0,2} ?)(?:(?:relative|pour|sur|portant) (?:l'|les |la |le |a l'|a la |aux |une |un )?)?[«"“*(]{0,2} ?/y;
/** Up to the number, when the title stands before it: « loi pour la liberté du commerce n° … ». */
const titleBefore =
  / (?:(?!loi|decret|arrete|ordonnance|article|code|et |ou |n ?°)[a-z'-]{1,20} ){1,14}(?=n ?°)/y;
const properName = / \p{Lu}[\p{L}-]{1,20}(?: \p{L}[\p{L}-]{1,20}){0,2}(?= ?,? (?:n ?°|du \d))/uy;
const closing = / ?[»"”*)]{1,2}/y;
const nextOfList =
  / ?(?:,|et|,? ou)(?: (?:du|de la|le|la|les|des))?(?= ?(?:n ?°|\d{2,4}-\d|du \d))/y;

interface Parts {
  readonly end: number;
  readonly number?: string;
  readonly date?: string;
  readonly named?: string;
  readonly proper?: string;
  readonly cnil: boolean;
  readonly adjective: boolean;
}

/**
 * Laws, decrees, orders and their like, by number, date or name. Without one of the three the word alone names no text.
 * `start` is where the word begins, `end` where it ends; a plural may open a list.
 */
export const actsAt = (legible: Legible, start: number, end: number): NamedText[] => {
  const { words } = legible;
  const word = words.slice(start, end);
  const kind = word.replaceAll(/s(?=-|$)/g, "");
  const found: NamedText[] = [];
  let from = start;
  let at = end;
  for (;;) {
    const parts = partsAt(legible, kind, at);
    const act = actOf(kind, words, from, parts);
    if (!act) return found;
    found.push(act);
    const next = word === kind || found.length === 20 ? null : stick(nextOfList, words, act.end);
    if (!next) return found;
    from = at = next.end;
  }
};

const partsAt = ({ words, written }: Legible, kind: string, start: number): Parts => {
  let parts: Parts = { end: start, cnil: false, adjective: false };
  let at = start;
  for (let step = 0; step < 9; step++) {
    const date = parts.date ? null : dateAt(words, at);
    if (date) {
      at = date.end;
      parts = { ...parts, date: date.date, end: at };
      continue;
    }
    const number = parts.number ? null : numberAt(words, kind, at);
    if (number) {
      at = number.end;
      parts = { ...parts, number: number.value, end: at };
      continue;
    }
    const name = kind === "loi" && !parts.named ? lawNameAt(words, written, at) : null;
    if (name) {
      at = name.end;
      parts = { ...parts, named: name.value, end: at };
      continue;
    }
    const change = parts.end > start ? stick(amended, words, at) : null;
    if (change) {
      at = change.end;
      parts = { ...parts, end: at };
      continue;
    }
    const small = stick(filler, words, at);
    if (small) {
      const cnil = parts.cnil || /cnil|informatique/.test(small.match[0]);
      at = small.end;
      parts = { ...parts, cnil, adjective: true };
      continue;
    }
    if (parts.end > start) break;
    const proper = kind === "loi" ? stick(properName, written, at) : null;
    if (proper) {
      at = proper.end;
      parts = { ...parts, proper: proper.match[0].trim() };
      continue;
    }
    const title = stick(titleBefore, words, at);
    if (!title) break;
    at = title.end;
  }
  return parts;
};

interface Stuck {
  readonly match: RegExpExecArray;
  readonly end: number;
}

const stick = (pattern: RegExp, words: string, at: number): Stuck | null => {
  pattern.lastIndex = at;
  const match = pattern.exec(words);
  return match && { match, end: pattern.lastIndex };
};

const numberAt = (words: string, kind: string, at: number) => {
  const free = kind === "circulaire" || kind === "instruction";
  const found =
    stick(nor, words, at) ??
    stick(numbered, words, at) ??
    (/^(?:loi|decret|ordonnance|deliberation)/.test(kind) ? stick(plainNumber, words, at) : null) ??
    (free ? (stick(reference, words, at) ?? stick(initials, words, at)) : null);
  const value = found?.match[1]!.replace(/[./_-]+$/, "");
  if (!found || !value || !/\d/.test(value)) return null;
  const strict = /^(?:loi|decret|ordonnance)/.test(kind);
  if (strict && !/^(?:\d{2,4}[-/]\d{1,5}|[a-z]{4}\d{7}[a-z])$/.test(value)) return null;
  const left = found.match[0].endsWith(")") ? 0 : found.match[1]!.length - value.length;
  return {
    value: strict ? value.replace("/", "-").toUpperCase() : value.toUpperCase(),
    end: found.end - left,
  };
};

const lawNameAt = (words: string, written: string, at: number) => {
  const lead = stick(lawNameLeads, words, at);
  const from = lead?.end ?? at;
  if (from === at && /[a-z]/.test(words[at] ?? "")) return null;
  const name = lawNames.find(words, from);
  if (!name) return null;
  const isWord = !words.slice(from, name.end).includes(" ");
  if (isWord && written[from] === words[from] && !/\d/.test(words[from]!)) return null;
  return { value: name.value, end: stick(closing, words, name.end)?.end ?? name.end };
};

const actOf = (kind: string, words: string, start: number, parts: Parts): NamedText | null => {
  const [, namedNumber, namedDate] = /^loi (.*)\|(.*)$/.exec(parts.named ?? "") ?? [];
  const number = parts.number ?? (namedNumber || undefined);
  const date = (kind === "loi" && number && lawDates.get(number)) || (parts.date ?? namedDate);
  if (!number && !date) return null;
  if (!number && !mayBeDatedOnly(kind, words, parts)) return null;
  const title = parts.cnil && kind === "deliberation" ? "délibération CNIL" : titles[kind]!;
  const code = number
    ? `${title} n° ${number}${date ? ` ${inFrench(date)}` : ""}`
    : `${title}${parts.proper ? ` ${parts.proper}` : ""} ${inFrench(date!)}`;
  return {
    start,
    end: parts.end,
    code,
    ...(number ? { number } : {}),
    ...(date ? { date } : {}),
  };
};

/** An « ordonnance » of a date may be a doctor's, a « décision » or « instruction » anybody's. */
const mayBeDatedOnly = (kind: string, words: string, { end, date, adjective }: Parts): boolean => {
  if (kind === "decision") return false;
  if (kind === "instruction") return adjective;
  if (kind !== "ordonnance") return true;
  return date! < "1960" || /^ ?,? (?:relative|portant|modifiant)/.test(words.slice(end, end + 12));
};
