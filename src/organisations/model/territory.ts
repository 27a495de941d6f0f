import { departments } from "./departments.ts";

/** Where a body is competent: the postal codes that begin so. Two bodies may have the same: the visitor chooses. */
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

/** The prefixes of what a table names: those of a department of Corsica (20xxx, under two numbers), else itself. */
export const prefixesOfDepartment = (named: string): readonly string[] =>
  /^2[AB]$/i.test(named)
    ? (departments.find(({ code }) => code === named.toUpperCase())?.prefixes ?? [])
    : [named];
