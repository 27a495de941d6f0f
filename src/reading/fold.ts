/**
 * Folds a text for comparison without moving any offset: lower case, no accents, straight apostrophes, plain blanks.
 * Every UTF-16 unit gives exactly one unit, so that a match in the folded text is a span of the original.
 */
export const fold = (text: string): string => text.replaceAll(beyondAscii, foldUnit).toLowerCase();

// oxlint-disable-next-line no-control-regex -- the whole ASCII range is meant
const beyondAscii = /[^\u0000-\u007f]/g;
const known = new Map<string, string>();

const foldUnit = (unit: string): string => {
  let folded = known.get(unit);
  if (folded === undefined) {
    folded = unitFolded(unit);
    known.set(unit, folded);
  }
  return folded;
};

const unitFolded = (unit: string): string => {
  if (/[’‘ʼ`´]/.test(unit)) return "'";
  if (/[\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]/.test(unit)) return " ";
  if (/[‐‑‒–—−]/.test(unit)) return "-";
  if (unit === "œ" || unit === "Œ") return "o";
  const bare = unit.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return bare.length === 1 ? bare : bare.length === 0 ? " " : unit;
};
