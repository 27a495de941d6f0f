import type { Span } from "../span.ts";

/** A reference to a legal text, as the sentence gives it; nothing is added that the words do not say. */
export interface LegalReference {
  /** `CSS`, `code civil`, `RGPD`, `loi n° 78-17 du 6 janvier 1978`, `directive 2002/58/CE`; null when the words name no text. */
  readonly code: string | null;
  /** As `L.211-1`, `L.100-3 1°`, `6.1.e`, `9`, `titre IV`; null when a whole text is meant. */
  readonly article: string | null;
  /** Last article of a range. */
  readonly through?: string;
  /** « et suivants ». */
  readonly following?: boolean;
  /** Of a law, decree, order: as `78-17`; the NOR where that is what the words give. */
  readonly number?: string;
  /** ISO 8601. */
  readonly date?: string;
  /** Where the words stand: the article and the text it belongs to may stand apart. */
  readonly spans: readonly Span[];
}
