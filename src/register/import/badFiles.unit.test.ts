import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { strToU8, zipSync } from "fflate";
import { archiveOf } from "./archiveOf.fixture.ts";
import { importFile } from "./importFile.ts";
import { ods, recordRows } from "./cnil/cnilForm.fixture.ts";

const importing = (bytes: Uint8Array, name: string) => importFile({ bytes, name, language: "fr" });

/** A file is refused: one finding of this rule, and nothing kept. */
const refused = (bytes: Uint8Array, name: string, rule: string): void => {
  const { activities, findings } = importing(bytes, name);
  assert.deepEqual(activities, []);
  assert.deepEqual(
    findings.map((finding) => finding.rule),
    [rule],
  );
  assert.match(findings[0]!.message, /\p{L}.*\./u);
};

const record = { name: "A", rows: recordRows({ title: "Accueil", purpose: "Renseigner" }) };
const sound = ods([record]);

/** The megabytes that the heap has grown by at the worst while some work was done. */
const heldDuring = (work: () => void): number => {
  const before = process.memoryUsage().rss;
  work();
  return (process.memoryUsage().rss - before) / 1024 / 1024;
};

const container = (stream: string): Uint8Array =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    Buffer.from(stream, "utf16le"),
    Buffer.alloc(512),
  ]);

describe("a file that is no register", () => {
  it("of an old Office format is refused with the formats to save it in", () => {
    refused(container("Workbook"), "registre.xls", "file.old-office");
    refused(container("WordDocument"), "registre.doc", "file.old-office");
    assert.match(importing(container("Workbook"), "a.xls").findings[0]!.message, /\.xlsx, \.ods/);
  });

  it("with a password is refused as such, whichever program made it", () => {
    refused(container("EncryptedPackage"), "registre.xlsx", "archive.encrypted");
    const manifest =
      '<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
    refused(ods([record], { "META-INF/manifest.xml": manifest }), "a.ods", "archive.encrypted");
    const flagged = Uint8Array.from(sound);
    for (let at = 0; at < flagged.length - 4; at++)
      if (flagged[at] === 0x50 && flagged[at + 1] === 0x4b && flagged[at + 2] === 1)
        flagged[at + 8]! |= 1;
    refused(flagged, "a.ods", "archive.encrypted");
  });

  it("of a word processor, or another archive, is named", () => {
    refused(zipSync({ "word/document.xml": strToU8("<w/>") }), "a.docx", "file.text-document");
    refused(
      zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.text") }),
      "a.odt",
      "file.text-document",
    );
    refused(zipSync({ "xl/workbook.bin": strToU8("") }), "a.xlsb", "file.binary-workbook");
    refused(zipSync({ "photo.jpg": strToU8("x") }), "registre.ods", "file.no-workbook");
  });

  it("is damaged at any place, and never more than a finding", () => {
    for (let cut = 4; cut < sound.length; cut += 97) {
      const { activities, findings } = importing(sound.subarray(0, cut), "a.ods");
      assert.deepEqual([activities.length, findings.length], [0, 1], `cut at ${cut}`);
    }
    for (let at = 0; at < sound.length; at += 41) {
      const broken = Uint8Array.from(sound);
      broken[at]! ^= 0xff;
      importing(broken, "a.ods");
    }
  });

  it("declares XML entities, and none of them is made", () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${"bcdefgh"
      .split("")
      .map((name, index) => `<!ENTITY ${name} "${`&${"abcdefgh"[index]};`.repeat(10)}">`)
      .join("")}]><x>&h;</x>`;
    const file = (content: string) =>
      zipSync({
        mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
        "content.xml": strToU8(content),
      });
    refused(file(bomb), "a.ods", "xml.doctype");
    refused(file('<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>'), "a.ods", "xml.doctype");
  });

  it("has the wrong ending, and is read as what it is", () => {
    assert.equal(importing(sound, "registre.csv").activities.length, 1);
    assert.equal(importing(sound, "registre").activities.length, 1);
    refused(Buffer.alloc(2_000), "registre.ods", "archive.damaged");
    const page = Buffer.from("Accueil : Renseigner\n  • Finalité du traitement : Renseigner\n");
    assert.equal(importing(page, "registre.xlsx").activities.length, 1);
  });

  it("is empty, or says nothing", () => {
    for (const name of ["a.csv", "a.json", "a.yaml", "a.txt", "a.ods"]) {
      const { activities, findings } = importing(new Uint8Array(), name);
      assert.deepEqual([activities.length, findings.length > 0], [0, true], name);
    }
    refused(Buffer.from('{"a": 1}'), "a.json", "own.unknown-format");
    refused(Buffer.from('{"a": '), "a.json", "own.broken");
    refused(Buffer.from("a: [1\nb: 2"), "a.yaml", "own.broken");
  });

  it("of YAML multiplies itself by aliases", () => {
    const lines = ["a: &a [x, x, x, x, x, x, x, x, x, x]"];
    for (let index = 1; index < 10; index++)
      lines.push(
        `${"abcdefghij"[index]}: &${"abcdefghij"[index]} [${Array(10)
          .fill(`*${"abcdefghij"[index - 1]}`)
          .join(", ")}]`,
      );
    refused(Buffer.from(lines.join("\n")), "a.yaml", "own.broken");
  });
});

describe("a spreadsheet that is too much", () => {
  it("unpacks to more than it may, whatever its directory says", () => {
    const bomb = archiveOf({
      mimetype: "application/vnd.oasis.opendocument.spreadsheet",
      "content.xml": Buffer.alloc(280_003_600, `<b a="${" ".repeat(700_000)}"/>`),
    });
    assert.ok(bomb.length < 5_000_000, `${bomb.length} bytes`);
    // The directory lies about the size: one byte.
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    for (let at = 0; at < bomb.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1, true);
    const began = performance.now();
    const held = heldDuring(() => refused(bomb, "a.ods", "archive.too-large"));
    const seconds = (performance.now() - began) / 1000;
    assert.ok(held < 400, `${held.toFixed(0)} MB were held`);
    assert.ok(seconds < 60, `${seconds.toFixed(1)} s`);
  });

  it("is ten million elements of a few bytes each", () => {
    const bomb = archiveOf({
      mimetype: "application/vnd.oasis.opendocument.spreadsheet",
      "content.xml": Buffer.alloc(45_000_000, "<a/>"),
    });
    const held = heldDuring(() => refused(bomb, "a.ods", "archive.too-large"));
    assert.ok(held < 400, `${held.toFixed(0)} MB were held`);
  });

  it("has one endless word", () => {
    const content = `<office:document-content><table:table table:name="${" ".repeat(3_000_000)}`;
    const file = zipSync({
      mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
      "content.xml": strToU8(content),
    });
    refused(file, "a.ods", "xml.damaged");
  });

  it("has a million rows: the first ones are read, the rest is said", () => {
    const sheet = Array.from(
      { length: 1_000_000 },
      (_, index) => `<row><c t="inlineStr"><is><t>Activité ${index}</t></is></c></row>`,
    );
    const file = archiveOf({
      "xl/workbook.xml":
        '<workbook><sheets><sheet name="Traitements" r:id="r1"/></sheets></workbook>',
      "xl/_rels/workbook.xml.rels":
        '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
      "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${sheet.join("")}</sheetData></worksheet>`,
    });
    const held = heldDuring(() => {
      const { findings } = importing(file, "a.xlsx");
      assert.ok(findings.some(({ rule }) => rule === "workbook.cut"));
    });
    assert.ok(held < 700, `${held.toFixed(0)} MB were held`);
  });

  it("repeats a cell over the whole sheet in a few bytes", () => {
    const content =
      '<x><table:table table:name="A"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"><text:p>mot</text:p></table:table-cell></table:table-row></table:table></x>';
    const { findings } = importing(
      zipSync({
        mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
        "content.xml": strToU8(content),
      }),
      "a.ods",
    );
    assert.ok(findings.some(({ rule }) => rule === "workbook.cut"));
  });
});

describe("a spreadsheet with more than words", () => {
  it("has macros, which are told and neither read nor run", () => {
    const { activities, findings } = importing(
      ods([record], { "Basic/Standard/Module1.xml": "<m/>" }),
      "a.ods",
    );
    assert.equal(activities.length, 1);
    assert.ok(findings.some(({ rule }) => rule === "workbook.macros"));
  });

  it("has names that reach out of it, and nothing is written or read there", () => {
    const { activities } = importing(
      ods([record], { "../../etc/cron.d/x": "x", "/etc/passwd": "x" }),
      "../../a.ods",
    );
    assert.equal(activities.length, 1);
  });

  it("has scripts and formulas in its cells, which stay words", () => {
    const words = '<script>alert("x")</script>';
    const { activities } = importing(
      ods([{ name: "A", rows: recordRows({ title: words, purpose: "=cmd|'/c calc'!A1" }) }]),
      "a.ods",
    );
    assert.equal(activities[0]?.title, words);
    assert.equal(activities[0]?.purposes[0]?.text, "=cmd|'/c calc'!A1");
  });

  it("of a thousand records is read in seconds", () => {
    const many = ods(
      Array.from({ length: 1_000 }, (_, index) => ({
        name: `Fiche ${index}`,
        rows: recordRows({
          title: `Activité ${index}`,
          reference: `A-${index}`,
          purpose: "Tenir le fichier",
          data: [
            ["Vie personnelle", "Situation ; logement", `${(index % 9) + 1} ans après la clôture`],
          ],
        }),
      })),
    );
    const began = performance.now();
    assert.equal(importing(many, "a.ods").activities.length, 1_000);
    const seconds = (performance.now() - began) / 1000;
    assert.ok(seconds < 20, `${seconds.toFixed(1)} s`);
  });
});
