import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { contrast } from "../theme/contrast.ts";
import { font, script } from "./files.ts";
import { styles } from "./stylesheet.ts";

type Palette = ReadonlyMap<string, string>;
const sheet = styles();

const paletteOf = (selector: string): Palette => {
  const begin = sheet.indexOf(`${selector}{color-scheme`);
  assert.ok(begin >= 0, selector);
  const block = sheet.slice(begin, sheet.indexOf("}", begin));
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name = "", hex = ""]) => [
      name,
      hex,
    ]),
  );
};

const palettes = {
  light: paletteOf(":root"),
  dark: paletteOf('[data-theme="dark"]'),
  "dark of the device": paletteOf(":root:not([data-theme])"),
  contrast: paletteOf('[data-theme="contrast"]'),
};

suite("the style sheet", () => {
  // RGAA 4.1.2, criterion 3.2: 4.5:1 for text of ordinary size; 3.3: 3:1 for edges of fields and for the focus.
  const pairs = [
    ...["ground", "panel", "sunken"].map((ground) => ["ink", ground, 4.5] as const),
    ...["ground", "panel"].flatMap((ground) => [
      ["soft", ground, 4.5] as const,
      ["accent", ground, 4.5] as const,
      ["accent-hover", ground, 4.5] as const,
      ["edge", ground, 3] as const,
      ["focus", ground, 3] as const,
    ]),
    ["accent", "accent-ground", 4.5],
    ["on-accent", "accent", 4.5],
    ["on-accent", "accent-hover", 4.5],
    ["ink", "accent-ground", 4.5],
    ...["good", "watch", "bad", "quiet"].flatMap((tone) => [
      [tone, `${tone}-ground`, 4.5] as const,
      ["ink", `${tone}-ground`, 4.5] as const,
      [tone, "ground", 4.5] as const,
    ]),
    ["on-mark", "mark", 4.5],
    ["on-bar", "bar", 4.5],
    ["focus", "focus-gap", 3],
  ] as const;

  test("has the same colours in every theme", () => {
    const [light, ...others] = Object.values(palettes).map((palette) => [...palette.keys()]);
    for (const other of others) assert.deepEqual(other, light);
  });

  for (const [theme, palette] of Object.entries(palettes))
    test(`keeps every text readable on its ground, in ${theme}`, () => {
      for (const [text, ground, least] of pairs) {
        const ratio = contrast(
          palette.get(text) ?? assert.fail(text),
          palette.get(ground) ?? assert.fail(ground),
        );
        const needed = theme === "contrast" && least === 4.5 ? 7 : least;
        assert.ok(ratio >= needed, `${text} on ${ground} is ${ratio.toFixed(2)}`);
      }
    });

  test("asks nothing of anybody else, and only for the font of its own site", () => {
    assert.doesNotMatch(sheet, /@import|https?:/);
    assert.deepEqual(sheet.match(/url\([^)]*\)/g), [`url("${font.path}")`]);
  });

  test("is small, and so are the font and the script", () => {
    assert.ok((script.compressed?.br().length ?? Infinity) < 1_000);
    assert.ok(font.content.length < 30_000);
  });
});
