import type { Failure } from "../../kernel/index.ts";
import { findRetention } from "../find/findRetention.ts";
import { readDocument } from "../layout/readDocument.ts";
import { layOut, type Block } from "../presentation/layOut.ts";
import { tally, type Tally } from "../presentation/tally.ts";
import { readRetention } from "../retention/readRetention.ts";
import { readingPageFailure } from "./errors.ts";

/** What a person gave to read. */
export interface ReadingForm {
  readonly text: string;
  /** The heading or the clause before the sentences; blank when there is none. */
  readonly context: string;
  readonly as: "notice" | "sentences";
}

/** What the page answers. */
export type ReadingAnswer =
  | { readonly kind: "nothing" }
  | { readonly kind: "refused"; readonly failure: Failure }
  | { readonly kind: "readings"; readonly blocks: readonly Block[]; readonly counts: Tally };

export const emptyForm: ReadingForm = { text: "", context: "", as: "notice" };

/** In thousands of bytes: a long notice has fifty. */
const largestText = 200;
/** To say a rule as a sentence and prove it can take some hundredths of a second: nobody waits for more than these. */
const mostSentences = 300;

/** A browser sends a form with the line ends of Windows. */
export const formOf = (fields: Pick<URLSearchParams, "get">): ReadingForm => ({
  text: (fields.get("text") ?? "").replaceAll("\r\n", "\n"),
  context: (fields.get("context") ?? "").trim(),
  as: fields.get("as") === "sentences" ? "sentences" : "notice",
});

/** Reads what a person gave: a whole page, in which the sentences are found, or sentences, one a line. */
export const answerForm = (form: ReadingForm): ReadingAnswer => {
  const { text } = form;
  const size = Math.ceil(Buffer.byteLength(text) / 1000);
  if (text.trim() === "") return refused(readingPageFailure("reading.nothing-to-read"));
  if (size > largestText)
    return refused(readingPageFailure("reading.text-too-large", { size, limit: largestText }));
  const blocks = form.as === "notice" ? noticeBlocks(text) : sentenceBlocks(form);
  const readings = blocks.flatMap((block) =>
    block.kind === "sentence" ? [block.found.reading] : [],
  );
  return readings.length > mostSentences
    ? refused(readingPageFailure("reading.too-many-sentences", { limit: mostSentences }))
    : { kind: "readings", blocks, counts: tally(readings) };
};

const refused = (failure: Failure): ReadingAnswer => ({ kind: "refused", failure });

const noticeBlocks = (text: string): readonly Block[] => {
  const document = readDocument(Buffer.from(text), "");
  return layOut(document, findRetention(document));
};

/** One line more than may be shown is enough to know that there are too many. */
const sentenceBlocks = ({ text, context }: ReadingForm): readonly Block[] =>
  text
    .split("\n")
    .map((line, index) => ({ text: line.trim(), line: index + 1 }))
    .filter((line) => line.text !== "")
    .slice(0, mostSentences + 1)
    .map(({ text, line }) => {
      const reading = readRetention(text, context || null);
      return {
        kind: "sentence",
        found: { text, context: context || null, source: [], reading },
        line,
      };
    });
