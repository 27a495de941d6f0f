import type { LintRule } from "../../lintRule.ts";

const date =
  /(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|(?<!\d)\d{4}-\d{2}-\d{2}|(?<!\d)(?:1er|\d{1,2}) (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre) \d{4}|(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre) \d{4}|version \d|edition \d/;

/** « Page mise à jour le 3 mars 2026 », at the foot. */
const dated = new RegExp(
  `(?:mise?s? a jour|publiee?|version|edition|en vigueur|modifiee?|derniere)[^.]{0,40}?(?:${date.source})`,
);

export const dateMissing: LintRule = {
  id: "document.no-publication-date",
  family: "document",
  severity: "info",
  legalSource: { fr: "RGPD, art. 5(2) et 30", en: "GDPR, art. 5(2) and 30" },
  title: { fr: "Registre sans date de publication", en: "Register without a publication date" },
  message: {
    fr: "Ni la date ni la version du registre ne figurent au-dessus des fiches. Ajoutez « publié le … ».",
    en: "Neither the date nor the version of the register stands above the records. Add “publié le …”.",
  },
  why: {
    fr: "La personne doit pouvoir prouver ce que le registre disait le jour où elle l’a lu, et le responsable ce qu’il publiait.",
    en: "Persons must be able to prove what the register said on the day they read it, and the controller what it published.",
  },
  mend: {
    fr: "Datez l’édition, et gardez les précédentes.",
    en: "Date the edition, and keep the earlier ones.",
  },
  examples: {
    bad: [
      {
        head: "Registre des activités de traitement\n\nResponsable des traitements : Maison des jeux de Valmont\ncontact@maison-des-jeux.example\n\nDéléguée à la protection des données : Ada Lenoir\ndpo@maison-des-jeux.example",
        records: [{}, { title: "Réparer des jeux" }],
      },
    ],
    good: { records: [{}, { title: "Réparer des jeux" }] },
  },
  check: {
    kind: "document",
    *find({ register, page, preamble, records }) {
      if (page === null || register.activities.length === 0) return;
      const isDated =
        preamble.some(({ folded }) => date.test(folded)) ||
        records.some(({ passages }) => passages.some(({ folded }) => dated.test(folded))) ||
        (register.activities.length === 1 && register.activities[0]!.updatedOn !== null);
      if (!isDated) yield { field: null, evidence: null };
    },
  },
};
