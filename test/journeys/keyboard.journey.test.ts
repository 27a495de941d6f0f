import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Page } from "playwright-core";
import { violationsOf } from "../browser/axe.ts";
import { withoutBrowser, withVisitor } from "../browser/browser.ts";
import { walkByKeyboard } from "../browser/keyboard.ts";
import { pagesOf, whose } from "./everyPage.ts";
import { withWholeServer } from "./wholeServer.ts";

/** What is wrong with a page for whoever has a keyboard alone. */
const faultsOf = async (page: Page, path: string): Promise<readonly string[]> => {
  const { expected, reached, unseen } = await walkByKeyboard(page);
  const faults = unseen.map((each) => `${path}: no focus to be seen on ${each}`);
  // Behind the last one the browser itself has the focus, or the page begins anew.
  const known = new Set(expected);
  const controls = reached.filter((each) => known.has(each)).slice(0, expected.length);
  if (JSON.stringify(controls) !== JSON.stringify(expected)) {
    const at = expected.findIndex((each, index) => controls[index] !== each);
    faults.push(`${path}: ${controls[at] ?? "nothing"} instead of ${expected[at]}`);
  }
  return [...faults, ...(await skipFaults(page, path))];
};

/** The first link leads past the header: what is reached next stands in the content, or behind it. */
const skipFaults = async (page: Page, path: string): Promise<readonly string[]> => {
  const isSkip = await page.evaluate<boolean>(`(() => {
    const link = document.querySelector("a[href]");
    link.focus();
    return link.matches(".skip-link");
  })()`);
  if (!isSkip) return [`${path}: does not begin with the link past the header`];
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const isPast = await page.evaluate<boolean>(`(() => {
    const content = document.querySelector("#content");
    const place = content.compareDocumentPosition(document.activeElement);
    return (place & (Node.DOCUMENT_POSITION_CONTAINED_BY | Node.DOCUMENT_POSITION_FOLLOWING)) > 0;
  })()`);
  return isPast ? [] : [`${path}: the first link does not lead past the header`];
};

/** What sticks out of the narrowest window in the largest text that a visitor can choose (RGAA 10.11). */
const reflowFaults = async (page: Page, path: string): Promise<readonly string[]> => {
  const wide = page.viewportSize();
  assert.ok(wide);
  await page.setViewportSize({ width: 320, height: 740 });
  const sticksOut = await page.evaluate<number>(`(() => {
    const page = document.documentElement;
    page.dataset.text = "larger";
    return page.scrollWidth - page.clientWidth;
  })()`);
  await page.setViewportSize(wide);
  return sticksOut === 0 ? [] : [`${path}: ${sticksOut} px stick out of 320 px in very large text`];
};

/** The pages of candidates, and the terms that they accept: no other walk shows them to axe. */
const isOfCandidates = (path: string): boolean => /^\/(?:espace-candidat|conditions)/.test(path);

/** What axe finds on a page, and where it is a form on what it comes to when it is sent empty. */
const unusableBy = async (page: Page, path: string): Promise<readonly string[]> => {
  const found = [...(await violationsOf(page))];
  if (path.endsWith("/inscription")) {
    await page.locator("main button").click();
    assert.match(await page.title(), /^Erreur/);
    found.push(...(await violationsOf(page)));
  }
  return found.map((each) => `${path}: ${each}`);
};

// A hundred pages and more in a browser, beside other tests.
const patience = { timeout: 600_000 };

suite("a keyboard alone", { skip: withoutBrowser }, () => {
  test(
    "reaches every control of every page in its order, in sight, and leaves it; each page fits 320 px in very large text, and folds the menu of the console",
    patience,
    async () => {
      await withWholeServer(async (server) => {
        const { pages, cookies } = await pagesOf(server);
        assert.ok(pages.length > 70, String(pages.length));
        const address = await server.web.listen({ host: "127.0.0.1", port: 0 });
        const faults: string[] = [];
        for (const who of whose)
          await withVisitor(async (visitor) => {
            const [name = "", value = ""] = cookies[who].split("=");
            if (value !== "") await visitor.addCookies([{ name, value, url: address }]);
            const page = await visitor.newPage();
            for (const { path } of pages.filter((each) => each.who === who)) {
              const answer = await page.goto(`${address}${path}`);
              assert.equal(answer?.status(), 200, path);
              faults.push(...(await faultsOf(page, path)), ...(await reflowFaults(page, path)));
              if (isOfCandidates(path)) faults.push(...(await unusableBy(page, path)));
            }
            if (who === "dpo")
              faults.push(...(await narrowMenu(page, `${address}/console/valmarine/regles`)));
          });
        assert.deepEqual(faults, []);
      });
    },
  );
});

/** Where it is narrow the page begins in sight, and its menu opens and closes by the keyboard. */
const narrowMenu = async (page: Page, url: string): Promise<readonly string[]> => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(url);
  const menu = page.getByRole("navigation", { name: "Parties de la console" });
  const [above, title] = [await menu.boundingBox(), await page.locator("h1").boundingBox()];
  assert.ok(above && title && title.y - above.y < 90, `${above?.y}, then ${title?.y}`);
  const link = menu.getByRole("link", { name: "Réglages", exact: true });
  assert.equal(await link.count(), 0, "what is folded is not said either");
  await menu.locator("summary").focus();
  await page.keyboard.press("Enter");
  assert.equal(await link.count(), 1);
  assert.deepEqual(await violationsOf(page, "all"), []);
  return await faultsOf(page, url);
};
