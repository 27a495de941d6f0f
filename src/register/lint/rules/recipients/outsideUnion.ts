import type { LintRule } from "../../lintRule.ts";
import {
  adequacyOf,
  countryCode,
  europeanEconomicArea,
  frenchTerritories,
} from "./adequacyDecisions.ts";

export const outsideUnion: LintRule = {
  id: "recipients.no-safeguard",
  family: "recipients",
  severity: "error",
  legalSource: { fr: "RGPD, art. 44 à 49", en: "GDPR, art. 44 to 49" },
  title: { fr: "Hors de l’Union sans garantie", en: "Outside the Union without a safeguard" },
  message: {
    fr: "« {name} » détient des données dans un pays hors de l’Union ({country}) sans garantie qui vaille : {reason}.",
    en: "“{name}” holds data in a country outside the Union ({country}) without a valid safeguard: {reason}.",
  },
  why: {
    fr: "Sans décision d’adéquation, garantie appropriée ou dérogation, le transfert est interdit.",
    en: "Without an adequacy decision, an appropriate safeguard or a derogation the transfer is forbidden.",
  },
  mend: {
    fr: "Choisissez la garantie (art. 45 à 49) et gardez-en le document, ou cessez le transfert.",
    en: "Choose the safeguard (art. 45 to 49) and keep its document, or stop the transfer.",
  },
  examples: {
    bad: [
      {
        records: [{}],
        details: [
          {
            processors: {
              used: "yes",
              text: "oui",
              source: [],
              named: [
                {
                  name: "Cartes & Cie",
                  agreement: { signedOn: "2024-03-12" },
                  country: "IN",
                  source: [],
                },
              ],
            },
          },
        ],
      },
      {
        records: [{}],
        details: [
          {
            transfers: [
              {
                recipient: "Cartes & Cie",
                country: "Inde",
                safeguard: "adequacy-decision",
                source: [],
              },
            ],
          },
        ],
      },
    ],
    good: {
      records: [{}],
      details: [
        {
          transfers: [
            {
              recipient: "Cartes & Cie",
              country: "Inde",
              safeguard: "standard-contractual-clauses",
              source: [],
            },
            {
              recipient: "Jeux du Léman",
              country: "Suisse",
              safeguard: "adequacy-decision",
              source: [],
            },
          ],
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      const { processors, transfers } = record.activity;
      if (!processors?.named && !transfers) return;
      const held = [
        ...(processors?.named ?? []).flatMap(({ name, country, safeguard, source }) =>
          country === undefined ? [] : [{ field: "processors", name, country, safeguard, source }],
        ),
        ...(transfers ?? []).map(({ recipient, country, safeguard, source }) => ({
          field: "transfers",
          name: recipient,
          country,
          safeguard,
          source,
        })),
      ];
      for (const { field, name, country, safeguard, source } of held) {
        const code = countryCode(country);
        if (code !== null && (europeanEconomicArea.has(code) || frenchTerritories.has(code)))
          continue;
        const adequate = adequacyOf(code, record.context.at.toString());
        // GDPR art. 45: an adequacy decision needs nothing else, but holds for its country alone. Where it covers only some
        // organisations somebody has to have said that this is one of them.
        const isCovered =
          adequate !== undefined && (!adequate.only || safeguard === "adequacy-decision");
        if (isCovered || (safeguard !== undefined && safeguard !== "adequacy-decision")) continue;
        const { language } = record.context;
        const reason = adequate?.only
          ? onlySome[language].replace("{only}", adequate.only[language])
          : (safeguard === undefined ? none : notAdequate)[language];
        yield {
          field,
          evidence: { text: name, source },
          params: { name, country, reason },
        };
      }
    },
  },
};

const none = { fr: "aucune n’est donnée", en: "none is given" };
const notAdequate = {
  fr: "aucune décision d’adéquation de la Commission ne vaut ce jour pour ce pays",
  en: "no adequacy decision of the Commission holds for this country on this day",
};
const onlySome = {
  fr: "la décision d’adéquation ne vaut que pour certains organismes ({only})",
  en: "the adequacy decision holds for some organisations only ({only})",
};
