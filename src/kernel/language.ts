/** The two languages of the product: French first. */
export type Language = "fr" | "en";

/** A wording in both languages: neither can be forgotten. */
export type Bilingual = Readonly<Record<Language, string>>;

/** Fills `{name}` places of a wording; a place without a value stays visible, so that a test can see it. */
export const fill = (wording: string, params: Readonly<Record<string, string | number>>): string =>
  wording.replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place));

/** What stands between a label and what it announces: French leaves a space before it, which never begins a line. */
export const colon: Bilingual = { fr: "\u00a0: ", en: ": " };
