import { Type, type TProperties } from "typebox";
import { fill, type Bilingual, type Language } from "../../../../kernel/index.ts";
import type {
  FieldError,
  FieldWords,
  FormState,
  Markup,
  SiteSettings,
} from "../../../../platform/web/index.ts";
import type { SettingName } from "../../../site/settings/index.ts";

/** What was typed in the form of a part, by field; what is empty is absent. */
export type PartValues = Readonly<Record<string, string | undefined>>;

/** Settings that are changed together: a section of the page, and a form. */
export interface SitePart {
  /** The last word of its path. */
  readonly path: string;
  readonly title: Bilingual;
  readonly lead: Bilingual;
  readonly names: readonly SettingName[];
  readonly properties: TProperties;
  /** In bytes: what its form may weigh; 32,000 unless said. */
  readonly largest?: number;
  readonly words: Readonly<Record<string, FieldWords>>;
  initial(settings: SiteSettings): PartValues;
  fields(form: FormState, language: Language): Markup;
  /** The settings that were meant, or what is wrong with what was typed. */
  meant(
    values: PartValues,
    present: SiteSettings,
    by: { readonly language: Language; readonly today: string },
  ): SiteSettings | readonly FieldError[];
  /** What a button beside takes away, where it is there: an announcement, a maintenance. */
  readonly clears?: {
    readonly name: SettingName;
    readonly button: Bilingual;
  };
  /** What whoever looks before saving should know. */
  warning?(after: SiteSettings): Bilingual | null;
}

/** A text of one line. */
export const lineType = Type.String({ minLength: 1, maxLength: 300 });
/** A text of several. */
export const longType = Type.String({ minLength: 1, maxLength: 2_000 });
/** A day as a date field sends it; `isDay` says whether there is one. */
export const dayType = Type.String({ maxLength: 10 });

export const isDay = (text: string): boolean => {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
};

const missingWords: Bilingual = {
  fr: "Ce champ est à remplir : {label}",
  en: "This field is needed: {label}",
};

/** The fields of these that were left empty, as mistakes. */
export const missingOf = (
  names: readonly string[],
  values: PartValues,
  words: Readonly<Record<string, FieldWords>>,
  language: Language,
): readonly FieldError[] =>
  names
    .filter((name) => values[name] === undefined)
    .map((field) => ({
      field,
      message: fill(missingWords[language], { label: words[field]?.label[language] ?? field }),
    }));

/** Whether what a part meant is a list of mistakes. */
export const isMistaken = (
  meant: SiteSettings | readonly FieldError[],
): meant is readonly FieldError[] => Array.isArray(meant);
