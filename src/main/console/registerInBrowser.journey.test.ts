import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { withoutBrowser } from "../../../test/browser/browser.ts";
import { atDesk } from "../../../test/browser/desk.ts";
import { decoded, withConsole, type OpenedConsole } from "./console.fixture.ts";
import { importFile, list, nextPage } from "./registerImport.fixture.ts";

const seeds = join(import.meta.dirname, "../../../../shared/seeds");
const absent = existsSync(seeds) ? false : "the real register does not stand beside this checkout";
const realPage = (): string =>
  readFileSync(
    join(seeds, readdirSync(seeds).find((name) => name.startsWith("003_")) ?? ""),
    "utf8",
  );

/** What a first visit of a page weighs as it is sent: the page, style, script, font and mark. */
const weightOf = async (
  { web }: OpenedConsole,
  url: string,
  known = new Map<string, number>(),
): Promise<number> => {
  const headers = { "accept-encoding": "br" };
  const page = await web.inject({ url, headers });
  assert.equal(page.statusCode, 200, url);
  const assets = new Set((await web.inject(url)).body.match(/\/assets\/[^"]+/g));
  let sum = page.rawPayload.length;
  for (const asset of assets) {
    const weight =
      known.get(asset) ?? (await web.inject({ url: asset, headers })).rawPayload.length;
    known.set(asset, weight);
    sum += weight;
  }
  return sum;
};

suite("the register in a browser without scripts", { skip: withoutBrowser }, () => {
  test("a page is sent as a file, reviewed, corrected and published; no page breaks a rule of axe", async () => {
    const file = { name: "registre.txt", mimeType: "text/plain", buffer: Buffer.from(nextPage) };
    await withConsole(async (console) => {
      console.signIn("dpo");
      await atDesk(console, "", async ({ page, open, look, press }) => {
        await open(list);
        await look();
        await page.getByLabel("Constats").selectOption("unread");
        await page.getByRole("search").getByRole("button").click();
        await page.waitForLoadState();
        await look();
        await page.locator("main table a[href*='/activites/']").first().click();
        await look();
        await open(list);
        await page.getByRole("link", { name: "Importer un registre" }).click();
        await press("Lire la page");
        assert.match(await page.title(), /^Erreur/);
        await look();
        await page.getByLabel("Fichier du registre").setInputFiles(file);
        await press("Lire la page");
        assert.match(await page.getByRole("status").first().innerText(), /La page est lue/);
        await look();
        await page.getByRole("link", { name: /Relire la fiche.*Prêter des fauteuils/ }).click();
        await look();
        await page.getByLabel("Phrases de durée").fill("Les fiches sont conservées deux ans.");
        await press("Garder, et revenir aux fiches");
        await page.getByLabel("Répondre aux messages du guichet en ligne").uncheck();
        await press("Passer à la publication");
        await look();
        await press("Publier ce registre");
        assert.match(await page.title(), /^Erreur/, "a revision has a reason");
        await look();
        await page.getByLabel("Motif").fill("page du printemps");
        await press("Publier ce registre");
        assert.match(await page.getByRole("status").first().innerText(), /Le registre est publié/);
        await look();
        await open("/registre/preter-des-fauteuils-roulants");
        assert.match(await page.locator("main").innerText(), /Les fiches sont conservées deux ans/);
      });
    });
  });

  test("an import is given up, and a body without a register is told how to begin", async () => {
    await withConsole(async (console) => {
      console.signIn("dpo");
      const review = await importFile(console, nextPage);
      await atDesk(console, "", async ({ page, open, look, press }) => {
        await open("/console/valmarine");
        await page.getByRole("link", { name: /import attend/ }).click();
        await page.getByRole("link", { name: "Abandonner" }).click();
        await look();
        await press("Effacer cet import");
        assert.match(await page.getByRole("status").first().innerText(), /L’import est effacé/);
        assert.equal((await console.get(review)).statusCode, 404);
        console.signIn("dpo", "Orane Velmont", "littoral");
        await open("/en/console/littoral/registre");
        await look();
      });
    });
  });
});

suite("the real register of 35 activities in the console", { skip: absent }, () => {
  test("is imported, reviewed and published; no page of it weighs more than 60 kB", async () => {
    await withConsole(async (console) => {
      const { signIn, get, send } = console;
      signIn("dpo", "Orane Velmont", "littoral");
      const page = realPage();
      const review = await importFile(console, page, "littoral");
      const records = Array.from({ length: 35 }, (_, index) => `${review}/fiches/${index + 1}`);
      const weights = new Map<string, number>();
      const assets = new Map<string, number>();
      for (const url of [review, ...records])
        weights.set(url, await weightOf(console, url, assets));
      for (const url of records) {
        const record = decoded(await get(url));
        assert.match(record, /<mark>/, url);
        assert.doesNotMatch(
          record,
          /aucun passage de la page<\/p><\/td>\s*<td[^>]*>\s*<p lang="\w+">(?!\s*Aucun destinataire)/,
          url,
        );
      }
      // Lint finds errors in it: it is published in spite of them, with the reason why.
      const published = await send(`${review}/publier`, {
        reason: "premier registre",
        force: "la page est publiée telle quelle depuis des années",
      });
      assert.equal(published.statusCode, 303, decoded(published));
      const own = "/console/littoral/registre";
      const whole = decoded(await get(own));
      assert.match(whole, /Activités trouvées : 35 sur 35/);
      const activities = [
        ...new Set(whole.match(/\/console\/littoral\/registre\/activites\/[^"]+/g)),
      ];
      assert.equal(activities.length, 35);
      for (const url of [own, ...activities])
        weights.set(url, await weightOf(console, url, assets));
      assert.ok(assets.size >= 4, "style, script, font and mark");
      for (const [url, weight] of weights) assert.ok(weight < 60_000, `${url}: ${weight} bytes`);
      assert.match(decoded(await get("/organismes/littoral/registre")), /35/);
    });
  });

  test(
    "breaks no rule of axe, as a list, an activity, a review and a record",
    { skip: withoutBrowser },
    async () => {
      await withConsole(async (console) => {
        const { signIn, send, get } = console;
        signIn("dpo", "Orane Velmont", "littoral");
        const review = await importFile(console, realPage(), "littoral");
        await atDesk(console, "", async ({ open, look }) => {
          for (const path of ["", "/fiches/4", "/fiches/31"]) {
            await open(`${review}${path}`);
            await look();
          }
          await send(`${review}/publier`, { reason: "premier registre" });
          const whole = await get("/console/littoral/registre");
          const [first = ""] =
            /\/console\/littoral\/registre\/activites\/[^"]+/.exec(whole.body) ?? [];
          for (const path of ["/console/littoral/registre", first]) {
            await open(path);
            await look();
          }
        });
      });
    },
  );
});
