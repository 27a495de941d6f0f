/**
 * The bulleted text of a published register in two other layouts, to see that rules look at what a page says and not at how
 * it is laid out.
 */

/** A line of a field: how deep it is nested below its label, and whether a bullet or a figure begins it. */
interface Part {
  readonly depth: number;
  readonly isItem: boolean;
  readonly text: string;
}

interface Field {
  readonly label: string;
  readonly value: string;
  readonly parts: Part[];
}

interface LaidRecord {
  readonly title: string;
  readonly fields: Field[];
}

interface LaidPage {
  readonly head: readonly string[];
  readonly records: readonly LaidRecord[];
}

const labels =
  /^(?:Finalité|Sous-finalité|Fondement|Catégorie de personnes|Type de données|Destinataire|Durée de conservation|Recours à la sous-traitance|Droits? des personnes|Mise à jour)[^:]{0,30}:/;

const pageOf = (text: string): LaidPage => {
  const head: string[] = [];
  const records: LaidRecord[] = [];
  const lines = text.split("\n");
  for (const [at, line] of lines.entries()) {
    const depth = (line.length - line.trimStart().length) / 2;
    const bullet = /^\s*(?:•|\d+\.) +/.exec(line);
    const words = bullet ? line.slice(bullet[0].length) : line.trim();
    if (words === "") continue;
    const next = lines.slice(at + 1).find((other) => other.trim() !== "") ?? "";
    const isTitle = depth === 0 && /^\s+•/.test(next) && words.includes(" : ");
    const record = records.at(-1);
    if (isTitle) records.push({ title: words, fields: [] });
    else if (!record) head.push(words);
    else if (bullet && labels.test(words)) {
      const colon = words.indexOf(":");
      record.fields.push({
        label: words.slice(0, colon).trim(),
        value: words.slice(colon + 1).trim(),
        parts: [],
      });
    } else
      record.fields
        .at(-1)!
        .parts.push({ depth: Math.max(1, depth - 1), isItem: bullet !== null, text: words });
  }
  return { head, records };
};

/** Each record a heading and a table of two columns: label and value. */
export const asHtmlTables = (text: string): string => {
  const { head, records } = pageOf(text);
  return [
    "<!doctype html><html lang='fr'><body>",
    ...head.map((line) => `<p>${escaped(line)}</p>`),
    ...records.map(
      ({ title, fields }) =>
        `<h2>${escaped(title)}</h2>\n<table>\n${fields
          .map(
            ({ label, value, parts }) =>
              `<tr><th scope="row">${escaped(label)}</th><td>${escaped(value)}${nested(parts)}</td></tr>`,
          )
          .join("\n")}\n</table>`,
    ),
    "</body></html>",
  ].join("\n");
};

const nested = (parts: readonly Part[]): string => {
  let html = "";
  let depth = 0;
  for (const part of parts) {
    const wanted = part.isItem ? part.depth : depth;
    for (; depth < wanted; depth++) html += "<ul>";
    for (; depth > wanted; depth--) html += "</ul>";
    html += part.isItem ? `<li>${escaped(part.text)}</li>` : `<p>${escaped(part.text)}</p>`;
  }
  return html + "</ul>".repeat(depth);
};

const escaped = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Each record a heading and a list of bold labels. */
export const asMarkdown = (text: string): string => {
  const { head, records } = pageOf(text);
  return [
    ...head.map((line) => `${line}\n`),
    ...records.map(
      ({ title, fields }) =>
        `## ${title}\n\n${fields
          .map(({ label, value, parts }) =>
            [
              `- **${label} :** ${value}`.trimEnd(),
              ...parts.map(
                ({ depth, isItem, text: words }) =>
                  `${"  ".repeat(depth)}${isItem ? "- " : ""}${words}`,
              ),
            ].join("\n"),
          )
          .join("\n")}\n`,
    ),
  ].join("\n");
};
