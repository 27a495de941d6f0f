import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync, transformSync } from "esbuild";

const from = "src/consent/browser/script";
/** Our own pages have it in their one style sheet. */
const sheet = "src/platform/web/components/consent-banner/consent-banner.css";
const to = "src/consent/browser/built";
/** Two years before the first release: every browser of the baseline of today knows it. */
const target = "es2022";

/** The banner as browsers get it: scripts and style sheet, small, each in one file. */
export const bannerFiles = (root: string): readonly (readonly [string, string])[] => [
  ...[
    ["entry.ts", "consent.js"],
    ["servedEntry.ts", "consent-served.js"],
    ["consentMode.ts", "consent-mode.js"],
  ].map(([entry = "", file = ""]) => [`${to}/${file}`, scriptOf(join(root, from, entry))] as const),
  [`${to}/consent.d.ts`, typesOf(readFileSync(join(root, from, "api.ts"), "utf8"))],
  [`${to}/consent.css`, sheetOf(readFileSync(join(root, sheet), "utf8"))],
];

const scriptOf = (entry: string): string => {
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: "iife",
    target,
    // What "use strict" would refuse the compiler has refused; it takes bytes of which the budget has none to give.
    tsconfigRaw: {},
    charset: "utf8",
    legalComments: "none",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
};

/** The types of what a page may use, in a file that needs no other. */
const typesOf = (text: string): string =>
  text.replace(
    /^import type \{ Given \}.*$/m,
    "/** Every service that can be refused, and whether it may run. */\ntype Given = Readonly<Record<string, boolean>>;",
  );

const sheetOf = (text: string): string =>
  transformSync(text, { loader: "css", minify: true, target: "chrome111" }).code;
