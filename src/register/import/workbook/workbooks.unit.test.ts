import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { strToU8, zipSync } from "fflate";
import { assertAccountedFor } from "../accountedFor.fixture.ts";
import { fods, ods, recordRows } from "../cnil/cnilForm.fixture.ts";
import { importFile } from "../importFile.ts";
import { readableText } from "../readableText.ts";

const importing = (bytes: Uint8Array, name: string) => {
  const read = importFile({ bytes, name, language: "fr" });
  assertAccountedFor(readableText(bytes, name).source, read);
  return read;
};

/** The least that a program accepts as a workbook of one sheet. */
const xlsx = (parts: {
  readonly cells: string;
  readonly properties?: string;
  readonly strings?: string;
}): Uint8Array =>
  zipSync({
    "xl/workbook.xml": strToU8(
      `<workbook>${parts.properties ?? ""}<sheets><sheet name="Registre" r:id="rId1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    "xl/styles.xml": strToU8(
      '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    ),
    ...(parts.strings === undefined
      ? {}
      : { "xl/sharedStrings.xml": strToU8(`<sst>${parts.strings}</sst>`) }),
    "xl/worksheets/sheet1.xml": strToU8(
      `<worksheet><sheetData>${parts.cells}</sheetData></worksheet>`,
    ),
  });

const inline = (at: string, text: string): string =>
  `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;

const headings = `<row r="1">${inline("A1", "Nom du traitement")}${inline("B1", "Finalité")}${inline("C1", "Mise à jour")}</row>`;

suite("a workbook", () => {
  test("that counts its days from 1904 says the days that were meant", () => {
    // 2022-03-14 is day 43172 from 1904, and 44634 from 1900.
    const day = (serial: number) =>
      `${headings}<row r="2">${inline("A2", "Accueil")}${inline("B2", "Renseigner")}<c r="C2" s="1"><v>${serial}</v></c></row>`;
    for (const [serial, properties] of [
      [43_172, '<workbookPr date1904="1"/>'],
      [43_172, '<workbookPr date1904="true"/>'],
      [44_634, '<workbookPr date1904="0"/>'],
      [44_634, "<workbookPr/>"],
    ] as const) {
      const read = importing(xlsx({ cells: day(serial), properties }), "a.xlsx");
      assert.deepEqual(
        read.activities.map(({ updatedOn }) => updatedOn),
        ["2022-03-14"],
        properties,
      );
    }
  });

  test("of which cells have runs of several looks says their words as one, without how they are pronounced", () => {
    const strings = `<si><r><t xml:space="preserve">Prêter des </t></r><r><rPr><b/></rPr><t>vélos</t></r><rPh sb="0" eb="1"><t>VELO</t></rPh></si>`;
    const cells = `${headings}<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="inlineStr"><is><r><t xml:space="preserve">Suivre </t></r><r><rPr><i/></rPr><t>chaque prêt</t></r></is></c></row>`;
    const read = importing(xlsx({ cells, strings }), "a.xlsx");
    assert.deepEqual(
      read.activities.map(({ title, purposes }) => [title, ...purposes.map(({ text }) => text)]),
      [["Prêter des vélos", "Suivre chaque prêt"]],
    );
  });

  test("in one file of XML is read as the archive is, whatever its ending", () => {
    const sheets = [
      {
        name: "A",
        rows: recordRows({
          title: "Accueil",
          purpose: "Renseigner",
          updatedOn: { day: "2022-03-14" },
        }),
      },
    ];
    const same = (register: ReturnType<typeof importing>) => ({
      ...register,
      document: null,
    });
    const archived = importing(ods(sheets), "a.ods");
    assert.equal(archived.activities[0]?.updatedOn, "2022-03-14");
    for (const name of ["a.fods", "a.xml", "a"])
      assert.deepEqual(same(importing(fods(sheets), name)), same(archived), name);
  });

  test("of text, drawings or an unknown kind in one file of XML is refused with what to do", () => {
    for (const [kind, rule] of [
      ["text", "file.text-document"],
      ["graphics", "file.no-workbook"],
    ] as const) {
      const bytes = Buffer.from(
        `<?xml version="1.0"?><office:document xmlns:office="o" office:mimetype="application/vnd.oasis.opendocument.${kind}"></office:document>`,
      );
      const { activities, findings } = importing(bytes, "a.fodt");
      assert.deepEqual([activities, findings.map((each) => each.rule)], [[], [rule]]);
    }
  });
});
