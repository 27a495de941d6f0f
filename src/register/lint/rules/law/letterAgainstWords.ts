import { contradictedBy, fromArticleTo, wordedBases } from "../../basisWording.ts";
import type { LintRule } from "../../lintRule.ts";

export const letterAgainstWords: LintRule = {
  id: "law.letter-against-words",
  family: "law",
  severity: "error",
  legalSource: { fr: "RGPD, art. 6(1)", en: "GDPR, art. 6(1)" },
  title: {
    fr: "La lettre et les mots désignent deux bases légales",
    en: "The letter and the words name two legal bases",
  },
  message: {
    fr: "L’article cité est le 6.1.{letter}, mais les mots sont ceux du 6.1.{words}. Décidez laquelle des deux bases est la bonne.",
    en: "The article cited is 6.1.{letter}, but the words are those of 6.1.{words}. Decide which of the two bases is right.",
  },
  why: {
    fr: "Les droits des personnes dépendent de la base légale : avec deux bases pour une, nul ne sait lesquels s’appliquent.",
    en: "The rights of the persons depend on the legal basis: with two for one, nobody knows which rights apply.",
  },
  mend: {
    fr: "Mettez d’accord la lettre et les mots. Le consentement, a ; le contrat, b ; l’obligation légale, c ; les intérêts vitaux, d ; la mission d’intérêt public, e ; l’intérêt légitime, f.",
    en: "Make the letter and the words agree. Consent is a, contract b, legal obligation c, vital interests d, public task e, legitimate interests f.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            legalBases:
              "Article 6.1.e du RGPD : intérêt légitime de la maison des jeux à retrouver ses jeux",
          },
        ],
      },
      {
        records: [
          {
            legalBases: [
              "Respect d’une obligation légale (art. 6, paragraphe 1, point b, du RGPD), article L. 2121-29 du code général des collectivités territoriales",
            ],
            rights:
              "Vous pouvez demander l’accès à vos données, leur rectification, leur effacement, leur portabilité ou la limitation du traitement en écrivant à dpo@maison-des-jeux.example, et adresser une réclamation à la CNIL (www.cnil.fr).",
          },
        ],
      },
    ],
    good: {
      records: [
        {
          legalBases:
            "Article 6.1.f du RGPD : intérêt légitime de la maison des jeux à retrouver ses jeux",
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      const bases = wordedBases(record);
      for (const basis of bases) {
        const other = contradictedBy(basis, bases);
        if (!other || basis.letter === null) continue;
        yield {
          field: "legalBases",
          evidence: record.quote(basis.value, fromArticleTo(basis, other.words)),
          params: { letter: basis.letter, words: other.letter },
        };
      }
    },
  },
};
