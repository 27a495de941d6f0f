import type { Span } from "../../reading/index.ts";

/** The words of a value as one text, and the way back to their places: what a line end cut is whole again. */
export interface JoinedText {
  readonly text: string;
  /** The places in the document of a stretch of the joined text. */
  places(stretch: Span): Span[];
}

/** Joins the spans of a value by one blank. */
export const joinSpans = (text: string, spans: readonly Span[]): JoinedText => {
  const starts: number[] = [];
  let length = 0;
  for (const { start, end } of spans) {
    starts.push(length);
    length += end - start + 1;
  }
  return {
    text: spans.map(({ start, end }) => text.slice(start, end)).join(" "),
    places: ({ start, end }) =>
      spans.flatMap((span, index): Span[] => {
        const at = starts[index]!;
        const from = Math.max(start, at) - at + span.start;
        const to = Math.min(end, at + span.end - span.start) - at + span.start;
        return from < to ? [{ start: from, end: to }] : [];
      }),
  };
};
