import { readRetention } from "../../../../reading/index.ts";
import type { Language } from "../../../../kernel/index.ts";
import {
  button,
  enterButton,
  html,
  pageTitle,
  tabs,
  textField,
  type FormState,
  type Markup,
  type Piece,
} from "../../../../platform/web/index.ts";
import { readingShown } from "../activitySides.ts";
import { oneLine, type Part } from "../../parts/part.ts";
import type { Section } from "../../parts/sections.ts";
import { registerWay } from "../registerWay.ts";
import { conflictSides } from "./conflictSides.ts";
import type { EditedPart } from "./editedPart.ts";
import { words } from "./editWords.ts";
import { partFields } from "./partFields.ts";
import type { Conflict } from "./saveSection.ts";
import type { TypedRow } from "./typedRows.ts";

/** One section of the form of an activity, or of the head. */
export const sectionPage = <Subject extends object>(
  {
    edited: { body, title, titleLang },
    sections,
    path,
    section,
    form,
    base,
    conflict,
    fields,
    rowsOf,
    below,
  }: {
    readonly edited: EditedPart<Subject>;
    readonly sections: readonly Section<Subject>[];
    readonly path: string;
    readonly section: Section<Subject>;
    readonly form: FormState;
    readonly base: string;
    readonly conflict: Conflict<Subject> | null;
    readonly fields: URLSearchParams | null;
    readonly rowsOf: (part: Part<Subject>) => readonly TypedRow[];
    readonly below: Piece;
  },
  language: Language,
): Markup => {
  const isLast = sections.at(-1) === section;
  const lang = titleLang === null ? {} : { lang: titleLang };
  const overLang = titleLang === null ? {} : { overLang: titleLang };
  return html`${registerWay(body, language, [
    { label: title, href: path, ...lang },
    { label: section.title[language], href: "#content" },
  ])}
  ${pageTitle({ title: section.title[language], over: title, ...overLang })}
  ${
    sections.length === 1
      ? ""
      : tabs({
          label: words.sections[language],
          entries: sections.map((each) => ({
            label: each.title[language],
            href: `${path}/modifier/${each.name}`,
            current: each === section,
          })),
        })
  }
  ${form.frame(
    html`${enterButton({ name: "step", value: "save" })}
      <input type="hidden" name="base" value="${base}" />
      ${
        conflict === null || fields === null
          ? ""
          : conflictSides(conflict, fields, form.errors, language)
      }
      ${section.parts.map((part) =>
        partFields(part, rowsOf(part), form.errors, language, (row) =>
          part.name === "retention" ? readingOf(row, language) : "",
        ),
      )}
      ${below}
      ${textField({
        ...form.field("reason"),
        language,
        hint: words.reasonHint[language],
        optional: conflict === null,
        maxlength: 300,
      })}
      <div class="button-row">
        ${button({ text: words.save[language], name: "step", value: "save" })}
        ${
          isLast
            ? ""
            : button({
                text: words.saveNext[language],
                look: "secondary",
                name: "step",
                value: "next",
              })
        }
        <a href="${path}">${words.cancel[language]}</a>
      </div>`,
  )}`;
};

/** What a machine reads of a sentence as it is typed; words that it does not understand are marked. */
const readingOf = ({ row: { text = "", context = "" } }: TypedRow, language: Language): Piece => {
  const sentence = oneLine(text);
  if (sentence === "") return "";
  const introduced = oneLine(context);
  return html`<div class="reading">
    <p class="soft small">${words.reading[language]}</p>
    ${readingShown(readRetention(sentence, introduced === "" ? null : introduced), language)}
  </div>`;
};
