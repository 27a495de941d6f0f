import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { violationsOf } from "../../../test/browser/axe.ts";
import { withoutBrowser } from "../../../test/browser/browser.ts";
import { focusOrder } from "../../../test/browser/keyboard.ts";
import { englishWords, frenchWords, readBannerWords } from "../model/banner/bannerWords.ts";
import { parseInventory } from "../model/inventory/readInventory.ts";
import { atShowcase, showcase, type Showcase } from "./bannerSite.fixture.ts";

const isShown = async ({ page }: Showcase): Promise<boolean> =>
  await page.locator(".egc-layer").isVisible();

/** Size, colours and letters of each button of the first layer. */
const buttonLooks = `[...document.querySelectorAll(".egc-layer button")].map((each) => {
  const style = getComputedStyle(each);
  const { width, height } = each.getBoundingClientRect();
  return [each.tagName, Math.round(width), Math.round(height), style.color, style.backgroundColor, style.borderColor,
    style.borderWidth, style.fontSize, style.fontWeight, style.opacity, style.textDecorationLine].join(" ");
})`;

suite("the banner asks fairly", { skip: withoutBrowser }, () => {
  test("rule 1: three buttons of the same tag, size and colours, light, dark and with contrast (AME-62)", async () => {
    for (const look of [
      {},
      { colorScheme: "dark" },
      { contrast: "more" },
      { forcedColors: "active" },
      { viewport: { width: 375, height: 667 } },
      { viewport: { width: 320, height: 256 } },
    ] as const)
      await atShowcase(async ({ eval: ask, page }) => {
        const looks = await ask<string[]>(buttonLooks);
        assert.equal(looks.length, 3);
        assert.equal(new Set(looks).size, 1, `${JSON.stringify(look)} ${looks.join("\n")}`);
        assert.deepEqual(await page.locator(".egc-layer button").allTextContents(), [
          "Tout accepter",
          "Tout refuser",
          "Personnaliser",
        ]);
      }, look);
  });

  test("rule 2: it stays on scrolling, a click elsewhere, Escape, and on the next page (AME-63)", async () => {
    await atShowcase(async (at) => {
      const { page } = at;
      await page.mouse.wheel(0, 3_000);
      await page.keyboard.press("PageDown");
      assert.ok(await isShown(at), "scroll");
      await page.keyboard.press("Home");
      await page.locator("#own").click();
      await page.mouse.click(5, 5);
      assert.ok(await isShown(at), "click elsewhere");
      await page.keyboard.press("Escape");
      assert.ok(await isShown(at), "Escape");
      await page.locator("#next").click();
      await page.waitForURL("**/page2");
      await page.locator(".egc-layer").waitFor();
      await page.reload();
      await page.locator(".egc-layer").waitFor();
      assert.equal(await at.cookie(), null, "nothing of it was a choice");
    });
  });

  test("rule 3: it covers at most 45 % of a screen of 375 × 667, with nothing to scroll for", async () => {
    const demo = parseInventory(
      "inventory.yaml",
      readFileSync(join(import.meta.dirname, "../../../demo/inventory.yaml"), "utf8"),
    );
    assert.ok(demo.ok);
    for (const inventory of [showcase, demo.value])
      for (const words of [frenchWords, englishWords])
        await atShowcase(
          async ({ eval: ask }) => {
            const [height, hidden] = await ask<[number, number]>(
              `(() => { const e = document.querySelector(".egc-layer"); return [e.offsetHeight, e.scrollHeight - e.clientHeight]; })()`,
            );
            assert.ok(height <= 0.45 * 667, `${height} px`);
            assert.ok(hidden <= 0, `${hidden} px cannot be seen of ${inventory.site}`);
          },
          { inventory, words, viewport: { width: 375, height: 667 } },
        );
  });

  test("rule 4: refusing takes at most three presses of Tab, and accepting no fewer acts", async () => {
    await atShowcase(async ({ page, cookie }) => {
      const stops = (await focusOrder(page, 3)).map(({ name }) => name);
      assert.ok(stops.includes("Tout refuser"), stops.join(", "));
      await page.locator(".egc-layer button").nth(1).focus();
      await page.keyboard.press("Enter");
      assert.match((await cookie()) ?? "", /\.r\.fr\.\.mesure_lecteur_carte_partage\.0$/);
    });
  });

  test("rule 5: it works at 320 px and at 400 % zoom: nothing sticks out, all of it is reached", async () => {
    for (const viewport of [
      { width: 320, height: 568 },
      { width: 320, height: 256 },
    ])
      await atShowcase(
        async (at) => {
          const { page, eval: ask } = at;
          assert.ok((await ask<number>("document.documentElement.scrollWidth")) <= 320);
          for (const name of ["Tout accepter", "Tout refuser", "Personnaliser"])
            await page.getByRole("button", { name }).click({ trial: true });
          await at.press("Personnaliser");
          assert.ok(
            await ask(
              "(() => { const e = document.querySelector('dialog'); return e.scrollWidth <= e.clientWidth; })()",
            ),
          );
          await page.getByRole("button", { name: "Enregistrer mes choix" }).last().click();
          await page.locator(".egc-layer").waitFor({ state: "detached" });
        },
        { viewport },
      );
  });

  test("rule 6: nothing that axe finds, in banner and panel, light, dark and narrow", async () => {
    for (const look of [
      {},
      { colorScheme: "dark" },
      { contrast: "more" },
      { viewport: { width: 360, height: 800 } },
    ] as const)
      await atShowcase(async (at) => {
        assert.deepEqual(await violationsOf(at.page), [], `banner ${JSON.stringify(look)}`);
        await at.press("Personnaliser");
        await at.page.locator("dialog[open]").waitFor();
        assert.deepEqual(await violationsOf(at.page), [], `panel ${JSON.stringify(look)}`);
      }, look);
  });

  test("rule 7: the words are those of the page, and a language written right to left stands so", async () => {
    const arabic = readBannerWords({
      ...frenchWords,
      language: "ar",
      direction: "rtl",
      acceptAll: "قبول الكل",
    });
    assert.ok(arabic);
    await atShowcase(
      async ({ page, eval: ask }) => {
        assert.equal(await page.locator(".egc-layer").getAttribute("dir"), "rtl");
        const [first, second] = await ask<number[]>(
          `[...document.querySelectorAll(".egc-layer button")].map((each) => each.getBoundingClientRect().left)`,
        );
        assert.ok((first ?? 0) > (second ?? 0), "the first button stands on the right");
      },
      { words: arabic },
    );
  });

  test("rule 8: nothing moves, whatever the visitor's wish for motion, and forced colours leave edges", async () => {
    await atShowcase(
      async ({ eval: ask }) => {
        const moving = await ask<number>(
          `[...document.querySelectorAll(".egc, .egc *")].filter((each) => {
            const style = getComputedStyle(each);
            return style.animationName !== "none" || parseFloat(style.transitionDuration) > 0;
          }).length`,
        );
        assert.equal(moving, 0);
        assert.notEqual(
          await ask<string>(
            `getComputedStyle(document.querySelector(".egc-layer button")).borderStyle`,
          ),
          "none",
        );
      },
      { reducedMotion: "no-preference", forcedColors: "active" },
    );
  });

  test("rule 9: a theme is a handful of custom properties", async () => {
    await atShowcase(async ({ eval: ask }) => {
      await ask(`document.documentElement.style.setProperty("--egc-act", "rgb(1, 2, 3)")`);
      assert.equal(
        await ask(`getComputedStyle(document.querySelector(".egc-layer button")).backgroundColor`),
        "rgb(1, 2, 3)",
      );
    });
  });
});
