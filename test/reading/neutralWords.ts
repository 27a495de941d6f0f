import { fold } from "../../src/reading/index.ts";
import type { Changed } from "./changeAWord.ts";

/** Without one of these the same rule is still said, if less well. */
const neutral = new Set(
  [
    "le la les l' de du des d' a au aux en un une ce ces cette votre vos leur leurs dans par",
    "est sont sera seront pendant durant pour qui que et ou ainsi notamment etc",
    "toute toutes tout tous duree delai total totale",
    "neanmoins toutefois mais egalement automatiquement automatique ensuite puis supplementaires tard strictement consecutifs",
    // « en base intermédiaire » is an archive, and so is « en base d’archivage ».
    "d'archivage intermediaire",
  ].flatMap((words) => words.split(" ")),
);

/** These say how long, when, in which case or how it ends: no place makes them neutral. */
const decisive =
  /^(?:ans?|annees?|mois|semaines?|jours?|heures?|demi|ne|n'|pas|non|jamais|aucune?|sauf|sans|hors|si|s'il|plus|moins|maxim.*|minim.*|avant|apres|jusqu.*|supprim.*|effac.*|detrui.*|anonym.*|purg.*)$/;

/** These are neutral in one place only: what a base is called, and « l'article » before the number that names it. */
const inPlace = [/(?<=\ben base )active\b/g, /\bl'article(?= [lrd]?\.? ?\d)/g];

/** The ground or the purpose of a rule, up to the end; where and with whom data lie, up to the next measure of time. */
const asides = [
  /\b(?:conformement|en application|en vertu|au titre|afin|a des fins|aux fins|pour pouvoir|pour [a-z]+(?:er|ir|re))\b.*$/g,
  // What may be changed besides, and by whom.
  /\bpourront etre\b.*$/g,
  /\b(?:dans|sur|chez|avec|au personnel|archivage|en fonction|recommandations|celles|necessaires? a)\b.*?(?= pendant | durant | jusqu| plus de |[,;:(]|$)/g,
];

/** True when the word that was taken away left the rule as it was: by what it is, or by where it stood. */
export const isNeutralIn = (text: string, { word, at }: Changed): boolean => {
  const folded = fold(word);
  if (neutral.has(folded)) return true;
  if (decisive.test(folded)) return false;
  return [...inPlace, ...asides].some((aside) =>
    [...fold(text).matchAll(aside)].some(
      ({ 0: words, index }) => index <= at && at < index + words.length,
    ),
  );
};
