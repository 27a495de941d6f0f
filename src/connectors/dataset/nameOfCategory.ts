import type { Bilingual } from "../../kernel/index.ts";
import { dataCategories } from "./dataCategories.ts";

/** What people call a data category, or the nearest that stands above it; null where nothing says it. */
export const nameOfCategory = (code: string): Bilingual | null => {
  for (let at = code; at !== ""; at = at.slice(0, Math.max(0, at.lastIndexOf(".")))) {
    const known = dataCategories.find((one) => one.code === at);
    if (known !== undefined) return known.name;
  }
  return null;
};
