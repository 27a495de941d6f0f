import type { Bilingual } from "../../kernel/index.ts";
import type { Activity } from "./register.ts";
import type { RegisterHead } from "./registerHead.ts";

/** How a member stands in one cell of a table; `tableCell.ts` writes and reads each shape. */
export type CellShape =
  | { readonly kind: "line" | "flag" | "words" | "tree" }
  /** A list of objects, one on each line, or one object: the first part of a line is the member of this name. */
  | { readonly kind: "items" | "item"; readonly first: string };

export interface TableColumn {
  readonly key: Exclude<keyof Activity, "sources">;
  readonly header: Bilingual;
  readonly shape: CellShape;
}

const line: CellShape = { kind: "line" };
const items = (first: string): CellShape => ({ kind: "items", first });
const item = (first: string): CellShape => ({ kind: "item", first });
const column = (
  key: TableColumn["key"],
  fr: string,
  en: string,
  shape: CellShape,
): TableColumn => ({ key, header: { fr, en }, shape });

/** What tells a table of our own, whose cells are read exactly, from one that somebody made. */
export const tableMark = "egide/register@1";

/** The columns of a register as a table, one activity a row. Every member of an activity has one, its places aside. */
export const tableColumns: readonly TableColumn[] = [
  column("id", `Identifiant (${tableMark})`, `Identifier (${tableMark})`, line),
  column("reference", "Référence", "Reference", line),
  column("title", "Nom du traitement", "Name of the processing", line),
  column("domain", "Domaine", "Domain", line),
  column("role", "Rôle", "Role", line),
  column("createdOn", "Date de création", "Created on", line),
  column("updatedOn", "Mise à jour", "Updated on", line),
  column("purposes", "Finalités", "Purposes", items("text")),
  column("subPurposes", "Sous-finalités", "Sub-purposes", { kind: "tree" }),
  column("legalBases", "Bases légales", "Legal bases", items("text")),
  column("legalReferences", "Textes cités", "Legal references", items("text")),
  column("dataSubjects", "Personnes concernées", "Data subjects", items("text")),
  column("dataCategories", "Catégories de données", "Categories of data", items("subjects")),
  column("specialCategories", "Données sensibles", "Special categories", { kind: "words" }),
  column(
    "specialConditions",
    "Exceptions de l’article 9",
    "Conditions of article 9",
    items("text"),
  ),
  column("offencesGround", "Fondement de l’article 10", "Ground of article 10", item("text")),
  column("nationalIdentifier", "NIR", "National identifier", { kind: "flag" }),
  column(
    "nationalIdentifierText",
    "Texte qui autorise le NIR",
    "Text that allows the national identifier",
    item("text"),
  ),
  column("dataSources", "Source des données", "Sources of the data", item("collection")),
  column("recipients", "Destinataires", "Recipients", items("text")),
  column("recipientsNone", "Aucun destinataire", "No recipient", { kind: "flag" }),
  column("processors", "Sous-traitance", "Processors", item("text")),
  column("transfers", "Transferts hors UE", "Transfers outside the EU", items("recipient")),
  column("retention", "Durées de conservation", "Retention periods", items("text")),
  column("rights", "Droits des personnes", "Rights", item("text")),
  column("rightsOverrides", "Droits : exceptions", "Rights: exceptions", items("ground")),
  column("securityMeasures", "Mesures de sécurité", "Security measures", items("text")),
  column("automatedDecisions", "Décision automatisée", "Automated decisions", item("used")),
  column("impactAssessment", "Analyse d’impact", "Impact assessment", item("status")),
  column("formalities", "Formalités", "Formalities", items("reference")),
  column("commitments", "Engagements", "Commitments", items("text")),
  column("jointControllers", "Responsables conjoints", "Joint controllers", items("name")),
  column("representative", "Représentant", "Representative", item("name")),
  column("onBehalfOf", "Pour le compte de", "On behalf of", items("name")),
];

/** A column of what a register says once: its cell stands in the first row. */
export interface HeadColumn {
  readonly key: keyof RegisterHead;
  readonly header: Bilingual;
  readonly shape: CellShape;
}

/** The columns of the head of a register, behind those of its activities. */
export const headColumns: readonly HeadColumn[] = [
  {
    key: "controller",
    header: { fr: "Organisme qui tient le registre", en: "Body that keeps the register" },
    shape: item("name"),
  },
  {
    key: "representative",
    header: { fr: "Représentant de l’organisme", en: "Representative of the body" },
    shape: item("name"),
  },
  {
    key: "dataProtectionOfficers",
    header: { fr: "Délégués et adjoints", en: "Officers and deputies" },
    shape: items("role"),
  },
];
