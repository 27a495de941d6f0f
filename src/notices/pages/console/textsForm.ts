import { Type } from "typebox";
import { fill, type Bilingual, type Language } from "../../../kernel/index.ts";
import {
  button,
  fieldGroup,
  html,
  pageTitle,
  textareaField,
  type FieldError,
  type FieldWords,
  type FormState,
  type Markup,
} from "../../../platform/web/index.ts";
import { chapters, type Chapter, type OwnTexts } from "../../model/noticeInput.ts";
import { ownPlaces } from "../../model/ownTexts.ts";
import { parseTerms, termLines } from "../../model/ownTerms.ts";
import { chapterTitles } from "../../model/words/policyWords.ts";
import { words } from "./consoleWords.ts";

const long = Type.Optional(Type.String({ maxLength: 5_000 }));
type TextField = `${Chapter}${"Fr" | "En"}`;
const fieldOf = (chapter: Chapter, language: Language): TextField =>
  `${chapter}${language === "fr" ? "Fr" : "En"}`;
const fields = chapters.flatMap((chapter) => [fieldOf(chapter, "fr"), fieldOf(chapter, "en")]);

/** The form of what a body adds: each chapter in both languages, and the words of its glossary. */
export const textsSchema = Type.Object({
  base: Type.Integer({ minimum: 0 }),
  terms: Type.Optional(Type.String({ maxLength: 20_000 })),
  ...(Object.fromEntries(fields.map((field) => [field, long])) as Record<TextField, typeof long>),
});

const labelOf = (chapter: Chapter, wording: Bilingual): Bilingual => ({
  fr: fill(wording.fr, { chapter: chapterTitles[chapter].fr }),
  en: fill(wording.en, { chapter: chapterTitles[chapter].en }),
});

export const textsWords = {
  base: { label: words.base },
  terms: { label: words.terms },
  ...(Object.fromEntries(
    chapters.flatMap((chapter) => [
      [fieldOf(chapter, "fr"), { label: labelOf(chapter, words.inFrench) }],
      [fieldOf(chapter, "en"), { label: labelOf(chapter, words.inEnglish) }],
    ]),
  ) as Record<TextField, FieldWords>),
};

type Typed = Readonly<Partial<Record<TextField | "terms", string>>>;

/** What the fields hold at first. */
export const typedOf = ({ chapters: added, terms }: OwnTexts): Typed => ({
  terms: termLines(terms),
  ...Object.fromEntries(
    chapters.flatMap((chapter) => [
      [fieldOf(chapter, "fr"), added[chapter]?.fr ?? ""],
      [fieldOf(chapter, "en"), added[chapter]?.en ?? ""],
    ]),
  ),
});

/** What was meant, or the line of the glossary that is none. */
export const meantBy = (typed: Typed, language: Language): OwnTexts | FieldError => {
  const parsed = parseTerms(typed.terms ?? "");
  if ("wrong" in parsed)
    return {
      field: "terms",
      message: fill(words.termsWrong[language], { line: parsed.wrong }),
    };
  const added = chapters
    .map((chapter) => {
      const [fr, en] = [typed[fieldOf(chapter, "fr")] ?? "", typed[fieldOf(chapter, "en")] ?? ""];
      return [chapter, { fr, en }] as const;
    })
    .filter(([, { fr, en }]) => `${fr}${en}`.trim() !== "");
  return { chapters: Object.fromEntries(added), terms: parsed.terms };
};

export const textsPage = (
  form: FormState,
  { revision, cancel }: { readonly revision: number; readonly cancel: string },
  language: Language,
): Markup =>
  html`${pageTitle({ title: words.editTitle[language], lead: words.editLead[language] })}
    <p>
      ${words.places[language]}
      ${ownPlaces.map((place, at) => html`${at === 0 ? "" : ", "}<code>{${place}}</code>`)}
    </p>
    ${form.frame(
      html`<input type="hidden" name="base" value="${form.field("base").value || revision}" />
        ${chapters.map((chapter) =>
          fieldGroup({
            legend: chapterTitles[chapter][language],
            fields: (["fr", "en"] as const).map((lang) =>
              textareaField({
                ...form.field(fieldOf(chapter, lang)),
                language,
                optional: true,
                rows: 4,
                maxlength: 5_000,
                lang,
              }),
            ),
          }),
        )}
        ${textareaField({
          ...form.field("terms"),
          language,
          optional: true,
          rows: 4,
          hint: words.termsHint[language],
        })}
        <div class="button-row">
          ${button({ text: words.save[language] })}
          <a href="${cancel}">${words.cancel[language]}</a>
        </div>`,
    )}`;
