/** What the words of a sentence show of keeping. Every pattern is held against folded text (see `fold`). */

const number = String.raw`(?:\d|(?<![a-z0-9])(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quinze|dix-huit|vingt|vingt-quatre|trente|quarante|cinquante|soixante|cent|quelques|plusieurs|mille|(?:diz|quinz|douz|vingt|cinquant)aine (?:de |d')))`;
const unit = String.raw`(?:ans?|annees?|mois|semaines?|semestres?|trimestres?|jours?|journees?|heures?|minutes?|secondes?|siecles?)(?![a-z0-9'])`;

/** A figure or a number word with a unit of time: « 3 ans », « six (6) mois », « une dizaine de minutes ». */
const period = new RegExp(
  String.raw`${number} ?(?:\([a-z0-9 -]{1,20}\) ?|\) ?)?(?:nouvelles? |longues? )?${unit}`,
);

/** Whether folded words state a period of time. */
export const statesPeriod = (folded: string): boolean => period.test(folded);

/** From when, until when, how long, by which criterion. */
const when =
  /(?<![a-z])(?:jusqu[e']|tant qu[e']|aussi longtemps|a (?:compter|partir|l'issue|l'expiration|l'echeance|chaque|(?:la|sa|leur|votre) (?:fin|cloture|suppression|fermeture|desinscription|resiliation|rupture|sortie|date|demande|levee|reception))|une fois|au (?:terme|bout|moment|plus tard|fur)|au-dela|passee?s? ce|apres|des (?:que|qu'|la |le |l'|les |leur|votre|lors|son |sa |reception|retrait)|lors(?:que|qu'| de | du | d')|durant|pendant|le temps|(?:la|une|cette) (?:duree|periode)|les durees|pour (?:la|une|toute la) duree|immediatement|sans delai|aussitot|instantanement|dans (?:un|le|les|des) (?:delai|mois|jours)|delais? (?:de|d'|maxim)|indefini|illimite|sans limit|definitivement|a vie|strictement necessaire|necessaires? (?:a|au|aux|pour)|periodiquement|regulierement|quotidien|annuel|a chaque|en fin d|des lors|ensuite|puis )/;

/** Whether folded words say when, how long or by which criterion. */
export const saysWhen = (folded: string): boolean => when.test(folded) || statesPeriod(folded);

/** At most four words between the verb « être » and what is done, none of which begins a complement. */
const being = String.raw`(?<![a-z])(?:(?:est|sont|sera|seront|serait|etre|soit|soient|ete|reste|restent|demeurent)(?: (?!des? (?!lors)|du |les? |la |aux? |d'|l')[a-z'-]{1,15}){0,4}|(?:fait|font|fera|feront|faire) l'objet d'une?(?: [a-z]{3,15})?)`;

const keptPassively = new RegExp(
  `${being} (?:conserve|garde|stocke|archive|detenu|maintenu|conservation)e?s?(?![a-z])`,
);
const heldPassively = new RegExp(
  `${being} (?:heberge|enregistre|accessible|disponible)e?s? [^.;]{0,80}(?:pendant|durant|jusqu)`,
);
const keptActively =
  /(?<![a-z])(?:conserv(?:ons|ent|er|era|erons|eront|ant)|stock(?:ons|ent|er)|(?:nous|ne) gard(?:ons|e|ent)|rest(?:e|ent|eront|era) (?:dans|en) (?:notre|nos|la|base|memoire))(?![a-z])/;
/** « données conservées 3 ans », « le cookie conserve votre choix un an »: only with how long. */
const keptBriefly = /(?<![a-z])(?:conserve|stocke|archive|garde)e?s?(?![a-z])/;
const saysHowLong =
  /(?<![a-z])(?:jusqu[e']|tant qu[e']|aussi longtemps|le temps |(?:la|une|toute la) duree|pendant|durant|a compter|necessaires? a|indefini|illimite|sans limit)/;

const notKept =
  /(?<![a-z])(?:(?:ne (?:sont|seront|sera|soient|font|fait)|n'(?:est|etant|en est)) (?:pas|jamais|plus|ni|aucunement|en aucun cas|nullement)(?: [a-z]{2,15}){0,2} (?:conserv|stock|gard|archiv)|ne (?:conserv|stock|gard)(?:e|ons|ent|era|erons) (?:pas|aucun|jamais|ni|plus|d'))/;
const noneKept =
  /(?<![a-z])aucune? [^.;]{2,80}? n'(?:est|a ete|en est) (?:[a-z]{2,12} ){0,2}(?:conserv|stock|gard)/;

const deleted = new RegExp(
  `${being} (?:supprim|efface|detrui|purge|anonymis|archiv|epure|elimine|ecrase|tronque|suppression|destruction|anonymisation)`,
);
const deletedBriefly =
  /(?<![a-z])(?:supprime|efface|detruit|anonymise|archive|purge|epure)e?s?(?![a-z])/;
const afterDelay =
  /(?<![a-z])(?:passee?s? ce|au-dela|a l'(?:issue|expiration)|au terme|ensuite|puis )/;
const deletesActively =
  /(?<![a-z])(?:(?:a|de|d') ?(?:supprimer|effacer|detruire|purger|anonymiser|archiver)|(?:supprim|effac|anonymis|archiv|purg|detrui)(?:ons|erons|era|ent|ient|sons|rons|e)) [^.;]{0,60}?(?:donnee|information|adresse|dossier|compte|coordonnee|fichier|document|piece|image|log|journa|copie|enregistrement)/;
const entailsDeletion =
  /(?<![a-z])entrain(?:e|ant|era|ent|eront) [^.;]{0,60}(?:suppression|effacement|destruction|anonymisation|purge) [^.;]{0,60}(?:donnees|informations|dossier|fichier)/;

/** « Ce cookie expire au bout de 13 mois. » */
const tracerLives = new RegExp(
  String.raw`(?<![a-z])(?:cookies?|traceurs?) [^.;]{0,60}(?:expire(?:nt)?|(?:est|sont) val(?:able|ide)s?) [^.;]{0,30}${number} ?(?:\([a-z0-9 -]{1,20}\) ?)?${unit}`,
);

const statesDuration =
  /durees? (?:maximales? |minimales? |legales? |totales? )?(?:de |d')(?:la )?(?:conservations?|archivage|retention|detention|stockage|validite|vie|utilite administrative)(?![a-z])/;
const predicate =
  /(?<![a-z])(?:est|sont|sera|seront|fixee?s?|depend|varie|variable|defini|determin|choisi|limit|n'excede|excede|s'etend|correspond|consiste|ne peu)/;

/** Answers to requests, notifications, contracts, access: periods that keep nothing. */
const otherPeriods =
  /(?:engage\w*|tenue?|efforc\w*|dispose\w*)[^.;]{0,60} repondre|delai (?:de reponse|raisonnable)|reponse [^.;]{0,40}delai|notifi[^.;]{0,120}(?:heures|violation)|pendant une certaine duree|reclamation (?:aupres|devant)|lien valable/;
/** A person's right to have data deleted says nothing of when they are. */
const right =
  /(?<![a-z])(?:vous (?:pouvez|pourrez|disposez|avez|beneficiez|etes)|droits? (?:a |au |d'|de |des )|si vous (?:souhaitez|voulez|desirez)|demander? (?:l'|la |le |a )|afin d'exercer|pour exercer)/;

/** Whether a folded sentence says by itself how long, until when or by which criterion data are kept, or are not. */
export const speaksOfRetention = (folded: string): boolean => {
  if (folded.endsWith("?") || isOtherPeriod(folded)) return false;
  if (notKept.test(folded) || noneKept.test(folded)) return true;
  const timed = saysWhen(folded);
  if (timed && isKept(folded)) return true;
  if (timed && isDeleted(folded)) return true;
  if (entailsDeletion.test(folded) || tracerLives.test(folded)) return true;
  return (
    statesDuration.test(folded) &&
    (statesPeriod(folded) || (predicate.test(folded) && !right.test(folded)))
  );
};

const isOtherPeriod = (folded: string): boolean =>
  otherPeriods.test(folded) && !keptPassively.test(folded);

const isKept = (folded: string): boolean => {
  if (keptPassively.test(folded) || keptActively.test(folded)) return !isAbility(folded);
  const period = statesPeriod(folded);
  if (heldPassively.test(folded)) return period;
  return keptBriefly.test(folded) && (period || saysHowLong.test(folded));
};

/** « Vous pouvez conserver une copie », « il vous appartient de conserver… » : an ability or a duty of the reader. */
const isAbility = (folded: string): boolean =>
  !keptPassively.test(folded) &&
  ((right.test(folded) && !statesPeriod(folded)) || ofTheReader.test(folded));

const ofTheReader =
  /(?<![a-z])(?:il (?:vous|lui|leur) appartient|vous devez|vous vous engagez|conserver (?:son|sa|ses|votre|vos|leurs?) (?:mots? de passe|identifiants?|codes?))(?![a-z])/;

const isDeleted = (folded: string): boolean => {
  const stated = folded.replace(caseOfDeletion, " ");
  if (deleted.test(stated)) return true;
  if (right.test(stated)) return false;
  return (
    deletesActively.test(stated) ||
    (deletedBriefly.test(stated) && (statesPeriod(stated) || afterDelay.test(stated)))
  );
};

/** « lorsque les données sont anonymisées, … » is a case, no promise. */
const caseOfDeletion =
  /(?<![a-z])(?:lorsque|lorsqu'|si|quand|des lors que) [^,.;]{0,60} (?:est|sont|ont ete|a ete) (?:anonymis|supprim|archiv|efface)[a-z]*/;

const wordOfKeeping =
  /(?<![a-z])(?:conserv(?!ateur|atoire)|archiv|supprim|suppression|effac|detrui|destruction|anonymis|purg|durees?(?![a-z])|delais?(?![a-z])|inactivite|inactif|mise?s? a jour (?:chaque|tous|toutes|annuel|regulier|periodi)|stock|garde)/;

/** Whether a folded sentence may state a retention where only retention is spoken of. */
export const mayStateRetention = (folded: string): boolean => {
  if (folded.endsWith("?") || isOtherPeriod(folded) || justifies.test(folded)) return false;
  if (statesPeriod(folded)) return true;
  if (right.test(folded)) return speaksOfRetention(folded);
  return wordOfKeeping.test(folded) || /^(?:des|jusqu|tant qu|pendant|durant) ?/.test(folded);
};

const justifies =
  /(?:portee?s?|tenue?s?) a (?:votre|la) connaissance|plus d'informations?(?![a-z])|^(?:cette|ces) durees? (?:de conservation )?(?:est|sont) (?:necessaire|justifie|conforme|proportionn)/;

/** A name of the column, the row, the label or the section where retention stands. */
export const namesRetention = (folded: string): boolean =>
  ofRetention.test(folded) ||
  (/^conservation|^archivage|^retention/.test(folded) && folded.length < 90);

const ofRetention =
  /(?:durees?|delais?|periodes?|temps|combien|regles?|politiques?|modalites?|criteres?|limites?)(?![a-z])[^.;]{0,80}?(?:conserv(?!ateur)|archiv|retention|detention|stock|de vie|gard(?:e|ons|ee)|d'effacement|de suppression)|conservation[^.;]{0,20} (?:des|de vos|et|de ces) (?:donnees|informations|archivage|suppression|cookies|traceurs)|^(?:dua|d\.u\.a\.?|duc|sort final|expiration|date d'expiration|suppression des donnees|effacement des donnees)$/;

/** « Durée » alone: how long a tracer lives, in a table or a list of tracers. */
export const isBareDuration = (folded: string): boolean =>
  /^(?:durees?|duree de validite|validite|expiration|expire)$/.test(folded);

/** Whether folded words name tracers. */
export const namesTracers = (folded: string): boolean =>
  /(?<![a-z])(?:cookies?|traceurs?|temoins? de connexion|local ?storage|balises?)(?![a-z])/.test(
    folded,
  );

/** Whether folded words name some of the data: « Données de connexion », « Type de donnée », no « Données collectées ». */
export const namesSomeData = (folded: string): boolean =>
  /^(?:les |vos |pour les |des |(?:[a-z]|\d{1,2})[.)] |(?:type|categorie|nature)s? (?:de |d'))?(?:donnees?|informations?)(?![a-z])(?! (?:(?:personnelles|a caractere personnel) )?(?:traitees|collectees))/.test(
    folded,
  );

/** What begins with the duration, the event or the deletion itself names no data. */
export const namesNothing = (folded: string): boolean =>
  /^[«" ]?(?:\d|(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|dix-huit|vingt|trente) |pendant|durant|jusqu|a (?:compter|partir|l'issue|l'expiration|la fin)|des |tant qu|apres|au (?:plus|maximum|moins|terme|bout)|(?:le |la )?(?:duree|delai|temps|maximum|minimum)(?![a-z])|illimite|permanent|session|conserv|supprim|suppression|archiv|anonymis|aucune conservation|pas de conservation)/.test(
    folded,
  );

/** A label or a heading that says « how long are data kept » and names no data of its own. */
export const isBareName = (folded: string): boolean =>
  folded.endsWith("?") ||
  /^(?:les? |la |liste (?:de la|des) |resume des (?:differentes )?)?(?:durees?|delais?|periodes?) (?:de |d')(?:la )?(?:conservations?|archivage|vie|retention|stockage)(?: (?:par defaut|(?:des|de vos|de ces|du|de la|de) (?:(?:differentes )?donnees|informations|cookies?|traceurs?)(?: personnelles| a caractere personnel| collectees| traitees)*))?$|^conservation(?: des donnees(?: personnelles| a caractere personnel)?)?$/.test(
    folded,
  ) ||
  isBareDuration(folded);
