import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { stylesheet } from "./stylesheet.ts";

type Palette = ReadonlyMap<string, string>;

/** The variables of each `:root` block: light, then dark. */
const palettes = (): readonly Palette[] =>
  [...stylesheet.content.matchAll(/:root \{([^}]*)\}/g)].map(
    ([, block]) =>
      new Map(
        [...(block ?? "").matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, colour]) => [
          name ?? "",
          colour ?? "",
        ]),
      ),
  );

/** Relative luminance, as WCAG 2.2 defines it. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (a: string, b: string): number => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};

suite("the style sheet", () => {
  // RGAA 4.1.2, criterion 3.2: 4.5:1 for text of ordinary size; 3.3: 3:1 for what shows the focus.
  const pairs = [
    ["ink", "ground", 4.5],
    ["ink", "panel", 4.5],
    ["soft", "ground", 4.5],
    ["soft", "panel", 4.5],
    ["accent", "ground", 4.5],
    ["accent", "panel", 4.5],
    ["good", "good-ground", 4.5],
    ["watch", "watch-ground", 4.5],
    ["bad", "bad-ground", 4.5],
    ["quiet", "quiet-ground", 4.5],
    ["focus", "ground", 3],
    ["focus", "panel", 3],
  ] as const;

  test("has the same colours in light and in dark", () => {
    const [light, dark, ...more] = palettes();
    assert.ok(light && dark);
    assert.equal(more.length, 0);
    assert.deepEqual([...light.keys()], [...dark.keys()]);
  });

  test("keeps every text readable on its ground, in light and in dark", () => {
    for (const [mode, palette] of palettes().entries())
      for (const [text, ground, least] of pairs) {
        const ratio = contrast(
          palette.get(text) ?? assert.fail(text),
          palette.get(ground) ?? assert.fail(ground),
        );
        assert.ok(
          ratio >= least,
          `${["light", "dark"][mode]}: ${text} on ${ground} is ${ratio.toFixed(2)}`,
        );
      }
  });

  test("asks nothing of anybody else: no import, no address", () => {
    assert.doesNotMatch(stylesheet.content, /@import|url\(|https?:/);
  });
});
