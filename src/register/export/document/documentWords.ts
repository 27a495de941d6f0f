import type { Bilingual } from "../../../kernel/index.ts";
import type { Activity } from "../../model/register.ts";
import type { SubjectRight } from "../../model/rightsByBasis.ts";

type Kinds<Name extends keyof Activity, Key extends string> =
  NonNullable<Activity[Name]> extends readonly (infer Item)[]
    ? Item extends { readonly [key in Key]?: infer Kind }
      ? NonNullable<Kind> & string
      : never
    : never;

/** The labels of a register that is given out whole. */
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
  officer: { fr: "Délégué à la protection des données", en: "Data protection officer" },
  deputy: { fr: "Adjoint du délégué", en: "Deputy officer" },
  edition: { fr: "Édition du", en: "Edition of" },
  address: { fr: "Adresse", en: "Address" },
  count: { fr: "Activités", en: "Activities" },
  signature: { fr: "Date, nom et signature", en: "Date, name and signature" },
  reference: { fr: "Référence", en: "Reference" },
  createdOn: { fr: "Créée le", en: "Created on" },
  updatedOn: { fr: "Mise à jour", en: "Updated on" },
  role: { fr: "Tenue en qualité de", en: "Kept as" },
  processorRole: {
    fr: "sous-traitant (article 30, paragraphe 2)",
    en: "processor (article 30(2))",
  },
  onBehalfOf: { fr: "Pour le compte de", en: "On behalf of" },
  jointControllers: { fr: "Responsables conjoints", en: "Joint controllers" },
  representative: { fr: "Représentant", en: "Representative" },
  purposes: { fr: "Finalités", en: "Purposes" },
  subPurposes: { fr: "Sous-finalités", en: "Sub-purposes" },
  legalBases: { fr: "Bases légales", en: "Legal bases" },
  legalReferences: { fr: "Textes cités", en: "Texts cited" },
  specialConditions: {
    fr: "Condition de l’article 9, paragraphe 2",
    en: "Condition of article 9(2)",
  },
  offencesGround: { fr: "Fondement de l’article 10", en: "Ground under article 10" },
  nationalIdentifierText: {
    fr: "Texte qui autorise le numéro de sécurité sociale",
    en: "Text that allows the national identifier",
  },
  dataSubjects: { fr: "Personnes concernées", en: "Data subjects" },
  dataCategories: { fr: "Données traitées", en: "Data" },
  dataSources: { fr: "Source des données", en: "Source of the data" },
  fromSubject: { fr: "la personne elle-même", en: "the person" },
  recipients: { fr: "Destinataires", en: "Recipients" },
  noRecipient: { fr: "Aucun destinataire.", en: "No recipient." },
  transfers: {
    fr: "Transferts hors de l’Union européenne",
    en: "Transfers out of the European Union",
  },
  noTransfer: { fr: "Aucun transfert.", en: "No transfer." },
  retention: { fr: "Durées de conservation", en: "Retention periods" },
  processors: { fr: "Sous-traitance", en: "Processors" },
  agreement: { fr: "convention signée le {date}", en: "agreement signed on {date}" },
  noAgreement: { fr: "convention non renseignée", en: "agreement not recorded" },
  securityMeasures: { fr: "Mesures de sécurité", en: "Security measures" },
  automatedDecisions: { fr: "Décisions automatisées", en: "Automated decisions" },
  noAutomatedDecision: { fr: "Aucune.", en: "None." },
  automatedDecision: {
    fr: "Des décisions sont prises sans intervention humaine.",
    en: "Decisions are taken without a human being.",
  },
  impactAssessment: { fr: "Analyse d’impact", en: "Impact assessment" },
  rights: { fr: "Droits des personnes", en: "Rights of the persons" },
  rightDenied: { fr: "ne s’applique pas", en: "does not apply" },
  rightUnknown: {
    fr: "dépend de la base légale, que le registre ne précise pas",
    en: "depends on the legal basis, which the register does not specify",
  },
  rightArticle: { fr: "RGPD, art. {article}", en: "GDPR, art. {article}" },
  formalities: { fr: "Formalités", en: "Formalities" },
  onRequest: { fr: "communicable sur demande", en: "given out on request" },
  commitments: { fr: "Autres engagements", en: "Other commitments" },
  keptBy: { fr: "tenu par {by}", en: "kept by {by}" },
  necessity: { fr: "nécessaire pour : {text}", en: "needed for: {text}" },
} as const satisfies Record<string, Bilingual>;

export const securityKinds: Readonly<Record<Kinds<"securityMeasures", "kind">, Bilingual>> = {
  "access-control": { fr: "Contrôle d’accès", en: "Access control" },
  traceability: { fr: "Traçabilité", en: "Traceability" },
  "software-protection": { fr: "Protection des logiciels", en: "Protection of software" },
  backup: { fr: "Sauvegarde", en: "Backup" },
  encryption: { fr: "Chiffrement", en: "Encryption" },
  "processor-control": { fr: "Contrôle des sous-traitants", en: "Control of processors" },
  other: { fr: "Autre mesure", en: "Other measure" },
};

/** GDPR art. 45 to 49. */
export const safeguards: Readonly<Record<Kinds<"transfers", "safeguard">, Bilingual>> = {
  "adequacy-decision": { fr: "décision d’adéquation", en: "adequacy decision" },
  "public-instrument": {
    fr: "instrument entre autorités publiques",
    en: "instrument between public authorities",
  },
  "binding-corporate-rules": {
    fr: "règles d’entreprise contraignantes",
    en: "binding corporate rules",
  },
  "standard-contractual-clauses": {
    fr: "clauses contractuelles types",
    en: "standard contractual clauses",
  },
  "ad-hoc-clauses": {
    fr: "clauses autorisées par l’autorité de contrôle",
    en: "clauses authorised by the supervisory authority",
  },
  "code-of-conduct": { fr: "code de conduite", en: "code of conduct" },
  certification: { fr: "certification", en: "certification" },
  derogation: { fr: "dérogation de l’article 49", en: "derogation of article 49" },
};

export const formalityKinds: Readonly<Record<Kinds<"formalities", "kind">, Bilingual>> = {
  decree: { fr: "Décret", en: "Decree" },
  "cnil-opinion": { fr: "Avis de la CNIL", en: "Opinion of the CNIL" },
  "cnil-authorisation": { fr: "Autorisation de la CNIL", en: "Authorisation of the CNIL" },
  "cnil-declaration": { fr: "Déclaration à la CNIL", en: "Declaration to the CNIL" },
  "reference-commitment": {
    fr: "Engagement de conformité à un référentiel",
    en: "Commitment to a reference framework",
  },
  decision: { fr: "Décision de l’organisme", en: "Decision of the body" },
};

export const assessmentStates = {
  "not-required": { fr: "Non requise", en: "Not required" },
  required: { fr: "Requise, à mener", en: "Required, to be carried out" },
  done: { fr: "Menée", en: "Carried out" },
} as const satisfies Record<string, Bilingual>;

export const subjectRightNames: Readonly<Record<SubjectRight, Bilingual>> = {
  withdrawal: { fr: "Retrait du consentement", en: "Withdrawal of consent" },
  access: { fr: "Accès", en: "Access" },
  rectification: { fr: "Rectification", en: "Rectification" },
  erasure: { fr: "Effacement", en: "Erasure" },
  restriction: { fr: "Limitation", en: "Restriction" },
  portability: { fr: "Portabilité", en: "Portability" },
  objection: { fr: "Opposition", en: "Objection" },
  "no-automated-decision": {
    fr: "Ne pas subir de décision automatisée",
    en: "No decision by machine alone",
  },
};
