import { Type, type Static } from "typebox";
import { fill, type Language } from "../../../kernel/index.ts";
import { fileKinds, largestFile } from "../../../platform/files/index.ts";
import {
  choiceGroup,
  fieldGroup,
  fileField,
  html,
  textareaField,
  textField,
  type FormState,
  type Markup,
} from "../../../platform/web/index.ts";
import type { DocumentKind, KeptDocument } from "../../model/dossier/document.ts";
import type { Question } from "../../model/offer/offerContent.ts";
import { fields, words } from "./applyWords.ts";

const short = { maxLength: 100 } as const;
const answer = Type.Optional(Type.String({ maxLength: 4_000 }));

/** What a form of an application takes; what the offer asks, five questions at most, is enforced by `act`. */
export const applySchema = Type.Object({
  givenName: Type.String(short),
  familyName: Type.String(short),
  contactEmail: Type.String({ maxLength: 254 }),
  telephone: Type.Optional(Type.String({ pattern: "^\\+?[\\d .()/-]{4,30}$" })),
  town: Type.Optional(Type.String(short)),
  availability: Type.Optional(Type.String({ maxLength: 200 })),
  answer1: answer,
  answer2: answer,
  answer3: answer,
  answer4: answer,
  answer5: answer,
  cvFrom: Type.Optional(Type.Enum(["space", "device"])),
  cv: Type.Optional(Type.String()),
  letterFrom: Type.Optional(Type.Enum(["space", "device", "nowhere"])),
  letter: Type.Optional(Type.String()),
  ticket: Type.Optional(Type.String({ maxLength: 200 })),
  seen: Type.Optional(Type.String({ maxLength: 40 })),
});

export type ApplyValues = Static<typeof applySchema>;

/** Two files and what is typed beside them. */
export const largestApplication = 2 * largestFile * 1024 * 1024 + 256 * 1024;

export const answerFields = ["answer1", "answer2", "answer3", "answer4", "answer5"] as const;

export type KeptDocuments = Readonly<Record<DocumentKind, KeptDocument | null>>;

const accept = Object.values(fileKinds)
  .map(({ extension }) => `.${extension}`)
  .join(",");

/** The fields of an application; those with an asterisk are enforced, and only they (REC-31, REC-33). */
export const applyFields = (
  form: FormState,
  questions: readonly Question[],
  kept: KeptDocuments,
  language: Language,
): Markup => {
  const asked = (name: keyof typeof fields & keyof typeof hints) => ({
    ...form.field(name),
    hint: hints[name][language],
    language,
  });
  const needed = { starred: true } as const;
  const free = { optional: true } as const;
  return html`<section aria-labelledby="contact">
      <h2 id="contact">${words.contact[language]}</h2>
      <p>${words.contactNote[language]}</p>
      ${textField({ ...asked("givenName"), ...needed, autocomplete: "given-name" })}
      ${textField({ ...asked("familyName"), ...needed, autocomplete: "family-name" })}
      ${textField({ ...asked("contactEmail"), ...needed, type: "email", autocomplete: "email" })}
      ${textField({ ...asked("telephone"), ...free, type: "tel", autocomplete: "tel", width: "middle" })}
      ${textField({ ...asked("town"), ...free, autocomplete: "address-level2" })}
      ${textField({ ...asked("availability"), ...free, autocomplete: "off" })}
    </section>
    ${
      questions.length === 0
        ? ""
        : html`<section aria-labelledby="questions">
            <h2 id="questions">${words.questions[language]}</h2>
            ${questions.map(({ text }, index) =>
              textareaField({
                ...form.field(answerFields[index] ?? "answer1"),
                // The words of the body are French wherever they stand.
                ...(language === "fr"
                  ? { label: text }
                  : {
                      label: fill(words.question[language], { number: index + 1 }),
                      hint: html`<span lang="fr">${text}</span>`,
                    }),
                language,
                ...needed,
                rows: 5,
                maxlength: 4_000,
              }),
            )}
          </section>`
    }
    <section aria-labelledby="files">
      <h2 id="files">${words.files[language]}</h2>
      ${attachment("cv", form, kept.cv, language)}
      ${attachment("letter", form, kept.letter, language)}
    </section>`;
};

const hints = Object.fromEntries(
  (["givenName", "familyName", "contactEmail", "telephone", "town", "availability"] as const).map(
    (name) => [name, fields[name].why],
  ),
) as unknown as Record<
  "givenName" | "familyName" | "contactEmail" | "telephone" | "town" | "availability",
  { readonly fr: string; readonly en: string }
>;

const attachment = (
  kind: DocumentKind,
  form: FormState,
  kept: KeptDocument | null,
  language: Language,
): Markup => {
  const isCv = kind === "cv";
  const chosen = form.field(kind);
  const limit = fill(words.fileHint[language], { limit: largestFile });
  // Only a form that comes back holds the name of a file, never the file.
  const hint =
    chosen.value === ""
      ? limit
      : html`${fill(words.fileAgain[language], { name: chosen.value })} ${limit}`;
  const isNeeded = isCv && kept === null;
  const file = fileField({
    ...chosen,
    language,
    accept,
    hint,
    ...(isNeeded ? { starred: true } : { optional: true }),
  });
  if (kept === null) return file;
  const { value, ...from } = form.field(isCv ? "cvFrom" : "letterFrom");
  return fieldGroup({
    legend: words[kind][language],
    fields: [
      choiceGroup({
        ...from,
        value: value === "" ? "space" : value,
        language,
        kind: "radios",
        ...(isCv ? { starred: true } : { optional: true }),
        choices: [
          {
            value: "space",
            label: fill((isCv ? words.kept1 : words.kept2)[language], { name: kept.name }),
          },
          { value: "device", label: words.other[language] },
          ...(isCv ? [] : [{ value: "nowhere", label: words.none[language] }]),
        ],
      }),
      file,
    ],
  });
};
