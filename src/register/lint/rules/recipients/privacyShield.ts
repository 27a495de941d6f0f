import type { LintRule } from "../../lintRule.ts";

export const privacyShield: LintRule = {
  id: "recipients.privacy-shield",
  family: "recipients",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 45 ; CJUE, C-311/18", en: "GDPR, art. 45; CJEU, C-311/18" },
  title: {
    fr: "Bouclier de protection des données invalidé",
    en: "Privacy Shield, which is invalid",
  },
  message: {
    fr: "Le « Privacy Shield » a été invalidé le 16 juillet 2020 : il ne fonde plus aucun transfert.",
    en: "The Privacy Shield was declared invalid on 16 July 2020: no transfer rests on it any more.",
  },
  why: {
    fr: "Un transfert qui s’en réclame n’a pas de garantie.",
    en: "A transfer that claims it has no safeguard.",
  },
  mend: {
    fr: "Vérifiez si le destinataire est inscrit au cadre UE–États-Unis de 2023, sinon signez des clauses types.",
    en: "Check whether the recipient is listed under the EU–US framework of 2023, else sign standard clauses.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            recipients: [
              "Agents du comptoir, pour suivre les prêts",
              "Cartes & Cie, pour imprimer les cartes, sous le Privacy Shield",
            ],
          },
        ],
      },
    ],
    good: { records: [{}] },
  },
  check: {
    kind: "value",
    *find({ folded }) {
      const match = /privacy shield|bouclier de protection des donnees/.exec(folded);
      if (match) yield { start: match.index, end: match.index + match[0].length };
    },
  },
};
