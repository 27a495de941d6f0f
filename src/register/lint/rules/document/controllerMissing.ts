import type { LintRule } from "../../lintRule.ts";
import { isSaid } from "./isSaid.ts";

const names =
  /(?<![a-z])(?:responsables? (?:conjoints? )?(?:du|de|des) traitements?|data controller)(?![a-z])/;

export const controllerMissing: LintRule = {
  id: "document.no-controller",
  family: "document",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 13(1)(a) et 30(1)(a)", en: "GDPR, art. 13(1)(a) and 30(1)(a)" },
  title: { fr: "Responsable absent du registre", en: "No controller in the register" },
  message: {
    fr: "Le registre ne dit pas qui est responsable des traitements. Ajoutez son nom et ses coordonnées au-dessus des fiches.",
    en: "The register does not say who the controller is. Add its name and how to reach it above the records.",
  },
  why: {
    fr: "C’est la première des mentions de l’article 30, et la seule qui dise à qui s’adresser.",
    en: "It is the first thing that article 30 asks, and the only one that tells whom to turn to.",
  },
  mend: {
    fr: "Écrivez « Responsable des traitements : … », avec une adresse.",
    en: "Write “Responsable des traitements : …”, with an address.",
  },
  examples: {
    bad: [
      {
        head: "Registre publié le 15/10/2026\n\nDéléguée à la protection des données : Ada Lenoir\ndpo@maison-des-jeux.example",
        records: [{}],
      },
    ],
    good: { records: [{}] },
  },
  check: {
    kind: "document",
    *find(context) {
      const { register } = context;
      if (register.activities.length === 0 || register.controller?.name) return;
      if (isSaid(context, names)) return;
      yield { field: "controller", evidence: null };
    },
  },
};
