import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { atFirstNeed, sha256 } from "../../../kernel/index.ts";

/** A file that every page may ask for, under a path made of its content, so that browsers keep it for ever. */
export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly content: Buffer;
  /** Made once, at the first need, as small as can be; null for what is compressed by itself. */
  readonly compressed: { readonly br: () => Buffer; readonly gzip: () => Buffer } | null;
}

export const asset = (name: string, type: string, content: Buffer, isPacked = false): Asset => ({
  path: pathOf(name, content),
  type,
  content,
  compressed: isPacked
    ? null
    : {
        br: atFirstNeed(() =>
          brotliCompressSync(content, {
            params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
          }),
        ),
        gzip: atFirstNeed(() => gzipSync(content, { level: 9 })),
      },
});

const pathOf = (name: string, content: Buffer): string => {
  const dot = name.lastIndexOf(".");
  const hash = sha256(content.toString("latin1")).slice(0, 12);
  return `/assets/${name.slice(0, dot)}-${hash}${name.slice(dot)}`;
};

/** Source Sans 3 (Adobe, OFL-1.1), all weights in one file of 29 kB, Latin letters. */
export const font = asset(
  "source-sans.woff2",
  "font/woff2",
  readFileSync(
    createRequire(import.meta.url).resolve(
      "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2",
    ),
  ),
  true,
);
export const fontPath = font.path;

export const script = asset(
  "egide.js",
  "text/javascript; charset=utf-8",
  readFileSync(join(import.meta.dirname, "egide.js")),
);
