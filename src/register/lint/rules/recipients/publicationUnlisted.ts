import type { LintRule } from "../../lintRule.ts";

export const publicationUnlisted: LintRule = {
  id: "recipients.publication-not-listed",
  family: "recipients",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 13(1)(e)", en: "GDPR, art. 13(1)(e)" },
  title: {
    fr: "Données publiées, public absent des destinataires",
    en: "Data published, the public not among the recipients",
  },
  message: {
    fr: "« {words} » : les données deviennent publiques, et les destinataires ne le disent pas.",
    en: "“{words}”: the data become public, and the recipients do not say so.",
  },
  why: {
    fr: "Publier, c’est communiquer à tous ; c’est la divulgation la plus large, et la première à dire.",
    en: "To publish is to disclose to everybody; it is the widest disclosure, and the first to be said.",
  },
  mend: {
    fr: "Ajoutez « le public » aux destinataires, avec les données publiées et la durée de leur mise en ligne.",
    en: "Add “the public” to the recipients, with the data that are published and how long they stay online.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            subPurposes: ["Inscrire les emprunteurs", "Publication des gagnants sur Internet"],
          },
        ],
      },
    ],
    good: {
      records: [
        {
          subPurposes: ["Inscrire les emprunteurs", "Publication des gagnants sur Internet"],
          recipients: [
            "Agents du comptoir, pour suivre les prêts",
            "Le public, pour connaître les gagnants",
          ],
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      if (record.activity.recipientsNone) return;
      const found = record.first(
        published,
        "legalBases",
        "subPurposes",
        "purposes",
        "dataCategories",
      );
      if (
        !found ||
        record.says(
          /\bpublic\b|internautes?|tout le monde|visiteurs? du site|publi|open data/,
          "recipients",
        )
      )
        return;
      const evidence = record.quoteMatch(found.value, found.match);
      yield { field: "recipients", evidence, params: { words: evidence.text } };
    },
  },
};

const published =
  /\b(?:publication|mise en ligne|diffusion) (?:de|des|du|d')[^,;.:()]{2,60}? (?:sur (?:internet|le site|un site|les reseaux)|en ligne)\b(?: internet)?/;
