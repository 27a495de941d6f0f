import type { VerbGroup } from "./parts.ts";
import { find, wordAt, type Sentence, type Words } from "./sentence.ts";

/**
 * « Le lien expire au bout d'une heure », « le badge a une durée de validité d'un an »: how long something opens, not how
 * long data are kept. A cookie keeps what it holds for as long as it is valid, and stays a rule.
 */
export const isOnlyValid = (sentence: Sentence, subject: Words, verb: VerbGroup): boolean =>
  (wordAt(sentence, verb.at).startsWith("expir") || saysValidity(sentence, verb.at, verb.next)) &&
  opensSomething(sentence, subject);

/** True for words that measure a life or a validity, and nothing that says keeping. */
export const saysValidity = (sentence: Sentence, from: number, to: number): boolean => {
  for (let at = from; at < to; at++)
    if (/^(?:validite|vie)$/.test(wordAt(sentence, at)) || isBareLength(sentence, at, to))
      return true;
  return false;
};

/** « Votre choix est valable six mois »: a choice or a cookie that is valid is kept as well, and for how long is not said. */
export const isValidForData = (
  sentence: Sentence,
  { subject, verb }: { readonly subject: Words | null; readonly verb: VerbGroup | null },
): boolean => {
  if (!subject || !verb || !wordAt(sentence, verb.next - 1).startsWith("valable")) return false;
  for (let at = subject.from; at < subject.to; at++)
    if (/^(?:cookies?|traceurs?|choix|consentements?|donnees)$/.test(wordAt(sentence, at)))
      return true;
  return false;
};

/** « a une durée de quatre ans »: how long it lasts, where no « conservation » says otherwise. */
const isBareLength = (sentence: Sentence, at: number, to: number): boolean =>
  at === to - 1 && wordAt(sentence, at) === "duree" && wordAt(sentence, at - 1) === "une";

/** « un lien », « les mots de passe »: the noun itself, not what is kept about it. */
export const opensSomething = (sentence: Sentence, { from }: Words): boolean =>
  find(sentence, find(sentence, from, "det") ? from + 1 : from, "opens-something") !== null;
