import { fold } from "../fold.ts";
import { trim } from "../layout/lines.ts";
import { splitSentences } from "../sentences/splitSentences.ts";
import type { Span } from "../span.ts";
import { wordsOf, type Piece } from "./blocks.ts";
import { labelOf } from "./label.ts";
import { goesOnWithRule, hasSubject, leansBack } from "./leaning.ts";
import type { Passage, Place } from "./passage.ts";
import {
  isBareDuration,
  isBareName,
  mayStateRetention,
  namesNothing,
  namesRetention,
  saysWhen,
  speaksOfRetention,
  statesPeriod,
} from "./signs.ts";

/** A sentence that states a retention, with what it depends on. */
export interface Candidate {
  readonly spans: readonly Span[];
  readonly context: string | null;
}

/** A clause that ends with a colon, and what stands below it. */
interface Introduction {
  readonly from: Piece;
  readonly clause: string | null;
  readonly place: Place;
  /** The first piece below it: the others of its list stand like it. */
  first: Piece | null;
}

const speaksOfKeeping = /(?<![a-z])(?:conserv|archiv|supprim|effac|anonymis)/;

/** A longer stretch without a stop is no sentence. */
const longest = 4_000;

/** A rule has fewer stages; a paragraph that goes on and on is not one rule. */
const mostParts = 8;

/** Reads the sentences of a passage, in order. */
export const readPassage = (text: string, passage: Passage): Candidate[] => {
  const candidates: Candidate[] = [];
  const open: Introduction[] = [];
  let previous: string | null = null;
  let isFirst = true;
  for (const piece of passage.pieces) {
    closeIntroductions(open, piece);
    const { sentences, label } = sentencesOf(
      text,
      piece,
      open.at(-1)?.place ?? passage.place,
      passage.isOfTracers,
    );
    let followsFound = false;
    for (const [index, spans] of sentences.entries()) {
      const words = wordsOf(text, spans).replaceAll(/\s+/g, " ").trim();
      if (words === "") continue;
      const folded = fold(words);
      if (words.length > longest) {
        // Nobody reads it as a sentence; shown as not understood rather than passed over.
        if (speaksOfKeeping.test(folded))
          candidates.push({ spans: withoutListMark(text, spans), context: null });
        followsFound = false;
        continue;
      }
      const introduction = open.at(-1);
      const clause = introduction?.clause ?? null;
      const place = introduction?.place ?? passage.place;
      const introduces =
        folded.endsWith(":") || (sentences.length === 1 && isFieldName(folded, place));
      const isFound = introduces
        ? statesPeriod(folded) && states(folded, place, false)
        : label === null
          ? states(folded, place, isFirst || introduction !== undefined) ||
            (place !== "anywhere" && saysWhenOfItsLabel.test(folded))
          : statesInField(folded);
      const isStated = isFound && !isVoid(folded);
      const before = candidates.at(-1);
      if (isStated && before && followsFound && joins(before, words))
        candidates[candidates.length - 1] = {
          spans: [...before.spans, ...withoutListMark(text, spans)],
          context: before.context,
        };
      else if (isStated)
        candidates.push({
          spans: withoutListMark(text, spans),
          context: contextOf(words, folded, { passage, label, clause, previous }),
        });
      followsFound = isStated;
      if (introduces) {
        const own = words.replace(/[\s:]+$/, "");
        open.push({
          from: piece,
          clause: isBareName(fold(own)) ? clause : clause === null ? own : `${clause} ${own}`,
          place: announces(folded, place)
            ? stronger(place, folded)
            : ofAnotherField.test(folded)
              ? "anywhere"
              : passage.place,
          first: index === sentences.length - 1 ? null : piece,
        });
      }
      isFirst = false;
      previous = words;
    }
  }
  return candidates;
};

/** « Lettre d'information : jusqu'à la désinscription », in the part of a page that speaks of retention. */
const saysWhenOfItsLabel =
  /^[^:]{2,120} ?: ?(?:jusqu[e']|tant qu[e']|aussi longtemps|pendant |durant |le temps |toute la duree |duree d)/;

const joins = ({ spans }: Candidate, words: string): boolean =>
  spans.length < mostParts && goesOnWithRule.test(words);

const closeIntroductions = (open: Introduction[], piece: Piece): void => {
  for (let last = open.at(-1); last; last = open.at(-1)) {
    if (isBelow(last, piece)) {
      last.first ??= piece;
      return;
    }
    open.pop();
  }
};

const isBelow = ({ from, first }: Introduction, piece: Piece): boolean => {
  if (piece.kind === "text")
    return first === null || (from.kind === "item" && piece.indent > from.indent);
  if (from.kind === "text" || piece.indent > from.indent) return true;
  const list = first ?? piece;
  return list.mark !== from.mark && list.mark === piece.mark && list.indent === piece.indent;
};

const stronger = (place: Place, folded: string): Place =>
  place === "field" || isBareName(folded.replace(/[\s:]+$/, "")) ? "field" : "section";

const ofAnotherField =
  /^(?:les |la |le |nos |vos )?(?:justifications?|finalites?|bases? (?:legales?|juridiques?)|fondements?|destinataires?|droits?|personnes concernees|sous-traitants?|securite|contacts?)(?![a-z])/;

/** « Durée de conservation » on a line of its own names what stands below it. */
const isFieldName = (folded: string, place: Place): boolean =>
  place !== "field" && isBareName(folded) && !isBareDuration(folded);

const announces = (folded: string, place: Place): boolean =>
  (place !== "anywhere" && !ofAnotherField.test(folded)) ||
  namesRetention(folded) ||
  /conserv(?!ateur)|supprim|archiv|effac|(?<!sauve)gard(?:e|ons)/.test(folded);

/** « Durée de conservation : 3 ans »: the name of the field is no part of what it says. */
const sentencesOf = (
  text: string,
  piece: Piece,
  place: Place,
  isOfTracers: boolean,
): { sentences: Span[][]; label: string | null } => {
  const label = labelOf(text, piece.spans, place, isOfTracers);
  const spans = label ? label.value : piece.spans;
  return {
    label: label ? label.name : null,
    sentences: splitJoined(text, spans),
  };
};

/** Cuts lines that go on with one another into sentences, each with its places. */
const splitJoined = (text: string, spans: readonly Span[]): Span[][] => {
  const joined = wordsOf(text, spans);
  return splitSentences(joined, { start: 0, end: joined.length })
    .flatMap((sentence) => afterIntroduction(joined, sentence))
    .map((sentence) => placesOf(spans, sentence));
};

/** « Les durées par défaut sont les suivantes : Les comptes sont conservés… » is two sentences. */
const afterIntroduction = (joined: string, { start, end }: Span): Span[] => {
  const head =
    /^[^:]{3,200}(?:suivante?s?|comme suit|ci-dessous|à savoir|indiquer que)\s{0,3}:\s{1,3}(?=\p{Lu})/u.exec(
      joined.slice(start, Math.min(end, start + 220)),
    );
  if (!head) return [{ start, end }];
  const cut = start + head[0].length;
  return [trim(joined, { start, end: cut }), { start: cut, end }];
};

const placesOf = (spans: readonly Span[], { start, end }: Span): Span[] => {
  const places: Span[] = [];
  let at = 0;
  for (const span of spans) {
    const from = Math.max(start, at) - at + span.start;
    const to = Math.min(end - at, span.end - span.start) + span.start;
    if (from < to) places.push({ start: from, end: to });
    at += span.end - span.start + 1;
  }
  return places;
};

const states = (folded: string, place: Place, isAnswer: boolean): boolean => {
  if (place === "field" && isAnswer) return true;
  if (place === "anywhere") return speaksOfRetention(folded);
  return mayStateRetention(folded) || (isAnswer && saysWhen(folded));
};

/** « Durée de conservation des données suivantes : nom, prénom » states none. */
const statesInField = (folded: string): boolean =>
  mayStateRetention(folded) || saysWhen(folded) || (folded.length < 40 && !folded.includes(","));

/** « - », « … », « N/A », a link: nothing is said. */
const isVoid = (folded: string): boolean =>
  !/[a-z0-9]/.test(folded) ||
  /^(?:n\/?a|nc|neant|sans objet|oui|non|optionnel|https?:\S+|lien)\.?$/.test(folded);

/** A sentence of a list ends with the semicolon of the list, which is no part of it. */
const withoutListMark = (text: string, spans: readonly Span[]): Span[] => {
  const last = spans.at(-1)!;
  let { end } = last;
  while (end > last.start && /[:;,\s]/.test(text[end - 1]!)) end--;
  return [...spans.slice(0, -1), ...(last.start < end ? [{ start: last.start, end }] : [])];
};

/** What changes a rule must not be lost, even where the item would stand alone. */
const changesRules =
  /maxim|minim|au plus|au moins|sauf|hors|except|reserve|(?<![a-z])(?:si|en cas)(?![a-z])|(?<![a-z])(?:pas|jamais)(?![a-z])/;

const contextOf = (
  words: string,
  folded: string,
  around: {
    readonly passage: Passage;
    readonly label: string | null;
    readonly clause: string | null;
    readonly previous: string | null;
  },
): string | null => {
  const { passage, label, clause, previous } = around;
  const introduced =
    clause !== null && (!hasSubject.test(words) || changesRules.test(fold(clause))) ? clause : null;
  const isFragment = namesNothing(folded);
  const parts = [
    passage.isNamed || (isFragment && (introduced === null || passage.isNamed))
      ? passage.name
      : null,
    introduced,
    label === "" ? null : label,
  ].filter((part) => part !== null);
  if (parts.length > 0) return parts.join(" ");
  return leansBack.test(words) ? previous : null;
};
