import { strToU8, zipSync } from "fflate";

/** A workbook of a test: sheets of rows of cells; a cell is words, a day, or nothing. */
export type FixtureCell = string | { readonly day: string } | null;
export interface FixtureSheet {
  readonly name: string;
  readonly rows: readonly (readonly (FixtureCell | undefined)[])[];
}

const xml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** An OpenDocument spreadsheet as an office program saves it: empty columns repeated, dates typed. */
export const ods = (
  sheets: readonly FixtureSheet[],
  more: Record<string, string> = {},
): Uint8Array =>
  zipSync({
    mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }],
    "content.xml": strToU8(odsContent(sheets)),
    ...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)])),
  });

/** The same as one file of XML, with the styles and settings that such a file carries. */
export const fods = (sheets: readonly FixtureSheet[]): Uint8Array =>
  Buffer.from(
    odsContent(sheets)
      .replace(
        "<office:document-content",
        '<office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet"',
      )
      .replace(
        "<office:body>",
        "<office:master-styles><style:header><text:p>Page 1</text:p></style:header></office:master-styles><office:body>",
      )
      .replace("</office:document-content>", "</office:document>"),
  );

const odsContent = (sheets: readonly FixtureSheet[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>${sheets.map(odsSheet).join("")}</office:spreadsheet></office:body></office:document-content>`;

const odsSheet = ({ name, rows }: FixtureSheet): string =>
  `<table:table table:name="${xml(name)}">${rows
    .map(
      (row) =>
        `<table:table-row>${row.map(odsCell).join("")}<table:table-cell table:number-columns-repeated="1000"/></table:table-row>`,
    )
    .join(
      "",
    )}<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="1024"/></table:table-row></table:table>`;

const odsCell = (cell: FixtureCell | undefined): string => {
  if (cell === null || cell === undefined) return "<table:table-cell/>";
  if (typeof cell === "object")
    return `<table:table-cell office:value-type="date" office:date-value="${cell.day}"><text:p>${cell.day.split("-").reverse().join("/")}</text:p></table:table-cell>`;
  return `<table:table-cell office:value-type="string">${cell
    .split("\n")
    .map((line) => `<text:p>${xml(line)}</text:p>`)
    .join("")}</table:table-cell>`;
};

/** A record of the form, filled with what a test needs; `rows` come after the official ones of their section. */
export const recordRows = (
  values: {
    readonly title?: string;
    readonly reference?: string;
    readonly createdOn?: FixtureCell;
    readonly updatedOn?: FixtureCell;
    readonly controller?: readonly FixtureCell[];
    readonly dpo?: readonly FixtureCell[];
    readonly dpoCompany?: readonly FixtureCell[];
    readonly representative?: readonly FixtureCell[];
    readonly joint?: readonly FixtureCell[];
    readonly purpose?: string;
    readonly subPurposes?: readonly string[];
    readonly data?: readonly (readonly [string, string, string])[];
    readonly sensitive?: readonly (readonly [string, string, string])[];
    readonly persons?: readonly (readonly [string, string])[];
    readonly recipients?: readonly (readonly [string, string])[];
    readonly measures?: readonly (readonly [string, string])[];
    readonly transfers?: readonly (readonly [string, string, string, string])[];
    readonly added?: readonly (readonly FixtureCell[])[];
  } = {},
): (readonly (FixtureCell | undefined)[])[] => {
  const choose = "Sélectionnez un élément dans cette liste déroulante ►";
  const pairs = (label: string, list: readonly (readonly [string, string])[] | undefined) =>
    (list ?? [[choose, ""]]).map(([choice, precision], index) => [
      `${label} ${index + 1}`,
      choice,
      null,
      null,
      precision || null,
    ]);
  const data = (list: readonly (readonly [string, string, string])[] | undefined) =>
    (list ?? []).map(([category, description, period]) => [
      category,
      description || null,
      null,
      null,
      period || null,
    ]);
  return [
    [
      "Modèle de fiche de registre à compléter",
      null,
      null,
      null,
      null,
      null,
      null,
      values.reference ?? "ref-001",
    ],
    ["Cet onglet est un modèle de fiche opérationnelle à reprendre."],
    ["Description du traitement"],
    ["Nom du traitement", values.title ?? null],
    ["N° / RÉF", values.reference ?? "ref-001"],
    ["Date de création du traitement", values.createdOn ?? null],
    ["Mise à jour du traitement", values.updatedOn ?? null],
    [],
    [
      "Acteurs",
      "Nom",
      "Adresse",
      "Code Postal",
      "Ville",
      "Pays",
      "Téléphone",
      "Adresse mél",
      null,
      "► Transfert de données",
    ],
    ["Responsable du traitement", ...(values.controller ?? [])],
    ["Délégué à la protection des données", ...(values.dpo ?? [])],
    ["Société du DPO (si celui-ci est externe)", ...(values.dpoCompany ?? [])],
    ["Représentant", ...(values.representative ?? [])],
    ["Responsable(s) conjoint(s)", ...(values.joint ?? [])],
    [],
    ["Finalité(s) du traitement effectué"],
    ["Finalité principale", values.purpose ?? null],
    ...(values.subPurposes ?? []).map((text, index) => [`Sous-finalité ${index + 1}`, text]),
    [],
    [
      "Catégories de données personnelles concernées",
      "Description",
      null,
      null,
      "Durée de conservation",
    ],
    ["État civil, identité, données d'identification, images…"],
    ...data(values.data),
    [],
    ["Données sensibles", "Description", null, null, "Durée de conservation"],
    ["Données génétiques"],
    ...data(values.sensitive),
    [],
    ["Catégories de personnes concernées", "Description", null, null, "Précisions"],
    ...pairs("Catégorie de personnes", values.persons),
    [],
    ["Destinataires", "Type de destinataire", null, null, "Précisions"],
    ...pairs("Destinataire", values.recipients),
    [],
    ["Mesures de sécurité", "Type de mesure de sécurité", null, null, "Précisions"],
    ...pairs("Mesure de sécurité", values.measures),
    [],
    [
      "Transferts hors UE",
      "Destinataire",
      "Pays",
      "Type de Garanties",
      null,
      "Liens vers la documentation",
    ],
    ...(values.transfers ?? [["", choose, choose, ""]]).map(
      ([recipient, country, safeguard, link], index) => [
        `Organisme destinataire ${index + 1}`,
        recipient || null,
        country || null,
        safeguard || null,
        null,
        link || null,
      ],
    ),
    ...(values.added ?? []),
  ];
};
