/**
 * The words of other people that an export speaks in: the Data Privacy Vocabulary 2 (https://w3id.org/dpv), its extension for
 * the GDPR, and Dublin Core. A name that stands here and nowhere in the vocabulary fails a test; one that is written
 * elsewhere and not here does not compile.
 */
export const namespaces = {
  dpv: "https://w3id.org/dpv#",
  "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
  dct: "http://purl.org/dc/terms/",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

/** By the module of the vocabulary that defines them. */
export const dpvTerms = {
  process: ["Process", "hasProcess"],
  purposes: ["Purpose", "hasPurpose"],
  processing: ["CrossBorderTransfer", "hasProcessing"],
  processing_context: [
    "AlgorithmicLogic",
    "AutomatedDecisionMaking",
    "DataSource",
    "StorageDuration",
    "hasAlgorithmicLogic",
    "hasDataSource",
    "hasStorageCondition",
  ],
  context: [
    "EndlessDuration",
    "Justification",
    "Necessity",
    "Scope",
    "TemporalDuration",
    "UntilEventDuration",
    "hasDuration",
    "hasIdentifier",
    "hasJustification",
    "hasNecessity",
    "hasScope",
  ],
  jurisdiction: ["Country", "ThirdCountry", "hasCountry", "hasThirdCountry"],
  personal_data: ["PersonalData", "SpecialCategoryPersonalData", "hasPersonalData"],
  legal_basis: ["LegalBasis", "LegitimateInterest", "hasLegalBasis"],
  rights: ["hasRight"],
  TOM: ["TechnicalOrganisationalMeasure", "hasAssessment", "hasTechnicalOrganisationalMeasure"],
  status: ["hasStatus"],
  entities: ["Representative", "hasContact", "hasName", "hasRepresentative"],
  entities_datasubject: ["DataSubject", "hasDataSubject"],
  entities_legalrole: [
    "DataController",
    "DataImporter",
    "DataProcessor",
    "DataProtectionOfficer",
    "JointDataControllers",
    "Recipient",
    "hasDataController",
    "hasDataImporter",
    "hasDataProcessor",
    "hasDataProtectionOfficer",
    "hasJointDataControllers",
    "hasRecipient",
  ],
} as const;

export const gdprTerms = {
  legal_basis: ["A6-1-a", "A6-1-b", "A6-1-c", "A6-1-d", "A6-1-e", "A6-1-f"],
  legal_basis_special: [
    "A9-2-a",
    "A9-2-b",
    "A9-2-c",
    "A9-2-d",
    "A9-2-e",
    "A9-2-f",
    "A9-2-g",
    "A9-2-h",
    "A9-2-i",
    "A9-2-j",
  ],
  legal_basis_data_transfer: ["A45-3", "A46-2-a", "A46-2-b", "A46-2-e", "A46-2-f", "A46-3-a"],
  data_transfers: ["StandardContractualClauses"],
  rights: ["A7-3", "A15", "A16", "A17", "A18", "A20", "A21", "A22"],
  dpia: ["DPIANotRequired", "DPIAProcedure", "DPIARequired"],
} as const;

type In<Modules extends Readonly<Record<string, readonly string[]>>> =
  Modules[keyof Modules][number];

export type Term =
  | `dpv:${In<typeof dpvTerms>}`
  | `eu-gdpr:${In<typeof gdprTerms>}`
  | `dct:${"created" | "date" | "description" | "hasPart" | "identifier" | "language" | "modified" | "source" | "title"}`
  | "rdf:value"
  | "rdfs:label";
