import { exampleYaml, inventoryRules } from "../../src/consent/cli/index.ts";

type Rule = (typeof inventoryRules)[number];

/** The page on the rules of `egide consent lint`. */
export const inventoryPage = (): string =>
  [
    "# Lint: inventory\n\nWhat `egide consent lint` finds in the [inventory](../inventory.md) of a site. Examples write what matters; the rest is sound. Generated from the rules: `npm run generate`.\n",
    ...inventoryRules.map(section),
  ].join("\n");

const section = ({ id, severity, title, why, mend, legalSource, examples }: Rule): string =>
  [
    `## ${id}\n`,
    `**${severity}** · ${title.fr} · ${title.en}\n`,
    `${why.fr} ${mend.fr}${legalSource ? ` (${legalSource.fr})` : ""}\n`,
    `${why.en} ${mend.en}${legalSource ? ` (${legalSource.en})` : ""}\n`,
    block("Bad", exampleYaml(examples.bad[0]!)),
    block("Good", exampleYaml(examples.good)),
  ].join("\n");

const block = (name: string, lines: readonly string[]): string =>
  `${name}:\n\n\`\`\`yaml\n${lines.join("\n")}\n\`\`\`\n`;
