import type {
  recipientKinds,
  securityMeasureKinds,
  transferSafeguards,
} from "./activityDetails.ts";
import type { specialCategories } from "./register.ts";

/*
 * The record that the CNIL gives to small bodies, as a form: its sheets, its labels and the lists that one chooses from.
 * Labels are facts that every reader of such a file must know; the file itself is the CNIL's and is no part of this product.
 */

/** The sheets of the form, by the names that they bear in it. */
export const cnilSheets = {
  list: "2_-_Liste_des_traitements",
  model: "3_-_Modèle_de_fiche_de_registre",
  lists: "5_-_Listes",
} as const;

/** What a cell says in which nothing was chosen yet. */
export const cnilUnchosen = "Sélectionnez un élément dans cette liste déroulante ►";

/** The headings of a record, each with the headings of its columns and the columns in which they stand. */
export const cnilSections = {
  description: { heading: "Description du traitement", columns: [] },
  actors: {
    heading: "Acteurs",
    columns: [
      [1, "Nom"],
      [2, "Adresse"],
      [3, "Code Postal"],
      [4, "Ville"],
      [5, "Pays"],
      [6, "Téléphone"],
      [7, "Adresse mél"],
    ],
  },
  purposes: { heading: "Finalité(s) du traitement effectué", columns: [] },
  data: {
    heading: "Catégories de données personnelles concernées",
    columns: [
      [1, "Description"],
      [4, "Durée de conservation"],
    ],
  },
  sensitive: {
    heading: "Données sensibles",
    columns: [
      [1, "Description"],
      [4, "Durée de conservation"],
    ],
  },
  persons: {
    heading: "Catégories de personnes concernées",
    columns: [
      [1, "Description"],
      [4, "Précisions"],
    ],
  },
  recipients: {
    heading: "Destinataires",
    columns: [
      [1, "Type de destinataire"],
      [4, "Précisions"],
    ],
  },
  measures: {
    heading: "Mesures de sécurité",
    columns: [
      [1, "Type de mesure de sécurité"],
      [4, "Précisions"],
    ],
  },
  transfers: {
    heading: "Transferts hors UE",
    columns: [
      [1, "Destinataire"],
      [2, "Pays"],
      [3, "Type de Garanties"],
      [5, "Liens vers la documentation"],
    ],
  },
} as const satisfies Record<
  string,
  { heading: string; columns: readonly (readonly [number, string])[] }
>;

export type CnilSection = keyof typeof cnilSections;

/** The rows of the description, and the parties of a record. */
export const cnilRows = {
  title: "Nom du traitement",
  reference: "N° / RÉF",
  createdOn: "Date de création du traitement",
  updatedOn: "Mise à jour du traitement",
  controller: "Responsable du traitement",
  dpo: "Délégué à la protection des données",
  dpoCompany: "Société du DPO (si celui-ci est externe)",
  representative: "Représentant",
  jointController: "Responsable(s) conjoint(s)",
  mainPurpose: "Finalité principale",
  subPurpose: "Sous-finalité",
} as const;

/** The categories of data that a record offers. */
export const cnilDataCategories = [
  "État civil, identité, données d'identification, images…",
  "Vie personnelle (habitudes de vie, situation familiale, etc.)",
  "Informations d'ordre économique et financier (revenus, situation financière, situation fiscale, etc.)",
  "Données de connexion (adress IP, logs, etc.)",
  "Données de localisation (déplacements, données GPS, GSM, etc.)",
  "Numéro de Sécurité Sociale (ou NIR)",
] as const;

/** The special categories that it offers (GDPR art. 9(1) and 10), each with the kind of ours that it is. */
export const cnilSensitive: readonly (readonly [string, (typeof specialCategories)[number]])[] = [
  ["Données révélant l'origine raciale ou ethnique", "racial-or-ethnic-origin"],
  ["Données révélant les opinions politiques", "political-opinions"],
  ["Données révélant les convictions religieuses ou philosophiques", "religious-beliefs"],
  ["Données révélant l'appartenance syndicale", "union-membership"],
  ["Données génétiques", "genetic"],
  [
    "Données biométriques aux fins d'identifier une personne physique de manière unique",
    "biometric",
  ],
  ["Données concernant la santé", "health"],
  ["Données concernant la vie sexuelle ou l'orientation sexuelle", "sex-life"],
  ["Données relatives à des condamnations pénales ou infractions", "criminal-offences"],
];

/** The persons that one chooses from; the last one asks for precisions. */
export const cnilPersons = [
  "Salariés",
  "Services Internes",
  "Clients",
  "Fournisseurs",
  "Prestataires",
  "Prospects",
  "Candidats",
  "Autres (préciser)",
] as const;

type Kinds<Kind> = readonly (readonly [string, Kind])[];

/** The kinds of recipients; the last one asks for precisions. */
export const cnilRecipients: Kinds<(typeof recipientKinds)[number] | null> = [
  ["Service interne qui traite les données", "internal"],
  ["Sous-traitants", "processor"],
  ["Destinataires dans des pays tiers ou organisations internationales", "third-country"],
  ["Partenaires institutionnels ou commerciaux", "partner"],
  ["Autre (Préciser)", null],
];

export const cnilMeasures: Kinds<(typeof securityMeasureKinds)[number]> = [
  ["Mesures de traçabilité", "traceability"],
  ["Mesures de protection des logiciels", "software-protection"],
  ["Sauvegarde des données", "backup"],
  ["Chiffrement des données", "encryption"],
  ["Contrôle d'accès des utilisateurs", "access-control"],
  ["Contrôle des sous-traitants", "processor-control"],
  ["Autres mesures (à préciser)", "other"],
];

/** The safeguards; the two last ones are not in the CNIL's list, and are in article 46. */
export const cnilSafeguards: Kinds<(typeof transferSafeguards)[number]> = [
  ["Clauses contractuelles types (CCT)", "standard-contractual-clauses"],
  ["Règles d'entreprise contraignantes (BCR)", "binding-corporate-rules"],
  ["Pays adéquat", "adequacy-decision"],
  ["Code de conduite", "code-of-conduct"],
  ["Certification", "certification"],
  ["Dérogations (art 49)", "derogation"],
  ["Instrument juridique entre autorités publiques", "public-instrument"],
  ["Clauses autorisées par l'autorité de contrôle", "ad-hoc-clauses"],
];
