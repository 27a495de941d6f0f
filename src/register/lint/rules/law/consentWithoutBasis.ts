import { wordedBases } from "../../basisWording.ts";
import type { LintRule } from "../../lintRule.ts";

const consent =
  /(?<![a-z])(?:(?:sur|avec|sous reserve (?:de|du)|apres|selon) (?:le |l'|leur |votre |son )?(?:consentement|accord)(?: (?:prealable|ecrit|expres))*(?: (?:de|du|des) [a-z' ]{1,25}?(?=$|[.,;:)]))?|autorisation d'envoyer [a-z' -]{0,60}(?:promotion|prospection|publicitaires?|commercia(?:les?|ux))|opt-?in(?![a-z]))/;
/** A treatment is consented to by other laws than the GDPR. */
const ofCare =
  /consentement (?:libre et )?eclaire|consentement aux? (?:soins|acte|traitement medic)/;

export const consentWithoutBasis: LintRule = {
  id: "law.consent-without-basis",
  family: "law",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 6(1)(a) et 7", en: "GDPR, art. 6(1)(a) and 7" },
  title: {
    fr: "Consentement annoncé, absent des bases légales",
    en: "Consent announced, absent from the legal bases",
  },
  message: {
    fr: "La fiche annonce un consentement (« {words} »), mais aucune de ses bases légales n’est le consentement (6.1.a).",
    en: "The record announces consent (“{words}”), but none of its legal bases is consent (6.1.a).",
  },
  why: {
    fr: "Qui a consenti doit pouvoir retirer son consentement ; sous une autre base, ce droit n’existe pas.",
    en: "Who has consented must be able to withdraw; under another basis that right does not exist.",
  },
  mend: {
    fr: "Ajoutez la base 6.1.a pour ce qui repose sur le consentement, ou ne l’annoncez pas.",
    en: "Add basis 6.1.a for what rests on consent, or do not announce it.",
  },
  examples: {
    bad: [
      {
        records: [
          { recipients: ["Ludothèque voisine, sur consentement de l’emprunteur, pour un prêt"] },
        ],
      },
    ],
    good: {
      records: [{ recipients: ["Ludothèque voisine, pour un prêt que l’emprunteur lui demande"] }],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      const bases = wordedBases(record);
      if (bases.length === 0) return;
      if (bases.some(({ letter, words }) => letter === "a" || words.has("a"))) return;
      for (const value of record.of("purposes", "subPurposes", "dataCategories", "recipients")) {
        const match = consent.exec(value.folded);
        if (!match || ofCare.test(value.folded)) continue;
        const evidence = record.quoteMatch(value, match);
        yield { field: value.field, evidence, params: { words: evidence.text } };
      }
    },
  },
};
