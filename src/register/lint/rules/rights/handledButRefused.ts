import type { LintRule } from "../../lintRule.ts";
import { rightsNamed } from "../../rightsNamed.ts";

const requests = /(?<![a-z])(?:droits?|demandes?|exercice)(?![a-z])/;

export const handledButRefused: LintRule = {
  id: "rights.handled-but-refused",
  family: "rights",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 5(1)(a) et 12(2)", en: "GDPR, art. 5(1)(a) and 12(2)" },
  title: { fr: "Droits traités et pourtant refusés", en: "Rights handled and yet refused" },
  message: {
    fr: "La fiche a pour finalité de traiter des demandes ({words}) que son champ des droits ne donne pas. Mettez-les d’accord.",
    en: "A purpose of the record is to handle requests ({words}) that its field of rights does not give. Make them agree.",
  },
  why: {
    fr: "On ne peut à la fois recevoir des demandes d’un droit et dire qu’il n’existe pas.",
    en: "One cannot both receive requests for a right and say that it does not exist.",
  },
  mend: {
    fr: "Complétez le champ des droits, ou retirez de la finalité les demandes que vous ne recevez pas.",
    en: "Complete the field of rights, or remove from the purpose the requests that you do not receive.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            legalBases:
              "Article 6.1.c du RGPD : obligation légale des articles 12 et 15 à 21 du RGPD et de l’article 48 de la loi n° 78-17 du 6 janvier 1978",
            subPurposes: ["Répondre aux demandes d’accès, d’effacement et de limitation"],
            rights:
              "Vous pouvez demander l’accès à vos données, leur rectification ou la limitation du traitement, en écrivant à dpo@maison-des-jeux.example, et adresser une réclamation à la CNIL (www.cnil.fr).",
          },
        ],
      },
    ],
    good: {
      records: [{ subPurposes: ["Répondre aux demandes d’accès, d’effacement et de limitation"] }],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      const { rights } = record.activity;
      const [value] = record.of("rights");
      if (!rights || !value) return;
      const given = new Set(rightsNamed(value.folded).keys());
      if (given.size === 0) return;
      if (rights.objection === "excluded") given.delete("objection");
      for (const purpose of record.of("purposes", "subPurposes")) {
        const handled = [...rightsNamed(purpose.folded)];
        if (handled.length < 2 || !requests.test(purpose.folded)) continue;
        const refused = handled.filter(([right]) => !given.has(right)).map(([, place]) => place);
        if (refused.length === 0) continue;
        const start = Math.min(...refused.map((place) => place.start));
        const end = Math.max(...refused.map((place) => place.end));
        const evidence = record.quote(purpose, { start, end });
        yield { field: purpose.field, evidence, params: { words: evidence.text } };
        return;
      }
    },
  },
};
