import type { LintRule } from "../../lintRule.ts";
import { isHeading, isSaid } from "./isSaid.ts";

const label =
  /(?:^|\s)(?:mesures? de securite|securite(?: des donnees| du traitement)?|mesures techniques)|^comment .{0,40}(?:protege|securise)/;

export const securityAbsent: LintRule = {
  id: "document.no-security-measures",
  family: "document",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 30(1)(g) et 32(1)", en: "GDPR, art. 30(1)(g) and 32(1)" },
  title: { fr: "Rien sur les mesures de sécurité", en: "Nothing on security measures" },
  message: {
    fr: "Aucune fiche n’a de champ sur les mesures de sécurité. Donnez-en une description générale.",
    en: "No record has a field on security measures. Give a general description of them.",
  },
  why: {
    fr: "Le registre en donne, dans la mesure du possible, une description générale ; le détail n’a pas à être publié.",
    en: "The register gives a general description of them where possible; the detail need not be published.",
  },
  mend: {
    fr: "Ajoutez le champ « Mesures de sécurité », sans détail qui aiderait un attaquant.",
    en: "Add the field “Mesures de sécurité”, without details that would help an attacker.",
  },
  examples: {
    bad: [{ records: [{ securityMeasures: null }] }],
    good: { records: [{}] },
  },
  check: {
    kind: "document",
    *find(context) {
      const { activities } = context.register;
      if (activities.length === 0 || activities.some((activity) => activity.securityMeasures))
        return;
      if (!isSaid(context, null, label) && !isHeading(context, label))
        yield { field: "securityMeasures", evidence: null };
    },
  },
};
