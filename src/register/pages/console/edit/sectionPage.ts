import { readRetention } from "../../../../reading/index.ts";
import type { Language } from "../../../../kernel/index.ts";
import {
  button,
  consolePath,
  enterButton,
  html,
  pageTitle,
  tabs,
  textField,
  type FormState,
  type Markup,
  type Piece,
} from "../../../../platform/web/index.ts";
import type { Activity } from "../../../model/register.ts";
import { readingShown } from "../activitySides.ts";
import { oneLine, type Part } from "../../parts/part.ts";
import { sections, type Section } from "../../parts/sections.ts";
import { rightsTable } from "../../rightsTable.ts";
import { registerWay } from "../registerWay.ts";
import { conflictSides } from "./conflictSides.ts";
import { words } from "./editWords.ts";
import { partFields } from "./partFields.ts";
import type { Conflict } from "./saveSection.ts";
import type { TypedRow } from "./typedRows.ts";

/** One part of the form of an activity. */
export const sectionPage = (
  {
    body,
    activity,
    section,
    form,
    base,
    conflict,
    fields,
    rowsOf,
  }: {
    readonly body: string;
    readonly activity: Activity;
    readonly section: Section;
    readonly form: FormState;
    readonly base: string;
    readonly conflict: Conflict | null;
    readonly fields: URLSearchParams | null;
    readonly rowsOf: (part: Part) => readonly TypedRow[];
  },
  language: Language,
): Markup => {
  const path = consolePath(
    body,
    "registre",
    language,
    `/activites/${encodeURIComponent(activity.id)}`,
  );
  const isLast = sections.at(-1) === section;
  return html`${registerWay(body, language, [
    { label: activity.title, href: path, lang: "fr" },
    { label: section.title[language], href: "#content" },
  ])}
  ${pageTitle({ title: section.title[language], over: activity.title, overLang: "fr" })}
  ${tabs({
    label: words.sections[language],
    entries: sections.map((each) => ({
      label: each.title[language],
      href: `${path}/modifier/${each.name}`,
      current: each === section,
    })),
  })}
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
      ${section.name === "droits" ? rightsTable(activity, language) : ""}
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
