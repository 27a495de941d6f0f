import type { Language } from "../../kernel/index.ts";

const units = {
  fr: ["octets", "ko", "Mo", "Go"],
  en: ["bytes", "kB", "MB", "GB"],
} as const;

/** The size of a file as people read it. */
export const sizeWords = (bytes: number, language: Language): string => {
  let [left, unit] = [bytes, 0];
  for (; left >= 1_000 && unit < units.fr.length - 1; unit += 1) left /= 1_000;
  const digits = unit === 0 || left >= 100 ? 0 : 1;
  const number = new Intl.NumberFormat(language === "fr" ? "fr-FR" : "en-GB", {
    maximumFractionDigits: digits,
  }).format(left);
  return `${number} ${units[language][unit] ?? ""}`;
};
