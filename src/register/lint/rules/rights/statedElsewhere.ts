import type { LintRule } from "../../lintRule.ts";
import { rightsNamed, rightWords } from "../../rightsNamed.ts";

const rights =
  /(?<![a-z])droits? (?:d'acces|de rectification|d'effacement|de suppression|d'opposition)[^.;:]{0,80}?(?= (?:portant|s'exerc|sur |aupres|peu|est |sont |en |par ))/;
const exercised = /(?<![a-z])(?:s'exerc|exercer|sur demande|aupres d|a l'adresse|en ecrivant)/;

const elsewhere = ["retention", "recipients", "dataCategories"] as const;

export const statedElsewhere: LintRule = {
  id: "rights.stated-elsewhere",
  family: "rights",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 12(1)", en: "GDPR, art. 12(1)" },
  title: { fr: "Droits dits deux fois, autrement", en: "Rights stated twice, differently" },
  message: {
    fr: "Un autre champ donne aussi ces droits, que le champ des droits ne donne pas : {rights}. Réunissez les deux.",
    en: "Another field also gives these rights, which the field of rights does not: {rights}. Join the two.",
  },
  why: {
    fr: "Entre deux listes de droits, la personne ne sait pas laquelle la concerne.",
    en: "Between two lists of rights a person does not know which applies.",
  },
  mend: {
    fr: "Écrivez les droits et leur contact une seule fois, dans le champ des droits.",
    en: "Write the rights and their contact once, in the field of rights.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            legalBases:
              "Article 6.1.c du RGPD : obligation légale de l’article L. 1617-5 du code général des collectivités territoriales",
            recipients: [
              "Agents du comptoir, pour suivre les prêts. Le droit de suppression s’exerce auprès d’eux.",
            ],
            rights:
              "Vous pouvez demander l’accès à vos données, leur rectification ou la limitation du traitement, en écrivant à dpo@maison-des-jeux.example, et adresser une réclamation à la CNIL (www.cnil.fr).",
          },
        ],
      },
    ],
    good: {
      records: [{ recipients: ["Agents du comptoir, pour suivre les prêts."] }],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      const [value] = record.of("rights");
      if (!value || !record.says(rights, ...elsewhere)) return;
      const named = rightsNamed(value.folded);
      for (const sentence of record.sentences(...elsewhere)) {
        const match = rights.exec(sentence.folded);
        if (!match || !exercised.test(sentence.folded)) continue;
        const more = [...rightsNamed(match[0]).keys()].filter((right) => !named.has(right));
        if (more.length === 0) continue;
        const start = sentence.start + match.index;
        yield {
          field: sentence.value.field,
          evidence: record.quote(sentence.value, { start, end: start + match[0].length }),
          params: {
            rights: more.map((right) => rightWords[right][record.context.language]).join(", "),
          },
        };
        return;
      }
    },
  },
};
