import type { Piece } from "./blocks.ts";

/** Where words stand decides how much they must say by themselves to be a retention sentence. */
export type Place =
  /** In the column, the row or the field of retention: whatever is said there. */
  | "field"
  /** Under a heading or a clause that announces retention: what speaks of time or of deletion. */
  | "section"
  /** Anywhere else: only a sentence that says by itself how long, or until when, data are kept. */
  | "anywhere";

/** Words that are read together, with what names the data they are about. */
export interface Passage {
  readonly pieces: readonly Piece[];
  readonly place: Place;
  /** The left cell, or the heading above. */
  readonly name: string | null;
  /** Whether the name belongs to every sentence (a table), or only to one that names nothing itself (a heading). */
  readonly isNamed: boolean;
  /** The headings above speak of tracers: « Durée : 13 mois » is how long one lives. */
  readonly isOfTracers: boolean;
}
