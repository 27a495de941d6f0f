import type { LintRule } from "../../lintRule.ts";
import { claimedLetters, imperative } from "../../rightsNamed.ts";

const obligation =
  "Article 6.1.c du RGPD : obligation légale de l’article L. 1617-5 du code général des collectivités territoriales";

export const objectionGroundWrong: LintRule = {
  id: "rights.objection-ground-wrong",
  family: "rights",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 21(1)", en: "GDPR, art. 21(1)" },
  title: { fr: "Mauvais motif d’exclusion", en: "Wrong ground of exclusion" },
  message: {
    fr: "Sous la base 6.1.{letter}, l’opposition n’existe pas : les « {words} » n’y sont pour rien. Donnez la vraie raison.",
    en: "Under basis 6.1.{letter} there is no objection: “{words}” have nothing to do with it. Give the true reason.",
  },
  why: {
    fr: "Ce motif répond à une opposition sous 6.1.e ou 6.1.f ; l’invoquer ailleurs fait douter de la base légale.",
    en: "That ground answers an objection under 6.1.e or 6.1.f; invoked elsewhere it casts doubt on the legal basis.",
  },
  mend: {
    fr: "Écrivez : « Le droit d’opposition ne s’applique pas, le traitement étant imposé par la loi (RGPD, art. 21(1)). »",
    en: "Write that the right to object does not apply because the law requires the processing (GDPR, art. 21(1)).",
  },
  examples: {
    bad: [
      {
        records: [
          {
            legalBases: obligation,
            rights:
              "Vous pouvez demander l’accès à vos données, leur rectification ou la limitation du traitement, en écrivant à dpo@maison-des-jeux.example. Le droit d’opposition ne s’applique pas en raison des motifs légitimes de la maison. Vous pouvez adresser une réclamation à la CNIL (www.cnil.fr).",
          },
        ],
      },
    ],
    good: {
      records: [
        {
          legalBases: obligation,
          rights:
            "Vous pouvez demander l’accès à vos données, leur rectification ou la limitation du traitement, en écrivant à dpo@maison-des-jeux.example. Le droit d’opposition ne s’applique pas : la loi impose ce traitement. Vous pouvez adresser une réclamation à la CNIL (www.cnil.fr).",
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      if (record.activity.rights?.objection !== "excluded") return;
      const letters = [...claimedLetters(record)];
      if (letters.length === 0 || letters.some((letter) => letter === "e" || letter === "f"))
        return;
      const found = record.first(imperative, "rights");
      if (!found) return;
      const evidence = record.quoteMatch(found.value, found.match);
      yield { field: "rights", evidence, params: { letter: letters[0]!, words: evidence.text } };
    },
  },
};
