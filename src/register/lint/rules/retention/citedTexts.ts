import type { Bilingual } from "../../../../kernel/index.ts";

/** A period that a text sets, with its start. */
export interface CitedPeriod {
  readonly keep: string;
  /** Matches the start that the text asks for, in the folded words of a sentence; any where left out. */
  readonly start?: RegExp;
}

/** What a text that registers cite asks: only texts of which the period and its start are certain. */
export interface CitedText {
  /** As the reader names it. */
  readonly code: string;
  readonly article: string;
  /** Where there are several, one of them is enough: the text has a case for each. */
  readonly periods: readonly CitedPeriod[];
  /** Whether the text sets the shortest period, the longest, or this very one. */
  readonly bound: "at-least" | "at-most" | "exactly";
  readonly says: Bilingual;
}

/**
 * Kept short on purpose: a line enters only with its text beside it, and is read again when that changes. Each was compared
 * with a published version of its text on 30 November 2026.
 */
export const citedTexts: readonly CitedText[] = [
  {
    code: "CSP",
    article: "R.1112-7",
    periods: [
      { keep: "P20Y", start: /sejour|consultation|visite|venue|passage|hospitalisation/ },
      { keep: "P10Y", start: /deces/ },
    ],
    bound: "exactly",
    says: {
      fr: "vingt ans à compter du dernier séjour ou de la dernière consultation externe, dix ans après le décès (CSP, art. R. 1112-7)",
      en: "twenty years from the last stay or the last outpatient consultation, ten years after the death (CSP, art. R. 1112-7)",
    },
  },
  {
    code: "code de commerce",
    article: "L.123-22",
    periods: [{ keep: "P10Y" }],
    bound: "at-least",
    says: {
      fr: "dix ans pour les documents comptables et les pièces justificatives (code de commerce, art. L. 123-22)",
      en: "ten years for accounting documents and vouchers (code de commerce, art. L. 123-22)",
    },
  },
  {
    code: "code de la commande publique",
    article: "R.2184-12",
    periods: [{ keep: "P5Y" }],
    bound: "at-least",
    says: {
      fr: "cinq ans au moins à compter de la signature du marché, pour les candidatures et les offres (code de la commande publique, art. R. 2184-12)",
      en: "five years at least from the signature of the contract, for applications and tenders (code de la commande publique, art. R. 2184-12)",
    },
  },
  {
    code: "code de la commande publique",
    article: "R.2184-13",
    periods: [{ keep: "P5Y" }],
    bound: "at-least",
    says: {
      fr: "cinq ans au moins à compter de la fin de l’exécution du marché, dix pour les travaux (code de la commande publique, art. R. 2184-13)",
      en: "five years at least from the end of the contract, ten for works (code de la commande publique, art. R. 2184-13)",
    },
  },
  {
    code: "code du travail",
    article: "L.3243-4",
    periods: [{ keep: "P5Y" }],
    bound: "at-least",
    says: {
      fr: "cinq ans pour le double des bulletins de paie (code du travail, art. L. 3243-4)",
      en: "five years for the copies of pay slips (code du travail, art. L. 3243-4)",
    },
  },
  {
    code: "code du travail",
    article: "R.1221-26",
    periods: [{ keep: "P5Y", start: /depart|quitt|sortie|fin d[eu']|rupture|cessation/ }],
    bound: "exactly",
    says: {
      fr: "cinq ans à compter du départ du salarié, pour le registre unique du personnel (code du travail, art. R. 1221-26)",
      en: "five years from the day the employee left, for the staff register (code du travail, art. R. 1221-26)",
    },
  },
  {
    code: "code du travail",
    article: "D.4711-3",
    periods: [{ keep: "P5Y" }],
    bound: "at-least",
    says: {
      fr: "cinq ans pour les contrôles de sécurité au travail (code du travail, art. D. 4711-3)",
      en: "five years for checks of safety at work (code du travail, art. D. 4711-3)",
    },
  },
  {
    code: "CPCE",
    article: "L.34-1",
    periods: [{ keep: "P5Y" }, { keep: "P1Y" }],
    bound: "exactly",
    says: {
      fr: "cinq ans pour l’identité civile, un an pour les autres données (CPCE, art. L. 34-1)",
      en: "five years for the civil identity, one year for the other data (CPCE, art. L. 34-1)",
    },
  },
  {
    code: "code de la sécurité intérieure",
    article: "L.252-5",
    periods: [{ keep: "P1M" }],
    bound: "at-most",
    says: {
      fr: "un mois au plus pour les enregistrements de vidéoprotection (CSI, art. L. 252-5)",
      en: "one month at most for video-protection recordings (CSI, art. L. 252-5)",
    },
  },
  {
    code: "CSS",
    article: "D.122-21",
    periods: [{ keep: "P5Y", start: /clotur|clos|exercice|comptes/ }],
    bound: "at-least",
    says: {
      fr: "cinq ans après la clôture des comptes de l’exercice, pour les pièces des gestions budgétaires (CSS, art. D. 122-21)",
      en: "five years after the accounts of the year were closed, for vouchers of the budget (CSS, art. D. 122-21)",
    },
  },
  {
    code: "CSS",
    article: "L.243-16",
    periods: [{ keep: "P6Y" }],
    bound: "at-least",
    says: {
      fr: "six ans au moins pour les pièces nécessaires au contrôle des cotisations (CSS, art. L. 243-16)",
      en: "six years at least for what the control of contributions needs (CSS, art. L. 243-16)",
    },
  },
  {
    code: "LPF",
    article: "L.102 B",
    periods: [{ keep: "P6Y" }],
    bound: "at-least",
    says: {
      fr: "six ans à compter de la dernière opération (livre des procédures fiscales, art. L. 102 B)",
      en: "six years from the last transaction (livre des procédures fiscales, art. L. 102 B)",
    },
  },
];
