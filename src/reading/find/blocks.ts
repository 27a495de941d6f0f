import type { Span } from "../span.ts";

/** Words that stand together: a paragraph or an item of a list, its lines joined. */
export interface Piece {
  readonly kind: "text" | "item";
  readonly spans: readonly Span[];
  /** Columns before an item's mark, or before a paragraph. */
  readonly indent: number;
  /** The kind of mark before an item: lists of two kinds are nested whatever their indents. */
  readonly mark: "bullet" | "number" | null;
}

/** A piece that is still being read: its spans are added in place, since a long line may have a million. */
export interface GrowingPiece extends Piece {
  readonly spans: Span[];
}

/** A cell of a table, paragraph by paragraph; none where it is blank. */
export type Cell = readonly Piece[];

/** What a notice is made of, in order. */
export type Block =
  | Piece
  | { readonly kind: "heading"; readonly spans: readonly Span[]; readonly rank: number }
  | {
      readonly kind: "row";
      readonly cells: readonly Cell[];
      /** The page says that this row holds the names of the columns. */
      readonly isHead: boolean;
      /** A bar ends the row: what follows is no part of its last cell. */
      readonly isClosed: boolean;
      /** The line does not begin with a bar: its first words belong to the cell above, where there is one. */
      readonly goesOn: boolean;
    };

/** A row of a table, as its lines give it. */
export type Row = Extract<Block, { kind: "row" }>;

/** The words of spans, joined by one blank. */
export const wordsOf = (text: string, spans: readonly Span[]): string =>
  spans.map(({ start, end }) => text.slice(start, end)).join(" ");
