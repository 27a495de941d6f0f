import { readRetention } from "../../../../reading/index.ts";
import { colon, type Language } from "../../../../kernel/index.ts";
import {
  button,
  consolePath,
  enterButton,
  html,
  pageTitle,
  table,
  tabs,
  textField,
  type FormState,
  type Markup,
  type Piece,
} from "../../../../platform/web/index.ts";
import type { Activity } from "../../../model/register.ts";
import { rightsOf } from "../../../model/rightsOf.ts";
import { readingShown } from "../activitySides.ts";
import { rightNames } from "../../parts/detailNames.ts";
import { oneLine, type Part } from "../../parts/part.ts";
import { sections, type Section } from "../../parts/sections.ts";
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

/** The rights of an activity, each with the article that gives or denies it. */
export const rightsTable = (activity: Activity, language: Language): Markup =>
  table({
    caption: words.rightsTable[language],
    language,
    columns: [
      { title: words.right[language] },
      { title: words.applies[language] },
      { title: words.article[language] },
    ],
    rows: rightsOf(activity).map(({ right, applies, article, ground, overridden, bases }) => [
      rightNames[right][language],
      html`${applies === null ? words.unknown[language] : words[applies ? "yes" : "no"][language]}${
        overridden
          ? html`<br /><span class="soft small"
                >${words.onGround[language]}${colon[language]}<span lang="fr">${ground}</span></span
              >`
          : ""
      }`,
      html`${article ?? "–"}${conditionOf(bases, language)}`,
    ]),
  });

const conditionOf = (
  bases: ReturnType<typeof rightsOf>[number]["bases"],
  language: Language,
): Piece => {
  const conditions = new Set(bases.flatMap(({ condition }) => condition?.[language] ?? []));
  return [...conditions].map((each) => html`<br /><span class="soft small">${each}</span>`);
};
