import { words } from "../document/documentWords.ts";
import type { RegisterDocument } from "../document/registerDocument.ts";
import {
  measure,
  paper,
  tagged,
  type Element,
  type Pdf,
} from "../../../platform/documents/index.ts";

const size = 11;
const numberWidth = 40;
const gap = 5;

/** Where each line of the table of contents will stand: it is written last, when the pages are known. */
export interface ReservedContents {
  readonly element: Element;
  readonly places: readonly {
    readonly page: number;
    readonly y: number;
    readonly height: number;
  }[];
}

/** Makes the pages of the table of contents, with their heading, and keeps room for each activity. */
export const reserveContents = (
  pdf: Pdf,
  root: Element,
  { language, activities }: RegisterDocument,
): ReservedContents => {
  pdf.addPage();
  const section = pdf.struct("Sect");
  root.add(section);
  tagged(pdf, section, "H2", words.contents[language], { font: "bold", size: 18 });
  pdf.y += 10;
  const element = pdf.struct("TOC");
  section.add(element);
  pdf.font("regular").fontSize(size);
  const places = activities.map(({ title }) => {
    const height = pdf.heightOfString(title, { width: measure - numberWidth });
    if (pdf.y + height > paper.height - paper.bottom) pdf.addPage();
    const place = { page: pdf.bufferedPageRange().count - 1, y: pdf.y, height };
    pdf.y += height + gap;
    return place;
  });
  return { element, places };
};

/** Writes the table of contents: each line leads to its activity. */
export const writeContents = (
  pdf: Pdf,
  { element, places }: ReservedContents,
  { activities }: RegisterDocument,
  pages: readonly number[],
): void => {
  for (const [index, { id, title }] of activities.entries()) {
    const { page, y, height } = places[index]!;
    pdf.switchToPage(page);
    const item = pdf.struct("TOCI");
    element.add(item);
    const link = pdf.struct("Link");
    item.add(link);
    link.add(() => {
      pdf.font("regular").fontSize(size).fillColor("#14418b");
      pdf.text(title, paper.margin, y, { width: measure - numberWidth });
      pdf.text(String(pages[index]! + 1), paper.margin + measure - numberWidth, y, {
        width: numberWidth,
        align: "right",
      });
    });
    // PDF/UA-1, 7.18.5: a link says what it leads to. The library writes a plain string as a name, hence the object.
    const contents = new String(title) as string;
    pdf.goTo(paper.margin, y, measure, height, id, {
      structParent: link,
      Contents: contents,
    } as object);
    link.end();
    item.end();
  }
  element.end();
};
