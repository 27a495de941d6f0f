import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Page } from "playwright-core";
import { violationsOf } from "../../../../test/browser/axe.ts";
import { withVisitor, withoutBrowser } from "../../../../test/browser/browser.ts";
import { withAddress } from "../../../../test/browser/site.ts";
import { showcase } from "../../browser/bannerSite.fixture.ts";
import {
  openEmbedServer,
  openSiteServer,
  type EmbedServer,
  type SiteServer,
} from "./embed.fixture.ts";

interface Embedding {
  readonly server: EmbedServer;
  readonly site: SiteServer;
  readonly ours: string;
  readonly page: Page;
  readonly errors: string[];
  /** What the browser keeps under the name of the choice. */
  choice(): Promise<{ readonly value: string; readonly domain: string } | null>;
}

/** A site on another host than ours, whose inventory names it, and somebody who visits it. */
const embedding = async (
  how: (ours: string) => Parameters<typeof openSiteServer>[0],
  use: (at: Embedding) => Promise<void>,
  { withoutScripts = false, width = 1280 } = {},
): Promise<void> => {
  const server = await openEmbedServer();
  await withAddress(server.web, async (ours) => {
    const site = await openSiteServer(how(ours));
    server.inventories = [{ ...showcase, addresses: [site.origin] }];
    try {
      await withVisitor(
        async (visitor) => {
          const page = await visitor.newPage();
          page.setDefaultTimeout(8_000);
          const errors: string[] = [];
          page.on("pageerror", (error) => void errors.push(error.message));
          page.on("console", (message) => {
            if (message.type() === "error" && !/404/.test(message.text()))
              errors.push(message.text());
          });
          const choice = async () =>
            (await visitor.cookies()).find(({ name }) => name === "egide-consent") ?? null;
          if (withoutScripts) await page.route(/\.m?js$/, async (route) => await route.abort());
          await page.goto(`${site.origin}/droits?page=2`);
          await use({ server, site, ours, page, errors, choice });
        },
        { viewport: { width, height: 740 } },
      );
    } finally {
      await site.stop();
    }
  });
};

const idOf = (value: string): string => value.split(".")[1] ?? "";

suite("a site on another host embeds the banner by one tag", { skip: withoutBrowser }, () => {
  const tag = (ours: string): string =>
    `<script src="${ours}/consent/vitrine/banner-fr.js" defer referrerpolicy="no-referrer"></script>`;

  test("it asks, holds, keeps the choice in a cookie of the site, and its proof with us (REC-44)", async () => {
    await embedding(
      (ours) => ({
        head: tag(ours),
        policy: `default-src 'none'; script-src ${ours}; connect-src ${ours}; frame-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'`,
      }),
      async ({ server, site, page, errors, choice }) => {
        await page.locator(".egc-layer").waitFor();
        assert.ok(!site.asked.includes("GET /contenu"));
        const sent = page.waitForResponse((each) => each.url().endsWith("/consent/proofs"));
        await page.getByRole("button", { name: "Tout accepter" }).click();
        assert.equal((await sent).status(), 204);
        await page.waitForFunction("!document.cookie.endsWith('~')");
        const kept = await choice();
        assert.equal(kept?.domain, "localhost");
        const [proof] = await server.proofs.find(idOf(kept?.value ?? ""));
        assert.deepEqual([proof?.site, proof?.action], ["vitrine", "accept-all"]);
        await page.waitForTimeout(100);
        assert.ok(site.asked.includes("GET /contenu"));
        assert.deepEqual(errors, []);
        await page.reload();
        await page.waitForFunction("window.egideConsent");
        assert.equal(await page.locator(".egc-layer").count(), 0);
      },
    );
  });

  test("and by one import, where its pages are made of modules", async () => {
    await embedding(
      (ours) => ({
        head: `<script type="module">import { egideConsent } from "${ours}/consent/vitrine/banner-en.mjs"; window.imported = egideConsent;</script>`,
      }),
      async ({ server, page, choice }) => {
        await page.waitForFunction("window.imported");
        const sent = page.waitForResponse((each) => each.url().endsWith("/consent/proofs"));
        await page.getByRole("button", { name: "Refuse all" }).click();
        assert.equal((await sent).status(), 204);
        const [proof] = await server.proofs.find(idOf((await choice())?.value ?? ""));
        assert.equal(proof?.language, "en");
      },
    );
  });
});

suite("a site that passes /consent/ on to us", { skip: withoutBrowser }, () => {
  test("has the same tag, and a cookie that a server set on its own host", async () => {
    await embedding(
      (ours) => ({
        head: '<script src="/consent/vitrine/banner-fr.js" defer></script>',
        passesOn: ours,
      }),
      async ({ server, site, page, errors, choice }) => {
        const sent = page.waitForResponse((each) => each.request().method() === "POST");
        await page.getByRole("button", { name: "Tout refuser" }).click();
        const answer = await sent;
        assert.equal(answer.status(), 204);
        assert.match((await answer.allHeaders())["set-cookie"] ?? "", /^egide-consent=1\./);
        assert.ok(site.asked.includes("POST /consent/vitrine/choice-fr.html"));
        const kept = await choice();
        assert.ok(!kept?.value.endsWith("~"));
        assert.equal((await server.proofs.find(idOf(kept?.value ?? "")))[0]?.action, "refuse-all");
        assert.deepEqual(errors, []);
      },
    );
  });

  test("has the question drawn by its server, which works without JavaScript and comes back to the page", async () => {
    await embedding(
      (ours) => ({
        passesOn: ours,
        body: async ({ url = "/", headers: { cookie = "" } }) => {
          const part = `${ours}/consent/vitrine/banner-fr.html?retour=${encodeURIComponent(url)}`;
          return await (await fetch(part, { headers: { cookie } })).text();
        },
      }),
      async ({ server, site, page, choice }) => {
        assert.ok(await page.locator(".egc-layer").isVisible());
        assert.deepEqual(await violationsOf(page), []);
        await page.getByRole("button", { name: "Personnaliser" }).click();
        await page.waitForURL(/choice-fr\.html/);
        assert.deepEqual(await violationsOf(page), []);
        assert.equal(
          await page.evaluate("document.documentElement.scrollWidth - innerWidth <= 0"),
          true,
        );
        await page.locator("input[name='s.lecteur'][value=yes]").check();
        await page.getByRole("button", { name: "Enregistrer mes choix" }).last().click();
        await page.waitForURL(`${site.origin}/droits?page=2`);
        assert.equal(await page.locator(".egc-layer").count(), 0);
        const kept = await choice();
        const [proof] = await server.proofs.find(idOf(kept?.value ?? ""));
        assert.deepEqual([proof?.given["lecteur"], proof?.given["carte"]], [true, false]);
      },
      { withoutScripts: true, width: 360 },
    );
  });

  test("and where scripts run, the same question is answered without leaving the page", async () => {
    await embedding(
      (ours) => ({
        passesOn: ours,
        body: async ({ headers: { cookie = "" } }) =>
          await (
            await fetch(`${ours}/consent/vitrine/banner-fr.html`, { headers: { cookie } })
          ).text(),
      }),
      async ({ site, page, errors }) => {
        await page.waitForFunction("window.egideConsent");
        assert.equal(await page.locator(".egc-layer").count(), 1);
        await page.getByRole("button", { name: "Tout accepter" }).click();
        await page.locator(".egc-layer").waitFor({ state: "detached" });
        assert.equal(page.url(), `${site.origin}/droits?page=2`);
        assert.deepEqual(errors, []);
        await page.reload();
        assert.equal(await page.locator(".egc-layer").count(), 0, "nor is it drawn again");
      },
    );
  });
});
