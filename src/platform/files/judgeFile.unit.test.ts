import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { strFromU8, unzipSync, zipSync } from "fflate";
import fc from "fast-check";
import { extractText, getDocumentProxy, getMeta } from "unpdf";
import {
  canary,
  eicar,
  packedPdf,
  relation,
  someDocx,
  someOdt,
  somePdf,
  stream,
} from "../../../test/support/filesOfPeople.ts";
import type { FileKind } from "./fileKind.ts";
import { judgeFile } from "./judgeFile.ts";

const taken = (bytes: Uint8Array, kind: FileKind): Uint8Array => {
  const judged = judgeFile(bytes);
  assert.ok(judged.ok, JSON.stringify(judged));
  assert.equal(judged.value.kind, kind);
  return judged.value.content;
};

const refused = (bytes: Uint8Array, code: string, why?: string): void => {
  const judged = judgeFile(bytes);
  assert.deepEqual([judged.ok ? "taken" : judged.failure.code, why], [code, why]);
};

const has = (bytes: Uint8Array, words: string): boolean => Buffer.from(bytes).includes(words);
const members = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, each]) => [name, strFromU8(each)]),
  );

const info = `<< /Author (${canary}) /Title (CV final 3) /Producer (P) >>`;
const xmp = `<x:xmpmeta><dc:creator>${canary}</dc:creator></x:xmpmeta>`;

suite("a PDF that is sent", () => {
  test("is taken without author, title, program or XMP, and says what it said", async () => {
    const sent = somePdf([info, stream(xmp, "/Type /Metadata /Subtype /XML")], {
      catalog: "/Metadata 7 0 R",
      trailer: "/Info 6 0 R",
    });
    assert.ok(has(sent, canary));
    const kept = taken(sent, "pdf");
    assert.equal(kept.length, sent.length, "every byte that leads somewhere still does");
    assert.ok(!has(kept, canary) && !has(kept, "CV final 3"));
    const pdf = await getDocumentProxy(new Uint8Array(kept));
    assert.deepEqual((await extractText(pdf)).text, ["Curriculum vitae"]);
    const { info: read } = await getMeta(pdf);
    assert.deepEqual(
      [read["Author"], read["Title"], read["Producer"]],
      [undefined, undefined, undefined],
    );
  });

  test("loses them also where they are packed with other objects", async () => {
    const sent = packedPdf([info, "<< /Kept (Kept) >>"], "/Info 6 0 R");
    const before = await getMeta(await getDocumentProxy(new Uint8Array(sent)));
    assert.equal(before.info["Author"], canary, "it is a PDF that a reader reads");
    const pdf = await getDocumentProxy(new Uint8Array(taken(sent, "pdf")));
    assert.equal((await getMeta(pdf)).info["Author"], undefined);
    assert.deepEqual((await extractText(pdf)).text, ["Curriculum vitae"]);
  });

  test("keeps what it was signed with: a signature over other bytes is void", () => {
    const sent = somePdf([info, "<< /ByteRange [0 1 2 3] >>"], { trailer: "/Info 6 0 R" });
    assert.deepEqual(Buffer.from(taken(sent, "pdf")), sent);
  });

  test("is refused when it is encrypted, runs something, carries something, or is no whole", () => {
    refused(somePdf([], { trailer: "/Encrypt 9 0 R" }), "files.encrypted");
    for (const action of [
      "<< /S /JavaScript /JS (app.alert\\(1\\)) >>",
      "<< /S /J#61vaScript >>",
      "<< /S /Launch /F (cmd.exe) >>",
      stream("x", "/Type /EmbeddedFile"),
      "<< /XFA 9 0 R >>",
    ]) {
      refused(somePdf([action]), "files.active", action);
      if (!action.includes("stream"))
        refused(packedPdf([action]), "files.active", `packed ${action}`);
    }
    const whole = somePdf();
    refused(whole.subarray(0, whole.length - 40), "files.damaged");
    refused(Buffer.from("%PDF-1.7\n%%EOF"), "files.damaged");
    const hidden = stream(
      "x",
      "/Type /ObjStm /N 1 /First 4 /Filter [/ASCIIHexDecode /FlateDecode]",
    );
    refused(somePdf([hidden]), "files.damaged", "packed so that nobody looks inside");
    const bomb = packedPdf([`(${"0".repeat(40 * 1024 * 1024)})`]);
    refused(bomb, "files.damaged", "unpacks to forty megabytes");
  });

  test("is refused when it is something else too", () => {
    const archive = zipSync({ "a.txt": Buffer.from("a") });
    refused(Buffer.concat([Buffer.from("<script>1</script>\n"), somePdf()]), "files.two-in-one");
    refused(Buffer.concat([somePdf(), archive]), "files.two-in-one");
    refused(Buffer.concat([somePdf(), Buffer.from("<html>")]), "files.two-in-one");
    const within = somePdf([stream(Buffer.from(archive).toString("latin1"))]);
    const at = within.lastIndexOf("PK\u0005\u0006");
    within.writeUInt16LE(within.length - at - 22, at + 20);
    refused(within, "files.two-in-one", "an archive whose comment is the rest of the PDF");
    assert.equal(judgeFile(Buffer.concat([somePdf(), Buffer.from("\r\n\0")])).ok, true);
  });
});

suite("a document of an office program that is sent", () => {
  test("is written anew without who wrote it and its picture, and says what it said", () => {
    const docx = members(taken(someDocx(), "docx"));
    assert.ok(!JSON.stringify(docx).includes(canary));
    assert.match(docx["word/document.xml"] ?? "", /Curriculum vitae/);
    assert.doesNotMatch(docx["_rels/.rels"] ?? "", /thumbnail/);
    assert.match(docx["_rels/.rels"] ?? "", /officeDocument/);
    const kept = taken(someOdt(), "odt");
    assert.equal(Buffer.from(kept).toString("latin1", 30, 38), "mimetype", "first, and as it is");
    const odt = members(kept);
    assert.ok(!JSON.stringify(odt).includes(canary));
    assert.match(odt["content.xml"] ?? "", /Lettre/);
    assert.doesNotMatch(odt["META-INF/manifest.xml"] ?? "", /Thumbnails/);
    assert.equal(judgeFile(kept).ok, true, "what is kept would be taken again");
  });

  test("is refused when it holds a macro, an object, or something that is fetched from elsewhere", () => {
    const some = Buffer.from("x");
    refused(someDocx({ "word/vbaProject.bin": some }), "files.active");
    refused(someDocx({ "word/embeddings/oleObject1.bin": some }), "files.active");
    for (const kind of ["attachedTemplate", "image", "frame"])
      refused(
        someDocx({
          "word/_rels/settings.xml.rels": relation(
            kind,
            "https://evil.example/t",
            'TargetMode="External"',
          ),
        }),
        "files.active",
        kind,
      );
    refused(someOdt({ "Basic/Standard/Module1.xml": some }), "files.active");
    const listener = Buffer.from('<a><script:event-listener xlink:href="x"/></a>');
    refused(someOdt({ "content.xml": listener }), "files.active");
    const picture = Buffer.from('<a><draw:image xlink:href="https://evil.example/p.png"/></a>');
    refused(someOdt({ "content.xml": picture }), "files.active");
    const own = Buffer.from('<a><draw:image xlink:href="Pictures/p.png"/></a>');
    assert.equal(judgeFile(someOdt({ "content.xml": own })).ok, true);
  });

  test("is refused when it is encrypted, another kind, damaged, a bomb, or two in one", () => {
    const manifest = Buffer.from("<m><manifest:encryption-data/></m>");
    refused(someOdt({ "META-INF/manifest.xml": manifest }), "files.encrypted");
    refused(
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.from("EncryptedPackage", "utf16le"),
      ]),
      "files.encrypted",
    );
    refused(someOdt({}, "application/vnd.oasis.opendocument.spreadsheet"), "files.wrong-kind");
    refused(
      someDocx(
        {},
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
      ),
      "files.wrong-kind",
    );
    refused(someDocx({}, "application/vnd.ms-word.document.macroEnabled.main+xml"), "files.active");
    refused(Buffer.from(zipSync({ "a.txt": eicar })), "files.wrong-kind");
    refused(
      someDocx({ "word/document.xml": Buffer.from('<!DOCTYPE a [<!ENTITY b "c">]><a/>') }),
      "files.damaged",
    );
    refused(someDocx().subarray(0, 400), "files.damaged");
    refused(
      someDocx({ "word/media/a.bin": [Buffer.alloc(33 * 1024 * 1024), { level: 1 }] }),
      "files.damaged",
    );
    refused(Buffer.concat([someDocx(), somePdf()]), "files.two-in-one");
    refused(someDocx({ "../../etc/cron": eicar }), "files.two-in-one");
    const longer = someOdt();
    longer.writeUInt16LE(3, longer.length - 2);
    refused(Buffer.concat([longer, Buffer.from("%PD")]), "files.two-in-one", "a comment");
  });
});

suite("any file that is sent", () => {
  test("is named by its content, and by nothing else", () => {
    refused(Buffer.alloc(0), "files.empty");
    refused(Buffer.concat([somePdf(), Buffer.alloc(5 * 1024 * 1024)]), "files.too-large");
    for (const other of [
      "MZ",
      "{\\rtf1",
      "<html>",
      "\u0089PNG\r\n\u001a\n",
      "GIF89a",
      eicar.toString(),
    ])
      refused(Buffer.from(other, "latin1"), "files.wrong-kind", other);
  });

  test("never makes the judge fail, whatever byte of a good one is another (seeded)", () => {
    const good = [
      somePdf([info], { trailer: "/Info 6 0 R" }),
      packedPdf([info], "/Info 6 0 R"),
      someDocx(),
      someOdt(),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...good),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 }),
        (file, changes) => {
          const other = Buffer.from(file);
          for (const [at, byte] of changes) other[at % other.length] = byte;
          const judged = judgeFile(other);
          assert.ok(judged.ok || judged.failure.code.startsWith("files."));
        },
      ),
      { numRuns: 400, seed: 26 },
    );
  });
});
