/**
 * `node scripts/screenshots.ts FOLDER`: the gallery as people see it, in each theme, wide and narrow. To be looked at, not
 * kept: a picture changes with each browser and each renderer of fonts.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { openWeb } from "../src/platform/web/index.ts";
import { closeBrowser, withVisitor } from "../test/browser/browser.ts";
import { withAddress } from "../test/browser/site.ts";
import { webOptions } from "../test/support/web.ts";

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("say the folder to write to");
mkdirSync(folder, { recursive: true });
await withAddress(await openWeb(webOptions({ gallery: true })), async (address) => {
  for (const look of ["light", "dark", "contrast"])
    for (const width of [1280, 360])
      await withVisitor(
        async (visitor) => {
          const cookie = { name: "egide-display", value: `${look}.normal`, url: address };
          await visitor.addCookies([cookie]);
          const page = await visitor.newPage();
          for (const path of ["/composants", "/affichage", "/rien"]) {
            await page.goto(`${address}${path}`);
            const file = join(folder, `${path.slice(1)}-${look}-${width}.png`);
            await page.screenshot({ path: file, fullPage: true });
            console.log(file);
          }
        },
        { viewport: { width, height: 900 } },
      );
});
await closeBrowser();
