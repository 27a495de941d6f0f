import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { violationsOf } from "../../../../test/browser/axe.ts";
import { withoutBrowser, withVisitor } from "../../../../test/browser/browser.ts";
import { withAddress } from "../../../../test/browser/site.ts";
import { webClock, webOptions } from "../../../../test/support/web.ts";
import type { Measured, SiteState } from "../../../platform/availability/index.ts";
import { addPage, html, open, openWeb, type SiteSettings } from "../../../platform/web/index.ts";
import { siteSlots } from "../siteSlots.ts";
import { addAvailabilityPage, lengthWords } from "./availabilityPage.ts";
import { beatOfSite } from "./beatOfSite.ts";

const openSite = async (
  settings: () => SiteSettings,
  home: () => void = () => {},
  measured: Measured = { since: null, spans: [] },
) => {
  const readSettings = async () => settings();
  const web = await openWeb(
    webOptions({
      slots: siteSlots(readSettings),
      maintenance: async () => settings().maintenance ?? null,
    }),
  );
  addPage(web, {
    paths: { fr: "/", en: "/en/" },
    access: open,
    render: async () => {
      home();
      return { title: "Accueil", main: html`<h1>Accueil</h1>` };
    },
  });
  addAvailabilityPage(web, async () => measured);
  return web;
};

/** What one beat keeps of a site: a state with its moment, or that it was missed. */
const beatOnce = async (address: string, settings: () => SiteSettings): Promise<string> => {
  const { promise, resolve } = Promise.withResolvers<string>();
  const heart = beatOfSite({
    address,
    site: async () => settings(),
    clock: webClock,
    keep: async (state: SiteState, at) => resolve(`${state} ${at.toString()}`),
    onMissed: () => resolve("missed"),
  });
  const came = await promise;
  await heart.stop();
  return came;
};

suite("the beat of a site", () => {
  test("is that its home page was served, or the page of maintenance; a failure and a silence are missed", async () => {
    let settings: SiteSettings = {};
    let fails = false;
    const web = await openSite(
      () => settings,
      () => {
        if (fails) throw new Error("the database is away");
      },
    );
    const gone = await withAddress(web, async (address) => {
      assert.equal(await beatOnce(address, () => settings), "open 2027-03-31T08:00:00Z");
      fails = true;
      assert.equal(await beatOnce(address, () => settings), "missed");
      settings = { maintenance: { fr: "Retour à 14 h.", en: "Back at 2 pm." } };
      assert.equal(await beatOnce(address, () => settings), "maintenance 2027-03-31T08:00:00Z");
      return address;
    });
    assert.equal(await beatOnce(gone, () => settings), "missed");
  });
});

suite("a length of time", () => {
  test("is said by its two largest units, and never as nothing where there was something", () => {
    const said = (seconds: number) => lengthWords(seconds, "fr");
    assert.deepEqual(
      [0, 1, 60, 3_600, 5_400, 86_400, 180_061].map((seconds) => said(seconds)),
      ["0 min", "1 min", "1 min", "1 h", "1 h 30 min", "1 j", "2 j 2 h"],
    );
  });
});

suite("the page of availability in a browser", { skip: withoutBrowser }, () => {
  const at = (back: Temporal.DurationLike) => webClock.now().subtract(back);
  const since = at({ hours: 3_000 });
  const spans = [
    { state: "open", from: since, until: at({ hours: 900 }) },
    { state: "open", from: at({ hours: 899 }), until: at({ hours: 50 }) },
    { state: "maintenance", from: at({ hours: 50 }), until: at({ hours: 49 }) },
    { state: "open", from: at({ hours: 49 }), until: at({ minutes: 1 }) },
  ] as const;

  test("REC-03: says both figures and each interruption, and breaks no rule of axe, wide and narrow", async () => {
    const web = await openSite(() => ({}), undefined, { since, spans });
    await withAddress(web, async (address) => {
      await withVisitor(async (visitor) => {
        const page = await visitor.newPage();
        for (const [path, width] of [
          ["/disponibilite", 360],
          ["/en/availability", 1280],
        ] as const) {
          await page.setViewportSize({ width, height: 900 });
          await page.goto(`${address}${path}`);
          assert.deepEqual(await violationsOf(page), [], path);
          const text = await page.locator("main").innerText();
          assert.match(text, /100 ?%/, "of the last thirty days, maintenance apart");
          assert.match(text, /99[.,]96 ?%/);
          assert.equal(await page.locator("tbody tr").count(), 2);
          const sticksOut = await page.evaluate<number>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth",
          );
          assert.equal(sticksOut, 0, path);
        }
      });
    });
  });
});
