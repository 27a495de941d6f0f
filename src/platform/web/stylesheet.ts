import { readFileSync } from "node:fs";
import { sha256 } from "../../kernel/index.ts";

const content = readFileSync(new URL("./assets/egide.css", import.meta.url), "utf8");

/** The one style sheet. Its path changes with its content, so that browsers may keep it for ever. */
export const stylesheet: { readonly path: string; readonly content: string } = {
  path: `/assets/egide-${sha256(content).slice(0, 12)}.css`,
  content,
};
