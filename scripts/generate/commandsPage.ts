import type { OptionDefinition, Verb } from "../../src/platform/command-line/index.ts";
import { verbEntries } from "../../src/main/verbs.ts";

const heading = `# Commands

In a checkout, \`egide\` is \`npx egide\`, or \`bin/egide\`. Every command takes \`--help\`, and \`--lang fr\` or \`--lang en\`:
without it, the language of the system counts. What each ends with is in [exit codes](operate/exit-codes.md).

This page is generated from the commands themselves: \`npm run generate\`. Its examples are run by the tests (\`EGIDE_TEST_THOROUGH=yes npm test\`), from top to
bottom, in a fresh checkout with the demonstration:

\`\`\`sh
egide demo
\`\`\`
`;

/** Every command with its options and an example, in the order of the help. */
export const commandsPage = async (): Promise<string> => {
  const sections: string[] = [];
  for (const entry of verbEntries) sections.push(sectionOf(await entry.load()));
  return [heading, ...sections].join("\n");
};

const sectionOf = (verb: Verb): string =>
  [
    `## egide ${verb.name}\n`,
    `${verb.summary.fr}\n`,
    `${verb.summary.en}\n`,
    `Usage: \`${`egide ${verb.name} ${verb.usage}`.trim()}\`\n`,
    ...optionsOf(verb),
    `\`\`\`sh\n${verb.example}\n\`\`\`\n`,
  ].join("\n");

const optionsOf = ({ options }: Verb): readonly string[] => {
  const rows = Object.entries(options).map((option) => rowOf(...option));
  return rows.length === 0 ? [] : [`| option | | |\n|---|---|---|\n${rows.join("\n")}\n`];
};

const rowOf = (name: string, { kind, placeholder, many, help }: OptionDefinition): string => {
  const value = kind === "text" ? ` ${placeholder ?? "…"}` : "";
  const often = many === true ? " (several times)" : "";
  const cells = [`\`--${name}${value}\`${often}`, help.fr, help.en];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
};
