import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { violationsOf } from "../../../test/browser/axe.ts";
import { withoutBrowser, withVisitor } from "../../../test/browser/browser.ts";
import { withAddress } from "../../../test/browser/site.ts";
import { webOptions } from "../../../test/support/web.ts";
import { addSitePages, openWeb, type SiteSettings } from "../../platform/web/index.ts";
import { parseBodies } from "../../organisations/index.ts";
import { importDocument } from "../../register/index.ts";
import { demoFolder } from "../config.ts";
import { addReadingPages } from "../../reading/pages/index.ts";
import { overviewExample } from "./overview.fixture.ts";
import { publicBodiesOf } from "./publicBodies.ts";
import { addPublicPages } from "./publicRoutes.ts";
import { siteSlots } from "./siteSlots.ts";

const settings: SiteSettings = {
  name: "Réseau d’entraide de Valmarine",
  accent: "#c2185b",
  announcement: {
    tone: "watch",
    words: { fr: "Le guichet ferme à midi.", en: "The desk closes at noon." },
    until: "2099-12-31",
  },
};

const register = importDocument({
  bytes: readFileSync(join(demoFolder, "register.txt")),
  name: "register.txt",
  language: "fr",
});

const network = parseBodies("bodies.yaml", readFileSync(join(demoFolder, "bodies.yaml"), "utf8"));
assert.ok(network.ok);
const readBodies = async () =>
  publicBodiesOf(network.value, ["valmarine", "littoral"], "valmarine");

const site = async (use: (address: string) => Promise<void>): Promise<void> => {
  const readSettings = async () => settings;
  const web = await openWeb(webOptions({ slots: siteSlots(readSettings, readBodies) }));
  addSitePages(web, readSettings);
  await addReadingPages(web);
  addPublicPages(web, {
    readOverview: async () => overviewExample,
    readRegister: async () => register,
    readBodies,
    readDesignations: async () => [],
    readTerritories: async () => [],
  });
  await withAddress(web, use);
};

suite("the public pages in a browser", { skip: withoutBrowser }, () => {
  test("break no rule of axe, narrow first, and wear the colour and the announcement of the body", async () => {
    await site(async (address) => {
      await withVisitor(async (visitor) => {
        const page = await visitor.newPage();
        for (const path of [
          "/",
          "/registre",
          `/registre/${register.activities[0]?.id ?? ""}`,
          "/engagements",
          "/preuves",
          "/organismes",
          "/lecture/exemple",
          "/accessibilite",
          "/mentions-legales",
          "/affichage",
          "/rien",
          "/en/",
          "/en/reading/sample",
        ]) {
          await page.setViewportSize({ width: path === "/en/" ? 1280 : 360, height: 900 });
          await page.goto(`${address}${path}`);
          assert.deepEqual(await violationsOf(page), [], path);
          const sticksOut = await page.evaluate<number>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth",
          );
          assert.equal(sticksOut, 0, path);
          if (path === "/registre") {
            const nearest = await page.evaluate<number>(
              `Math.min(...[...document.querySelectorAll(".table td > *")].map((each) => each.getBoundingClientRect().left - each.parentElement.getBoundingClientRect().left))`,
            );
            assert.ok(
              nearest > 80,
              `every value stands beside its label, none under it: ${nearest}`,
            );
          }
          assert.match(await page.locator(".announcement").innerText(), /midi|noon/);
          const accent = await page.evaluate<string>(
            `getComputedStyle(document.documentElement).getPropertyValue("--accent").trim()`,
          );
          assert.equal(accent, "#c2185b");
        }
      });
    });
  });

  test("read a text without a script, and lead from a mistake to its field", async () => {
    await site(async (address) => {
      await withVisitor(
        async (visitor) => {
          const page = await visitor.newPage();
          await page.goto(`${address}/lecture`);
          await page.getByRole("button", { name: "Faire lire" }).click();
          const summary = page.getByRole("alert");
          assert.match(await summary.innerText(), /Le texte est vide/);
          await summary.getByRole("link").click();
          assert.match(page.url(), /#text$/);
          await page.getByLabel("Texte à lire").fill("Les fiches sont conservées deux ans.");
          await page.getByLabel("des phrases, une par ligne").check();
          await page.getByRole("button", { name: "Faire lire" }).click();
          assert.match(await page.locator("#result").innerText(), /lue/);
        },
        { javaScriptEnabled: false },
      );
    });
  });
});
