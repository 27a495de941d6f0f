import { fold } from "../../../reading/index.ts";
import type { Activity, specialCategories } from "../../model/register.ts";

type SpecialCategory = (typeof specialCategories)[number];

/** Words of a data item that are data of GDPR art. 9(1), or of art. 10 for offences; over folded text. */
const signs: Readonly<Record<SpecialCategory, RegExp>> = {
  health:
    /(?<![a-z])(?:donnees? (?:[a-z' ]{0,40})?(?:la |de |d')?sante(?! publique)|etat de sante|informations? (?:[a-z' ]{0,20})?la sante|suivi medical|antecedents? medic|dossiers? medic|diagnosti|patholog|maladies?(?! professionnelle)|maladies? professionnelles?|invalidite|handicap|grossesse|maternite|hospitalisation|affections? de longue duree|ald|soins|sequelles|rapports? medic|prescriptions?|medicament|accidents? du travail|at\/mp|inaptitude|arrets? (?:de travail|maladie)|vaccin|allergi|groupe sanguin|socio[- ]medic|mi-temps therapeutique|donnees? medic|resultats? d'?(?:examens?|analyses?))/,
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
  /(?<![a-z])nir(?![a-z])|numeros? (?:de |d'immatriculation a la )?securite sociale?|n ?° ?(?:de )?securite sociale?|numeros? d'inscription au (?:repertoire|rnipp)/;

/**
 * The special categories (GDPR art. 9 and 10) and the national identifier (art. 87; French act, art. 30) that the data
 * items name. What a title or a purpose suggests is not counted: only data that the record lists.
 */
export const classifyData = (
  categories: Activity["dataCategories"],
): Pick<Activity, "specialCategories" | "nationalIdentifier"> => {
  const items = categories.flatMap((group) => group.items.map((item) => fold(item)));
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
