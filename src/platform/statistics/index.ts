/** Counts that name nobody: small ones are masked, and nobody can compute them from the others. */
export { leastCount, maskTable, type CountedCell, type MaskedTable } from "./maskTable.ts";
