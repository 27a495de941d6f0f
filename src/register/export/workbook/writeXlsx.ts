import { strToU8, zipSync } from "fflate";
import { serialOfDay } from "../../import/workbook/serialDay.ts";
import { columnName } from "../../import/workbook/workbook.ts";
import type { ChoiceList, PlannedCell, PlannedSheet, PlannedWorkbook } from "./plannedSheet.ts";
import { xmlHead, xmlText } from "./xmlText.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Writes a workbook as Office Open XML (ECMA-376): words are inline strings, never formulas; days are serial numbers. */
export const writeXlsx = (
  { sheets, choices }: PlannedWorkbook,
  made: Temporal.Instant,
): Uint8Array =>
  zipSync(
    {
      "[Content_Types].xml": strToU8(
        `${xmlHead}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kinds}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${kinds}.styles+xml"/>${sheets
          .map(
            (_, index) =>
              `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${kinds}.worksheet+xml"/>`,
          )
          .join("")}</Types>`,
      ),
      "_rels/.rels": strToU8(
        `${xmlHead}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
      "xl/workbook.xml": strToU8(
        `${xmlHead}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets
          .map(
            ({ name }, index) =>
              `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
          )
          .join("")}</sheets></workbook>`,
      ),
      "xl/_rels/workbook.xml.rels": strToU8(
        `${xmlHead}<Relationships xmlns="${packaged}/relationships">${sheets
          .map(
            (_, index) =>
              `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
          )
          .join(
            "",
          )}<Relationship Id="rId${sheets.length + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
      ),
      "xl/styles.xml": strToU8(stylesXml),
      ...Object.fromEntries(
        sheets.map((sheet, index) => [
          `xl/worksheets/sheet${index + 1}.xml`,
          strToU8(sheetXml(sheet, choices)),
        ]),
      ),
    },
    { mtime: made.epochMilliseconds },
  );

/** The looks of cells, by their place in the table of styles. */
const styles = { value: 1, dated: 2, title: 3, heading: 4, label: 5 } as const;

const wrapped = '<alignment vertical="top" wrapText="1"/>';
const stylesXml = `${xmlHead}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="14"/><color rgb="FFFFFFFF"/><name val="Calibri"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF1F3A5F"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFD9E2EC"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf xfId="0"/><xf xfId="0" applyAlignment="1">${wrapped}</xf><xf xfId="0" numFmtId="164" applyNumberFormat="1" applyAlignment="1">${wrapped}</xf><xf xfId="0" fontId="2" fillId="2" applyFont="1" applyFill="1"/><xf xfId="0" fontId="1" fillId="3" applyFont="1" applyFill="1" applyAlignment="1">${wrapped}</xf><xf xfId="0" fontId="1" applyFont="1" applyAlignment="1">${wrapped}</xf></cellXfs></styleSheet>`;

const sheetXml = ({ widths, rows }: PlannedSheet, choices: PlannedWorkbook["choices"]): string => {
  const cells = rows.flatMap((row, index) =>
    [...row].map(([column, cell]) => ({ row: index + 1, column, cell })),
  );
  const merged = cells
    .filter(({ cell }) => (cell.columns ?? 1) > 1)
    .map(
      ({ row, column, cell }) =>
        `<mergeCell ref="${columnName(column)}${row}:${columnName(column + cell.columns! - 1)}${row}"/>`,
    );
  const validated = (Object.keys(choices) as ChoiceList[]).flatMap((list) => {
    const places = cells
      .filter(({ cell }) => cell.choices === list)
      .map(({ row, column }) => `${columnName(column)}${row}`);
    if (places.length === 0) return [];
    const { sheet, column, count } = choices[list];
    const at = `'${sheet}'!$${columnName(column)}$2:$${columnName(column)}$${count + 1}`;
    return `<dataValidation type="list" allowBlank="1" sqref="${places.join(" ")}"><formula1>${xmlText(at)}</formula1></dataValidation>`;
  });
  return `${xmlHead}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><cols>${widths
    .map(
      (width, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
    )
    .join("")}</cols><sheetData>${rows
    .map((row, index) =>
      row.size === 0 ? "" : `<row r="${index + 1}">${rowXml(row, index + 1)}</row>`,
    )
    .join("")}</sheetData>${
    merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.join("")}</mergeCells>` : ""
  }${
    validated.length > 0
      ? `<dataValidations count="${validated.length}">${validated.join("")}</dataValidations>`
      : ""
  }<pageSetup orientation="landscape" paperSize="9" fitToHeight="0"/></worksheet>`;
};

const rowXml = (row: ReadonlyMap<number, PlannedCell>, number: number): string =>
  [...row]
    .toSorted(([a], [b]) => a - b)
    .map(([column, cell]) => cellXml(`${columnName(column)}${number}`, cell))
    .join("");

const cellXml = (place: string, { text, day, look }: PlannedCell): string => {
  if (day !== undefined)
    return `<c r="${place}" s="${styles.dated}"><v>${serialOfDay(day)}</v></c>`;
  const style = styles[look ?? "value"];
  if (text === undefined) return `<c r="${place}" s="${style}"/>`;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
};
