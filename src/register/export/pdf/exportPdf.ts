import { fill, type Language } from "../../../kernel/index.ts";
import type { Register } from "../../model/register.ts";
import type { Block } from "../document/activityBlocks.ts";
import { words } from "../document/documentWords.ts";
import {
  registerDocument,
  type DocumentRequest,
  type RegisterDocument,
} from "../document/registerDocument.ts";
import { reserveContents, writeContents } from "./contents.ts";
import {
  collectPdf,
  keepTogether,
  measure,
  openPdf,
  paper,
  tagged,
  type Element,
  type Pdf,
} from "../../../platform/documents/index.ts";

/** A register as a PDF, which bears the moment that it was made at. */
export interface PdfRequest extends DocumentRequest {
  readonly made: Temporal.Instant;
}

/**
 * The register as a PDF that a director can sign: a first page with who is responsible and a place to sign, a table of
 * contents that leads to each activity, numbered pages, bookmarks. It is tagged (PDF/UA-1): a screen reader hears headings,
 * lists and links, and the language of the text.
 */
export const exportPdf = async (register: Register, request: PdfRequest): Promise<Uint8Array> => {
  const document = registerDocument(register, request);
  const { language, title, publisher } = document;
  const pdf = openPdf({
    title: `${title} – ${publisher}`,
    author: publisher,
    lang: language,
    made: new Date(request.made.epochMilliseconds),
  });
  const written = collectPdf(pdf);
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  writeFirstPage(pdf, root, document);
  const contents = reserveContents(pdf, root, document);
  const pages = document.activities.map((activity) => writeActivity(pdf, root, activity));
  writeContents(pdf, contents, document, pages);
  numberPages(pdf, language, title);
  root.end();
  pdf.end();
  return await written;
};

const writeFirstPage = (
  pdf: Pdf,
  root: Element,
  { language, title, facts }: RegisterDocument,
): void => {
  const section = pdf.struct("Sect");
  root.add(section);
  pdf.y = 150;
  tagged(pdf, section, "P", words.article[language], { font: "regular", size: 11, colour: soft });
  tagged(pdf, section, "H1", title, { font: "bold", size: 28, above: 6 });
  pdf.y += 24;
  for (const { label, text } of facts) {
    tagged(pdf, section, "P", label, { font: "bold", size: 10, colour: soft, above: 8 });
    tagged(pdf, section, "P", text, { font: "regular", size: 12 });
  }
  tagged(pdf, section, "P", words.signature[language], {
    font: "bold",
    size: 10,
    colour: soft,
    above: 32,
  });
  artifact(pdf, "Layout", () => {
    pdf
      .lineWidth(0.7)
      .strokeColor("#8a93a3")
      .rect(paper.margin, pdf.y + 6, measure, 90)
      .stroke();
  });
  section.end();
};

const soft = "#4a5363";

/** Writes an activity on pages of its own, and says on which it begins, from 0. */
const writeActivity = (
  pdf: Pdf,
  root: Element,
  { id, title, domain, blocks }: RegisterDocument["activities"][number],
): number => {
  pdf.addPage();
  const page = pdf.bufferedPageRange().count - 1;
  pdf.outline.addItem(title);
  pdf.addNamedDestination(id, "XYZ", paper.margin, pdf.y, null);
  const section = pdf.struct("Sect");
  root.add(section);
  if (domain !== null)
    tagged(pdf, section, "P", domain, { font: "regular", size: 11, colour: soft, lang: "fr" });
  tagged(pdf, section, "H2", title, { font: "bold", size: 18, lang: "fr" });
  for (const block of blocks) writeBlock(pdf, section, block);
  section.end();
  return page;
};

const writeBlock = (pdf: Pdf, section: Element, { label, lines }: Block): void => {
  keepTogether(pdf, 44);
  tagged(pdf, section, "H3", label, { font: "bold", size: 10.5, colour: soft, above: 12 });
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) {
    tagged(pdf, section, "P", only.text, { font: "regular", size: 10.5, above: 2, lang: "fr" });
    return;
  }
  const list = pdf.struct("L");
  section.add(list);
  for (const { text, depth } of lines) {
    pdf.y += 2;
    const item = pdf.struct("LI");
    list.add(item);
    tagged(pdf, item, "LBody", `• ${text}`, {
      font: "regular",
      size: 10.5,
      indent: depth * 14,
      lang: "fr",
    });
  }
  list.end();
};

/** What is seen and not read out: it is no part of the text. */
const artifact = (pdf: Pdf, type: "Layout" | "Pagination", draw: () => void): void => {
  pdf.markContent("Artifact", { type });
  draw();
  pdf.endMarkedContent();
};

const numberPages = (pdf: Pdf, language: Language, title: string): void => {
  const { count } = pdf.bufferedPageRange();
  for (let at = 0; at < count; at += 1) {
    pdf.switchToPage(at);
    // Below the margin text would begin a new page.
    pdf.page.margins.bottom = 0;
    const number = fill(words.page[language], { page: at + 1, pages: count });
    artifact(pdf, "Pagination", () => {
      pdf.font("regular").fontSize(9).fillColor(soft);
      const y = paper.height - 40;
      pdf.text(title, paper.margin, y, { width: measure / 2, lineBreak: false });
      pdf.text(number, paper.margin + measure / 2, y, {
        width: measure / 2,
        align: "right",
        lineBreak: false,
      });
    });
  }
};
