import { createServer, type Server } from "node:net";
import { deflateSync } from "node:zlib";
import { zipSync, type Zippable } from "fflate";
import { success } from "../../src/kernel/index.ts";
import type { Scanner } from "../../src/platform/files/index.ts";

/** The file that every antivirus finds, in two halves: whole, it would have this very file taken away. */
export const eicar = Buffer.from(
  [String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}`, "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join(""),
);

/** Words that no file may hold once it was taken. */
export const canary = "Canari Velmont";

const bare = [
  "<< /Type /Catalog /Pages 2 0 R >>",
  "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
  "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
  stream("BT /F1 12 Tf 20 100 Td (Curriculum vitae) Tj ET"),
  "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
];

/** A stream object of these words. */
export function stream(words: string, entries = ""): string {
  return `<< /Length ${Buffer.byteLength(words, "latin1")} ${entries} >>\nstream\n${words}\nendstream`;
}

/** A PDF of one page, with further objects from 6 on, and further entries of its catalogue and trailer. */
export const somePdf = (
  further: readonly string[] = [],
  { catalog = "", trailer = "" } = {},
): Buffer => {
  const objects = [(bare[0] ?? "").replace(" >>", ` ${catalog} >>`), ...bare.slice(1), ...further];
  let text = "%PDF-1.7\n";
  const places = objects.map((each, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${each}\nendobj\n`;
    return at;
  });
  const size = objects.length + 1;
  const lines = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  text += `xref\n0 ${size}\n0000000000 65535 f \n${lines}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\n`;
  text += `startxref\n${text.lastIndexOf("xref\n0 ")}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
};

/** A PDF whose objects 6 on lie in a packed object stream, led to by a stream of places (ISO 32000-1, 7.5.7, 7.5.8). */
export const packedPdf = (further: readonly string[], trailer = ""): Buffer => {
  let heads = "";
  let words = "";
  for (const [index, each] of further.entries()) {
    heads += `${index + 6} ${words.length} `;
    words += `${each} `;
  }
  const packed = deflateSync(Buffer.from(heads + words, "latin1")).toString("latin1");
  let text = "%PDF-1.7\n";
  const rows: number[][] = [[0, 0, 255]];
  const put = (number: number, each: string): void => {
    rows[number] = [1, text.length, 0];
    text += `${number} 0 obj\n${each}\nendobj\n`;
  };
  for (const [index, each] of bare.entries()) put(index + 1, each);
  const container = further.length + 6;
  for (const index of further.keys()) rows[index + 6] = [2, container, index];
  const entries = `/Type /ObjStm /N ${further.length} /First ${heads.length} /Filter /FlateDecode`;
  put(container, stream(packed, entries));
  const at = text.length;
  rows[container + 1] = [1, at, 0];
  const table = rows.map(([kind, place, rest]) =>
    String.fromCharCode(kind!, place! >> 8, place! & 255, rest!),
  );
  const places = `/Type /XRef /Size ${rows.length} /W [1 2 1] /Root 1 0 R ${trailer}`;
  text += `${container + 1} 0 obj\n${stream(table.join(""), places)}\nendobj\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
};

const xml = (words: string): Uint8Array => Buffer.from(`<?xml version="1.0"?>${words}`);
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A link of a part of an Office Open XML document. */
export const relation = (kind: string, target: string, mode = ""): Uint8Array =>
  xml(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/${kind}" Target="${target}" ${mode}/></Relationships>`,
  );

const documentType = "application/vnd.openxmlformats-officedocument.wordprocessingml";

export const someDocx = (
  changes: Zippable = {},
  type = `${documentType}.document.main+xml`,
): Buffer =>
  Buffer.from(
    zipSync({
      "[Content_Types].xml": xml(
        `<Types><Default Extension="rels" ContentType="x"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
      ),
      "_rels/.rels": xml(
        `<Relationships><Relationship Id="r1" Type="${relations}/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail" Target="docProps/thumbnail.jpeg"/></Relationships>`,
      ),
      "word/document.xml": xml("<w:document><w:body>Curriculum vitae</w:body></w:document>"),
      "word/_rels/document.xml.rels": relation(
        "hyperlink",
        "https://portfolio.example",
        'TargetMode="External"',
      ),
      "docProps/core.xml": xml(
        `<cp:coreProperties><dc:creator>${canary}</dc:creator></cp:coreProperties>`,
      ),
      "docProps/app.xml": xml(`<Properties><Company>${canary}</Company></Properties>`),
      "docProps/thumbnail.jpeg": Buffer.from(canary),
      ...changes,
    }),
  );

export const someOdt = (
  changes: Zippable = {},
  type = "application/vnd.oasis.opendocument.text",
): Buffer =>
  Buffer.from(
    zipSync({
      mimetype: [Buffer.from(type), { level: 0 }],
      "content.xml": xml(
        "<office:document-content><text:p>Lettre</text:p></office:document-content>",
      ),
      "meta.xml": xml(
        `<office:document-meta><meta:initial-creator>${canary}</meta:initial-creator></office:document-meta>`,
      ),
      "Thumbnails/thumbnail.png": Buffer.from(canary),
      "META-INF/manifest.xml": xml(
        '<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"/><manifest:file-entry manifest:full-path="Thumbnails/thumbnail.png"/></manifest:manifest>',
      ),
      ...changes,
    }),
  );

/** An antivirus that knows one thing; it can be told to be silent by who holds it. */
export const memoryScanner: Scanner = {
  scan: async (bytes) => success(Buffer.from(bytes).includes(eicar) ? "infected" : "clean"),
};

/** Speaks as clamd does (clamd(8), INSTREAM), of the one thing that it knows; `answer` replaces every verdict. */
export const fakeClamd = async (
  listen: { readonly path: string } | { readonly port: number; readonly host: string },
  answer?: string,
): Promise<Server> => {
  const server = createServer((socket) => {
    let heard = Buffer.alloc(0);
    socket.on("error", () => {});
    socket.on("data", (piece: Buffer) => {
      heard = Buffer.concat([heard, piece]);
      const content = wholeOf(heard);
      if (content === null) return;
      const verdict = content.includes(eicar) ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
      socket.end(`${answer ?? verdict}\0`);
    });
  });
  return await new Promise((resolve) => server.listen(listen, () => resolve(server)));
};

const wholeOf = (heard: Buffer): Buffer | null => {
  const command = Buffer.from("zINSTREAM\0");
  if (!heard.subarray(0, command.length).equals(command)) return null;
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= heard.length;) {
    const length = heard.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(heard.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
};
