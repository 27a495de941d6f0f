import { findArticle6, fold } from "../../../reading/index.ts";
import type { Field } from "../fieldLabels.ts";

const fields: readonly (readonly [Field, RegExp])[] = [
  [
    "legalBases",
    /bases? (?:legale|juridique)|(?:est|sont) fonde(?:e|s|es)? sur|liceite|repose(?:nt)? sur (?:le consentement|l'execution|l'interet|une mission|une obligation)/,
  ],
  [
    "rights",
    /droits? (?:d'acces|de rectification|d'opposition|a l'effacement|a la limitation|a la portabilite)|(?:acceder aux|rectifier|demander l'effacement).{0,80}donnees|reclamation (?:a|aupres de) la (?:cnil|commission)/,
  ],
  [
    "recipients",
    /destinataires?(?![a-z])|(?:donnees|informations).{0,120}destinees? (?:exclusivement |uniquement |seulement )?(?:a (?:l'|la |des )?|aux? )(?:personnels?|services?|agents?|equipes?|destinataire|membres?)|donnees.{0,80}(?:communiquees?|transmises?|accessibles?|partagees?) (?:a |aux? |avec )|(?:acces|acceder) aux donnees/,
  ],
  ["processors", /sous-? ?traitants?(?![a-z])|(?:est|sont) heberge/],
  ["purposes", /finalites? (?:suivante|:)|pour (?:les |la )?finalites?|ont? pour finalites?/],
  [
    "dataCategories",
    /^[\d.) ]{0,8}(?:sont|seront) (?:traite|collecte|recueilli|enregistre)e?s ?:|(?:donnees|informations).{0,60}(?:traitees|collectees|recueillies|enregistrees|suivantes).{0,60}(?: sont|:)|(?:collecte|traite|recueille|enregistre)(?:nt|ons)?(?![a-z]).{0,40}(?:donnees|informations).{0,40}:/,
  ],
  [
    "purposes",
    /finalites?(?![a-z])|a pour (?:objet|but)|(?:donnees|traitement|informations).{0,120}(?:afin d|dans le but|destinee?s? a|servent a|permet(?:tent)? d)/,
  ],
];

/** The field that a sentence of running text fills by what it says itself; null for a sentence that fills none. */
export const fieldOfSentence = (sentence: string): Field | null => {
  const folded = fold(sentence).replaceAll(/[’‘]/g, "'").replaceAll(/\s+/g, " ");
  const [byWords] = fields.find(([, form]) => form.test(folded)) ?? [null];
  if (byWords !== null) return byWords;
  return findArticle6(sentence).length > 0 ? "legalBases" : null;
};

/** A passage about personal data, of which a general document may say something. */
export const speaksOfPersonalData = (text: string): boolean =>
  /(?:donnees?|informations?) (?:a caractere )?personnel|informations (?:collectees|recueillies|enregistrees)|donnees (?:vous|les) concernant|rgpd|2016\/679|informatique et libertes/.test(
    fold(text),
  );
