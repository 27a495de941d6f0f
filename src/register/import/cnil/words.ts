import { fold } from "../../../reading/index.ts";

/** A label without what varies between copies of a form: accents, numbers at its end, « (s) », punctuation, plurals. */
export const canonical = (label: string): string =>
  fold(label)
    .replaceAll(/\(e?s\)/g, "")
    .replaceAll(/[^a-z0-9]+/g, " ")
    .replace(/[\s\d]+$/, "")
    .trim()
    .split(" ")
    .map((word) => word.replace(/s$/, ""))
    .join(" ");

const nothing = /^(?:n ?\/ ?a|neant|sans objet|non applicable|aucune?|-+|\/+|\.+|0)$/;

/** « N/A », « néant »: somebody says that there is nothing to say here. */
export const saysNothing = (words: string): boolean => nothing.test(fold(words).trim());

const no = /^(?:non|non concernee?s?|pas concernee?s?|faux)[. ]*$/;

/** « Non » beside a kind of data: there are none of it. */
export const saysNo = (words: string): boolean => saysNothing(words) || no.test(fold(words).trim());

/** Guidance that the form prints, and that says nothing of an activity. */
export const isGuidance = (words: string): boolean =>
  guidance.some((sign) => sign.test(words.trimStart()));

const guidance = [
  /^►/,
  /^Consulter les guides et définitions/,
  /^Sélectionnez un élément dans cette liste/,
  /^Cet onglet est un modèle de fiche/,
  /^Cet exemple est basé sur un traitement fictif/,
  /^Dans certains cas, des commentaires seront proposés/,
  /^(?:(?:Modèle|Exemple) de )?fiche de registre/i,
  /^ref-0+1$/i,
];
