import { fold, type Span } from "../../reading/index.ts";

/** The ten fields of a published record (CRA-03), and what other registers add that this step does not model yet. */
export type Field =
  | "purposes"
  | "subPurposes"
  | "legalBases"
  | "dataSubjects"
  | "dataCategories"
  | "recipients"
  | "retention"
  | "processors"
  | "rights"
  | "updatedOn"
  | "other";

/** The fields that a complete record has, in the order of the published pages. */
export const requiredFields = [
  "purposes",
  "subPurposes",
  "legalBases",
  "dataSubjects",
  "dataCategories",
  "recipients",
  "retention",
  "processors",
  "rights",
  "updatedOn",
] as const satisfies readonly Field[];

/** Labels in their usual wording; singular or plural, with or without accents, all read the same (`canonical`). */
const labels: Readonly<Record<Field, readonly string[]>> = {
  purposes: [
    "finalité du traitement",
    "finalité",
    "finalité principale",
    "finalité poursuivie",
    "objectif du traitement",
    "objet du traitement",
  ],
  subPurposes: ["sous-finalité du traitement", "sous-finalité", "finalité secondaire"],
  legalBases: [
    "fondement du traitement",
    "fondement juridique",
    "fondement juridique du traitement",
    "fondement",
    "fondement légal",
    "base légale",
    "base légale du traitement",
    "base juridique",
    "base juridique du traitement",
    "licéité du traitement",
    "fondement légal du traitement",
    "fondements juridiques des traitements",
  ],
  dataSubjects: [
    "catégorie de personnes concernées",
    "catégorie de personnes",
    "catégorie de personnes concernées par le traitement",
    "personnes concernées",
    "personnes concernées par le traitement",
    "personnes visées",
  ],
  dataCategories: [
    "type de données traitées",
    "données",
    "type de données",
    "catégorie de données traitées",
    "catégorie de données",
    "catégorie de données à caractère personnel",
    "catégorie de données personnelles",
    "catégorie de données collectées",
    "données traitées",
    "données collectées",
    "données concernées",
    "données personnelles traitées",
    "données à caractère personnel traitées",
  ],
  recipients: [
    "destinataire des données",
    "destinataire",
    "catégorie de destinataires",
    "catégorie de destinataires des données",
    "destinataires ou catégories de destinataires",
    "destinataires internes",
    "destinataires externes",
    "destinataires internes et externes",
  ],
  retention: [
    "durée de conservation",
    "durée de conservation des données",
    "délai de conservation",
    "délai d'effacement",
    "conservation des données",
    "conservation",
  ],
  processors: [
    "recours à la sous-traitance",
    "recours à un sous-traitant",
    "sous-traitance",
    "sous-traitant",
    "sous-traitant éventuel",
  ],
  rights: [
    "droit des personnes concernées",
    "droit des personnes",
    "droit de la personne concernée",
    "exercice des droits",
    "vos droits",
    "droits",
    "modalités d'exercice des droits",
  ],
  updatedOn: [
    "mise à jour",
    "mise à jour le",
    "date de mise à jour",
    "dernière mise à jour",
    "date de dernière mise à jour",
    "date de la dernière mise à jour",
    "MAJ",
  ],
  other: [
    "transfert",
    "transfert hors UE",
    "transfert hors Union européenne",
    "transfert hors de l'Union européenne",
    "transfert de données hors UE",
    "transfert de données hors de l'Union européenne",
    "mesure de sécurité",
    "mesures de sécurité techniques et organisationnelles",
    "sécurité",
    "source des données",
    "origine des données",
    "décision automatisée",
    "prise de décision automatisée",
    "analyse d'impact",
    "AIPD",
    "responsable du traitement",
    "responsable de traitement",
    "responsable conjoint",
    "co-responsable",
    "service responsable",
    "service chargé de la mise en œuvre",
    "représentant",
    "date de création",
    "date de mise en œuvre",
    "référence",
    "numéro",
    "logiciel",
    "outil",
    "application",
  ],
};

/** Label words without what varies from page to page: accents, plurals, « (s) », articles before « données ». */
const canonical = (label: string): string =>
  fold(label)
    .replaceAll(/\(e?s\)|[·.]e?s\b|\(x\)/g, "")
    .replace(/\([^()]*\)\s*$/, "")
    .replaceAll(/[^a-z]+/g, " ")
    .trim()
    .split(" ")
    .map((word) => word.replace(/s$/, ""))
    .join(" ")
    .replaceAll(/\bde(?:s| la| le)? (?=donnee|personne)/g, "de ");

const fieldOf: ReadonlyMap<string, Field> = new Map(
  Object.entries(labels).flatMap(([field, forms]) =>
    forms.map((form) => [canonical(form), field as Field] as const),
  ),
);

/** A field label found at the beginning of a line, and where its value begins on that line. */
export interface LabelMatch {
  readonly field: Field;
  readonly label: Span;
  readonly value: Span;
}

const longestLabel = 90;

/** Recognises « Label : value », « Label – value », a label alone on its line, or an update date without a colon. */
export const matchLabel = (text: string, line: Span): LabelMatch | null => {
  const head = text.slice(line.start, Math.min(line.end, line.start + longestLabel));
  const parted =
    /^([^:：]{2,80}?)\s*[:：]/.exec(head) ?? /^([^:：]{2,80}?)\s+[–—-](?=\s)/.exec(head);
  if (parted) return labelled(parted[1]!, line, parted[0].length);
  if (line.end - line.start > longestLabel) return null;
  const dated = /^(\D{3,50}?)\s+(?=\d)/.exec(head);
  if (!dated) return labelled(head, line, head.length);
  const match = labelled(dated[1]!, line, dated[0].length);
  return match?.field === "updatedOn" ? match : null;
};

const labelled = (name: string, line: Span, length: number): LabelMatch | null => {
  const field = fieldOf.get(canonical(name));
  if (!field) return null;
  const end = line.start + length;
  // « Données » alone on its line may head anything; with words behind it, it says which.
  if (end >= line.end && canonical(name) === "donnee") return null;
  return { field, label: { start: line.start, end }, value: { start: end, end: line.end } };
};
