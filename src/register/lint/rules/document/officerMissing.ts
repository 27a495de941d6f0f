import type { LintRule } from "../../lintRule.ts";

const officer =
  /(?<![a-z])(?:delegue(?:e|\(e\))?s? (?:a la|de la|pour la) protection|dpo|dpd|data protection officer)(?![a-z])/;

export const officerMissing: LintRule = {
  id: "document.no-officer",
  family: "document",
  severity: "warning",
  legalSource: {
    fr: "RGPD, art. 13(1)(b), 30(1)(a) et 37(7)",
    en: "GDPR, art. 13(1)(b), 30(1)(a) and 37(7)",
  },
  title: { fr: "Délégué absent du registre", en: "No data-protection officer in the register" },
  message: {
    fr: "Le registre ne nomme aucun délégué à la protection des données. Ajoutez ses coordonnées au-dessus des fiches.",
    en: "The register names no data-protection officer. Add how to reach the officer above the records.",
  },
  why: {
    fr: "Un organisme public en désigne toujours un, et publie ses coordonnées.",
    en: "A public body always designates one, and publishes how to reach the officer.",
  },
  mend: {
    fr: "Écrivez « Délégué à la protection des données : … », avec une adresse électronique.",
    en: "Write “Délégué à la protection des données : …”, with an e-mail address.",
  },
  examples: {
    bad: [
      {
        head: "Registre publié le 15/10/2026\n\nResponsable des traitements : Maison des jeux de Valmont\ncontact@maison-des-jeux.example",
        records: [
          {
            rights:
              "Vous pouvez demander l’accès à vos données, leur rectification, leur effacement ou la limitation du traitement, et vous opposer au traitement pour des raisons tenant à votre situation, en écrivant à contact@maison-des-jeux.example. Vous pouvez aussi adresser une réclamation à la CNIL (www.cnil.fr).",
          },
        ],
      },
    ],
    good: { records: [{}] },
  },
  check: {
    kind: "document",
    *find({ register, records, preamble }) {
      if (register.activities.length === 0 || register.dataProtectionOfficers.length > 0) return;
      if (preamble.some(({ folded }) => officer.test(folded))) return;
      if (records.some((record) => record.says(officer))) return;
      yield { field: "dataProtectionOfficers", evidence: null };
    },
  },
};
