import type { Bilingual } from "../../../../kernel/index.ts";

/** What a text that registers cite asks: only texts of which the period and its start are certain. */
export interface CitedText {
  /** As the reader names it. */
  readonly code: string;
  readonly article: string;
  readonly keep: string;
  /** Whether the text sets the shortest period, the longest, or this very one. */
  readonly bound: "at-least" | "at-most" | "exactly";
  /** Matches the start that the text asks for, in the folded words of a sentence. */
  readonly start: RegExp;
  readonly says: Bilingual;
}

/** Kept short on purpose: a line enters only with its text on Légifrance beside it, and is read again when that changes. */
export const citedTexts: readonly CitedText[] = [
  {
    code: "CSP",
    article: "R.1112-7",
    keep: "P20Y",
    bound: "exactly",
    start: /sejour|consultation|visite|venue|passage|hospitalisation|deces/,
    says: {
      fr: "vingt ans à compter du dernier séjour ou de la dernière consultation externe (CSP, art. R. 1112-7)",
      en: "twenty years from the last stay or the last outpatient consultation (CSP, art. R. 1112-7)",
    },
  },
  {
    code: "code de commerce",
    article: "L.123-22",
    keep: "P10Y",
    bound: "at-least",
    start: /./,
    says: {
      fr: "dix ans pour les documents comptables et les pièces justificatives (code de commerce, art. L. 123-22)",
      en: "ten years for accounting documents and vouchers (code de commerce, art. L. 123-22)",
    },
  },
  {
    code: "CSI",
    article: "L.252-5",
    keep: "P1M",
    bound: "at-most",
    start: /./,
    says: {
      fr: "un mois au plus pour les enregistrements de vidéoprotection (CSI, art. L. 252-5)",
      en: "one month at most for video-protection recordings (CSI, art. L. 252-5)",
    },
  },
  {
    code: "LPF",
    article: "L.102 B",
    keep: "P6Y",
    bound: "at-least",
    start: /./,
    says: {
      fr: "six ans à compter de la dernière opération (livre des procédures fiscales, art. L. 102 B)",
      en: "six years from the last transaction (livre des procédures fiscales, art. L. 102 B)",
    },
  },
  {
    code: "code du travail",
    article: "L.3243-4",
    keep: "P5Y",
    bound: "at-least",
    start: /./,
    says: {
      fr: "cinq ans pour le double des bulletins de paie (code du travail, art. L. 3243-4)",
      en: "five years for the copies of pay slips (code du travail, art. L. 3243-4)",
    },
  },
];
