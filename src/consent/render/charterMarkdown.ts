import type { Charter, CharterBlock, CharterText } from "../model/charter/charter.ts";

/** A charter as Markdown. */
export const charterMarkdown = ({ title, lead, sections, version }: Charter): string =>
  `${[
    `# ${plain(title)}`,
    plain(lead),
    ...sections.flatMap((section) => [
      `## ${plain(section.title)}`,
      ...section.blocks.map(blockOf),
    ]),
    `\`${version}\``,
  ].join("\n\n")}\n`;

const blockOf = (block: CharterBlock): string => {
  if (block.kind === "paragraph") return textOf(block.text);
  if (block.kind === "list") return block.items.map((item) => `- ${textOf(item)}`).join("\n");
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    row(block.columns.map(plain)),
    row(block.columns.map(() => "---")),
    ...block.rows.map((cells) => row(cells.map(textOf))),
  ].join("\n");
};

const textOf = (text: CharterText): string =>
  text
    .map((each) =>
      each.href === undefined ? plain(each.text) : `[${plain(each.text)}](<${each.href}>)`,
    )
    .join("");

/** What Markdown would take for more than words. */
const plain = (text: string): string =>
  text.replaceAll(/[\\`*_{}[\]<>#|~]/g, String.raw`\$&`).replaceAll(/\s+/g, " ");
