import { readPart } from "./adjuncts.ts";
import { readEnd } from "./endings.ts";
import { findVerb } from "./mainVerbs.ts";
import type { Part } from "./parts.ts";
import { readPhrase } from "./phrases.ts";
import { find, wordAt, type Sentence } from "./sentence.ts";

const openings = new Set([
  "condition",
  "from",
  "until",
  "while",
  "at",
  "after-period",
  "period",
  "for",
  "law",
  "purpose",
  "stage",
  "place",
  // « Même si …, »
  "neutral",
]);

/** Parts before the subject, each closed by a comma or a colon: « En cas de contentieux, … », « Pour les appels : … ». */
export const readOpening = (
  sentence: Sentence,
  start: number,
  end: number,
  opening: Part[],
): number => {
  let at = skipOpeningWords(sentence, start);
  for (;;) {
    const parts = readOpeningGroup(sentence, at, end, opening);
    if (!parts) return at;
    opening.push(...parts);
    const last = parts.at(-1)!;
    at = skipOpeningWords(
      sentence,
      /^[,:]$/.test(wordAt(sentence, last.next)) ? last.next + 1 : last.next,
    );
  }
};

const isTimed = ({ kind }: Part): boolean => /^(?:period|until|while|from)$/.test(kind);

const readOpeningGroup = (
  sentence: Sentence,
  at: number,
  end: number,
  opening: readonly Part[],
): readonly Part[] | null => {
  const parts: Part[] = [];
  let next = at;
  while (next < end) {
    const before = parts.at(-1) ?? null;
    const part =
      readPart(sentence, next, { ended: true, before, opening: true }) ??
      (before === null ? readSetting(sentence, next) : null);
    if (!part || !openings.has(part.kind)) break;
    if (part.kind === "after-period" && opening.some(isTimed)) return null;
    parts.push(part);
    next = part.next;
    if (/^(?:for|at|from)$/.test(part.kind) && opensSubject(sentence, next, end)) return parts;
    if (part.kind === "after-period" && wordAt(sentence, next) !== ",")
      return next < end ? parts : null;
    if (/^[,:]$/.test(wordAt(sentence, next)))
      return next + 1 < end && opensClause(sentence, next + 1, end, parts) ? parts : null;
  }
  return null;
};

/** « Dans une école de musique, les fiches sont … »: where no data lie, it is a case. */
const readSetting = (sentence: Sentence, at: number): Part | null => {
  const matter = wordAt(sentence, at) === "en" && wordAt(sentence, at + 1) === "matiere" ? 2 : 0;
  const setting = matter > 0 || /^(?:dans|chez)$/.test(wordAt(sentence, at));
  if (!setting || find(sentence, at, "hedge")) return null;
  // « Dans ces hypothèses »: in which?
  if (/^(?:ce|cet|cette|ces)$/.test(wordAt(sentence, at + 1))) return null;
  const words = readPhrase(sentence, at + 1 + matter, {
    figures: true,
    pour: false,
    opening: true,
  });
  if (!words || wordAt(sentence, words.to) !== ",") return null;
  const head = find(sentence, words.from, "det") ? words.from + 1 : words.from;
  if (find(sentence, head, "no-place") ?? find(sentence, head, "storage")) return null;
  // « Dans le passé », « dans les années à venir » say when.
  if (
    /^(?:passe|avenir|futur|present)$/.test(wordAt(sentence, head)) ||
    find(sentence, head, "unit")
  )
    return null;
  return { kind: "condition", at, next: words.to, words: { from: at, to: words.to } };
};

/** « Pour les prêts les fiches sont … »: a subject right after, without its comma. */
const opensSubject = (sentence: Sentence, at: number, end: number): boolean => {
  if (!find(sentence, at, "det")) return false;
  const verb = findVerb(sentence, at, end);
  if (verb === null || verb.at <= at) return false;
  // « pour les pièces utiles la preuve, elles sont … »: what the verb is about stands behind the comma.
  for (let comma = at; comma < verb.at; comma++)
    if (wordAt(sentence, comma) === "," && find(sentence, comma + 1, "subject-pronoun"))
      return false;
  return true;
};

/** A comma after a period may go on with the same rule; it opens a clause only where a subject and a verb follow. */
const opensClause = (
  sentence: Sentence,
  at: number,
  end: number,
  parts: readonly Part[],
): boolean => {
  if (!parts.some(isTimed)) return true;
  if (find(sentence, at, "after-period")) return false;
  // « Pendant 2 ans, puis font l'objet d'une anonymisation »
  if (/^(?:puis|et)$/.test(wordAt(sentence, at)) && readEnd(sentence, at)) return false;
  return findVerb(sentence, at, end) !== null || wordAt(sentence, at - 1) === ":";
};

const skipOpeningWords = (sentence: Sentence, start: number): number => {
  const opening = find(sentence, start, "opening");
  // « Dès lors que le compte est clos »
  if (!opening || /^(?:que|qu')$/.test(wordAt(sentence, start + opening.length))) return start;
  const next = start + opening.length;
  // « Attention : les fiches … », « À noter : … »
  const parted = opening.value === "note" ? /^[,:]$/ : /^,$/;
  return skipOpeningWords(sentence, parted.test(wordAt(sentence, next)) ? next + 1 : next);
};
