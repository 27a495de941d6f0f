import { strToU8, zipSync, type Zippable } from "fflate";
import { columnName } from "../../import/workbook/workbook.ts";
import { frenchDay } from "../../import/workbook/serialDay.ts";
import type { ChoiceList, PlannedCell, PlannedSheet, PlannedWorkbook } from "./plannedSheet.ts";
import { xmlHead, xmlText } from "./xmlText.ts";

const spreadsheet = "application/vnd.oasis.opendocument.spreadsheet";

/** Writes a workbook as an OpenDocument spreadsheet (ISO/IEC 26300): words are words, never formulas; days are days. */
export const writeOds = (workbook: PlannedWorkbook, made: Temporal.Instant): Uint8Array =>
  zipSync(
    {
      // First and not packed, so that the kind of the file can be told by its bytes.
      mimetype: [strToU8(spreadsheet), { level: 0 }],
      "META-INF/manifest.xml": strToU8(manifest),
      "styles.xml": strToU8(stylesXml),
      "content.xml": strToU8(contentXml(workbook)),
    } satisfies Zippable,
    { mtime: made.epochMilliseconds },
  );

const manifest = `${xmlHead}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="${spreadsheet}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>`;

const namespaces = ["office", "table", "text", "style"]
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat(
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"',
    'xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"',
  )
  .join(" ");

const stylesXml = `${xmlHead}<office:document-styles ${namespaces} office:version="1.2"><office:styles><style:default-style style:family="table-cell"><style:paragraph-properties/><style:text-properties fo:language="fr" fo:country="FR"/></style:default-style></office:styles><office:automatic-styles><style:page-layout style:name="wide"><style:page-layout-properties style:print-orientation="landscape" fo:page-width="29.7cm" fo:page-height="21cm" style:scale-to-X="1" style:scale-to-Y="0"/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Landscape" style:page-layout-name="wide"/></office:master-styles></office:document-styles>`;

/** The looks of cells; a day has the format of its country. */
const looks = {
  value: 'fo:wrap-option="wrap" style:vertical-align="top"',
  title: 'fo:background-color="#1f3a5f" style:vertical-align="middle"',
  heading: 'fo:background-color="#d9e2ec" fo:wrap-option="wrap"',
  label: 'fo:wrap-option="wrap" style:vertical-align="top"',
} as const;

const fonts = {
  value: "",
  title: 'fo:font-weight="bold" fo:color="#ffffff" fo:font-size="14pt"',
  heading: 'fo:font-weight="bold"',
  label: 'fo:font-weight="bold"',
} as const;

const contentXml = ({ sheets, choices }: PlannedWorkbook): string => {
  const widths = [...new Set(sheets.flatMap((sheet) => sheet.widths))];
  const styles = [
    '<number:date-style style:name="day"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>',
    ...widths.map(
      (width) =>
        `<style:style style:name="w${width}" style:family="table-column"><style:table-column-properties style:column-width="${(width * 0.2).toFixed(2)}cm"/></style:style>`,
    ),
    ...(Object.keys(looks) as (keyof typeof looks)[]).map(
      (look) =>
        `<style:style style:name="${look}" style:family="table-cell"><style:table-cell-properties ${looks[look]}/><style:text-properties ${fonts[look]}/></style:style>`,
    ),
    '<style:style style:name="printed" style:family="table" style:master-page-name="Landscape"/>',
    `<style:style style:name="dated" style:family="table-cell" style:data-style-name="day"><style:table-cell-properties ${looks.value}/></style:style>`,
  ].join("");
  const validations = (Object.keys(choices) as ChoiceList[])
    .map((name) => {
      const { sheet, column, count } = choices[name];
      const at = `[$'${sheet}'.$${columnName(column)}$2:.$${columnName(column)}$${count + 1}]`;
      return `<table:content-validation table:name="${name}" table:condition="of:cell-content-is-in-list(${xmlText(at)})" table:allow-empty-cell="true" table:display-list="unsorted"/>`;
    })
    .join("");
  return `${xmlHead}<office:document-content ${namespaces} office:version="1.2"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet><table:content-validations>${validations}</table:content-validations>${sheets.map(sheetXml).join("")}</office:spreadsheet></office:body></office:document-content>`;
};

const sheetXml = ({ name, widths, rows }: PlannedSheet): string =>
  `<table:table table:name="${xmlText(name)}" table:style-name="printed">${widths
    .map((width) => `<table:table-column table:style-name="w${width}"/>`)
    .join(
      "",
    )}${rows.map((cells) => `<table:table-row>${rowXml(cells)}</table:table-row>`).join("")}</table:table>`;

const rowXml = (cells: ReadonlyMap<number, PlannedCell>): string => {
  let xml = "";
  let at = 0;
  for (const [column, cell] of [...cells].toSorted(([a], [b]) => a - b)) {
    if (column > at) xml += `<table:table-cell table:number-columns-repeated="${column - at}"/>`;
    const span = cell.columns ?? 1;
    xml += cellXml(cell, span);
    if (span > 1) xml += `<table:covered-table-cell table:number-columns-repeated="${span - 1}"/>`;
    at = column + span;
  }
  return xml === "" ? "<table:table-cell/>" : xml;
};

const cellXml = ({ text, day, look, choices }: PlannedCell, span: number): string => {
  const attributes = [
    `table:style-name="${day === undefined ? (look ?? "value") : "dated"}"`,
    ...(span > 1 ? [`table:number-columns-spanned="${span}" table:number-rows-spanned="1"`] : []),
    ...(choices === undefined ? [] : [`table:content-validation-name="${choices}"`]),
    ...(day === undefined
      ? text === undefined
        ? []
        : ['office:value-type="string"']
      : [`office:value-type="date" office:date-value="${day}"`]),
  ].join(" ");
  const words = text ?? frenchDay(day ?? null) ?? "";
  if (words === "") return `<table:table-cell ${attributes}/>`;
  return `<table:table-cell ${attributes}>${words.split("\n").map(paragraph).join("")}</table:table-cell>`;
};

/** Blanks in a row are one in OpenDocument, unless they are said (5.1.3 and 6.1.2). */
const paragraph = (line: string): string =>
  `<text:p>${xmlText(line)
    .replaceAll("\t", "<text:tab/>")
    .replaceAll(/^ +| {2,}| +$/g, (blanks) => `<text:s text:c="${blanks.length}"/>`)}</text:p>`;
