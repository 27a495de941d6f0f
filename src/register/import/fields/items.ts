import { fold, trim, type Span } from "../../../reading/index.ts";
import { joinSpans } from "../joinedText.ts";
import { textOf } from "../values.ts";
import { report, type FieldContext } from "./fieldContext.ts";

/** A value without the comma or semicolon that only parts it from the next one. */
export const withoutSeparator = (text: string, spans: readonly Span[]): Span[] => {
  const last = spans.at(-1);
  if (!last) return [];
  let end = last.end;
  while (end > last.start && /[;,\s]/.test(text[end - 1]!)) end--;
  const kept = spans.slice(0, -1);
  return end > last.start ? [...kept, { start: last.start, end }] : [...kept];
};

/** Cuts a value at each semicolon that parts items: outside parentheses, and followed by a blank or the end. */
export const splitItems = (text: string, spans: readonly Span[]): Span[][] => {
  const joined = joinSpans(text, spans);
  const words = joined.text;
  const lastClosed = words.lastIndexOf(")");
  const items: Span[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < words.length; at++) {
    const unit = words[at];
    // A parenthesis that is never closed would swallow every item after it.
    if (unit === "(" && at < lastClosed) depth++;
    else if (unit === ")") depth = Math.max(0, depth - 1);
    else if (unit === ";" && depth === 0 && /^(?:\s|$)/.test(words[at + 1] ?? "")) {
      items.push({ start, end: at });
      start = at + 1;
    }
  }
  items.push({ start, end: words.length });
  return items
    .map((item) => withoutSeparator(text, joined.places(trim(words, item))))
    .filter((item) => item.length > 0);
};

const infinitive = "[A-ZÉÈÊÀÂÎÔÛ][a-zéèêàâîôûç]{2,}(?:er|ir|re)";
const beginnings = "Données|Coordonnées|Personnes|Ayants?[ -]droit|Informations";
const mergedVerbs = new RegExp(`[\\p{Ll})\\d][ \\u00a0]+(?=${infinitive}[ \\u00a0]+\\p{Ll})`, "u");
const mergedNouns = new RegExp(
  `[\\p{Ll})\\d][ \\u00a0]*(?<!(?:dont|des?|les|et|ou) )(?=(?:${beginnings})(?!\\p{L}))`,
  "u",
);
const dashed = /(?:^|[\s(])\p{Ll}+[)]? +[–—-] +\p{Lu}['’]?\p{L}/u;

/**
 * Reports an item in which a second one seems to begin without any separation: a capital verb in a list of verbs, or
 * a capital « Données », also glued to the word before,
 * or after a dash. The value stays one: where to cut is a person's decision.
 */
export const reportMergedItems = (context: FieldContext, spans: readonly Span[]): void => {
  const words = textOf(context.text, spans);
  const startsWithVerb = new RegExp(`^${infinitive}(?![\\p{L}])`, "u").test(words);
  const merged =
    (startsWithVerb && mergedVerbs.test(words)) || mergedNouns.test(words) || dashed.test(words);
  if (merged) report(context, "list.merged-items", spans);
};

/** « Aucun destinataire, sauf le notaire » is somebody. */
const exceptSomebody =
  /(?<![a-z])(?:sauf|hormis|excepte|exception|en dehors|hors|autres?|mais|seulement|uniquement)(?![a-z])/;
const someone =
  "(?: ?(?:a|aux?) (?:des |un |aucune? )?(?:tiers|quiconque|personne|l'exterieur|destinataires?)(?: externes?| exterieurs?)?)";
const sent =
  "(?:communique|transmis|cede|partage|divulgue|diffuse|transfere|envoye|vendu|revele|adresse)e?s?";
const nobody = new RegExp(
  [
    "(?:neant|aucune?s?|sans objet|sans destinataires?|non|non applicable|non concernee?s?|n/a|-)",
    "(?:aucun|pas de|absence de) (?:destinataires?|tiers)(?: (?:externes?|exterieurs?|internes?|tiers|particuliers?|specifiques?|prevus?|identifies?|des donnees))*",
    `(?:aucune|pas de|absence de) (?:transmission|communication|cession|diffusion|divulgation)(?: (?:des?|de ces|de vos) (?:donnees|informations))?(?: n'est (?:prevue|effectuee|realisee|faite))?${someone}?`,
    `aucune? (?:donnees? |des donnees |information )?(?:[a-z ]{0,40} )?n'est ${sent}${someone}`,
    `(?:les|ces|vos) (?:donnees|informations)(?: [a-z ]{0,60})? ne (?:sont|seront) (?:pas |jamais )?${sent}${someone}`,
    "il n'(?:y a|existe) (?:pas de|aucun) destinataires?(?: externes?| exterieurs?)?",
  ]
    .map((words) => `^${words}[. ]*$`)
    .join("|"),
);

/** « Aucune donnée … n'est communiquée à des tiers », « néant », « aucun »: the field says that there is nobody. */
export const saysNobody = (words: string): boolean => {
  const folded = fold(words).trim();
  return nobody.test(folded) && !exceptSomebody.test(folded);
};
