import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Page } from "playwright-core";
import { violationsOf } from "../../../../test/browser/axe.ts";
import { withoutBrowser, withVisitor } from "../../../../test/browser/browser.ts";
import { focusOrder } from "../../../../test/browser/keyboard.ts";
import { withAddress } from "../../../../test/browser/site.ts";
import { webOptions } from "../../../../test/support/web.ts";
import { openWeb } from "../index.ts";

const gallery = async <T>(use: (address: string) => Promise<T>): Promise<T> =>
  await withAddress(await openWeb(webOptions({ gallery: true })), use);

const paths = { fr: "/composants", en: "/en/components" } as const;

/** What a browser asks for elsewhere, or refuses to load or to run, while the page is used. */
const watch = (page: Page, address: string): readonly string[] => {
  const seen: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(address)) seen.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error") seen.push(message.text());
  });
  return seen;
};

suite("the components in a browser", { skip: withoutBrowser }, () => {
  // What axe checks but the colours is the same in every theme, and the colours are in every language.
  for (const [language, look, rules] of [
    ["fr", "light", "all"],
    ["en", "light", "all"],
    ["fr", "dark", "colours"],
    ["fr", "contrast", "colours"],
  ] as const)
    test(`break no rule of axe (${rules}) in ${language}, ${look}, wide and narrow, and ask nothing of another host`, async () => {
      await gallery(async (address) => {
        await withVisitor(async (visitor) => {
          const cookie = { name: "egide-display", value: `${look}.normal`, url: address };
          await visitor.addCookies([cookie]);
          const page = await visitor.newPage();
          const seen = watch(page, address);
          await page.goto(`${address}${paths[language]}`);
          for (const width of [1280, 360]) {
            await page.setViewportSize({ width, height: 900 });
            assert.deepEqual(await violationsOf(page, rules), [], `${width}`);
          }
          const sticksOut = await page.evaluate<number>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth",
          );
          assert.equal(sticksOut, 0, "the page scrolls sideways at 360 px");
          assert.deepEqual(seen, []);
        });
      });
    });

  test("fit 320 px with very large text, without scrolling sideways", async () => {
    await gallery(async (address) => {
      await withVisitor(
        async (visitor) => {
          await visitor.addCookies([
            { name: "egide-display", value: "light.larger", url: address },
          ]);
          const page = await visitor.newPage();
          await page.goto(`${address}/composants`);
          const sticking = await page.evaluate<string[]>(
            `[...document.querySelectorAll("main *")].filter((each) => each.getBoundingClientRect().right > innerWidth + 1 && !each.closest("pre, svg, .said-only")).map((each) => each.outerHTML.slice(0, 120))`,
          );
          assert.deepEqual(sticking, []);
        },
        { viewport: { width: 320, height: 800 } },
      );
    });
  });

  test("show the focus at each stop of the keyboard, the way past the header first", async () => {
    await gallery(async (address) => {
      await withVisitor(
        async (visitor) => {
          const page = await visitor.newPage();
          await page.goto(`${address}/affichage`);
          const stops = await focusOrder(page);
          assert.deepEqual(
            stops.slice(0, 4).map(({ name }) => name),
            ["Aller au contenu", "Égide, accueil", "Affichage", "English"],
          );
          assert.ok(stops.length > 8);
          assert.deepEqual(
            stops.filter(({ isVisible }) => !isVisible),
            [],
          );
        },
        { javaScriptEnabled: true },
      );
    });
  });

  test("are big enough to be touched: 24 px at least (WCAG 2.2, 2.5.8)", async () => {
    await gallery(async (address) => {
      await withVisitor(async (visitor) => {
        const page = await visitor.newPage();
        await page.goto(`${address}/composants`);
        const small = await page.evaluate<string[]>(
          `[...document.querySelectorAll("button, input:not([type=hidden]), select, textarea, summary, nav a, .button")]
             .filter((each) => { const { width, height } = each.getBoundingClientRect(); return height > 0 && (height < 23.5 || width < 23.5); })
             .filter((each) => !each.closest(".breadcrumb"))
             .map((each) => each.outerHTML.slice(0, 120))`,
        );
        assert.deepEqual(small, []);
      });
    });
  });

  test("let a visitor choose their colours without a script, and come back to where they were (AME-39)", async () => {
    await gallery(async (address) => {
      await withVisitor(
        async (visitor) => {
          const page = await visitor.newPage();
          await page.goto(`${address}/en/components?a=b`);
          await page.locator(".site-footer").getByLabel("Colours").selectOption("contrast");
          await page.locator(".site-footer").getByRole("button", { name: "Apply" }).click();
          assert.equal(page.url(), `${address}/en/components?a=b`);
          assert.equal(await page.locator("html").getAttribute("data-theme"), "contrast");
          assert.match(await page.locator("main > .notice").innerText(), /The display is set/);
        },
        { javaScriptEnabled: false },
      );
    });
  });
});
