import type { Bilingual } from "../../../kernel/index.ts";

/** What a register that is given out whole says beside the names of its parts. */
export const words = {
  title: { fr: "Registre des activités de traitement", en: "Record of processing activities" },
  contents: { fr: "Sommaire", en: "Contents" },
  page: { fr: "Page {page} sur {pages}", en: "Page {page} of {pages}" },
  article: {
    fr: "Règlement (UE) 2016/679, article 30",
    en: "Regulation (EU) 2016/679, article 30",
  },
  publisher: { fr: "Organisme", en: "Body" },
  controller: { fr: "Responsable du traitement", en: "Controller" },
  edition: { fr: "Édition du", en: "Edition of" },
  address: { fr: "Adresse", en: "Address" },
  count: { fr: "Activités", en: "Activities" },
  signature: { fr: "Date, nom et signature", en: "Date, name and signature" },
  processorRole: {
    fr: "sous-traitant (article 30, paragraphe 2)",
    en: "processor (article 30(2))",
  },
  fromSubject: { fr: "la personne elle-même", en: "the person" },
  noRecipient: { fr: "Aucun destinataire.", en: "No recipient." },
  noTransfer: { fr: "Aucun transfert.", en: "No transfer." },
  agreement: { fr: "convention signée le {date}", en: "agreement signed on {date}" },
  noAgreement: { fr: "convention non renseignée", en: "agreement not recorded" },
  noAutomatedDecision: { fr: "Aucune.", en: "None." },
  automatedDecision: {
    fr: "Des décisions sont prises sans intervention humaine.",
    en: "Decisions are taken without a human being.",
  },
  rightDenied: { fr: "ne s’applique pas", en: "does not apply" },
  rightUnknown: {
    fr: "dépend de la base légale, que le registre ne précise pas",
    en: "depends on the legal basis, which the register does not specify",
  },
  rightArticle: { fr: "RGPD, art. {article}", en: "GDPR, art. {article}" },
  onRequest: { fr: "communicable sur demande", en: "given out on request" },
  keptBy: { fr: "tenu par {by}", en: "kept by {by}" },
  necessity: { fr: "nécessaire pour : {text}", en: "needed for: {text}" },
} as const satisfies Record<string, Bilingual>;
