import type { Part } from "./parts.ts";
import { readPhrase } from "./phrases.ts";
import { find, isAny, wordAt, type Sentence, type Words } from "./sentence.ts";

/** « conformément à l'article … »: names a text, and says nothing of how long. */
export const readLaw = (sentence: Sentence, at: number, opening: boolean): Part | null => {
  if (wordAt(sentence, at) === "(") return readLawInParentheses(sentence, at);
  const law = find(sentence, at, "law") ?? find(sentence, at, "own-law");
  // « selon les cas »
  if (!law || find(sentence, at, "hedge")) return null;
  const start = law.value === "strict" ? at + law.length - 1 : at + law.length;
  const term = law.value === "term" ? find(sentence, start, "reference") : null;
  if (term)
    return {
      kind: "law",
      at,
      next: start + term.length,
      words: { from: start, to: start + term.length },
    };
  let to = start;
  let texts = 0;
  while (to < sentence.tokens.length) {
    const whole = readPhrase(sentence, skipSlip(sentence, to), {
      figures: true,
      pour: true,
      opening,
    });
    if (!whole) break;
    const phrase = withoutData(sentence, whole);
    if (texts === 0 && /^principes?$/.test(wordAt(sentence, headOf(sentence, phrase))))
      return { kind: "purpose", at, next: phrase.to };
    if (!namesAText(sentence, phrase) && !(law.value === "term" && isLegalTerm(sentence, phrase)))
      return null;
    texts++;
    to = phrase.to;
    const joined = /^(?:et|,|ou)$/.test(wordAt(sentence, to)) ? to + 1 : to;
    // « conformément à la LCEN, à des fins de sécurité »
    if (find(sentence, joined, "purpose")) break;
    if (joined === to || !/^(?:de|d'|du|des|a|au|aux)$/.test(wordAt(sentence, joined))) break;
    to = joined + 1;
  }
  return texts > 0 ? { kind: "law", at, next: to, words: { from: start, to } } : null;
};

/**
 * « la loi pour la confiance … » is the title of a text; behind one, « pour les mineurs », « (mineurs) » and « y compris les
 * images » say for which data the rule is, and are none of its name.
 */
const withoutData = (sentence: Sentence, { from, to }: Words): Words => {
  for (let at = from + 1; at < to; at++) {
    const word = wordAt(sentence, at);
    const isTitle = /^(?:lois?|plans?|reglements?)$/.test(wordAt(sentence, at - 1));
    const stops =
      word === "pour"
        ? !isTitle || wordAt(sentence, at + 1) === "les"
        : find(sentence, at, "conj") && word === "y";
    if (stops) return { from, to: wordAt(sentence, at - 1) === "," ? at - 1 : at };
    if (word !== "(") continue;
    const inside = readPhrase(sentence, at + 1, { figures: true, pour: false });
    if (!inside || !(isAText(sentence, inside) || isAcronym(sentence, inside)))
      return { from, to: at };
  }
  return { from, to };
};

const isAcronym = (sentence: Sentence, { from, to }: Words): boolean => {
  const { start, end } = sentence.tokens[from]!;
  return to === from + 1 && /^\p{Lu}[\p{Lu}\d-]+$/u.test(sentence.text.slice(start, end));
};

/** « 5 ans (article L.… du code de commerce) », « 10 ans (obligation légale) » */
const readLawInParentheses = (sentence: Sentence, at: number): Part | null => {
  const listed = readListOfTexts(sentence, at);
  if (listed) return listed;
  const named = readPhrase(sentence, at + 1, { figures: true, pour: false });
  // « (code de commerce : article L.123-22) »
  const article =
    named && /^[:,-]$/.test(wordAt(sentence, named.to))
      ? readPhrase(sentence, named.to + 1, { figures: true, pour: false })
      : null;
  if (named && article && !isAText(sentence, article)) return null;
  const words = named && { from: named.from, to: article?.to ?? named.to };
  if (!named || !words || wordAt(sentence, words.to) !== ")" || !isAText(sentence, named))
    return null;
  return { kind: "law", at, next: words.to + 1, words };
};

/** « (obligation légale, art. L.123-22 C. com.) »: texts one after the other, each beginning with the name of one. */
const readListOfTexts = (sentence: Sentence, at: number): Part | null => {
  let begins = true;
  let commas = 0;
  for (let next = at + 1; next < Math.min(at + 30, sentence.tokens.length); next++) {
    const word = wordAt(sentence, next);
    if (word === ")")
      return commas > 0 && !begins
        ? { kind: "law", at, next: next + 1, words: { from: at + 1, to: next } }
        : null;
    if (word === ",") {
      if (begins) return null;
      commas++;
      begins = true;
      continue;
    }
    const named = texts.test(word) || headOfText.test(word) || /^(?:articles?|[lrda])$/.test(word);
    // « (LCEN et articles 1 et 5 du décret …) »
    if (word === "et" && !begins && mayGoOnAsText(sentence, next + 1)) {
      commas++;
      begins = !isNumbered(sentence, next + 1);
      continue;
    }
    if (begins && !named) return null;
    if (/^(?:pour|sauf|si|et|ou|[(;:])$/.test(word) || isAny(sentence, next, saysMore)) return null;
    begins = false;
  }
  return null;
};

const mayGoOnAsText = (sentence: Sentence, at: number): boolean => {
  const word = wordAt(sentence, at);
  return (
    texts.test(word) ||
    headOfText.test(word) ||
    /^articles?$/.test(word) ||
    isNumbered(sentence, at)
  );
};

const saysMore = new Set([
  "unit",
  "number",
  "condition",
  "until",
  "from",
  "end-past",
  "neg",
  "none",
]);

/** « conformément au le décret »: a slip of the pen that changes nothing. */
const skipSlip = (sentence: Sentence, at: number): number =>
  /^(?:au|aux|du)$/.test(wordAt(sentence, at - 1)) && /^(?:le|les)$/.test(wordAt(sentence, at))
    ? at + 1
    : at;

const texts =
  /^(?:lois?|decrets?|codes?|reglements?|recommandations?|politiques?|obligations?|reglementations?|legislations?|cnil|rgpd|lcen|referentiels?|deliberations?|dispositions?|arretes?|normes?|directives?|ordonnances?|circulaires?|livre|regles?|preconisations?|prescriptions?|exigences?|textes?|chartes?|calendriers?|tableaux?|instructions?|[a-z]\.?\d+-.*)$/;

/** In brackets or behind a dash each name has to be that of a text: « (clients, code de commerce) » says for which data too. */
export const isAText = (sentence: Sentence, { from, to }: Words): boolean => {
  let begins = from;
  for (let at = from; at <= to; at++) {
    if (at < to && !/^(?:,|et|ou)$/.test(wordAt(sentence, at))) continue;
    const head = find(sentence, begins, "det") ? begins + 1 : begins;
    const named = { from: head, to: Math.min(head + 2, at) };
    const continued =
      begins > from &&
      /^(?:de|d'|du|des|[lrda]|\d.*|fiscales?|comptables?|sociales?|legales?)$/.test(
        wordAt(sentence, head),
      );
    if (!continued && !isHeadOfText(sentence, named)) return false;
    begins = at + 1;
  }
  return true;
};

const headOfText =
  /^(?:art|considerants?|droit|exigences?|preconisations?|conformite|cpce|cgi|crpa|gdpr|siaf|[lrda]\.?\d.*)$/;

const isHeadOfText = (sentence: Sentence, { from, to }: Words): boolean => {
  const word = wordAt(sentence, from);
  return (
    texts.test(word) ||
    headOfText.test(word) ||
    (/^articles?$/.test(word) && isNumbered(sentence, to - 1))
  );
};

/** Each phrase has to name a text, or an acronym of one. */
const namesAText = (sentence: Sentence, { from, to }: Words): boolean => {
  for (let next = from; next < to; next++) {
    const { word, start, end } = sentence.tokens[next]!;
    if (/^articles?$/.test(word) && isNumbered(sentence, next + 1)) return true;
    if (texts.test(word) || /^\p{Lu}{3,}$/u.test(sentence.text.slice(start, end))) return true;
  }
  return false;
};

/** « correspondant au délai de recours »: a term of the law, that the figure before it is. */
const isLegalTerm = (sentence: Sentence, phrase: Words): boolean => {
  if (!/^(?:delais?|durees?|prescriptions?)$/.test(wordAt(sentence, headOf(sentence, phrase))))
    return false;
  for (let at = phrase.from; at < phrase.to; at++)
    if (/^(?:recours|prescription|legaux|legale?s?|reglementaires?)$/.test(wordAt(sentence, at)))
      return true;
  return false;
};

/** « article 5 », « article L.… »; « article de presse » is no law. */
const isNumbered = (sentence: Sentence, at: number): boolean =>
  /^(?:number|code)$/.test(sentence.tokens[at]?.kind ?? "") ||
  /^[lrda]$/.test(wordAt(sentence, at));

/** « dans l'application GDT », « chez l'hébergeur », « par la caisse »: where, and by whom. */
export const readPlace = (sentence: Sentence, at: number, opening: boolean): Part | null => {
  const place = find(sentence, at, "place");
  if (!place) return null;
  const from = at + place.length;
  if (place.value === "whole")
    return { kind: "place", at, next: from, words: { from: at, to: from }, system: null };
  if (find(sentence, at, "hedge")) return null;
  const words = readPhrase(sentence, from, { figures: true, pour: false, opening });
  if (!words || find(sentence, headOf(sentence, words), "no-place")) return null;
  if (place.value === "agent" && !namesAnAgent(sentence, words)) return null;
  if (place.value === "" && !namesAStorage(sentence, words)) return null;
  const system = place.value === "agent" ? null : nameOf(sentence, words);
  return { kind: "place", at, next: words.to, words: { from: at, to: words.to }, system };
};

/** « dans nos bases », « chez Brevo »; « chez les mineurs » and « dans certaines communes » say for whom. */
const namesAStorage = (sentence: Sentence, words: Words): boolean => {
  const head = headOf(sentence, words);
  if (/^(?:certain|plusieurs)/.test(wordAt(sentence, words.from))) return false;
  return (
    sentence.tokens[head]!.capital ||
    find(sentence, head, "storage") !== null ||
    find(sentence, head + 1, "storage") !== null
  );
};

/** « par la caisse », « par France Travail »; « par dossier » and « par exemple » name nobody. */
const namesAnAgent = (sentence: Sentence, { from }: Words): boolean =>
  find(sentence, from, "det") !== null || sentence.tokens[from]!.capital;

const headOf = (sentence: Sentence, { from }: Words): number =>
  find(sentence, from, "det") ? from + 1 : from;

/** The name of a system at the end of a place: « l'application GDT », « l'hébergeur Brevo », « le cookie de visite ». */
const nameOf = (sentence: Sentence, { from, to }: Words): Words | null => {
  const last = sentence.tokens[to - 1]!;
  const holder = find(sentence, from, "det") ? from + 1 : from;
  if (/^(?:cookie|traceur)$/.test(wordAt(sentence, holder)) && to - holder > 1)
    return { from: holder, to };
  if (!last.capital || last.kind === "mark") return null;
  const noun = find(sentence, from, "det") ? from + 1 : from;
  return to - noun <= 2 ? { from: to - 1, to } : null;
};

/** « de l'ENT »: an acronym with its article is a tool, without one it may be anything. */
const isTool = (sentence: Sentence, { from, to }: Words): boolean =>
  to === from + 2 &&
  find(sentence, from, "det") !== null &&
  isAcronym(sentence, { from: from + 1, to });

/** « supprimées des serveurs »: from where data are erased. */
export const readWhence = (sentence: Sentence, at: number): Part | null => {
  if (!/^(?:de|d'|du|des)$/.test(wordAt(sentence, at))) return null;
  const words = readPhrase(sentence, at + 1);
  const named =
    words && (find(sentence, headOf(sentence, words), "erased-from") ?? isTool(sentence, words));
  if (!words || !named) return null;
  return { kind: "place", at, next: words.to, words: { from: at, to: words.to }, system: null };
};
