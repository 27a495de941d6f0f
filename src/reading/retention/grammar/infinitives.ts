const infinitiveEnding =
  /^(?:faire|satisfaire|extraire|mettre|permettre|transmettre|soumettre|lire|ecrire|inscrire|connaitre)$|(?:er|ir|oir|dre|uire)$/;
const noInfinitive =
  /^(?:dossier|courrier|fichier|papier|cahier|calendrier|chantier|loyer|foyer|atelier|quartier|metier|clavier|financier|particulier|premier|dernier|avenir|cancer|hiver|cadre|ordre)$/;

/** By its ending: no lexicon holds every verb. */
export const isInfinitive = (word: string): boolean =>
  infinitiveEnding.test(word) && !noInfinitive.test(word);
