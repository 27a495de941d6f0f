import { begins, isGerund } from "./boundaries.ts";
import { isInfinitive } from "./infinitives.ts";
import { isLetterOfText } from "./legalLists.ts";
import { meanwhileAt } from "./meanwhile.ts";
import { isObjectOfGerund } from "./objectPronouns.ts";
import { find, wordAt, type Sentence } from "./sentence.ts";

/** Where a phrase stands after a token. */
export type State = "start" | "det" | "prep" | "open" | "conj" | "gerund";

/** What a phrase may hold. */
export interface Allowance {
  /** Figures that are no period: dates, numbers of articles, versions. */
  readonly figures: boolean;
  /** « les requêtes pour le ciblage » is one name where the phrase itself was opened by « pour ». */
  readonly pour: boolean;
  /** « fixées par le maire pendant son mandat »: of what another text says, the words may say when. */
  readonly states?: boolean;
  /** At the head of a sentence a comma closes the phrase, unless « de … » goes on with it. */
  readonly opening?: boolean;
}

export interface Step {
  readonly state: State;
  readonly length: number;
  readonly relative?: boolean;
}

const open = (length = 1): Step => ({ state: "open", length });

/** One token of a phrase, after what stands before it. */
export const stepFrom = (
  sentence: Sentence,
  at: number,
  state: State,
  { figures }: Allowance,
): Step | null => {
  const token = sentence.tokens[at]!;
  if (token.kind === "number" || token.kind === "code") return figure(sentence, at, state, figures);
  if (isLetterOfText(sentence, at)) return open();
  // « en cas de non connexion »
  if (find(sentence, at, "non-act") && state !== "open" && state !== "gerund") return open(2);
  const rel = find(sentence, at, "rel");
  const lastTime = /^(?:fois|jour|moment)$/.test(wordAt(sentence, at - 1));
  if (rel && state === "open" && (lastTime || !/^(?:que|qu')$/.test(token.word)))
    return { state: "open", length: rel.length, relative: true };
  if (/^ayants?-droits?$/.test(token.word) || isBeneficiary(sentence, at))
    return open(isBeneficiary(sentence, at) ? 2 : 1);
  if (token.word === "ayant")
    return state === "open" || state === "conj"
      ? { state: "open", length: 1, relative: true }
      : null;
  if (find(sentence, at, "neg") && isGerund(wordAt(sentence, at + 1)))
    return state === "open" ? { state: "open", length: 2, relative: true } : null;
  if (state === "open" && isObjectOfGerund(sentence, at)) return open(2);
  const conj = find(sentence, at, "conj");
  if (conj)
    return state === "open" &&
      continues(sentence, at + conj.length) &&
      (!turnsVerb(sentence, at, conj.length) ||
        (figures && qualifiesAgain(sentence, at, conj.length)))
      ? { state: "conj", length: conj.length }
      : null;
  const contracted = find(sentence, at, "contracted");
  if (contracted) {
    // « à des agents », « avec des tiers »: des is an article there.
    const article = token.word === "des" && state === "prep";
    // « lors du contact », « auprès des services »: a preposition of two words.
    const second = /^(?:lors|aupres)$/.test(wordAt(sentence, at - 1)) && token.word.startsWith("d");
    return (state === "prep" && !article && !second) || state === "det"
      ? null
      : { state: "det", length: 1 };
  }
  if (isPrepositionOfRelative(sentence, at) && state === "open")
    return { state: "open", length: 2, relative: true };
  const prep = find(sentence, at, "prep");
  // « lors de leur collecte », « auprès de la mairie »
  const second =
    state === "prep" &&
    /^(?:de|d')$/.test(token.word) &&
    /^(?:lors|aupres|cours)$/.test(wordAt(sentence, at - 1));
  if (second) return { state: "prep", length: 1 };
  if (prep && !(token.word === "a" && !token.accented && !token.capital))
    return state === "prep" || state === "det" ? null : { state: "prep", length: prep.length };
  const det = find(sentence, at, "det");
  if (det) return afterDeterminer(sentence, at, state);
  if (find(sentence, at, "number")) return null;
  if (find(sentence, at, "pron")) return state === "prep" ? open() : null;
  if (state === "open" && isAdverb(sentence, at)) return null;
  if (isGerund(token.word) && state === "open" && !isOfACall(sentence, at))
    return { state: "gerund", length: 1 };
  if (followsGerund(sentence, at) && isInfinitive(token.word))
    return { state: "gerund", length: 1 };
  return open();
};

/** « pouvant établir la faute », « permettant de justifier les prêts »: the object of the infinitive follows. */
const followsGerund = (sentence: Sentence, at: number): boolean => {
  const before = /^(?:de|d'|a)$/.test(wordAt(sentence, at - 1)) ? at - 2 : at - 1;
  return isGerund(wordAt(sentence, before));
};

/** « le dernier contact entrant »: which way it goes; « entrant dans le parcours » takes more. */
const isOfACall = (sentence: Sentence, at: number): boolean =>
  /^(?:entrant|sortant)$/.test(wordAt(sentence, at)) &&
  !find(sentence, at + 1, "prep") &&
  !find(sentence, at + 1, "contracted");

/** « les finalités pour lesquelles … » */
export const isPrepositionOfRelative = (sentence: Sentence, at: number): boolean =>
  find(sentence, at, "prep") !== null &&
  /^(?:lequel|laquelle|lesquels|lesquelles|qui)$/.test(wordAt(sentence, at + 1));

/** « ayant droit » is a person, « ayant fait l'objet » opens a clause. */
const isBeneficiary = (sentence: Sentence, at: number): boolean =>
  /^ayants?$/.test(wordAt(sentence, at)) && /^droits?$/.test(wordAt(sentence, at + 1));

const afterDeterminer = (sentence: Sentence, at: number, state: State): Step | null => {
  if (state === "open") return null;
  if (state !== "det") return { state: "det", length: 1 };
  const before = wordAt(sentence, at - 1);
  const together =
    /^(?:tout|toute|tous|toutes)$/.test(before) ||
    (/^(?:l'|les|la|le|ces|ses|leurs|nos|vos|des|aux|du|au)$/.test(before) &&
      /^(?:une?|deux|trois|quatre|differente?s|divers(?:es)?|autres?)$/.test(wordAt(sentence, at)));
  return together ? { state: "det", length: 1 } : null;
};

/** « 31 décembre 2025 », « 1er janvier », « article 5 »: a figure beside a name; never one that stands alone. */
const figure = (sentence: Sentence, at: number, state: State, figures: boolean): Step | null => {
  if (find(sentence, at + 1, "month")) return open(isYear(sentence, at + 2) ? 3 : 2);
  if (sentence.tokens[at]!.kind === "code")
    return figures || /[a-z]/.test(wordAt(sentence, at)) || isDate(wordAt(sentence, at))
      ? open()
      : null;
  if (figures) return open();
  const before = wordAt(sentence, at - 1);
  return state === "open" &&
    /^(?:articles?|n°|niveau|formulaire|version|annexe|point)$/.test(before)
    ? open()
    : null;
};

/** « article R.1112-7 », « art. 5 »: the point after a letter belongs to it. */
export const isAbbreviationPoint = (sentence: Sentence, at: number): boolean =>
  wordAt(sentence, at) === "." &&
  ((/^(?:[a-z]|art|al|n°|no)$/.test(wordAt(sentence, at - 1)) &&
    /^(?:number|code)$/.test(sentence.tokens[at + 1]?.kind ?? "")) ||
    (wordAt(sentence, at - 1) === "art" && /^[lrda]$/.test(wordAt(sentence, at + 1))));

const isYear = (sentence: Sentence, at: number): boolean =>
  /^(?:19|20)\d\d$/.test(wordAt(sentence, at));
const isDate = (word: string): boolean => /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/.test(word);

/** After « et », « ou » and a comma, a phrase goes on with one more name, never with a participle or another rule. */
const continues = (sentence: Sentence, at: number): boolean => {
  const token = sentence.tokens[at];
  if (!token || token.kind === "mark" || token.kind === "number") return false;
  if (begins(sentence, at)) return false;
  if (find(sentence, at, "joiner") || find(sentence, at, "rel")) return false;
  // « jusqu'à la clôture et servent à établir … »
  if (find(sentence, at, "other-active") && /(?:ent|ont)$/.test(token.word)) return false;
  if (find(sentence, at, "pron") && !find(sentence, at, "det")) return false;
  return !find(sentence, at, "end-past");
};

const inU =
  /^(?:prevu|saisi|transmis|inscrit|produit|recu|detenu|fourni|recueilli|issu|mis|contenu|soumis|remis|acquis|tenu)e?s?$/;

/** « les données prévues à l'article 2 et enregistrées au guichet »: two participles of one name of data. */
const qualifiesAgain = (sentence: Sentence, at: number, length: number): boolean => {
  const second = wordAt(sentence, at + length);
  if (find(sentence, at + length, "keep-past")?.value === "") return false;
  for (let before = at - 1; before >= Math.max(0, at - 15); before--) {
    const { participle, kind, word } = sentence.tokens[before]!;
    if (kind === "mark") return false;
    if (participle || inU.test(word)) return word.endsWith("s") === second.endsWith("s");
  }
  return false;
};

/** « la clôture et restituées à l'assuré »: a participle joins another participle, never a noun. */
const turnsVerb = (sentence: Sentence, at: number, length: number): boolean =>
  (sentence.tokens[at + length]?.participle ?? false) && !sentence.tokens[at - 1]!.participle;

export const goesOn = (sentence: Sentence, at: number): boolean => {
  if (!continues(sentence, at) || turnsVerb(sentence, at - 1, 1)) return false;
  // « la résiliation, délai durant lequel vous pouvez les copier » says what the time is good for.
  if (meanwhileAt(sentence, at) !== null) return false;
  // « suppression des fiches, archivage des amendes »
  if (find(sentence, at, "end-noun") && /^d(?:e|es|u|')$/.test(wordAt(sentence, at + 1)))
    return false;
  const word = wordAt(sentence, at);
  return !/^(?:a|au|aux|avec|en|dans|sur|chez|vers|sous|sans|comme|depuis|pendant|durant|lors|dont|par|entre|contre)$/.test(
    word,
  );
};

/** Adverbs in -ment have no place after a noun: « la clôture définitivement » says more than an event. */
const isAdverb = (sentence: Sentence, at: number): boolean =>
  /[aeiu]ment$|[ae]mment$/.test(wordAt(sentence, at)) && !find(sentence, at, "noun-in-ment");
