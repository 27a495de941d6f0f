/** Rows of a sample that make a margin of about one in a hundred on what a tenth of the rows does. */
const sampleRows = 30_000;

/** The share of a collection that an estimate looks at; 1 where the database does not know how many rows it has. */
export const shareFor = (estimatedRows: number | null): number =>
  estimatedRows === null || estimatedRows <= sampleRows ? 1 : sampleRows / estimatedRows;

export const scaled = (rows: number, share: number): number => Math.round(rows / share);

/**
 * By how many rows a number scaled from a random sample may be wrong, at 95 %: each row was looked at with the same
 * chance, so the count is a binomial one. Where none was seen, three that were missed (the "rule of three").
 */
export const marginOf = (rows: number, share: number): number | null => {
  if (share >= 1) return null;
  return Math.ceil(rows === 0 ? 3 / share : (1.96 * Math.sqrt(rows * (1 - share))) / share);
};
