import { periodPattern } from "./periodWords.ts";

/**
 * What may stand in a free group of a pattern. A free group names things (data, an event, a reason); a word that could
 * carry a second rule, an exception or a degree has no place there, and the sentence is then not understood.
 * Over folded text: lower case, no accents, straight apostrophes.
 */
const wholeWords = [
  // negation, exception, restriction
  "ne n' pas non ni sans(?!_suite) jamais aucune? sauf hors hormis excepte exception exclusion exclus? mais toutefois cependant neanmoins sinon seulement uniquement malgre nonobstant contrairement faute",
  // condition, alternative, time
  "si s'il s'ils lorsque? lorsqu' quand tant jusqu des_que en_cas a_defaut sous_reserve en_l'absence selon suivant puis ensuite avant apres au-dela a_compter a_partir a_dater a_l'issue au_terme pourvu moyennant voire echeant condition conditions demande demandes accord accords quels? quelles? que(?<!ainsi_que)(?<!tels_que)(?<!telles_que) qu' dont",
  // degree, number, duration without a unit
  "plus moins deux trois quatre cinq sept huit neuf dix onze douze quinze vingt trente cinquante cent double triple moitie quart tiers_des demie? vie toujours environ variable variables plupart peu certaine?s? parfois souvent rarement principe general generale habituelle?(?:ment)? normalement autrement",
  // other verbs: a free group holds no clause of its own
  "est sont sera seront etre etaient ont_ete on nous vous peut peuvent pouvant a_vie",
];

const stems =
  "maxim minim delais? durees? period immediat indefini illimit provisoire prolong prorog allonge renouvel reconduc suspen interromp report augment portee?s?_a pourr devr doi definitivement perpetu permanen possibilit supprim efface detrui archiv anonymis purg conserv restrein restrict stock garde limit";

/** A list entry keeps its blanks as `_` until here. */
const spaced = (list: string): string =>
  list
    .split(" ")
    .map((word) => word.replaceAll("_", " "))
    .join("|");

const forbidden = new RegExp(
  [
    `\\d`,
    `(?<![a-z])${periodPattern}`,
    `(?<![a-z])(?:ans?|annees?|mois|semaines?|jours?|heures?|siecles?|trimestres?|semestres?)(?![a-z])`,
    ...wholeWords.map((list) => `(?<![a-z-])(?:${spaced(list)})(?![a-z])`),
    `(?<![a-z])(?:ne |n'|qu'|jusqu'|lorsqu')`,
    `(?<![a-z])(?:${spaced(stems)})`,
    `[:;?!+*=<>%€]`,
    `(?<![a-z])ou (?:bien|encore|si|a |au |jusqu|pendant|apres|des que)`,
  ].join("|"),
);

const article = "(?:de |du |des |d'|les? |la |l'|leurs? |ses |son |sa )?";

/** A comma or a parenthesis may only go on with one more name: after « , pour les mineurs » another rule may begin. */
const anotherPart = new RegExp(
  `[,(](?! ?${article}(?!(?:pour|a|au|aux|dont|avec|et|puis|en|par|dans|sur|chez|vers|contre|entre|depuis|pendant|sous)(?![a-z]))[a-z'-]+(?: [a-z'-]+)?(?:[,)]|$| (?:de|du|des|et|ou|d'[a-z]+)(?![a-z])))`,
);

/** True when the words only name data, persons or things. */
export const namesThings = (words: string): boolean =>
  !forbidden.test(words) && !anotherPart.test(words);

/** True when the words are the subject of a sentence: they begin as a name does, not with « Par défaut, ». */
export const namesASubject = (words: string): boolean =>
  namesThings(words) &&
  /^(?:pour )?(?:les? |la |l'|ces? |cette |cet |tous? |toutes? |des |une? |chaque |leurs? |[vn]os |[vn]otre |ses |son |sa |(?:les )?donnees |dossiers? |pieces? )/.test(
    words,
  );

/** Words with which an event would become a manner, a reason, a second verb, or no event at all. */
const noEvent =
  /(?<![a-z])pour (?:les?|la|l'|des?|du|tou)|(?<![a-z])(?:etant|raison|mesure|forme|possible|nouvel ordre|contraire|suppression|effacement|destruction|anniversaire|decennie|[a-z]+iemes?)(?![a-z])|(?<![a-z])et [a-z]+ees?(?![a-z])/;

/** True when the words only name an event; « l'agent, stagiaire ou prestataire » is one, « la clôture, dix pour les mineurs » is not. */
export const namesAnEvent = (words: string): boolean => namesThings(words) && !noEvent.test(words);

/** True when the words only name what the condition is about. */
export const namesACase = (words: string): boolean => namesThings(words) && !words.includes(",");

const stateVerb =
  /(?<![a-z])(?:est|sont|reste|restent|demeure|demeurent|existe|existent|dure|durent|figure|figurent|subsiste|subsistent)(?![a-z])/;

/** The state of a `while` has a verb, and may be negated (« tant qu'il n'est pas soldé »): it is kept word for word. */
export const namesAState = (words: string): boolean =>
  stateVerb.test(words) &&
  namesThings(words.replaceAll(/(?<![a-z])(?:ne |n'|pas |est |sont )/g, ""));

const lawWords = new Set(
  "conformement en application au titre a aux la le les l de du des d et articles article code loi decret reglement arrete politique securite systemes systeme information informations prescription prescriptions legale legales legal legaux obligation obligations dispositions disposition reglementaires reglementaire recommandation recommandations cnil vigueur applicable applicables relative relatives relatif sur archives assurance maladie rgpd reglementation legislation referentiel referentiels textes".split(
    " ",
  ),
);

/** True when nothing but the naming of a rule is left of « conformément à … » once its references are taken out. */
export const namesALaw = (words: string, original: string): boolean =>
  [...words.matchAll(/[a-z0-9]+/g)].every(
    ({ 0: word, index }) =>
      lawWords.has(word) || isAcronym(original.slice(index, index + word.length)),
  );

const isAcronym = (word: string): boolean => /^\p{Lu}{2,10}$/u.test(word);
