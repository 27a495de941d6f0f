import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

const heading = `# Decisions

One page each: the question, what was chosen, what was rejected and why. A decision is changed by a newer page that says
so, never by an edit. File names begin with the date, so that two branches never collide.

This list is generated from the pages: \`npm run generate\`.

| date | decision |
|---|---|
`;

/** The list of decisions, by the date and the title of their pages. */
export const decisionsPage = (root: string): string => {
  const rows = globSync("docs/decisions/????-??-??-*.md", { cwd: root })
    .sort()
    .map((path) => {
      const title = /^# (.+)$/m.exec(readFileSync(join(root, path), "utf8"))?.[1];
      if (title === undefined) throw new Error(`${path} has no title`);
      return `| ${basename(path).slice(0, 10)} | [${title}](${basename(path)}) |\n`;
    });
  return heading + rows.join("");
};
