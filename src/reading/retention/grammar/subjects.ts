import { isDenial } from "./denials.ts";
import { isLetterOfText } from "./legalLists.ts";
import { isObjectOfGerund } from "./objectPronouns.ts";
import { isPerson } from "./persons.ts";
import { readPeriod } from "./periods.ts";
import { find, isAny, wordAt, type Sentence, type Words } from "./sentence.ts";

/**
 * The words before the verb, or before the colon of a label: they name the data, and stay in the reading word for word.
 * Prepositions and relative clauses are theirs; a period, a degree, or two names side by side are not.
 */
export const unreadInSubject = (sentence: Sentence, { from, to }: Words): readonly number[] => {
  const unread: number[] = [];
  if (!startsAName(sentence, from)) unread.push(from);
  if (/^(?:ils?|elles?|cela)$/.test(wordAt(sentence, from)) && to - from > 1) unread.push(from);
  if (/^le cas echeant$/.test(wordsOf(sentence, to - 3, to))) unread.push(to - 1);
  const agent = find(sentence, from, "agent");
  if (agent) {
    for (let at = from + agent.length; at < to; at++)
      if (!/^(?:les|l'|la|le)$/.test(wordAt(sentence, at))) unread.push(at);
    return unread;
  }
  unread.push(...leadIn(sentence, { from, to }));
  let relative = false;
  let afterName = false;
  for (let at = from; at < to; at++) {
    if (opensClause(sentence, at, from)) unread.push(at);
    const token = sentence.tokens[at]!;
    const word = token.word;
    if (token.kind === "mark") {
      if (!isMarkOfName(sentence, at, from) || (word === ";" && relative)) unread.push(at);
      afterName = false;
      if (word === ",") relative = false;
      continue;
    }
    const ifAny = wordAt(sentence, at - 1) === "(" ? find(sentence, at, "if-any") : null;
    if (ifAny && wordAt(sentence, at + ifAny.length) === ")") {
      at += ifAny.length - 1;
      continue;
    }
    const explained = explanation(sentence, at);
    if (at > from && explained) {
      at += explained - 1;
      afterName = false;
      continue;
    }
    const refusedHere = isIncluded(sentence, at) ? null : find(sentence, at, "hedge");
    if (refusedHere && (at === from || !harmlessInName(word))) {
      unread.push(at);
      continue;
    }
    if (isObjectOfGerund(sentence, at)) continue;
    if (isLetterOfText(sentence, at)) {
      afterName = true;
      continue;
    }
    if (isAny(sentence, at, anotherRule) || readPeriod(sentence, at)) unread.push(at);
    const rel = find(sentence, at, "rel");
    const having = find(sentence, at, "neg") && wordAt(sentence, at + 1).endsWith("ant");
    // « les connexions permettant de mettre à jour le répertoire »
    const serves = /^(?:permettant|visant)$/.test(word) && !isAny(sentence, at + 1, verbs);
    if ((rel || having || serves) && afterName) relative = true;
    else if (!relative && find(sentence, at, "det") && afterName && !mayFollowName(sentence, at))
      unread.push(at);
    else if (!relative && isAny(sentence, at, verbs) && !(word === "a" && isPreposition(token)))
      unread.push(at);
    else if (!relative && at > from && find(sentence, at, "pron") && afterName && word !== "en")
      unread.push(at);
    // « les factures font exception »
    if (!relative && word === "font") unread.push(at);
    if (at === to - 1 && isUnfinished(sentence, at, from)) unread.push(at);
    // « soient-elles conservées », « sont-elles conservées ? »
    if (/-(?:t-)?(?:ils?|elles?|on)$/.test(word)) unread.push(at);
    afterName = isName(sentence, at) && !/(?:ant|er|ir)$/.test(word);
  }
  return unread;
};

/** « (état civil : nom, prénom…) »: a colon and dots have a place in brackets. */
const isMarkOfName = (sentence: Sentence, at: number, from: number): boolean => {
  const word = wordAt(sentence, at);
  if (word === "…") return wordAt(sentence, at + 1) === ")";
  return /^[,()/&;.'?|-]$/.test(word) || (word === ":" && isInBrackets(sentence, at, from));
};

const isInBrackets = (sentence: Sentence, at: number, from: number): boolean => {
  let depth = 0;
  for (let before = from; before < at; before++)
    depth += wordAt(sentence, before) === "(" ? 1 : wordAt(sentence, before) === ")" ? -1 : 0;
  return depth > 0;
};

/**
 * « (c'est-à-dire le nom) », « (par exemple : le nom) »: the same data said again, or some of it. « Les fiches, par exemple,
 * sont conservées un an » says the rule itself by way of example.
 */
const explanation = (sentence: Sentence, at: number): number => {
  const opened = wordAt(sentence, at - 1);
  const example =
    opened === "(" && wordAt(sentence, at) === "par" && wordAt(sentence, at + 1) === "exemple";
  if (example) return /^[:,]$/.test(wordAt(sentence, at + 2)) ? 3 : 2;
  const again = /^[(,]$/.test(opened) ? find(sentence, at, "joiner") : null;
  const next = at + (again?.length ?? 0);
  return again?.value === "that" &&
    (find(sentence, next, "det") || opened === "(") &&
    !isDenial(sentence, next)
    ? again.length
    : 0;
};

/** « y compris les images » names more data, « compris » alone nobody knows what. */
const isIncluded = (sentence: Sentence, at: number): boolean =>
  wordAt(sentence, at) === "compris" && wordAt(sentence, at - 1) === "y";

/** « Exceptionnellement, les données »: what stands before a comma and a determiner is no part of the name. */
const leadIn = (sentence: Sentence, { from, to }: Words): readonly number[] => {
  if (find(sentence, from, "det")) return [];
  for (let at = from + 1; at < to - 1; at++)
    if (wordAt(sentence, at) === "," && find(sentence, at + 1, "det"))
      return Array.from({ length: at - from }, (_, index) => from + index);
  return [];
};

/** « le texte prévoyait que les données … »: only what is named can be followed by « que les … ». */
const opensClause = (sentence: Sentence, at: number, from: number): boolean =>
  /^(?:que|qu')$/.test(wordAt(sentence, at)) &&
  find(sentence, at + 1, "det") !== null &&
  !/^(?:ainsi|tels?|telles?)$/.test(wordAt(sentence, at - 1)) &&
  !(
    at > from + 1 &&
    find(sentence, at - 2, "det") !== null &&
    !/^(?:fait|principe|condition|raison|cas)$/.test(wordAt(sentence, at - 1))
  ) &&
  !(
    at > from &&
    /^(?:donnees|informations|documents|pieces|renseignements|elements|fichiers)$/.test(
      wordAt(sentence, at - 1),
    )
  );

/** A subject ends with a name: « les sont détruites » lost it. */
const isUnfinished = (sentence: Sentence, at: number, from: number): boolean =>
  find(sentence, at, "conj") !== null ||
  find(sentence, at, "rel") !== null ||
  find(sentence, at, "contracted") !== null ||
  find(sentence, at, "prep") !== null ||
  (find(sentence, at, "det") !== null &&
    !find(sentence, at, "number") &&
    !(at === from && find(sentence, at, "subject-pronoun")));

const isPreposition = ({ accented, capital }: { accented: boolean; capital: boolean }): boolean =>
  accented || capital;

const wordsOf = ({ tokens }: Sentence, from: number, to: number): string =>
  tokens
    .slice(Math.max(0, from), to)
    .map(({ word }) => word)
    .join(" ");

/** « le cas échéant » and « notamment » inside a name change nothing: the name is quoted whole. */
/** Vague words that say which data a name is of, and stay in it. */
export const harmlessInName = (word: string): boolean =>
  /^(?:le|reduit|reduite|renouvellement|prolongation|suspension|interruption|provisoires?|faculte|renouvele|renouvelee|renouveles|renouvelees|actuellement|variables?|indicatif|selon|suivant|toujours|eventuellement|exclusivement|uniquement|temporairement|temporaires?|or)$/.test(
    word,
  );

const anotherRule = new Set([
  "max",
  "min",
  "break",
  "until",
  "until-clause",
  "while-clause",
  "unlimited",
  "criterion",
  "reference",
  "keep-active",
  "end-active",
  "condition-clause",
  "keep-object",
  "end-object",
]);

const verbs = new Set(["be", "been", "have", "modal-may", "modal-must", "neg", "pas"]);

const classes = new Set([
  "det",
  "prep",
  "contracted",
  "conj",
  "rel",
  "pron",
  "neg",
  "for",
  "purpose",
  "joiner",
]);

const isName = (sentence: Sentence, at: number): boolean =>
  !isAny(sentence, at, classes) && wordAt(sentence, at) !== "compris";

const startsAName = (sentence: Sentence, at: number): boolean => {
  const { word, kind } = sentence.tokens[at]!;
  if (kind === "mark" || find(sentence, at, "rel") || isAny(sentence, at, circumstances))
    return false;
  if (find(sentence, at, "pron") && !find(sentence, at, "det"))
    return (
      find(sentence, at, "subject-pronoun") !== null ||
      find(sentence, at, "agent") !== null ||
      /^(?:ceux|celles|celui|celle)$/.test(word)
    );
  if (word === "d'" && /^autres$/.test(wordAt(sentence, at + 1))) return true;
  return !/^(?:et|ou|de|d'|par|avec|a|au|aux|en|sans|sous|vers|entre|depuis|pendant|durant|lors|comme|parce|puisque|est-ce|notez)$/.test(
    word,
  );
};

const circumstances = new Set([
  "from",
  "law",
  "purpose",
  "condition",
  "condition-whole",
  "while",
  "after-period",
  "at-clause",
  "break",
]);

/** « tous les dossiers », and a name after « ainsi que », « concernant ». */
const mayFollowName = (sentence: Sentence, at: number): boolean =>
  /^(?:tous|toutes|tout|toute|leurs?|compte)$/.test(wordAt(sentence, at - 1)) ||
  /^(?:deux|trois|quatre|certaine?s?|plusieurs|tous|toutes)$/.test(wordAt(sentence, at));

const generic =
  /^(?:elles?|ils?|celles?-ci|ceux-ci|cela|ce dernier|cette derniere|ces derniers|ces dernieres|(?:et |mais )?(?:elles|ils)|(?:les |l'ensemble de |l'ensemble des |toutes |toutes les )?(?:ces|les|vos|ses|leurs|des|lesdites)? ?(?:donnees|informations|donnees personnelles|donnees a caractere personnel|informations personnelles|donnees collectees|donnees concernees|informations collectees))$/;

/** True for a subject that names nothing by itself: « elles », « ces données », « les données ». */
export const isGeneric = (sentence: Sentence, { from, to }: Words): boolean =>
  generic.test(
    sentence.tokens
      .slice(from, to)
      .map(({ word }) => word)
      .join(" ")
      .replaceAll("' ", "'"),
  );

/** True for « elle », « ils », « ces dernières »: a subject without a name. */
export const isPronoun = (sentence: Sentence, { from, to }: Words): boolean => {
  const pronoun = find(sentence, from, "subject-pronoun") ?? find(sentence, from, "agent");
  return pronoun !== null && from + pronoun.length >= to;
};

/** « les données de GAIA », « … dans GAIA »: an application named in capitals right after its preposition. */
export const systemIn = (sentence: Sentence, { from, to }: Words): Words | null => {
  for (let at = from + 1; at < to; at++) {
    const noun = find(sentence, at - 1, "system-noun")
      ? find(sentence, at - 2, "det")
        ? at - 2
        : at - 1
      : at;
    const place = wordAt(sentence, noun - 1);
    if (!(noun === at ? /^(?:de|dans|sur)$/ : /^(?:dans|sur)$/).test(place)) continue;
    const { start, end } = sentence.tokens[at]!;
    if (/^\p{Lu}[\p{Lu}\d-]{2,}$/u.test(sentence.text.slice(start, end)))
      return { from: at, to: at + 1 };
  }
  return null;
};

/** « Délai de réponse », « Données supprimées après », « Anciennes durées »: a period below is no promise to keep data. */
export const measuresSomethingElse = (sentence: Sentence, { from, to }: Words): boolean => {
  const head = find(sentence, from, "det") ? from + 1 : from;
  if (to - from === 1 && /^(?:non|oui|faux|vrai)$/.test(wordAt(sentence, from))) return true;
  // « Date et heure d'inscription » is a piece of data.
  const dated =
    /^dates?$/.test(wordAt(sentence, head)) && /^(?:et|ou)$/.test(wordAt(sentence, head + 1));
  if ((find(sentence, head, "other-quantity") && !dated) || find(sentence, from, "stage-label"))
    return true;
  for (let at = from; at < to; at++) {
    // « Anciens agents » are persons, « anciennes durées » hold no more.
    const former = /^anciene?n?e?s?$/.test(wordAt(sentence, at)) && isPerson(sentence, at + 1);
    if (find(sentence, at, "abolished") && !former) return true;
    if (wordAt(sentence, at) === "non" && find(sentence, at + 1, "keep-past")?.value === "")
      return true;
    if (find(sentence, at, "end-past") || find(sentence, at, "from")) return true;
  }
  return false;
};
