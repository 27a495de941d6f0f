import type { Span } from "../../span.ts";

/** A text that words name: a code, a law, a regulation. Offsets are into legible words. */
export interface NamedText extends Span {
  /** What a reference calls it. */
  readonly code: string;
  readonly number?: string;
  /** ISO 8601. */
  readonly date?: string;
  /** Articles of the Union's texts are cited by paragraph and letter: « 6.1.e ». */
  readonly union?: true;
  /** An abbreviation: alone it counts behind « du », « le »; one that names other things too, beside an article only. */
  readonly short?: "behind-determiner" | "beside-article";
}
