import assert from "node:assert/strict";
import type { FastifyInstance } from "fastify";
import type { Page } from "playwright-core";
import { violationsOf } from "./axe.ts";
import { withVisitor } from "./browser.ts";
import { withAddress } from "./site.ts";

/** A person at a browser, on the console. */
export interface Desk {
  readonly page: Page;
  open(path: string): Promise<void>;
  /** What is shown breaks no rule of axe and does not stick out, narrow and wide. */
  look(): Promise<void>;
  /** Presses the button of that name, and waits for where it leads. */
  press(name: string): Promise<void>;
}

/** Whoever the site takes the header `x-name` for; without our scripts unless told. */
export const atDesk = async (
  { web }: { readonly web: FastifyInstance },
  name: string,
  use: (desk: Desk) => Promise<void>,
  { scripts = false }: { readonly scripts?: boolean } = {},
): Promise<void> =>
  await withAddress(web, async (address) => {
    await withVisitor(
      async (visitor) => {
        const page = await visitor.newPage();
        page.setDefaultTimeout(15_000);
        // axe itself needs a browser that runs scripts: it is ours that does not arrive.
        if (!scripts) await page.route("**/*.js", async (route) => await route.abort());
        await use({
          page,
          open: async (path) => {
            const answer = await page.goto(`${address}${path}`);
            assert.equal(answer?.status(), 200, path);
          },
          look: async () => {
            for (const width of [1280, 360]) {
              await page.setViewportSize({ width, height: 900 });
              // The same markup stands in both: narrow it is held to all rules, wide to those of colours.
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
      },
      { extraHTTPHeaders: { "x-name": name } },
    );
  });
