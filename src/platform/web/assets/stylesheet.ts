import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fontPath } from "./files.ts";

const root = join(import.meta.dirname, "..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

/** The block of a selector, without the selector. */
const blockOf = (sheet: string, selector: string): string => {
  const begin = sheet.indexOf(`${selector} {`);
  return sheet.slice(sheet.indexOf("{", begin) + 1, sheet.indexOf("}", begin));
};

/** Dark stands once in tokens.css; it also holds where the device asks for it and the visitor has not chosen. */
const deviceDark = (tokens: string): string =>
  `@media (prefers-color-scheme: dark) { :root:not([data-theme]) {${blockOf(tokens, '[data-theme="dark"]')}} }\n`;

const font = `@font-face { font-family: "Source Sans"; font-style: normal; font-weight: 200 900; font-display: swap; src: url("${fontPath}") format("woff2"); }\n`;

/** The widths that a bar may have: a page may hold no style of its own. */
const widths = Array.from(
  { length: 101 },
  (_each, whole) => `.w${whole} { flex-grow: ${whole}; }`,
).join("\n");

/** Comments and the blanks of the source are for whoever writes it. */
const small = (sheet: string): string =>
  sheet
    .replaceAll(/\/\*[^]*?\*\//g, "")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/ ?([{};]) ?/g, "$1")
    .replaceAll(";}", "}")
    .trim();

/** The one style sheet: tokens, what every element looks like, then each component. */
export const styles = (): string => {
  const tokens = read("style/tokens.css");
  const components = globSync("components/*/*.css", { cwd: root }).toSorted();
  const parts = ["style/base.css", ...components, "style/gallery.css"].map(read);
  return small([font, widths, tokens, deviceDark(tokens), ...parts].join("\n"));
};
