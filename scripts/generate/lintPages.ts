import { exampleLines, ruleCatalogue } from "../../src/register/index.ts";

type Rule = (typeof ruleCatalogue)[number];

const index = `# Lint

What \`egide lint\` finds in a register, rule by rule: why it matters, with its article, how to mend it, a bad example and
the same mended. The examples are the tests of the rules. \`egide lint --explain RULE\` says the same in a terminal.

An **error** blocks a publication, and ends \`egide lint\` with 1; a **warning** or an **info** does neither. A body decides
otherwise in \`lint.yaml\`, beside its register:

\`\`\`yaml
rules:
  form.spacing: off
  form.review-overdue: error
suppress:
  - rule: retention.no-start
    activity: preter-des-jeux
    evidence: deux ans
    reason: the start is said in the convention that the page links to
\`\`\`

A rule that finds errors is made less only with a reason, \`{ severity: off, reason: … }\`. The file is one of the policy: \`egide policy
push\` and \`pull\` carry it, and it counts at every publication, whose edition keeps the errors that it accepts, with their reasons.

In the console, whoever publishes the register accepts a finding on « Constats » with its reason, alone, in its activity or wherever the
rule finds something, and accepts it no longer: the same file is written, its comments and what others decided stay.

A suppression has a rule, a reason, and the activity (its id or its title) that it is about; without an activity it is about
the document as a whole. One that matches nothing is told, and \`--suppressed\` shows what was accepted and why. \`egide
schema lint\` gives the format.

What a site keeps on the terminals of its visitors has [rules of its own](inventory.md).

This page and those of the families are generated from the rules: \`npm run generate\`.
`;

/** The pages on the rules of lint: one for each family, and their table of contents. */
export const lintPages = (): readonly (readonly [string, string])[] => {
  const families = Map.groupBy(ruleCatalogue, ({ family }) => family);
  const tables = [...families].map(
    ([family, rules]) =>
      `\n## ${family}\n\n| rule | severity | finds |\n|---|---|---|\n${rules
        .map(
          ({ id, severity, title }) =>
            `| [\`${id}\`](${family}.md#${anchor(id)}) | ${severity} | ${title.en} |`,
        )
        .join("\n")}\n`,
  );
  return [
    ["docs/lint/README.md", [index, ...tables].join("")],
    ...[...families].map(
      ([family, rules]) => [`docs/lint/${family}.md`, familyPage(family, rules)] as const,
    ),
  ];
};

const anchor = (id: string): string => id.replaceAll(".", "");

const familyPage = (family: string, rules: readonly Rule[]): string =>
  [
    `# Lint: ${family}\n\nGenerated from the rules: \`npm run generate\`. [All rules](README.md).\n`,
    ...rules.map(section),
  ].join("\n");

const section = ({ id, severity, title, why, mend, legalSource, examples }: Rule): string =>
  [
    `## ${id}\n`,
    `**${severity}** · ${title.fr} · ${title.en}\n`,
    `${why.fr} ${mend.fr}${legalSource ? ` (${legalSource.fr})` : ""}\n`,
    `${why.en} ${mend.en}${legalSource ? ` (${legalSource.en})` : ""}\n`,
    ...(examples
      ? [block("Bad", exampleLines(examples.bad[0]!)), block("Good", exampleLines(examples.good))]
      : ["Noticed while the page is read.\n"]),
  ].join("\n");

const block = (name: string, lines: readonly string[]): string =>
  `${name}:\n\n\`\`\`text\n${lines.join("\n")}\n\`\`\`\n`;
