import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { violationsOf } from "../../../test/browser/axe.ts";
import { withVisitor } from "../../../test/browser/browser.ts";
import { withAddress } from "../../../test/browser/site.ts";
import type { OpenedConsole } from "./console.fixture.ts";

/** Whoever is signed in to a console, at a browser. */
interface Desk {
  readonly page: Page;
  open(path: string): Promise<void>;
  /** What is shown breaks no rule of axe and does not stick out, narrow and wide. */
  look(): Promise<void>;
  /** Presses the button of that name, and waits for where it leads. */
  press(name: string): Promise<void>;
}

/** Opens the console in a browser to which no script of ours arrives; axe needs one that runs its own. */
export const atDesk = async (
  { web }: Pick<OpenedConsole, "web">,
  use: (desk: Desk) => Promise<void>,
): Promise<void> =>
  await withAddress(web, async (address) => {
    await withVisitor(async (visitor) => {
      const page = await visitor.newPage();
      await page.route("**/*.js", async (route) => await route.abort());
      await use({
        page,
        open: async (path) => {
          const answer = await page.goto(`${address}${path}`);
          assert.equal(answer?.status(), 200, path);
        },
        look: async () => {
          for (const width of [1280, 360]) {
            await page.setViewportSize({ width, height: 900 });
            const rules = width === 360 ? "all" : "colours";
            assert.deepEqual(await violationsOf(page, rules), [], `${page.url()} at ${width} px`);
            const sticksOut = await page.evaluate<number>(
              "document.documentElement.scrollWidth - document.documentElement.clientWidth",
            );
            assert.equal(sticksOut, 0, `${page.url()} at ${width} px`);
          }
        },
        press: async (button) => {
          await page.getByRole("button", { name: button }).click();
          await page.waitForLoadState();
        },
      });
    });
  });
