import type { LintRule } from "../../lintRule.ts";

export const officerWithoutContact: LintRule = {
  id: "document.officer-without-contact",
  family: "document",
  severity: "warning",
  legalSource: {
    fr: "RGPD, art. 13(1)(b), 30(1)(a) et 37(7)",
    en: "GDPR, art. 13(1)(b), 30(1)(a) and 37(7)",
  },
  title: { fr: "Délégué que l’on ne peut joindre", en: "Officer that cannot be reached" },
  message: {
    fr: "« {said} » est nommé délégué sans adresse ni téléphone. Ajoutez-les.",
    en: "“{said}” is named as officer with neither address nor telephone. Add them.",
  },
  why: {
    fr: "Ce sont les coordonnées du délégué, plus que son nom, que le règlement demande de publier.",
    en: "It is how to reach the officer, more than the name, that the regulation asks to publish.",
  },
  mend: {
    fr: "Écrivez une adresse électronique sous le nom.",
    en: "Write an e-mail address below the name.",
  },
  examples: {
    bad: [
      {
        head: "Registre publié le 15/10/2026\n\nResponsable des traitements : Maison des jeux de Valmont\ncontact@maison-des-jeux.example\n\nDéléguée à la protection des données : Ada Lenoir",
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
    *find({ register, preamble, records, quoteText }) {
      for (const { name, email, source } of register.dataProtectionOfficers) {
        if (name === null || email !== null) continue;
        const reachable = /(?:\d[ .]?){9,}|(?:dpo|dpd|donnees)\S*@/;
        if (preamble.some(({ folded }) => reachable.test(folded))) continue;
        if (records.some((record) => record.says(/(?:dpo|dpd|donnees)\S*@/, "rights"))) continue;
        yield {
          field: "dataProtectionOfficers",
          evidence: quoteText(name, source),
          params: { said: name },
        };
      }
    },
  },
};
