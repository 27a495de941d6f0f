const infinitiveEnding =
  /^(?:faire|satisfaire|extraire|mettre|permettre|transmettre|soumettre|lire|ecrire|inscrire|connaitre)$|(?:er|ir|oir|dre|uire)$/;
/** Nouns that end as an infinitive does: « pour l'usager » names somebody. */
const noInfinitive = new Set(
  `dossier courrier fichier papier cahier calendrier chantier loyer foyer atelier quartier metier clavier
   financier particulier premier dernier avenir cancer hiver cadre ordre usager passager etranger berger
   boulanger messager menager danger verger potager conseiller chevalier greffier huissier infirmier policier
   pompier ouvrier ecolier romancier caissier hotelier immobilier mobilier pilier sentier gibier panier palier
   escalier collier terrier grenier casier tablier plancher rocher clocher boucher diner souper gouter newsletter
   poster cluster flyer leader manager reporter scooter hacker master container laser plaisir desir loisir
   souvenir pouvoir devoir couloir espoir soir tiroir trottoir miroir`.split(/\s+/),
);

/** By its ending: no lexicon holds every verb. */
export const isInfinitive = (word: string): boolean =>
  infinitiveEnding.test(word) && !noInfinitive.has(word);
