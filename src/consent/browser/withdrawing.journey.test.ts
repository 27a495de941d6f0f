import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { withoutBrowser } from "../../../test/browser/browser.ts";
import { atShowcase } from "./bannerSite.fixture.ts";

suite("a choice is taken back, kept, and sent", { skip: withoutBrowser }, () => {
  test("rule 29: withdrawing stops what ran and deletes what it left, on every path, and nothing else (AME-65)", async () => {
    await atShowcase(async (at) => {
      await at.open("/sous/dossier/page");
      await at.press("Tout accepter");
      await at.until("window.shared");
      assert.ok((await at.leftCookies()).includes("partage_id"));
      await at.page.getByRole("link", { name: "Gestion des cookies" }).click();
      await at.page.locator("dialog input[name='s.partage'][value=no]").check();
      await at.page.getByRole("button", { name: "Enregistrer mes choix" }).last().click();
      await at.until("!window.shared && document.readyState === 'complete'");
      assert.deepEqual(await at.leftCookies(), ["mesure_a"]);
      assert.deepEqual(await at.eval("[Object.keys(localStorage), Object.keys(sessionStorage)]"), [
        ["autre"],
        [],
      ]);
      assert.match((await at.cookie()) ?? "", /\.w\.fr\.mesure_lecteur_carte\.partage\.0$/);
    });
  });

  test("rule 29 bis: and on every domain that the page can reach", async () => {
    await atShowcase(
      async (at) => {
        await at.page.goto(
          `${at.address.replace("127.0.0.1", "www.vitrine.localhost")}/droits/page`,
        );
        await at.press("Tout accepter");
        for (const where of [
          "Domain=vitrine.localhost",
          "Domain=www.vitrine.localhost",
          "Path=/droits",
        ])
          await at.eval(`document.cookie = "partage_id=${where.length};${where}"`);
        await at.eval(`document.cookie = "autre=1;Domain=vitrine.localhost"`);
        const left = async (): Promise<readonly string[]> => (await at.leftCookies()).toSorted();
        assert.deepEqual(await left(), ["autre", "partage_id", "partage_id", "partage_id"]);
        await at.press("Gestion des cookies");
        await at.page.getByRole("button", { name: "Tout refuser", exact: true }).last().click();
        // What a script writes into cookies reaches the browser's own store a moment later.
        for (let times = 0; times < 40 && (await left()).length > 1; times++)
          await at.page.waitForTimeout(50);
        assert.deepEqual(await left(), ["autre"]);
      },
      { page: "<h1>Vitrine</h1>" },
    );
  });

  test("rule 30: refusing as easily as it was accepted stops exempt measurement too, and its cookies go (AME-47)", async () => {
    await atShowcase(async (at) => {
      assert.deepEqual(await at.leftCookies(), ["mesure_a"]);
      await at.page.getByRole("link", { name: "Gestion des cookies" }).click();
      await at.page.locator("dialog input[name='s.mesure'][value=no]").check();
      await at.page.getByRole("button", { name: "Enregistrer mes choix" }).last().click();
      await at.until("!window.measured && document.readyState === 'complete'");
      assert.deepEqual(await at.leftCookies(), []);
    });
  });

  test("rule 31: acceptance and refusal live equally long, 13 months at most, and no visit prolongs them (AME-41, AME-67, REC-49)", async () => {
    const lives: number[] = [];
    for (const name of ["Tout accepter", "Tout refuser"])
      await atShowcase(async (at) => {
        await at.press(name);
        const life = async (): Promise<number> =>
          (await at.visitor.cookies()).find((each) => each.name === "egide-consent")?.expires ?? 0;
        const first = await life();
        lives.push(Math.round((first - Date.now() / 1000) / 86_400));
        await at.page.waitForTimeout(1_200);
        await at.open("/page2");
        await at.page.waitForTimeout(200);
        assert.equal(await life(), first);
      });
    assert.deepEqual(lives, [393, 393]);
  });

  test("rule 32: it asks again when the choice has run out, or when purposes or words have changed (AME-67, REC-50)", async () => {
    await atShowcase(async (at) => {
      await at.press("Tout accepter");
      const value = (await at.cookie()) ?? "";
      const parts = value.split(".");
      const set = async (changed: readonly string[]): Promise<void> =>
        await at.visitor.addCookies([
          { name: "egide-consent", value: changed.join("."), url: at.address },
        ]);
      const at394 = (Math.floor(Date.now() / 1000) - 394 * 86_400).toString(36);
      await set(parts.with(3, at394));
      await at.open("/page2");
      await at.page.locator(".egc-layer").waitFor();
      await set(parts.with(2, "0".repeat(64)));
      await at.open("/page2");
      await at.page.locator(".egc-layer").waitFor();
      await set(parts);
      await at.open("/page2");
      await at.page.waitForTimeout(200);
      assert.equal(
        await at.page.locator(".egc-layer").count(),
        0,
        "and not while it holds (AME-64)",
      );
    });
  });

  test("rule 33: corrupt, old or hostile values mean no choice, and never a failure", async () => {
    await atShowcase(async (at) => {
      const hostile = [
        "",
        "%E0%A4%A",
        "true",
        "1.",
        "__proto__",
        "<script>alert(1)</script>",
        "x".repeat(3_000),
        "1.".repeat(500),
      ];
      for (const value of hostile) {
        await at.visitor.addCookies([
          { name: "egide-consent", value: encodeURI(value).replaceAll(";", ""), url: at.address },
        ]);
        await at.open("/page2");
        await at.page.locator(".egc-layer").waitFor();
      }
      assert.deepEqual(at.errors, []);
    });
  });

  test("rule 34: with the server down the choice holds, and is sent from a later page, once", async () => {
    let isDown = true;
    await atShowcase(
      async (at) => {
        await at.press("Tout refuser");
        await at.page.waitForTimeout(300);
        assert.match((await at.cookie()) ?? "", /\.0~$/);
        isDown = false;
        await at.open("/page2");
        await at.page.waitForTimeout(300);
        assert.equal(await at.page.locator(".egc-layer").count(), 0);
        assert.match((await at.cookie()) ?? "", /\.0$/);
        const count = at.sent.length;
        const { given, version, id, action, site } = JSON.parse(at.sent.at(-1) ?? "{}");
        assert.deepEqual(
          [given.lecteur, version.length, id.length, action, site],
          [false, 64, 36, "refuse-all", "vitrine"],
        );
        await at.open("/page2");
        await at.page.waitForTimeout(200);
        assert.equal(at.sent.length, count);
      },
      {
        proof: true,
        onPost: (_body, answer) => void answer.writeHead(isDown ? 503 : 204).end(),
      },
    );
  });

  test("rule 34 bis: what a server refuses for good holds here, and is sent to it no more", async () => {
    for (const status of [400, 403, 404, 413])
      await atShowcase(
        async (at) => {
          await at.press("Tout refuser");
          await at.page.waitForTimeout(300);
          assert.match((await at.cookie()) ?? "", /\.0$/, String(status));
          for (const path of ["/page2", "/page3"]) {
            await at.open(path);
            await at.page.waitForTimeout(150);
            assert.equal(await at.page.locator(".egc-layer").count(), 0);
          }
          assert.equal(at.sent.length, 1);
        },
        {
          proof: true,
          page: "<h1>Vitrine</h1>",
          onPost: (_body, answer) => void answer.writeHead(status).end(),
        },
      );
    await atShowcase(
      async (at) => {
        await at.press("Tout refuser");
        await at.page.waitForTimeout(300);
        assert.match((await at.cookie()) ?? "", /\.0~$/, "too much at once is for now");
        await at.open("/page2");
        await at.page.waitForTimeout(150);
        assert.equal(at.sent.length, 2);
      },
      {
        proof: true,
        page: "<h1>Vitrine</h1>",
        onPost: (_body, answer) => void answer.writeHead(429).end(),
      },
    );
  });

  test("rule 35: where a server sets the cookie, it is the server's that stays", async () => {
    await atShowcase(
      async (at) => {
        await at.press("Tout accepter");
        await at.page.waitForTimeout(300);
        const fields = new URLSearchParams(at.sent[0]);
        assert.equal(fields.get("do"), "choice");
        assert.match(fields.get("choice") ?? "", /\.a\.fr\.mesure_lecteur_carte_partage\.\.0$/);
        assert.equal(
          (await at.visitor.cookies()).find(({ name }) => name === "egide-consent")?.httpOnly,
          false,
        );
        assert.match((await at.cookie()) ?? "", /-serveur\./);
      },
      {
        post: true,
        onPost: (body, answer) => {
          const value = (new URLSearchParams(body).get("choice") ?? "").replace(
            /\.[0-9a-f]{64}\./,
            ".version-serveur.",
          );
          answer
            .writeHead(303, {
              location: "/",
              "set-cookie": `egide-consent=${value}; Path=/; Max-Age=1000; SameSite=Lax`,
            })
            .end();
        },
      },
    );
  });
});
