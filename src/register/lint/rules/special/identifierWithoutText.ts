import { signsOf } from "../../signsOnce.ts";
import type { Activity } from "../../../model/register.ts";
import { basisTexts } from "../../basisTexts.ts";
import type { LintRule } from "../../lintRule.ts";

/** The texts that allow the NIR: the framework decree, what it left in the code, and the act that asks for them. */
const authorising =
  /2019-341|(?<![a-z0-9])[rd][. ]{0,2}115-[1-7](?!\d)|2018-390|articles? 30 (?:de la )?loi|decret[^.;]{0,80}(?:nir|repertoire national d'identification|numero d'inscription)/;

/** A decree that founds the processing may allow the number too; those before the act of 1978 knew nothing of it. */
const isDecree = ({ code, number }: Activity["legalReferences"][number]): boolean =>
  /^décret/i.test(code ?? "") && /^(?:19[89]\d|8\d|9\d|20\d\d)-/.test(number ?? "");

export const identifierWithoutText: LintRule = {
  id: "special.identifier-without-text",
  family: "special",
  severity: "warning",
  legalSource: {
    fr: "RGPD, art. 87 ; loi n° 78-17 du 6 janvier 1978, art. 30",
    en: "GDPR, art. 87; French act no. 78-17 of 6 January 1978, art. 30",
  },
  title: {
    fr: "Numéro de sécurité sociale sans texte",
    en: "Social security number without a text",
  },
  message: {
    fr: "La fiche traite le numéro de sécurité sociale (NIR) sans citer le texte qui l’autorise.",
    en: "The record processes the social security number (NIR) without citing the text that allows it.",
  },
  why: {
    fr: "Le NIR ne se traite que pour les finalités et par les organismes qu’un décret désigne.",
    en: "The NIR may be processed only for the purposes and by the bodies that a decree names.",
  },
  mend: {
    fr: "Citez l’article du décret n° 2019-341 du 19 avril 2019 qui vous désigne, ou retirez ce numéro.",
    en: "Cite the article of decree no. 2019-341 of 19 April 2019 that names you, or remove the number.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            dataCategories: [
              "Pour les emprunteurs : Nom et prénom ; NIR",
              "Pour les agents du comptoir : Identifiant de connexion",
            ],
          },
        ],
      },
      {
        records: [
          {
            dataCategories: [
              "Pour les emprunteurs : Nom et prénom ; Numéro de sécurité sociale",
              "Pour les agents du comptoir : Identifiant de connexion",
            ],
          },
        ],
      },
    ],
    good: {
      records: [
        {
          legalBases:
            "Article 6.1.e du RGPD : mission d’intérêt public de l’article L. 2121-29 du code général des collectivités territoriales ; article 2 du décret n° 2019-341 du 19 avril 2019 pour le NIR",
          dataCategories: [
            "Pour les emprunteurs : Nom et prénom ; NIR",
            "Pour les agents du comptoir : Identifiant de connexion",
          ],
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      const { nationalIdentifier, nationalIdentifierText } = record.activity;
      if (
        !nationalIdentifier ||
        nationalIdentifierText ||
        record.says(authorising, "legalBases", "legalReferences", "dataCategories", "purposes")
      )
        return;
      if (basisTexts(record).some(isDecree)) return;
      for (const item of record.of("dataCategories")) {
        const sign = item.part === "item" && signsOf("national-identifier", item.text)[0];
        if (!sign) continue;
        yield { field: "dataCategories", evidence: record.quote(item, sign) };
        return;
      }
    },
  },
};
