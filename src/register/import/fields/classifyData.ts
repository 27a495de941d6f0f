import { fold, type Span } from "../../../reading/index.ts";
import type { Activity, specialCategories } from "../../model/register.ts";

export type SpecialCategory = (typeof specialCategories)[number];

/** Words of a data item that are data of GDPR art. 9(1), or of art. 10 for offences; over folded text. */
const signs: Readonly<Record<SpecialCategory, RegExp>> = {
  health:
    /(?<![a-z])(?:donnees? (?:[a-z' ]{0,40})?(?:la |de |d')?sante(?! publique)|etat de sante|informations? (?:[a-z' ]{0,20})?la sante|suivi medical|antecedents? medic|dossiers? medic|certificats? medica|visites? medicale|avis medica|diagnosti|patholog|maladies?(?! professionnelle)|maladies? professionnelles?|invalidite|handicap|grossesse|maternite|hospitalisation|affections? de longue duree|ald(?![a-z])|soins|sequelles|rapports? medic|(?<!(?:delais?|durees?) de (?:la )?)prescriptions?(?! (?:de (?:la |l')?|des? |du |d'une )?(?:dette|creance|action|peine|amende|faits?|infraction|droit|acquisitive|extinctive|quadriennale|biennale|quinquennale|trentenaire|penale|civile|fiscale))|medicament|accidents? du travail|at\/mp|inaptitude|arrets? (?:de travail|maladie)|vaccin|allergi|groupe sanguin|socio[- ]medic|mi-temps therapeutique|donnees? medic|resultats? d'?(?:examens?|analyses?))/,
  "racial-or-ethnic-origin": /origines? (?:raciale|ethnique|pretendument)/,
  "political-opinions": /opinions? politiques?/,
  "religious-beliefs": /convictions? (?:religieuse|philosophique)|(?<![a-z])religion|croyances?/,
  "union-membership":
    /appartenances? syndicale|affiliations? syndicale|mandats? syndica|adherents? a un syndicat/,
  genetic: /donnees? genetique|caracteristiques? genetique|empreintes? genetique/,
  biometric:
    /biometri|empreintes? digitale|reconnaissance (?:faciale|vocale)|gabarits? (?:facia|digita)/,
  "sex-life": /vie sexuelle/,
  "sexual-orientation": /orientations? sexuelle/,
  "criminal-offences": /infractions?|condamnations?|casiers? judiciaire|mesures? de surete/,
};

/** What is named only to say that it concerns somebody else, or the insurer itself, is no health datum. */
const noHealth =
  /professionnels? (?:de )?sante|etablissements? (?:de )?sante|acteurs? (?:du secteur )?(?:sanitaire|de sante)|assurance[- ]maladie|complementaires? sante|centres? de sante|caisses? (?:primaires? )?d'assurance maladie|services? de (?:prevention et de )?sante au travail|ministeres? (?:charges? )?de la sante|agences? regionales? de sante|carte de sante|feuilles? de soins? vierges?/g;

const nationalIdentifierSigns =
  /(?<![a-z])n\.? ?i\.? ?r(?![a-z])|(?:numeros?|n ?°|matricules?) ?(?:de |d'|d'immatriculation (?:a la |de |de la )?|d'assures? (?:a la |de la )?)?(?:la )?securite sociale?|numeros? d'assures? socia(?:l|ux)|numeros? d'inscription au (?:repertoire|rnipp)/;

/**
 * The special categories (GDPR art. 9 and 10) and the national identifier (art. 87; French act, art. 30) that the data
 * items name. What a title or a purpose suggests is not counted: only data that the record lists.
 */
export const classifyData = (
  categories: Activity["dataCategories"],
): Pick<Activity, "specialCategories" | "nationalIdentifier"> => {
  const items = categories.flatMap((group) => group.items.map(listed));
  const special = (Object.keys(signs) as SpecialCategory[]).filter((category) =>
    items.some((item) =>
      signs[category].test(category === "health" ? item.replaceAll(noHealth, " ") : item),
    ),
  );
  return {
    specialCategories: special,
    nationalIdentifier: items.some((item) => nationalIdentifierSigns.test(item)),
  };
};

/** Clauses, each with the word that opens it. */
const clauseCuts =
  /[,;:()]|(?= (?:mais|sauf|hormis|excepte|sans|hors|a l'exception|a l'exclusion) )/;
const excepting = /^(?:sauf|hormis|excepte|sans|hors|a l'exception|a l'exclusion)(?![a-z])/;
const taken = "(?:collect|trait|enregistr|conserv|recueill|demand|utilis|stock|saisi|concern)";
const never = "(?:pas|plus|jamais|aucune?|ni)";
const denying = new RegExp(
  [
    "^(?:(?:aucune?s?|pas|ni|non|jamais|neant)(?![a-z])|absence (?:de |d'|du ))",
    `(?<![a-z])(?:ne |n')[a-z' ]{1,30} ${never} [a-z' ]{0,30}${taken}`,
    `(?<![a-z])(?:ne |n')${taken}[a-z]{0,8} ${never}(?![a-z])`,
    `(?<![a-z])non ${taken}`,
  ].join("|"),
);
/** An answer that says no to the words before it: « NIR : non », « données de santé (non collectées) ». */
const answering =
  /^(?:non|aucune?s?|neant|sans objet|jamais|pas)(?: (?:collect|trait|enregistr|conserv|recueill|demand|concern|applicable)[a-z]*)?[. ]*$/;
const goingOn = /^(?:d'|(?:de|du|des|ni|ou|et)(?![a-z]))/;

/**
 * A data item without what it says not to be there: « hors NIR », « aucune donnée de santé ». An exception to data that
 * are there is not; an exception to a denial is.
 */
const listed = (item: string): string => {
  const kept: string[] = [];
  let denied = false;
  for (const part of fold(item).split(clauseCuts)) {
    const clause = part.trim();
    if (clause === "") continue;
    if (answering.test(clause)) {
      kept.pop();
      denied = true;
      continue;
    }
    if (excepting.test(clause)) denied = !denied;
    else if (!(denied && goingOn.test(clause))) denied = denying.test(clause);
    if (!denied) kept.push(clause);
  }
  return kept.join(" , ");
};

const wholeWords = (pattern: RegExp): RegExp => new RegExp(`(?:${pattern.source})[a-z]*`, "g");
const signPlaces = new Map<string, RegExp>(
  Object.entries({ ...signs, "national-identifier": nationalIdentifierSigns }).map(
    ([category, pattern]) => [category, wholeWords(pattern)],
  ),
);

/**
 * Where an item names data of a special category, or the national identifier, among what it says to be there. The words
 * of other persons and bodies, which the category passes over, are blanked and not cut, so that offsets hold.
 */
export const signsOf = (
  category: SpecialCategory | "national-identifier",
  item: string,
): readonly Span[] => {
  const pattern = signPlaces.get(category)!;
  const folded = fold(item).replaceAll(noHealth, (words) =>
    category === "health" ? " ".repeat(words.length) : words,
  );
  const found = [...folded.matchAll(pattern)];
  if (found.length === 0) return [];
  const there = listed(item);
  return found
    .filter(([words]) => there.includes(words))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
};
