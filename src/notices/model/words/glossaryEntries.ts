import type { Bilingual } from "../../../kernel/index.ts";

/** A word that texts use and not everybody knows: how it is written in each language, and what it means. */
export interface GlossaryEntry {
  /** What its link ends with. */
  readonly id: string;
  readonly term: Bilingual;
  /** Every way in which it is written, as it is written. */
  readonly forms: readonly string[];
  readonly meaning: Bilingual;
}

const entry = (
  id: string,
  term: Bilingual | string,
  forms: readonly string[],
  fr: string,
  en: string,
): GlossaryEntry => ({
  id,
  term: typeof term === "string" ? { fr: term, en: term } : term,
  forms,
  meaning: { fr, en },
});

/** What the product’s own texts and most public registers use. A body adds its own. */
export const glossaryEntries: readonly GlossaryEntry[] = [
  entry(
    "rgpd",
    { fr: "RGPD", en: "GDPR" },
    ["RGPD", "GDPR"],
    "Règlement général sur la protection des données, no 2016/679 : la loi européenne sur les données personnelles.",
    "General Data Protection Regulation, no. 2016/679: the European law on personal data.",
  ),
  entry(
    "cnil",
    "CNIL",
    ["CNIL", "Cnil"],
    "Commission nationale de l’informatique et des libertés : l’autorité qui veille sur vos droits en France.",
    "The French data protection authority, which watches over your rights.",
  ),
  entry(
    "dpd",
    { fr: "DPD (ou DPO)", en: "DPO" },
    ["DPD", "DPO"],
    "Délégué à la protection des données : la personne à qui parler de vos données.",
    "Data protection officer: whom to talk to about your data.",
  ),
  entry(
    "nir",
    "NIR",
    ["NIR", "NIA", "NIR/NIA"],
    "Numéro d’inscription au répertoire, dit numéro de sécurité sociale. NIA : le même, en attente.",
    "The French national identification number, known as the social security number. NIA: the same, provisional.",
  ),
  entry(
    "lil",
    "LIL",
    ["LIL"],
    "Loi Informatique et Libertés du 6 janvier 1978.",
    "The French data protection act of 6 January 1978.",
  ),
  entry(
    "pssi",
    "PSSI",
    ["PSSI", "PGSSI", "PGSSI-S"],
    "Politique de sécurité des systèmes d’information : les règles qui protègent les outils et les données.",
    "Information security policy: the rules that protect tools and data.",
  ),
  entry(
    "aipd",
    { fr: "AIPD", en: "DPIA" },
    ["AIPD", "DPIA", "PIA"],
    "Analyse d’impact relative à la protection des données : l’étude des risques avant une activité sensible.",
    "Data protection impact assessment: the study of risks before a sensitive activity.",
  ),
  entry(
    "ue",
    { fr: "UE, EEE", en: "EU, EEA" },
    ["UE", "EEE", "EU", "EEA"],
    "Union européenne, et espace économique européen.",
    "European Union, and European Economic Area.",
  ),
  entry(
    "crpa",
    "CRPA",
    ["CRPA"],
    "Code des relations entre le public et l’administration.",
    "French code of relations between the public and the administration.",
  ),
  entry(
    "insee",
    "INSEE",
    ["INSEE", "Insee"],
    "Institut national de la statistique et des études économiques.",
    "The French national institute of statistics.",
  ),
  entry(
    "rnipp",
    "RNIPP",
    ["RNIPP"],
    "Répertoire national d’identification des personnes physiques, tenu par l’Insee.",
    "The national register of persons, kept by the French institute of statistics.",
  ),
  entry(
    "siret",
    "SIRET, SIREN",
    ["SIRET", "SIREN"],
    "Numéros qui identifient une entreprise et ses établissements.",
    "Numbers that identify a business and its establishments.",
  ),
  entry(
    "rib",
    "RIB, IBAN, BIC",
    ["RIB", "IBAN", "BIC"],
    "Les coordonnées d’un compte en banque.",
    "The details of a bank account.",
  ),
  entry("cv", "CV", ["CV"], "Curriculum vitæ : le parcours d’un candidat.", "Curriculum vitae."),
  entry(
    "rh",
    { fr: "RH, DRH", en: "HR" },
    ["RH", "DRH", "HR"],
    "Ressources humaines, et leur direction.",
    "Human resources, and their management.",
  ),
  entry(
    "ip",
    "IP",
    ["IP"],
    "Adresse IP : le numéro d’un appareil sur le réseau.",
    "IP address: the number of a device on the network.",
  ),
  entry(
    "sms",
    "SMS",
    ["SMS"],
    "Message court envoyé à un téléphone.",
    "A short message to a telephone.",
  ),
  entry(
    "caf",
    "CAF",
    ["CAF", "CNAF", "Cnaf"],
    "Caisse d’allocations familiales, et la caisse nationale.",
    "Family allowance fund, and the national fund.",
  ),
  entry(
    "cpam",
    "CPAM, CNAM",
    ["CPAM", "CNAM", "Cnam", "CNAMTS", "CGSS"],
    "Caisses de l’Assurance Maladie : primaire, nationale, générale d’outre-mer.",
    "Funds of the French health insurance: primary, national, general overseas.",
  ),
  entry(
    "carsat",
    "CARSAT",
    ["CARSAT", "Carsat", "CRAMIF", "Cramif"],
    "Caisse d’assurance retraite et de la santé au travail ; Cramif en Île-de-France.",
    "Fund for pensions and occupational health; Cramif in the Paris region.",
  ),
  entry(
    "urssaf",
    "URSSAF",
    ["URSSAF", "Urssaf"],
    "L’organisme qui recouvre les cotisations sociales.",
    "The body that collects social contributions.",
  ),
  entry(
    "msa",
    "MSA",
    ["MSA"],
    "Mutualité sociale agricole : la protection sociale du monde agricole.",
    "Social protection of the farming world.",
  ),
  entry(
    "dgfip",
    "DGFIP",
    ["DGFIP", "DGFiP"],
    "Direction générale des finances publiques : l’administration des impôts.",
    "The French tax administration.",
  ),
  entry(
    "mdph",
    "MDPH",
    ["MDPH"],
    "Maison départementale des personnes handicapées.",
    "The county office for persons with disabilities.",
  ),
  entry(
    "at-mp",
    "AT/MP",
    ["AT/MP", "AT-MP", "ATMP"],
    "Accidents du travail et maladies professionnelles.",
    "Accidents at work and occupational diseases.",
  ),
  entry("rsa", "RSA", ["RSA"], "Revenu de solidarité active.", "A minimum income paid in France."),
  entry(
    "cgu",
    "CGU",
    ["CGU"],
    "Conditions générales d’utilisation d’un site ou d’un service.",
    "Terms of use of a site or of a service.",
  ),
  entry(
    "sepa",
    "SEPA",
    ["SEPA"],
    "Espace unique de paiement en euros : les virements et prélèvements européens.",
    "Single euro payments area: European transfers and direct debits.",
  ),
  entry("ars", "ARS", ["ARS"], "Agence régionale de santé.", "Regional health agency."),
  entry(
    "ald",
    "ALD",
    ["ALD"],
    "Affection de longue durée : une maladie dont les soins sont mieux remboursés.",
    "Long-term illness: one whose care is better reimbursed.",
  ),
  entry(
    "dsn",
    "DSN",
    ["DSN"],
    "Déclaration sociale nominative : ce qu’un employeur déclare chaque mois de ses salariés.",
    "What an employer declares every month of its employees.",
  ),
  entry(
    "naf",
    "NAF, APE",
    ["NAF", "APE"],
    "Codes de l’activité d’une entreprise.",
    "Codes of the activity of a business.",
  ),
  entry(
    "rpps",
    "RPPS",
    ["RPPS"],
    "Répertoire partagé des professionnels de santé.",
    "Shared register of health professionals.",
  ),
  entry(
    "url",
    "URL",
    ["URL"],
    "L’adresse d’une page sur le web.",
    "The address of a page on the web.",
  ),
];
