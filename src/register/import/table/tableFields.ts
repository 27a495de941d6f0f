import { fold } from "../../../reading/index.ts";
import { tableColumns } from "../../model/tableColumns.ts";
import { matchLabel } from "../fieldLabels.ts";

/** What a column of somebody's table can say of an activity. */
export const tableFields = [
  "title",
  "domain",
  "reference",
  "createdOn",
  "updatedOn",
  "purposes",
  "subPurposes",
  "legalBases",
  "dataSubjects",
  "dataCategories",
  "specialCategories",
  "recipients",
  "processors",
  "retention",
  "rights",
  "transfers",
  "securityMeasures",
  "ignore",
] as const;

export type TableField = (typeof tableFields)[number];

/** Headings beside the labels of published pages, in French and in English. */
const names: Readonly<Partial<Record<TableField, readonly string[]>>> = {
  title: [
    "nom du traitement",
    "nom traitement",
    "nom de l activite",
    "intitule",
    "intitule du traitement",
    "traitement",
    "activite de traitement",
    "activite",
    "designation du traitement",
    "libelle du traitement",
    "nom",
    "titre",
    "name",
    "title",
    "processing activity",
    "processing",
    "activity",
    "name of the processing",
    "name of processing activity",
  ],
  domain: ["domaine", "service", "direction", "service gestionnaire", "domain", "department"],
  reference: ["reference", "ref", "n ref", "numero", "n", "id", "identifiant", "identifier"],
  createdOn: [
    "date de creation",
    "cree le",
    "date de mise en oeuvre",
    "date de creation de la fiche",
    "created on",
    "created",
    "creation date",
  ],
  updatedOn: [
    "updated on",
    "updated",
    "last updated",
    "last update",
    "date maj",
    "derniere revue",
    "date de revue",
    "date de derniere revue",
    "revue",
    "derniere mise a jour de la fiche",
  ],
  purposes: [
    "finalites",
    "pourquoi",
    "objet",
    "but",
    "objectif",
    "objectifs",
    "description",
    "purpose",
    "purposes",
    "purpose of processing",
    "purposes of the processing",
  ],
  subPurposes: ["sous finalites", "sub purposes", "secondary purposes"],
  legalBases: ["bases legales", "base legale rgpd", "legal basis", "legal bases", "lawful basis"],
  dataSubjects: [
    "data subjects",
    "categories of data subjects",
    "data subject categories",
    "persons",
    "personnes",
    "public",
    "publics",
    "qui",
    "qui est concerne",
  ],
  dataCategories: [
    "donnees",
    "quoi",
    "quelles donnees",
    "donnees personnelles",
    "donnees a caractere personnel",
    "personal data",
    "data categories",
    "categories of data",
    "categories of personal data",
  ],
  specialCategories: ["donnees sensibles", "special categories", "sensitive data"],
  recipients: [
    "recipients",
    "categories of recipients",
    "recipient",
    "a qui",
    "qui a acces",
    "acces",
  ],
  processors: [
    "sous traitants",
    "sous traitant",
    "prestataire",
    "prestataires",
    "processors",
    "processor",
  ],
  retention: [
    "durees de conservation",
    "duree",
    "combien de temps",
    "delai",
    "duree active",
    "duree en base active",
    "retention",
    "retention period",
    "retention periods",
    "storage period",
  ],
  rights: ["droits", "rights", "data subject rights"],
  transfers: [
    "transferts hors ue",
    "hors ue",
    "transfert hors ue",
    "transferts",
    "transfers",
    "international transfers",
    "transfers outside the eu",
    "third country transfers",
  ],
  securityMeasures: [
    "mesures de securite",
    "mesures",
    "mesure de securite",
    "securite",
    "security",
    "security measures",
  ],
};

const plain = (words: string): string =>
  fold(words)
    .replaceAll(/\(e?s\)/g, "")
    .replaceAll(/\([^()]*\)/g, " ")
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();

const fieldOf: ReadonlyMap<string, TableField> = new Map([
  ...tableColumns
    .filter(({ key }) => (tableFields as readonly string[]).includes(key))
    .flatMap(({ key, header }) =>
      [header.fr, header.en, key].map((words) => [plain(words), key as TableField] as const),
    ),
  ...(Object.entries(names) as [TableField, readonly string[]][]).flatMap(([field, words]) =>
    words.map((each) => [each, field] as const),
  ),
]);

/** The field that a heading names: as a published page does, as a table does, or as the caller says. */
export const tableField = (
  heading: string,
  mapped: ReadonlyMap<string, TableField>,
): TableField | null => {
  const told = mapped.get(plain(heading));
  if (told !== undefined) return told;
  const known = fieldOf.get(plain(heading));
  if (known !== undefined) return known;
  const label = matchLabel(heading, { start: 0, end: heading.length })?.field;
  return label !== undefined && label !== "other" ? label : null;
};

/** Columns as the caller names them, by their headings as they are compared. */
export const mappedColumns = (
  columns: ReadonlyMap<string, TableField>,
): ReadonlyMap<string, TableField> =>
  new Map([...columns].map(([heading, field]) => [plain(heading), field]));
