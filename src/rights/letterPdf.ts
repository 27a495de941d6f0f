import { collectPdf, keepTogether, openPdf, tagged } from "../platform/documents/index.ts";
import type { AnswerLetter } from "./model/letter/answerLetter.ts";

const body = { font: "regular", size: 11 } as const;

/** A letter as a tagged PDF, for the post or to be kept by whoever asked. `made` is when it was closed: the same letter has the same day. */
export const letterPdf = async (
  letter: AnswerLetter,
  made: Temporal.Instant,
): Promise<Uint8Array> => {
  const { language, from, to, day, subject, paragraphs, signature } = letter;
  const pdf = openPdf({
    title: subject,
    author: from[0] ?? "",
    lang: language,
    made: new Date(made.epochMilliseconds),
  });
  const written = collectPdf(pdf);
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  for (const line of from) tagged(pdf, root, "P", line, body);
  pdf.y += 30;
  // Where the window of an envelope is (NF Z 11-001).
  for (const line of to) tagged(pdf, root, "P", line, { ...body, indent: 260 });
  tagged(pdf, root, "P", day, { ...body, indent: 260, above: 20 });
  tagged(pdf, root, "H1", subject, { font: "bold", size: 13, above: 24 });
  for (const { heading, text } of paragraphs) {
    keepTogether(pdf, 44);
    if (heading !== null) tagged(pdf, root, "H2", heading, { font: "bold", size: 11, above: 12 });
    tagged(pdf, root, "P", text, { ...body, above: heading === null ? 8 : 3 });
  }
  keepTogether(pdf, 60);
  for (const [index, line] of signature.entries())
    tagged(pdf, root, "P", line, { ...body, indent: 260, above: index === 0 ? 28 : 0 });
  root.end();
  pdf.end();
  return await written;
};
