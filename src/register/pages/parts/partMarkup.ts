import { colon, dayWords, type Language } from "../../../kernel/index.ts";
import { html, type Piece } from "../../../platform/web/index.ts";
import { countryName, countryPattern } from "./countryCodes.ts";
import { isEmptyRow, type Column, type PartFields, type Row } from "./part.ts";

/** The rows of a part as they are read: each field that says something. */
export const partMarkup = (part: PartFields, rows: readonly Row[], language: Language): Piece => {
  const said = rows.filter((row) => !isEmptyRow(part.columns, row));
  const [only] = said;
  if (only === undefined) return "";
  if (said.length === 1) return rowMarkup(part, only, language);
  return html`<ul>
    ${said.map((row) => html`<li>${rowMarkup(part, row, language)}</li>`)}
  </ul>`;
};

const rowMarkup = ({ columns }: PartFields, row: Row, language: Language): Piece => {
  const shown = columns.filter(({ name, isHidden }) => !isHidden && (row[name] ?? "") !== "");
  const [first] = columns;
  return shown.map((column, index) => {
    const value = valueMarkup(column, row[column.name] ?? "", language);
    // The first field says what the row is about; a part of one field needs no label beside its own title.
    return index === 0 && (columns.length === 1 || column === first)
      ? html`<div>${value}</div>`
      : html`<div class="small">
          <span class="soft">${column.label[language]}${colon[language]}</span>
          ${column.kind === "box" ? (language === "fr" ? "oui" : "yes") : value}
        </div>`;
  });
};

const valueMarkup = (
  { kind, choices, label, pattern }: Column,
  text: string,
  language: Language,
): Piece => {
  if (pattern === countryPattern) return countryName(text, language);
  switch (kind) {
    case "box":
      return label[language];
    case "date":
      return html`<time datetime="${text}">${day(text, language)}</time>`;
    case "choice":
      return choices?.find(({ value }) => value === text)?.label[language] ?? text;
    case "lines":
      return html`<ul class="plain" lang="fr">
        ${text.split("\n").map((line) => html`<li>${"– ".repeat(indentOf(line))}${line.trim()}</li>`)}
      </ul>`;
    default:
      return html`<span lang="fr">${text}</span>`;
  }
};

const indentOf = (line: string): number => Math.floor((/^ */.exec(line)?.[0].length ?? 0) / 2);

const day = (text: string, language: Language): string => {
  try {
    return dayWords(Temporal.PlainDate.from(text), language);
  } catch {
    return text;
  }
};
