import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import Pdfkit from "pdfkit";

export type Pdf = InstanceType<typeof Pdfkit>;
export type Element = ReturnType<Pdf["struct"]>;

/** Sizes in points, A4. */
export const paper = { margin: 56, bottom: 64, width: 595.28, height: 841.89 } as const;
export const measure = paper.width - 2 * paper.margin;

const require = createRequire(import.meta.url);
const fontFile = (name: string): Buffer =>
  readFileSync(require.resolve(`@expo-google-fonts/source-sans-3/${name}`));

export interface Style {
  readonly font: "regular" | "bold";
  readonly size: number;
  readonly colour?: string;
  readonly indent?: number;
  /** Space above, in points. */
  readonly above?: number;
  /** Where it is not the language of the document. */
  readonly lang?: string;
}

/**
 * A tagged PDF (PDF/UA-1, ISO 14289) being written: each piece of text stands in a structure element, and everything else is
 * an artifact. The fonts are within the file.
 */
export const openPdf = (about: {
  readonly title: string;
  readonly author: string;
  readonly lang: string;
  readonly made: Date;
}): Pdf => {
  const pdf = new Pdfkit({
    size: "A4",
    margins: { top: paper.margin, bottom: paper.bottom, left: paper.margin, right: paper.margin },
    bufferPages: true,
    pdfVersion: "1.7",
    // The types of the library do not know this one yet.
    subset: "PDF/UA" as "PDF/A-1",
    tagged: true,
    lang: about.lang,
    displayTitle: true,
    info: {
      Title: about.title,
      Author: about.author,
      CreationDate: about.made,
      ModDate: about.made,
    },
  });
  pdf.registerFont("regular", fontFile("400Regular/SourceSans3_400Regular.ttf"));
  pdf.registerFont("bold", fontFile("600SemiBold/SourceSans3_600SemiBold.ttf"));
  return pdf;
};

/** Writes a paragraph below what stands already, in the width of the page. */
const write = (
  pdf: Pdf,
  text: string,
  { font, size, colour = "#14181f", indent = 0 }: Style,
): void => {
  pdf
    .font(font)
    .fontSize(size)
    .fillColor(colour)
    .text(text, paper.margin + indent, pdf.y, { width: measure - indent, lineGap: size * 0.15 });
};

/** Room for at least so many points, else a new page: a heading never stands alone at the foot. */
export const keepTogether = (pdf: Pdf, points: number): void => {
  if (pdf.y + points > paper.height - paper.bottom) pdf.addPage();
};

/** Text as an element of its own under a parent. */
export const tagged = (
  pdf: Pdf,
  parent: Element,
  role: string,
  text: string,
  style: Style,
): void => {
  pdf.y += style.above ?? 0;
  const { lang } = style;
  parent.add(pdf.struct(role, lang === undefined ? {} : { lang }, () => write(pdf, text, style)));
};

/** The bytes of a document, once `pdf.end()` was called. */
export const collectPdf = async (pdf: Pdf): Promise<Uint8Array> => {
  const chunks: Buffer[] = [];
  return await new Promise((resolve, reject) => {
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
    pdf.on("end", () => resolve(Buffer.concat(chunks)));
    pdf.on("error", reject);
  });
};
