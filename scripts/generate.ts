/**
 * `npm run generate` writes the pages that are made from the code; `--check` only says which are no longer true.
 * They are committed, so that a change of an error, a format or a command is read in its review.
 */
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { accessPage } from "./generate/accessPage.ts";
import { bannerFiles } from "./generate/bannerFiles.ts";
import { commandsPage } from "./generate/commandsPage.ts";
import { decisionsPage } from "./generate/decisionsPage.ts";
import { errorsPage } from "./generate/errorsPage.ts";
import { inventoryPage } from "./generate/inventoryPage.ts";
import { lintPages } from "./generate/lintPages.ts";
import { schemaFiles } from "./generate/schemaFiles.ts";

const root = join(import.meta.dirname, "..");
const pages = new Map<string, string>([
  ["docs/commands.md", await commandsPage()],
  ["docs/decisions/README.md", decisionsPage(root)],
  ["docs/errors.md", await errorsPage(root)],
  ["docs/security/access.md", await accessPage()],
  ["docs/lint/inventory.md", inventoryPage()],
  ...lintPages(),
  ...bannerFiles(root),
  ...(await schemaFiles()),
]);

const stale = [...pages].filter(([path, text]) => {
  const file = join(root, path);
  return !existsSync(file) || readFileSync(file, "utf8") !== text;
});
const orphans = globSync("docs/{schemas/*.json,lint/*.md}", { cwd: root }).filter(
  (path) => !pages.has(path),
);

if (process.argv.includes("--check")) {
  for (const [path] of stale) console.error(`${path} is out of date`);
  for (const path of orphans) console.error(`${path} describes what no longer exists`);
  process.exitCode = stale.length + orphans.length === 0 ? 0 : 1;
} else {
  for (const [path, text] of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(`wrote ${path}`);
  }
  for (const path of orphans) rmSync(join(root, path));
}
