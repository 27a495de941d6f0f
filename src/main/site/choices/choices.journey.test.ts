import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { violationsOf } from "../../../../test/browser/axe.ts";
import { withoutBrowser, withVisitor } from "../../../../test/browser/browser.ts";
import { withAddress } from "../../../../test/browser/site.ts";
import { webOptions } from "../../../../test/support/web.ts";
import { identityCookies } from "../../../identity/pages/index.ts";
import { memoryTerritories, parseNetwork } from "../../../organisations/index.ts";
import { openWeb, ownCookies } from "../../../platform/web/index.ts";
import { importDocument } from "../../../register/index.ts";
import { demoFolder } from "../../config.ts";
import { overviewExample } from "../overview.fixture.ts";
import { publicBodiesOf } from "../publicBodies.ts";
import { addPublicPages } from "../publicRoutes.ts";
import { siteSlots } from "../siteSlots.ts";
import { addChoicesPage } from "./choicesPage.ts";

const read = (name: string) => readFileSync(join(demoFolder, name));
const register = importDocument({
  bytes: read("register.txt"),
  name: "register.txt",
  language: "fr",
});
const withoutEmployers = register.activities.filter(
  ({ dataSubjects }) => !dataSubjects.some(({ text }) => text.startsWith("Employeurs")),
);
const network = parseNetwork("bodies.yaml", read("bodies.yaml").toString());
assert.ok(network.ok);
const { bodies, territories: known } = network.value;
const thirteenMonths = 395 * 86_400;

const openSite = async (): Promise<FastifyInstance> => {
  const readBodies = async () => publicBodiesOf(bodies, ["valmarine", "littoral"], "valmarine");
  const web = await openWeb(webOptions({ slots: siteSlots(async () => ({}), readBodies) }));
  addPublicPages(web, {
    readOverview: async () => overviewExample,
    // Of the two bodies that publish, one has nothing of employers.
    readRegister: async (policy) =>
      policy === "littoral" ? { ...register, activities: withoutEmployers } : register,
    readBodies,
  });
  const cookies = [...Object.values(ownCookies), ...Object.values(identityCookies)];
  const territories = memoryTerritories();
  await territories.save(known);
  addChoicesPage(web, { readBodies, territories, cookies });
  return web;
};

interface Visit {
  get(url: string): Promise<string>;
  /** Sends the form, and says where it led and which cookies were set. */
  choose(
    fields: Record<string, string>,
    url?: string,
  ): Promise<{ status: number; to: string | null; body: string; set: readonly Cookie[] }>;
}
interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly maxAge?: number;
}

/** A browser without JavaScript: it keeps what is set, and forgets what is cleared. */
const withVisit = async (use: (visit: Visit) => Promise<void>): Promise<void> => {
  const web = await openSite();
  const kept: Record<string, string> = {};
  try {
    await use({
      get: async (url) => (await web.inject({ url, cookies: kept })).body,
      choose: async (fields, url = "/mes-choix") => {
        const answer = await web.inject({
          method: "POST",
          url,
          cookies: kept,
          headers: { "content-type": "application/x-www-form-urlencoded" },
          payload: new URLSearchParams(fields).toString(),
        });
        const set = answer.cookies as Cookie[];
        for (const { name, value } of set)
          if (value === "") delete kept[name];
          else kept[name] = value;
        const to = answer.headers.location ?? null;
        return { status: answer.statusCode, to, body: answer.body, set };
      },
    });
  } finally {
    await web.close();
  }
};

const chosen = (set: readonly Cookie[]): readonly Cookie[] =>
  set.filter(({ name }) => name !== ownCookies.notice.name);

suite("a visitor’s own choices", () => {
  test("lead to the pages of the body and set nothing unless the box is ticked", async () => {
    await withVisit(async ({ get, choose }) => {
      const home = await get("/");
      assert.match(home, /href="\/mes-choix">Choisir mon organisme/);
      for (const word of ["particuliers", "professionnels", "employeurs"])
        assert.ok(home.includes(`href="/espaces/${word}"`), word);
      const { status, to, set } = await choose({ body: "littoral", space: "employers" });
      assert.deepEqual([status, to, set], [303, "/organismes/littoral", []]);
      assert.equal((await choose({ space: "employers" })).to, "/espaces/employeurs");
      assert.match(await get("/"), /Choisir mon organisme/);
    });
  });

  test("are remembered for thirteen months in a cookie each where the visitor asks for it", async () => {
    await withVisit(async ({ get, choose }) => {
      const { set } = await choose({ body: "littoral", space: "employers", remember: "true" });
      assert.deepEqual(
        chosen(set).map(({ name, value, maxAge }) => [name, value, maxAge]),
        [
          ["egide-space", "employers", thirteenMonths],
          ["egide-body", "littoral", thirteenMonths],
        ],
      );
      const home = await get("/");
      assert.match(home, /Votre organisme : Caisse d’entraide du Littoral\./);
      assert.match(home, /href="\/organismes\/littoral">Ses pages/);
      assert.match(home, /href="\/mes-choix">Changer/);
      assert.ok(home.indexOf("/espaces/employeurs") < home.indexOf("/espaces/particuliers"));
      assert.match(home, /Votre espace, retenu dans ce navigateur/);
      const page = await get("/mes-choix");
      assert.match(page, /value="littoral"\s+selected/);
      assert.match(page, /Oublier mes choix/);
    });
  });

  test("are forgotten on the page where they were made, or when the box is no longer ticked", async () => {
    await withVisit(async ({ get, choose }) => {
      for (const forget of [{ forget: "true" }, { body: "littoral", space: "employers" }]) {
        await choose({ body: "littoral", space: "employers", remember: "true" });
        const { set } = await choose(forget);
        assert.deepEqual(
          chosen(set).map(({ name, value }) => [name, value]),
          [
            ["egide-space", ""],
            ["egide-body", ""],
          ],
        );
        assert.match(await get("/mes-choix"), /Ce navigateur ne retient aucun de ces choix/);
        assert.match(await get("/"), /Choisir mon organisme/);
      }
    });
  });

  test("remember one space from its own page, without losing the body, and come back there", async () => {
    await withVisit(async ({ get, choose }) => {
      await choose({ body: "deux-rives", space: "none", remember: "true" });
      const space = await get("/espaces/professionnels");
      const fields = Object.fromEntries(
        [...space.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)]
          .map(([, name = "", value = ""]) => [name, value] as const)
          .filter(([name]) => ["body", "space", "remember", "retour"].includes(name)),
      );
      const { to } = await choose({ ...fields, retour: "/espaces/professionnels" });
      assert.equal(to, "/espaces/professionnels");
      assert.match(await get("/espaces/professionnels"), /Cet espace est retenu/);
      assert.match(await get("/"), /Votre organisme : Caisse d’entraide des Deux-Rives/);
    });
  });

  test("find the body by a postal code, which wins over the list, and is neither kept nor in an address", async () => {
    await withVisit(async ({ get, choose }) => {
      assert.equal((await choose({ postal: "00120" })).to, "/organismes/littoral");
      const { to, set } = await choose({ postal: "00 250", body: "littoral", remember: "true" });
      assert.equal(to, "/organismes/hauts-plateaux");
      assert.doesNotMatch(JSON.stringify(set), /00.?250/);
      assert.match(await get("/"), /Votre organisme : Caisse d’entraide des Hauts-Plateaux/);
      assert.equal((await choose({ postal: "00499" })).to, "/organismes/deux-rives");
      assert.equal((await choose({ postal: "00480" })).to, "/organismes/port-valmarine");
      for (const [postal, said] of [
        ["0012", /id="postal-error"[^>]*>Écrivez un code postal/],
        ["75001", /id="postal-error"[^>]*>Aucun organisme de ce réseau/],
      ] as const) {
        const refused = await choose({ postal, space: "employers", remember: "true" });
        assert.equal(refused.status, 400);
        assert.match(refused.body, said);
        assert.match(refused.body, new RegExp(`value="${postal}"`), "what was typed stays");
        assert.deepEqual(refused.set, []);
      }
    });
  });

  test("are refused where no such body or space is, and leave the display as it was", async () => {
    await withVisit(async ({ choose, get }) => {
      for (const fields of [{ body: "ailleurs" }, { space: "kings" }]) {
        const { status, body, set } = await choose({ ...fields, remember: "true" });
        assert.equal(status, 400);
        assert.match(body, /Choisissez un (?:organisme|espace) de la liste/);
        assert.deepEqual(set, []);
      }
      const outside = await choose({ space: "none", retour: "//ailleurs.example" });
      assert.equal(outside.to, "/");
      assert.match(await get("/en/my-choices"), /thirteen months/);
    });
  });

  test("stand beside the list of every cookie of this site, with its purpose and its period", async () => {
    await withVisit(async ({ get }) => {
      const page = await get("/mes-choix");
      for (const { name, purpose } of [
        ...Object.values(ownCookies),
        ...Object.values(identityCookies),
      ]) {
        assert.ok(page.includes(`<code>${name}</code>`), name);
        assert.ok(page.includes(purpose.fr), name);
      }
      assert.match(page, /13 mois/);
      assert.match(page, /jusqu’à la fermeture du navigateur/);
    });
  });
});

suite("a space", () => {
  test("shows the activities that the register says of such persons, and by which words they were found", async () => {
    await withVisit(async ({ get }) => {
      const individuals = await get("/espaces/particuliers");
      assert.match(individuals, /Recevoir les candidatures/);
      assert.doesNotMatch(individuals, /Tenir la comptabilité/);
      assert.match(individuals, /demandeur, abonné/);
      assert.match(await get("/espaces/professionnels"), /Tenir la comptabilité/);
      assert.match(await get("/espaces/employeurs"), /Instruire les demandes d’aide/);
      assert.match(
        await get("/organismes/littoral/espaces/employeurs"),
        /Aucune activité du registre n’emploie ces mots/,
      );
      assert.match(
        await get("/organismes/littoral/espaces/professionnels"),
        /\/organismes\/littoral\/registre\/[\w-]+"/,
      );
      assert.match(await get("/espaces/rois"), /web\.not-found/);
    });
  });

  test("has an English address in English, to which the one with the French word leads for good", async () => {
    const web = await openSite();
    try {
      for (const [fr, en] of [
        ["particuliers", "individuals"],
        ["professionnels", "professionals"],
        ["employeurs", "employers"],
      ] as const) {
        for (const [french, english] of [
          ["/espaces", "/en/spaces"],
          ["/organismes/littoral/espaces", "/en/bodies/littoral/spaces"],
        ] as const) {
          const page = await web.inject(`${english}/${en}`);
          assert.equal(page.statusCode, 200, en);
          assert.match(page.body, new RegExp(`href="${french}/${fr}"\\s+lang="fr"`));
          const back = await web.inject(`${french}/${fr}`);
          assert.match(back.body, new RegExp(`href="${english}/${en}"\\s+lang="en"`));
          const moved = await web.inject(`${english}/${fr}`);
          assert.deepEqual([moved.statusCode, moved.headers.location], [308, `${english}/${en}`]);
        }
        assert.match((await web.inject("/en/")).body, new RegExp(`href="/en/spaces/${en}"`));
      }
    } finally {
      await web.close();
    }
  });
});

suite("the choices in a browser", { skip: withoutBrowser }, () => {
  test("are made, used and forgotten without a script", async () => {
    await withAddress(await openSite(), async (address) => {
      await withVisitor(
        async (visitor) => {
          const page = await visitor.newPage();
          await page.goto(`${address}/`);
          await page.getByRole("link", { name: "Choisir mon organisme" }).click();
          await page.getByLabel("Ou mon organisme").selectOption("littoral");
          await page.getByLabel("Un employeur").check();
          await page.getByLabel("Retenir ces choix").check();
          await page.getByRole("button", { name: "Voir mes pages" }).click();
          assert.match(page.url(), /\/organismes\/littoral$/);
          await page.goto(`${address}/`);
          await page.locator("main").getByRole("link", { name: "Changer" }).click();
          await page.getByRole("button", { name: "Oublier mes choix" }).click();
          assert.match(await page.locator("main").innerText(), /ne retient aucun de ces choix/);
          assert.deepEqual(await visitor.cookies(), []);
        },
        { javaScriptEnabled: false },
      );
    });
  });

  test("stand on pages that break no rule of axe and do not stick out, wide and narrow", async () => {
    await withAddress(await openSite(), async (address) => {
      await withVisitor(async (visitor) => {
        const page = await visitor.newPage();
        const check = async (path: string, width: number): Promise<void> => {
          await page.setViewportSize({ width, height: 900 });
          await page.goto(`${address}${path}`);
          assert.deepEqual(await violationsOf(page), [], path);
          const sticksOut = await page.evaluate<number>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth",
          );
          assert.equal(sticksOut, 0, path);
        };
        for (const path of ["/", "/mes-choix", "/espaces/professionnels"]) await check(path, 360);
        for (const [name, value] of [
          ["egide-body", "littoral"],
          ["egide-space", "employers"],
        ] as const)
          await visitor.addCookies([{ name, value, url: address }]);
        for (const path of ["/mes-choix", "/espaces/employeurs"]) await check(path, 360);
        for (const path of ["/en/", "/en/my-choices", "/en/spaces/employers"])
          await check(path, 1280);
      });
    });
  });
});
