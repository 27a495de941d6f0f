/** Where a body is competent: the postal codes that begin so. */
export interface Territory {
  /** Two digits (a department) to five (one code). */
  readonly prefix: string;
  /** Identifier of the body. */
  readonly body: string;
}

const postalCode = /^\d{5}$/;

/** The digits of a postal code as people type it, `56 100`; null when it is none. */
export const postalCodeOf = (typed: string): string | null => {
  const digits = typed.replaceAll(/[\s\u{a0}\u{202f}]/gu, "");
  return postalCode.test(digits) ? digits : null;
};

/** The prefixes that a code may be found by, the nearest first: a territory within another is the smaller one. */
export const prefixesOf = (code: string): readonly string[] =>
  [5, 4, 3, 2].map((length) => code.slice(0, length));
