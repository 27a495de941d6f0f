import { contradictedBy, fromArticleTo, wordedBases } from "../../basisWording.ts";
import type { LintRule } from "../../lintRule.ts";

const withdrawal =
  /(?<![a-z])(?:retrait|retirer|retire|retirez|revoquer|revocation|revenir sur|desinscri|desabonn|se desister|changer d'avis|supprimer (?:votre|son|leur) compte)/;

export const consentWithoutWithdrawal: LintRule = {
  id: "law.consent-without-withdrawal",
  family: "law",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 7(3) et 13(2)(c)", en: "GDPR, art. 7(3) and 13(2)(c)" },
  title: { fr: "Consentement sans retrait", en: "Consent without withdrawal" },
  message: {
    fr: "La fiche repose sur le consentement sans dire comment le retirer. Dites-le.",
    en: "The record rests on consent without saying how it is withdrawn. Say so.",
  },
  why: {
    fr: "Un consentement que l’on ne peut retirer aussi simplement qu’on l’a donné n’est pas valable.",
    en: "Consent that cannot be withdrawn as easily as it was given is not valid.",
  },
  mend: {
    fr: "Ajoutez aux droits que le consentement se retire à tout moment, et comment.",
    en: "Add to the rights that consent may be withdrawn at any time, and how.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            legalBases: "Article 6.1.a du RGPD : consentement de l’emprunteur",
            rights:
              "Vous pouvez demander l’accès à vos données, leur rectification, leur effacement, leur portabilité ou la limitation du traitement, en écrivant à dpo@maison-des-jeux.example, et adresser une réclamation à la CNIL (www.cnil.fr).",
          },
        ],
      },
    ],
    good: {
      records: [
        {
          legalBases: "Article 6.1.a du RGPD : consentement de l’emprunteur",
          rights:
            "Vous pouvez retirer votre consentement à tout moment, demander l’accès à vos données, leur rectification, leur effacement, leur portabilité ou la limitation du traitement, en écrivant à dpo@maison-des-jeux.example, et adresser une réclamation à la CNIL (www.cnil.fr).",
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      const bases = wordedBases(record);
      const basis = bases.find(({ letter }) => letter === "a");
      if (!basis || contradictedBy(basis, bases)) return;
      if (
        record.activity.legalBases[basis.value.at]?.withdrawal ||
        record.says(withdrawal, "legalBases", "rights", "purposes", "retention", "recipients")
      )
        return;
      if (record.noticeSays(withdrawal)) return;
      yield {
        field: "legalBases",
        evidence: record.quote(basis.value, fromArticleTo(basis, basis.words.get("a"))),
      };
    },
  },
};
