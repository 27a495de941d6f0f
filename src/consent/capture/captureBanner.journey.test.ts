import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, suite, test } from "node:test";
import { browserPath, withoutBrowser } from "../../../test/browser/browser.ts";
import { hasCode } from "../../../test/support/code.ts";
import { fixedClock } from "../../kernel/index.ts";
import { withAddress } from "../../../test/browser/site.ts";
import { atShowcase, showcase } from "../browser/bannerSite.fixture.ts";
import { versionOf } from "../model/banner/asking.ts";
import { openBannerSite } from "../pages/banner/bannerSite.fixture.ts";
import { captureBanner } from "./captureBanner.ts";

const code = "document.title = 'asked';";
const version = "5f".repeat(32);
const told = JSON.stringify({ site: "valmarine", version, language: "fr", cookie: "choix" });
const pages: Readonly<Record<string, string>> = {
  "/": `<!doctype html><p>Bandeau</p><script src="/banner.js" data-config='${told}'></script>`,
  "/hostile": `<!doctype html><script src="/banner.js" data-config='{"site":"../x","version":"1"}'></script>`,
  "/none": "<!doctype html><p>Rien</p>",
};
const clock = fixedClock("2026-11-30T09:00:00Z");

suite("what a browser shows of a banner", { skip: withoutBrowser }, () => {
  let server: Server;
  let address = "";
  before(async () => {
    server = createServer(({ url = "/" }, answer) => {
      const page = pages[url];
      if (url === "/banner.js") answer.setHeader("content-type", "text/javascript").end(code);
      else if (page === undefined) answer.writeHead(404).end();
      else answer.setHeader("content-type", "text/html; charset=utf-8").end(page);
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());

  const capture = async (path: string, browser = browserPath) =>
    await captureBanner({ urls: [address + path], browser, clock, asked: ["127.0.0.1"] });

  test("is which version it asks, the public hash of the code served, and two pictures with their time", async () => {
    const captured = await capture("/");
    assert.equal(captured.site, "valmarine");
    assert.equal(captured.version, version);
    assert.equal(
      captured.code,
      `sha384-${createHash("sha384").update(code).digest("base64")}`,
      "as the attribute `integrity` would say it",
    );
    assert.deepEqual(
      captured.screenshots.map(({ width, language }) => [width, language]),
      [
        [1280, "fr"],
        [375, "fr"],
      ],
    );
    for (const { image, takenAt, browser } of captured.screenshots) {
      assert.deepEqual([...image.subarray(0, 4)], [0x89, 0x50, 0x4e, 0x47]);
      assert.ok(takenAt.equals(clock.now()));
      assert.match(browser, /^Chromium \d/);
    }
  });

  test("is nothing of a page that asks nothing, is not there, or lies about its version", async () => {
    await assert.rejects(capture("/none"), hasCode("consent.capture-no-banner"));
    await assert.rejects(capture("/hostile"), hasCode("consent.capture-no-banner"));
    await assert.rejects(capture("/absent"), hasCode("consent.capture-unreachable"));
    await assert.rejects(capture("/", "/nowhere/chromium"), hasCode("consent.capture-no-browser"));
  });

  test("is both layers in every language to which the page leads, in one run", async () => {
    const { web } = await openBannerSite();
    await withAddress(web, async (at) => {
      const url = `${at}/accueil`;
      const { screenshots, code } = await captureBanner({
        urls: [url],
        browser: browserPath,
        clock,
        asked: ["127.0.0.1"],
      });
      assert.match(code ?? "", /^sha384-/);
      assert.deepEqual(
        screenshots.map(({ language, layer, width }) => `${language} ${layer} ${width}`),
        ["fr", "en"].flatMap((language) =>
          [1280, 375].flatMap((width) => [
            `${language} first ${width}`,
            `${language} panel ${width}`,
          ]),
        ),
      );
      const digests = new Set(screenshots.map(({ image }) => image.toString()));
      assert.equal(digests.size, screenshots.length, "no two pictures are the same");
    });
  });

  test("is found on a site without our server, whose one script says which version it asks", async () => {
    await atShowcase(async ({ address: at }) => {
      const {
        site,
        version: asked,
        code: hash,
        screenshots,
      } = await captureBanner({
        urls: [at],
        browser: browserPath,
        clock,
        asked: ["127.0.0.1"],
      });
      assert.deepEqual([site, asked], [showcase.site, versionOf(showcase)]);
      assert.match(hash ?? "", /^sha384-/);
      assert.deepEqual(
        screenshots.map(({ layer, width }) => `${layer} ${width}`),
        ["first 1280", "panel 1280", "first 375", "panel 375"],
      );
    });
  });

  test("is nothing of a host of a private network that nobody named", async () => {
    await assert.rejects(
      captureBanner({ urls: [`${address}/`], browser: browserPath, clock, asked: [] }),
      hasCode("consent.capture-unreachable"),
    );
  });
});
