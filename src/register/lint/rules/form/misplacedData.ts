import type { LintRule } from "../../lintRule.ts";

export const misplacedData: LintRule = {
  id: "form.misplaced-data",
  family: "form",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 30(1)(c)", en: "GDPR, art. 30(1)(c)" },
  title: { fr: "Données dans le champ des personnes", en: "Data in the field of persons" },
  message: {
    fr: "Des données figurent parmi les personnes concernées : « {said} ». Déplacez-les dans leur champ.",
    en: "Data stand among the data subjects: “{said}”. Move them to their field.",
  },
  why: {
    fr: "Qui cherche quelles données sont traitées ne les trouve pas à leur place, et les personnes concernées ne sont pas nommées.",
    en: "Whoever looks for the data does not find them in their place, and the persons concerned are not named.",
  },
  mend: {
    fr: "Ne nommez ici que les catégories de personnes, et décrivez leurs données dans le champ des données.",
    en: "Name only the categories of persons here, and describe their data in the field of data.",
  },
  replaces: ["field.misplaced-data"],
  examples: {
    bad: [
      {
        records: [{ dataSubjects: ["Emprunteurs", "Données des agents du comptoir"] }],
      },
      {
        records: [
          {
            dataSubjects: [
              "Pour les emprunteurs : Données d’identification ; Données de contact",
              "Agents du comptoir",
            ],
          },
        ],
      },
    ],
    good: { records: [{ dataSubjects: ["Emprunteurs", "Agents du comptoir"] }] },
  },
  check: {
    kind: "record",
    *find(record) {
      for (const value of record.of("dataSubjects")) {
        const match =
          /^(?:donnees|coordonnees|informations) (?:des?|du|d'|concernant|relatives|sur|de la|de l')/.exec(
            value.folded,
          );
        if (!match) continue;
        const said = value.text.split(/\s+/).slice(0, 4).join(" ");
        const start = value.text.indexOf(said);
        if (start < 0) continue;
        yield {
          field: "dataSubjects",
          evidence: record.quote(value, { start, end: start + said.length }),
          params: { said },
        };
        // One list in the wrong field is one thing to mend, however many items it has.
        return;
      }
      const { page } = record.context;
      if (page === null) return;
      for (const { source } of record.context.importFindings("field.misplaced-data", record)) {
        const [first] = page.readable(source);
        if (!first) continue;
        const words = page.text.slice(first.start, first.end);
        const said = /^[^:]{1,160}:\s*\S+(?:\s\S+)?/.exec(words)?.[0] ?? words.slice(0, 60);
        const places = page.places([{ start: first.start, end: first.start + said.length }]);
        yield { field: "dataSubjects", evidence: { text: said, source: places }, params: { said } };
        return;
      }
    },
  },
};
