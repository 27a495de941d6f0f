import type { LintRule } from "../../lintRule.ts";

export const sharedBase: LintRule = {
  id: "recipients.base-of-another",
  family: "recipients",
  severity: "info",
  legalSource: { fr: "RGPD, art. 26 et 28", en: "GDPR, art. 26 and 28" },
  title: { fr: "Base tenue par un autre", en: "Data base kept by another" },
  message: {
    fr: "Les données vont dans « {words} » ; ni les destinataires ni la sous-traitance ne disent qui la tient.",
    en: "The data go into “{words}”; neither the recipients nor the processors say who keeps it.",
  },
  why: {
    fr: "Qui tient la base en est responsable, conjointement ou comme sous-traitant : la personne doit savoir à qui s’adresser.",
    en: "Whoever keeps the base answers for it, jointly or as a processor: the person has to know whom to turn to.",
  },
  mend: {
    fr: "Nommez l’organisme qui tient la base, et son rôle.",
    en: "Name the body that keeps the base, and its role.",
  },
  examples: {
    bad: [
      {
        records: [
          { subPurposes: ["Inscrire les emprunteurs", "Alimenter la base nationale des jeux"] },
        ],
      },
    ],
    good: {
      records: [
        {
          subPurposes: ["Inscrire les emprunteurs", "Alimenter la base nationale des jeux"],
          recipients: [
            "Agents du comptoir, pour suivre les prêts",
            "Ministère de la culture, qui tient la base nationale des jeux",
          ],
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      const { processors, jointControllers } = record.activity;
      if (jointControllers?.length || (processors && processors.used !== "no")) return;
      const found = record.first(base, "purposes", "subPurposes", "retention");
      if (!found || record.says(/\b(?:base|fichier|repertoire|systeme) nationale?\b/, "recipients"))
        return;
      const evidence = record.quoteMatch(found.value, found.match);
      yield { field: "recipients", evidence, params: { words: evidence.text } };
    },
  },
};

const base =
  /\b(?:base|fichier|systeme) nationale?\b(?: [^,;.()]{2,30}?(?=[,;.()]|$))?|\bla base par la [a-z]+\b/;
