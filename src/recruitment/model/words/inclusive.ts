/**
 * Forms that write two genders as one word lose the second ending, since the first is a word by itself: « chargé(e)s »,
 * « chargé·e », « directeur/trice », « infirmier-ère », « agent.e.s ». Text is in small letters, without accents.
 */
export const withoutSecondEnding = (text: string): string =>
  text.replaceAll(bracketed, "").replaceAll(pointed, "").replaceAll(dashed, "");

/** What may follow the masculine form: the longest first. */
const endings =
  "(?:ienne|enne|onne|trice|drice|rice|ice|iere|euse|esse|elle|ante|ente|ere|ale|ive|nne|ffe|lle|tte|sse|fe|te|ne|le|se|ve|ee|re|e)";

// « chargé(e)s », « conseiller(ère) », « infirmier (ière) ».
const bracketed = new RegExp(`(?<=\\p{L}{2}) ?\\(-?${endings}?s?\\)s?(?!\\p{L})`, "gu");
// « chargé·e·s », « agent.e », « directeur/trice », « technicien•ne ».
const pointed = new RegExp(
  `(?<=\\p{L}{2})[·•‧∙⋅./]-?${endings}(?:[·•‧∙⋅./-]?s)?(?![\\p{L}/.·])`,
  "gu",
);
// « chargé-e-s », « infirmier-ère », « vendeur-se ».
const dashed = new RegExp(`(?<=\\p{L}{3})-${endings}(?:-?s)?(?![\\p{L}-])`, "gu");
