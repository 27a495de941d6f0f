import type { Span } from "../../reading/index.ts";
import { letterOf } from "../model/rightsOf.ts";
import type { LegalBasisLetter, SubjectRight } from "../model/rightsByBasis.ts";
import { wordedBases } from "./basisWording.ts";
import type { FieldValue } from "./fieldValues.ts";
import { rememberByWords } from "./rememberByWords.ts";
import type { LintRecord } from "./lintRecord.ts";

export type NamedRight = Exclude<SubjectRight, "no-automated-decision">;

/** The words by which pages name each right; over folded words. */
const words: Readonly<Record<NamedRight, RegExp>> = {
  access:
    /(?<![a-z])(?:acces|acceder|consulte[rz]?|lire|voir (?:les|ses|leurs|vos)|communication de (?:vos|leurs|ses) donnees|copie de (?:vos|leurs|ses) donnees)(?![a-z])/,
  rectification: /(?<![a-z])(?:rectifi|modifi|corrig|mettre a jour|mise a jour de)/,
  erasure: /(?<![a-z])(?:effac|suppress|supprim|oubli(?![a-z])|retirer (?:vos|leurs|ses) donnees)/,
  restriction: /(?<![a-z])(?:limitation|limiter)(?![a-z])/,
  portability: /(?<![a-z])(?:portabilite|recuperer (?:vos|leurs|ses) donnees)/,
  objection:
    /(?<![a-z])(?:opposition|apposition|s'(?:y )?opposer|(?:vous|m')(?: y)? ?opposer|refuser le traitement)(?![a-z])/,
  withdrawal:
    /(?<![a-z])(?:retrait|retirer?|retirez|revoquer|revocation)(?![a-z])[^.;]{0,30}(?<![a-z])(?:consentement|accord|autorisation)/,
};

export const rightWords: Readonly<
  Record<NamedRight, { readonly fr: string; readonly en: string }>
> = {
  access: { fr: "accès", en: "access" },
  rectification: { fr: "rectification", en: "rectification" },
  erasure: { fr: "effacement", en: "erasure" },
  restriction: { fr: "limitation", en: "restriction" },
  portability: { fr: "portabilité", en: "portability" },
  objection: { fr: "opposition", en: "objection" },
  withdrawal: { fr: "retrait du consentement", en: "withdrawal of consent" },
};

/** The rights that some words name, granted or refused, each with its first place. */
export const rightsNamed = rememberByWords((folded): ReadonlyMap<NamedRight, Span> => {
  const named = new Map<NamedRight, Span>();
  for (const [right, pattern] of Object.entries(words) as [NamedRight, RegExp][]) {
    const match = pattern.exec(folded);
    if (match) named.set(right, { start: match.index, end: endOfWord(folded, match) });
  }
  return named;
});

const endOfWord = (folded: string, match: RegExpExecArray): number => {
  let end = match.index + match[0].length;
  while (/[a-z]/.test(folded[end] ?? " ")) end++;
  return end;
};

const leadsTo =
  /(?<![a-z])(?:(?:le|les|des|du|un|vos|leurs|ses) )?droits? (?:d'|de |a |a l'|a la )$/;

/** From the first right that a value names to the last one of the same sentence: « droits d’accès et de rectification ». */
export const placeOfRights = ({ folded }: FieldValue): Span => {
  const places = [...rightsNamed(folded)].filter(([right]) => right !== "objection");
  const all = (places.length > 0 ? places : [...rightsNamed(folded)]).map(([, place]) => place);
  if (all.length === 0) return { start: 0, end: folded.length };
  const first = Math.min(...all.map(({ start }) => start));
  const stop = folded.slice(first).search(/[.](?: |$)/);
  const sentenceEnd = stop < 0 ? folded.length : first + stop;
  const end = Math.max(
    ...all.filter((place) => place.end <= sentenceEnd).map((place) => place.end),
    first,
  );
  const lead = leadsTo.exec(folded.slice(0, first))?.[0] ?? "";
  const start = first - lead.replace(/^(?:le|les|des|du|un) /, "").length;
  return end > first ? { start, end } : { start: 0, end: sentenceEnd };
};

/** The letters that a record claims: cited, or named in words where it cites none. */
export const claimedLetters = (record: LintRecord): ReadonlySet<LegalBasisLetter> => {
  const claimed = new Set<LegalBasisLetter>();
  for (const { letter, words: said } of wordedBases(record)) {
    if (letter !== null) claimed.add(letter);
    else for (const named of said.keys()) claimed.add(named);
  }
  for (const { article } of record.activity.legalBases) {
    const letter = letterOf(article);
    if (letter) claimed.add(letter);
  }
  return claimed;
};

const objection = /(?:le )?droit (?:d'|a l')(?:opposition|apposition)|s'opposer|opposition/;
const denial =
  /(?:n'est|ne s'applique|ne peut|n'existe|ne s'exerce|exclu|inapplicable|non applicable|ecarte)[a-z' ]*?(?= (?:conformement|en raison|au titre|pour|compte tenu|en vertu|en application)|[.,;:(]|$)/;
export const imperative = /motifs? (?:legitimes?(?: et imperieux)?|imperieux(?: et legitimes?)?)/;

/** Where a value refuses objection: from the right to the refusal, and to the ground where `imperative` is given. */
export const placeOfRefusal = ({ folded }: FieldValue): Span => {
  const right = objection.exec(folded);
  if (!right) return { start: 0, end: folded.length };
  const start = right.index;
  const rest = folded.slice(start);
  const stop = rest.search(/[.](?: |$)/);
  const sentence = stop < 0 ? rest : rest.slice(0, stop);
  const last = imperative.exec(sentence) ?? denial.exec(sentence);
  return { start, end: start + (last ? last.index + last[0].trimEnd().length : sentence.length) };
};
