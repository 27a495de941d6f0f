import type { SpecialCategory } from "../../../import/fields/classifyData.ts";
import { signsOf } from "../../signsOnce.ts";
import { wholeRecord } from "../../exampleParts.ts";
import type { LintRule } from "../../lintRule.ts";

/** A condition of art. 9(2), or the article of the French act that carries it over; over folded words. */
const condition =
  /(?<![a-z0-9])(?:articles? |art[.]? ?)9 ?(?:[-.,( ]|§|paragraphe) ?2(?!\d)|(?<![a-z0-9])9 ?[-.,(] ?2 ?[-.,)( ]{0,2}(?:point )?[a-j](?![a-z0-9])|(?<![a-z])(?:articles? |art[.]? ?)9 ?,? (?:du r[gp]{2}d|du reglement)|(?<![a-z])articles? (?:6|44) (?:de la )?(?:loi (?:n ?° ?)?78-17|loi (?:du 6 janvier|informatique))/;

/** Words of medicine that buildings, debts and trades have too: alone they show nothing. */
const ambiguous = /^(?:diagnosti|prescription|resultats)/;

const names: Readonly<
  Record<Exclude<SpecialCategory, "criminal-offences">, { fr: string; en: string }>
> = {
  health: { fr: "santé", en: "health" },
  "racial-or-ethnic-origin": { fr: "origine raciale ou ethnique", en: "racial or ethnic origin" },
  "political-opinions": { fr: "opinions politiques", en: "political opinions" },
  "religious-beliefs": { fr: "convictions religieuses", en: "religious beliefs" },
  "union-membership": { fr: "appartenance syndicale", en: "trade-union membership" },
  genetic: { fr: "données génétiques", en: "genetic data" },
  biometric: { fr: "données biométriques", en: "biometric data" },
  "sex-life": { fr: "vie sexuelle", en: "sex life" },
  "sexual-orientation": { fr: "orientation sexuelle", en: "sexual orientation" },
};

export const specialWithoutCondition: LintRule = {
  id: "special.no-condition",
  family: "special",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 9", en: "GDPR, art. 9" },
  title: {
    fr: "Données sensibles sans condition de l’article 9",
    en: "Special data without a condition of article 9",
  },
  message: {
    fr: "La fiche traite des données sensibles ({category}) sans dire quelle condition de l’article 9(2) le permet.",
    en: "The record processes special data ({category}) without saying which condition of article 9(2) allows it.",
  },
  why: {
    fr: "Traiter ces données est interdit, sauf dans un des cas de l’article 9(2) : une base de l’article 6 ne suffit pas.",
    en: "Processing such data is forbidden but in one of the cases of article 9(2): a basis of article 6 is not enough.",
  },
  mend: {
    fr: "Ajoutez la condition, par exemple « article 9.2.h du RGPD : gestion des services de santé », ou retirez ces données.",
    en: "Add the condition, for instance “article 9.2.h du RGPD”, or remove these data.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            dataCategories: [
              "Pour les emprunteurs : Nom et prénom ; Données de santé dont le handicap",
              "Pour les agents du comptoir : Identifiant de connexion",
            ],
          },
        ],
      },
      {
        records: [
          {
            dataCategories: [
              "Pour les emprunteurs : Nom et prénom",
              "Pour les agents du comptoir : Identifiant de connexion ; Appartenance syndicale",
            ],
            retention: wholeRecord,
          },
        ],
      },
    ],
    good: {
      records: [
        {
          legalBases:
            "Article 6.1.e du RGPD : mission d’intérêt public confiée à la maison des jeux par l’article L. 2121-29 du code général des collectivités territoriales ; article 9.2.a du RGPD pour le handicap, avec le consentement explicite de l’emprunteur",
          dataCategories: [
            "Pour les emprunteurs : Nom et prénom ; Données de santé dont le handicap",
            "Pour les agents du comptoir : Identifiant de connexion",
          ],
          rights:
            "Vous pouvez demander l’accès à vos données, leur rectification, leur effacement ou la limitation du traitement, vous opposer au traitement et retirer votre consentement, en écrivant à dpo@maison-des-jeux.example. Vous pouvez aussi adresser une réclamation à la CNIL (www.cnil.fr).",
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      const { specialCategories, specialConditions } = record.activity;
      if (specialCategories.length === 0 || specialConditions?.length) return;
      if (
        record.says(
          condition,
          "legalBases",
          "legalReferences",
          "dataCategories",
          "purposes",
          "recipients",
        )
      )
        return;
      const items = record.of("dataCategories").filter(({ part }) => part === "item");
      for (const category of specialCategories) {
        if (category === "criminal-offences") continue;
        const name = names[category][record.context.language];
        const places = items.flatMap((item) =>
          signsOf(category, item.text).map((sign) => ({ item, sign })),
        );
        // « Données de santé » says it better than an example of them that stands before it.
        const best =
          places.find(({ item, sign }) =>
            item.folded.slice(sign.start, sign.end).includes("sante"),
          ) ?? places[0];
        const isPlain = places.some(
          ({ item, sign }) => !ambiguous.test(item.folded.slice(sign.start, sign.end)),
        );
        if (best && isPlain)
          yield {
            field: "dataCategories",
            evidence: record.quote(best.item, best.sign),
            params: { category: name },
          };
      }
    },
  },
};
