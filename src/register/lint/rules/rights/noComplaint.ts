import type { LintContext } from "../../lintContext.ts";
import { LintRecord } from "../../lintRecord.ts";
import type { LintRule } from "../../lintRule.ts";

const authority = "(?:cnil|commission nationale|autorite de controle)";
const complaint = new RegExp(
  `(?:reclamation|plainte|saisi(?:r|ne)|recours)[^.]{0,120}(?<![a-z])${authority}|(?<![a-z])${authority}[^.]{0,80}(?:reclamation|plainte)`,
);

export const noComplaint: LintRule = {
  id: "rights.no-complaint",
  family: "rights",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 13(2)(d) et 77", en: "GDPR, art. 13(2)(d) and 77" },
  title: {
    fr: "Réclamation à la CNIL passée sous silence",
    en: "Complaint to the authority left unsaid",
  },
  message: {
    fr: "Ni la fiche ni la page ne dit que l’on peut adresser une réclamation à la CNIL. Dites-le.",
    en: "Neither the record nor the page says that a complaint may be lodged with the CNIL. Say so.",
  },
  why: {
    fr: "La personne à qui l’on ne répond pas doit savoir à qui s’adresser ensuite.",
    en: "A person who gets no answer must know whom to turn to next.",
  },
  mend: {
    fr: "Ajoutez : « Vous pouvez adresser une réclamation à la CNIL (www.cnil.fr). »",
    en: "Add that a complaint may be lodged with the CNIL (www.cnil.fr).",
  },
  examples: {
    bad: [
      {
        records: [
          {
            rights:
              "Vous pouvez demander l’accès à vos données, leur rectification, leur effacement ou la limitation du traitement, et vous opposer au traitement, en écrivant à dpo@maison-des-jeux.example.",
          },
        ],
      },
    ],
    good: { records: [{}] },
  },
  check: {
    kind: "record",
    *find(record) {
      if (record.activity.rights === null) return;
      if (record.says(complaint, "rights") || record.context.once(pageSaysIt)) return;
      yield { field: "rights", evidence: record.quoteTitle() };
    },
  },
};

/** What a page says outside its records, or in one of the few of a notice, it says for all of them. */
const pageSaysIt = ({ page, records }: LintContext): boolean =>
  page !== null &&
  complaint.test(LintRecord.fold(page.text)) &&
  (records.length <= 3 || !records.some((record) => record.says(complaint, "rights")));
