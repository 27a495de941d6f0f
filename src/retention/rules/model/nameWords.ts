/** A name of a database as a sentence shows it. */
export const quoted = (name: string): string => `"${name}"`;

/** Words whose h is aspirated: « de "handicap" », but « d'"historique" ». */
const aspirated =
  /^(hach|haie|hain|hall|halte|hameau|hamp|handicap|hangar|hant|harc|harn|has|haus|haut|hav|hi[eé]rarch|hors|hous|huit|hurl)/;
const beginsWithVowel = /^[aeiouœæàâäéèêëîïôöûüùh]/;

/** « de "dossier" », « d’"avis" ». */
export const ofName = (name: string): string => {
  const word = name.toLowerCase();
  const elided = beginsWithVowel.test(word) && !aspirated.test(word);
  return elided ? `d’${quoted(name)}` : `de ${quoted(name)}`;
};
