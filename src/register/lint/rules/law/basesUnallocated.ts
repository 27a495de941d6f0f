import { fromArticleTo, wordedBases, type WordedBasis } from "../../basisWording.ts";
import type { LintRule } from "../../lintRule.ts";

/** What gives a basis to some of the purposes. */
const allocates =
  /(?<![a-z])(?:pour|concernant|s'agissant|en ce qui concerne|quant aux?|relatives? aux?|lorsqu|quand|si (?:le|la|l'|vous)|en cas|uniquement|seulement|exclusivement|(?:requis|recueilli|donne) (?:pour|lors|a))(?![a-z])/;
/** « Statistiques : article 6.1.e »: what stands before the article, its wording and joints aside. */
const joints =
  /(?<![a-z])(?:au sens|au titre|en application|sur le fondement|conformement|base legale|fondement|traitement|necessaire|execution|respect|aux fins|l'|le|la|les|de|du|des|d'|a|a l'|et|ou|est|une?|articles?|art[.]?)(?![a-z])/g;
const wordings =
  /missions? d'interet (?:public|general)|obligations? legales?|interets? (?:legitimes?|vitaux)|consentements?|contrats?/g;

export const basesUnallocated: LintRule = {
  id: "law.bases-unallocated",
  family: "law",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 6(1) et 13(1)(c)", en: "GDPR, art. 6(1) and 13(1)(c)" },
  title: {
    fr: "Plusieurs bases légales, sans dire pour quoi",
    en: "Several legal bases, without saying for what",
  },
  message: {
    fr: "La fiche cite {count} bases légales sans dire laquelle vaut pour quelle finalité. Répartissez-les.",
    en: "The record cites {count} legal bases without saying which is for which purpose. Allocate them.",
  },
  why: {
    fr: "Chaque finalité a sa base, et chaque base ses droits : réunies, elles ne disent plus quels droits a la personne.",
    en: "Each purpose has its basis, and each basis its rights: lumped together they no longer tell which rights a person has.",
  },
  mend: {
    fr: "Écrivez à côté de chaque base la finalité qu’elle fonde.",
    en: "Write beside each basis the purpose that it is for.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            legalBases: [
              "Article 6.1.e du RGPD : mission d’intérêt public de l’article L. 2121-29 du code général des collectivités territoriales",
              "Article 6.1.c du RGPD : obligation légale de l’article L. 1617-5 du code général des collectivités territoriales",
            ],
          },
        ],
      },
      {
        records: [
          {
            legalBases:
              "Art. 6-1 e) et 6-1 c) du RGPD, code général des collectivités territoriales, article L. 2121-29",
          },
        ],
      },
    ],
    good: {
      records: [
        {
          legalBases: [
            "Article 6.1.e du RGPD, pour le prêt : mission d’intérêt public de l’article L. 2121-29 du code général des collectivités territoriales",
            "Article 6.1.c du RGPD, pour les comptes : obligation légale de l’article L. 1617-5 du code général des collectivités territoriales",
          ],
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      const { legalBases } = record.activity;
      const bases = wordedBases(record).filter(({ letter }) => letter !== null);
      const unsaid = bases.filter(
        (basis) => !legalBases[basis.value.at]?.purposes?.length && !isAllocated(basis),
      );
      const letters = new Set(unsaid.map(({ letter }) => letter));
      const second = unsaid.find(({ letter }) => letter !== unsaid[0]!.letter);
      if (letters.size < 2 || !second) return;
      yield {
        field: "legalBases",
        evidence: record.quote(second.value, fromArticleTo(second, undefined)),
        params: { count: letters.size },
      };
    },
  },
};

const isAllocated = ({ value, mention }: WordedBasis): boolean => {
  if (allocates.test(value.folded)) return true;
  const before = value.folded.slice(0, mention?.start ?? 0);
  return /[a-z]{4}/.test(before.replaceAll(wordings, " ").replaceAll(joints, " "));
};
