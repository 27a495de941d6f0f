import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { identityCookies } from "../../../identity/pages/index.ts";
import { ownCookies } from "../../../platform/web/index.ts";
import { withVisit, type Cookie } from "./choicesSite.fixture.ts";

const thirteenMonths = 393 * 86_400;

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

  test("are remembered for thirteen months in a cookie each where the visitor asks for it (AME-43, AME-44)", async () => {
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
      assert.match(page, /value="littoral"[^>]*\sselected/);
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

  test("remember one space from its own page, without losing the body, and come back there (AME-38)", async () => {
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

  test("find the body by a postal code, which wins over the list, and is neither kept nor in an address (AME-37)", async () => {
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
        ["98000", /id="postal-error"[^>]*>Aucun département/],
        ["00899", /id="postal-error"[^>]*>Ce code est celui d’une unité des armées/],
      ] as const) {
        const refused = await choose({ postal, space: "employers", remember: "true" });
        assert.equal(refused.status, 400);
        assert.match(refused.body, said);
        assert.match(refused.body, new RegExp(`value="${postal}"`), "what was typed stays");
        assert.deepEqual(refused.set, []);
      }
    });
  });

  test("lead to a body from every department of France, Corsica and overseas included", async () => {
    await withVisit(async ({ choose }) => {
      for (const [postal, body] of [
        ["01000", "quatre-monts"],
        ["20000", "maquis-bleus"],
        ["20200", "maquis-bleus"],
        ["75116", "sept-ponts"],
        ["97133", "alizes"],
        ["97400", "lagons"],
        ["97500", "brumes"],
        ["98800", "atolls"],
      ] as const)
        assert.equal((await choose({ postal })).to, `/organismes/${body}`, postal);
    });
  });

  test("are asked between the bodies that share a postal code, and remembered like any other", async () => {
    await withVisit(async ({ get, choose }) => {
      const asked = await choose({ postal: "00 300", space: "employers", remember: "true" });
      assert.deepEqual([asked.status, asked.to, asked.set], [200, null, []]);
      assert.match(asked.body, /Plusieurs organismes se partagent ce code postal/);
      const offered = [...asked.body.matchAll(/name="among"[^>]*value="([^"]+)"/g)].map(
        ([, body]) => body,
      );
      assert.deepEqual(offered, ["hauts-plateaux", "deux-rives"]);
      assert.match(asked.body, /value="00 300"/, "what was typed stays");
      assert.match(asked.body, /value="employers"\s+checked/);
      const strange = await choose({ postal: "00300", among: "littoral" });
      assert.equal(strange.status, 200, "a body that does not share it is none of the choice");
      const { to, set } = await choose({
        postal: "00300",
        among: "hauts-plateaux",
        body: "littoral",
        remember: "true",
      });
      assert.equal(to, "/organismes/hauts-plateaux");
      assert.deepEqual(
        chosen(set).find(({ name }) => name === ownCookies.body.name)?.value,
        "hauts-plateaux",
      );
      assert.match(await get("/"), /Votre organisme : Caisse d’entraide des Hauts-Plateaux/);
      assert.equal(
        (await choose({ postal: "00310", among: "hauts-plateaux" })).to,
        "/organismes/deux-rives",
        "a code of one body asks nothing",
      );
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

  test("REC-45: stand beside the list of every cookie of this site, with its purpose and its period", async () => {
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
