import type { Screen } from "../../platform/command-line/index.ts";
import { markUnread } from "../presentation/markUnread.ts";
import type { Span } from "../span.ts";
import { columnsOf, printable, wrapText } from "./wrapText.ts";

/** A line as a terminal gets it; escape sequences take no column. */
export interface TerminalLine {
  readonly text: string;
  readonly columns: number;
}

export const plainLine = (text: string): TerminalLine => ({ text, columns: columnsOf(text) });

/** Lines of a text, each begun by a mark, or by blanks of the same width. */
export const listLines = (mark: string, text: string, width: number): readonly TerminalLine[] => {
  const words = printable(text);
  return wrapText(words, width - columnsOf(mark)).map(({ start, end }, index) =>
    plainLine(`${index === 0 ? mark : " ".repeat(columnsOf(mark))}${words.slice(start, end)}`),
  );
};

const underline = { on: "\u001B[4m", off: "\u001B[24m" };

/** A sentence whose unread words are underlined, or marked by carets on the line below where nothing may be styled. */
export const markedLines = (
  text: string,
  unread: readonly Span[],
  width: number,
  screen: Screen | null,
): readonly TerminalLine[] => {
  const words = printable(text);
  const spans = unread.toSorted((a, b) => a.start - b.start);
  let at = 0;
  return wrapText(words, width).flatMap(({ start, end }) => {
    const here: Span[] = [];
    while (at < spans.length && spans[at]!.end <= start) at++;
    for (let next = at; next < spans.length && spans[next]!.start < end; next++)
      here.push({
        start: Math.max(0, spans[next]!.start - start),
        end: spans[next]!.end - start,
      });
    return lineOf(words.slice(start, end), here, screen);
  });
};

const lineOf = (
  words: string,
  unread: readonly Span[],
  screen: Screen | null,
): readonly TerminalLine[] => {
  const line = plainLine(words);
  if (unread.length === 0) return [line];
  const pieces = markUnread(words, unread);
  if (screen?.isStyled) {
    const styled = pieces.map((piece) =>
      piece.isUnread ? `${underline.on}${piece.words}${underline.off}` : piece.words,
    );
    return [{ ...line, text: styled.join("") }];
  }
  const carets = pieces.map((piece) => (piece.isUnread ? "^" : " ").repeat(columnsOf(piece.words)));
  return [line, plainLine(carets.join("").trimEnd())];
};
