import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { englishWords, frenchWords } from "../model/banner/bannerWords.ts";
import { standaloneConfig } from "./bannerConfig.ts";
import { bannerSheet, consentModeScript, standaloneScript } from "./builtFiles.ts";
import { showcase } from "./bannerSite.fixture.ts";

const weight = (text: string): number => brotliCompressSync(text).length;

suite("what the banner weighs", () => {
  for (const words of [frenchWords, englishWords])
    test(`is 6 kB before a choice and 9 kB with the panel at most, all included, in ${words.language}`, () => {
      const whole = standaloneConfig(
        { inventory: showcase, words },
        { cookie: "egide-consent", post: "/choix", proof: null },
        bannerSheet(),
      );
      const { panel, ...first } = whole;
      const before = weight(standaloneScript({ ...first, panelAt: "/consent.fr.panel.json" }));
      assert.ok(before <= 6_000, `${before} bytes before a choice`);
      const withPanel = before + weight(JSON.stringify(panel));
      assert.ok(withPanel <= 9_000, `${withPanel} bytes with the panel`);
    });

  test("leaves what few sites need in a file of its own", () => {
    assert.ok(weight(consentModeScript()) < 500);
  });
});
