import type { LintRule } from "../../lintRule.ts";

const marketing =
  /(?<![a-z])(?:prospection|promouvoir|promotion (?:des? |de l'|de nos )?(?:produits?|offres?|services?)|a des fins de promotion|campagnes? (?:de promotion|commerciales?|publicitaires?)|demarchage|publicite ciblee)/;

export const marketingObjection: LintRule = {
  id: "rights.marketing-objection",
  family: "rights",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 21(2) et 21(3)", en: "GDPR, art. 21(2) and 21(3)" },
  title: {
    fr: "Opposition à la prospection refusée",
    en: "Objection to direct marketing refused",
  },
  message: {
    fr: "La fiche promeut ou prospecte (« {words} ») et exclut l’opposition, que rien ne permet de refuser à la prospection.",
    en: "The record promotes or markets (“{words}”) and excludes objection, which nothing allows to be refused to marketing.",
  },
  why: {
    fr: "À la prospection, toute personne peut s’opposer à tout moment et sans motif.",
    en: "Anybody may object to direct marketing at any time and without a reason.",
  },
  mend: {
    fr: "Écrivez comment ne plus recevoir ces messages.",
    en: "Write how to stop receiving these messages.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            purposes: "Promouvoir les services de la maison auprès des habitants de la commune.",
            rights:
              "Vous pouvez demander l’accès à vos données, leur rectification ou la limitation du traitement, en écrivant à dpo@maison-des-jeux.example. Le droit d’opposition n’est pas ouvert, selon l’article 4 du décret n° 2021-12 du 7 janvier 2021. Vous pouvez adresser une réclamation à la CNIL (www.cnil.fr).",
          },
        ],
      },
    ],
    good: {
      records: [
        { purposes: "Promouvoir les services de la maison auprès des habitants de la commune." },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      if (record.activity.rights?.objection !== "excluded") return;
      const found = record.first(marketing, "purposes", "dataCategories");
      if (!found) return;
      const evidence = record.quoteMatch(found.value, found.match);
      yield { field: found.value.field, evidence, params: { words: evidence.text } };
    },
  },
};
