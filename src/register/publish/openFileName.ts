import type { OpenFormat } from "../actions/editions.ts";

/** How a file of open data is called in its address. */
export const openFileName = (format: OpenFormat): string =>
  format === "changes" ? "changements.json" : `registre.${format}`;
