import type { LintRule } from "../../lintRule.ts";
import { isSaid } from "./isSaid.ts";

const transfers =
  /(?<![a-z])transfer(?:t|e|ts|es|er|ees)(?![a-z])[^.]{0,80}(?:hors|pays|union|ue(?![a-z])|tiers|etranger|international)|(?:donnees|heberg)[^.]{0,60} hors (?:de )?(?:l'|d')?(?:union europeenne|ue(?![a-z])|eee(?![a-z])|espace economique)/;
const label = /transfer|hors (?:de )?(?:l')?(?:union|ue(?![a-z])|eee)/;

export const transfersAbsent: LintRule = {
  id: "document.no-transfers",
  family: "document",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 13(1)(f) et 30(1)(e)", en: "GDPR, art. 13(1)(f) and 30(1)(e)" },
  title: {
    fr: "Rien sur les transferts hors de l’Union",
    en: "Nothing on transfers out of the Union",
  },
  message: {
    fr: "Aucune fiche ne dit si des données sont transférées hors de l’Union européenne. Dites-le dans chacune, aussi quand il n’y en a pas.",
    en: "No record says whether data are transferred out of the European Union. Say it in each, also where there are none.",
  },
  why: {
    fr: "L’article 30 le demande pour chaque traitement ; le silence ne prouve pas qu’il n’y a pas de transfert.",
    en: "Article 30 asks it of each activity; silence does not prove that there is no transfer.",
  },
  mend: {
    fr: "Ajoutez le champ « Transferts hors de l’Union européenne » : aucun, ou le pays et la garantie.",
    en: "Add the field “Transferts hors de l’Union européenne”: none, or the country and the safeguard.",
  },
  examples: {
    bad: [{ records: [{ transfers: null }] }],
    good: { records: [{}] },
  },
  check: {
    kind: "document",
    *find(context) {
      const { activities } = context.register;
      if (activities.length === 0 || activities.some((activity) => activity.transfers)) return;
      if (!isSaid(context, transfers, label)) yield { field: "transfers", evidence: null };
    },
  },
};
