import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { browserOf } from "../../../../test/support/browser.ts";
import { showcase } from "../../browser/bannerSite.fixture.ts";
import { refusablesOf } from "../../model/banner/asking.ts";
import { openBannerSite } from "./bannerSite.fixture.ts";

const everything = { mesure: true, lecteur: true, carte: true, partage: true };
const nothing = { mesure: false, lecteur: false, carte: false, partage: false };
const manage = "/gestion-des-cookies";

suite("the banner without JavaScript", () => {
  test("is a form above every page until there is a choice, and leads back (AME-62, AME-63, AME-64)", async () => {
    const { web, recorded } = await openBannerSite(showcase, { secure: true });
    const browser = browserOf(web);
    for (const path of ["/accueil", "/suite", "/en/suite"]) {
      await browser.open(path);
      assert.match(browser.shown.text, /data-egc="banner"/, path);
    }
    assert.deepEqual([...browser.cookies.keys()], [], "nothing is set by being asked");
    await browser.open("/suite");
    await browser.send({ do: "refuse-all" }, manage);
    assert.equal(browser.shown.path, "/suite");
    assert.match(browser.shown.text, /Votre choix est enregistré/);
    assert.doesNotMatch(browser.shown.text, /data-egc="banner"/);
    assert.deepEqual(recorded[0]?.given, nothing);
    assert.deepEqual(
      [recorded[0]?.action, recorded[0]?.site, recorded[0]?.language],
      ["refuse-all", "vitrine", "fr"],
    );
    await browser.open("/en/accueil");
    assert.doesNotMatch(browser.shown.text, /data-egc="banner"/, "asked once for both languages");
  });

  test("keeps acceptance and refusal for 13 months, by a cookie that the server sets (AME-41, AME-42, AME-67)", async () => {
    for (const act of ["accept-all", "refuse-all"]) {
      const { web } = await openBannerSite(showcase, { secure: true });
      const browser = browserOf(web);
      await browser.open("/accueil");
      await browser.send({ do: act }, manage);
      assert.match(
        browser.everSet.find((each) => each.startsWith("__Host-egide-consent=")) ?? "",
        /^[^;]+; Max-Age=33955200; Path=\/; Secure; SameSite=Lax$/,
      );
      const before = browser.everSet.length;
      await browser.open("/suite");
      assert.ok(
        !browser.everSet.slice(before).some((each) => each.includes("egide-consent")),
        "no visit prolongs it",
      );
    }
  });

  test("« Personnaliser » leads to the page of all services, and comes back with what was picked (AME-36, AME-65)", async () => {
    const { web, recorded } = await openBannerSite(showcase, { secure: true });
    const browser = browserOf(web);
    await browser.open("/accueil");
    await browser.send({ do: "customise" }, manage);
    assert.equal(browser.shown.path, `${manage}?retour=%2Faccueil`);
    assert.equal(recorded.length, 0, "asking for more is no choice");
    assert.match(browser.shown.text, /Toujours actif/);
    await browser.send({ do: "save", "s.lecteur": "yes", "s.mesure": "no" }, manage);
    assert.equal(browser.shown.path, "/accueil");
    assert.deepEqual(recorded[0]?.given, { ...nothing, lecteur: true });
    assert.match(browser.shown.text, /<div data-consent="lecteur"><p id="video">/);
    await browser.open(manage);
    assert.match(browser.shown.text, new RegExp(recorded[0]?.id ?? "none"));
    await browser.send({ do: "refuse:media" }, manage);
    assert.equal(recorded[1]?.action, "withdraw");
    assert.deepEqual(recorded[1]?.given, nothing);
    assert.equal(recorded[1]?.id, recorded[0]?.id, "one visitor, one number");
    await browser.send({ do: "accept:media" }, manage);
    assert.deepEqual(recorded[2]?.given, { ...nothing, lecteur: true, carte: true });
  });

  test("saving the page untouched gives nothing, and leaves exempt measurement (AME-47)", async () => {
    const { web, recorded } = await openBannerSite(showcase, { secure: true });
    const browser = browserOf(web);
    await browser.open(manage);
    await browser.send({ do: "save" }, manage);
    assert.deepEqual(recorded[0]?.given, { ...nothing, mesure: true });
  });

  test("a placeholder says who would receive what, and has it shown for ever by a form", async () => {
    const { web, recorded } = await openBannerSite(showcase, { secure: true });
    const browser = browserOf(web);
    await browser.open("/accueil");
    const [, drawn = ""] = /<noscript>([^]*?)<\/noscript>/.exec(browser.shown.text) ?? [];
    assert.match(drawn, /adresse IP[^]*Vidéos Ltd \(Irlande\)/);
    await browser.send({ do: "ever:lecteur" }, manage);
    assert.deepEqual(recorded[0]?.given, { ...nothing, mesure: true, lecteur: true });
    assert.doesNotMatch(browser.shown.text, /<noscript>/);
  });

  test("Global Privacy Control is taken for a refusal of all, and said; nothing is written without an act", async () => {
    const { web, recorded } = await openBannerSite();
    const page = await web.inject({ url: "/accueil", headers: { "sec-gpc": "1" } });
    assert.match(page.body, /Global Privacy Control/);
    assert.doesNotMatch(page.body, /data-egc="banner"/);
    assert.equal(page.headers["set-cookie"], undefined);
    await web.inject({
      method: "POST",
      url: manage,
      headers: { "sec-gpc": "1", "content-type": "application/x-www-form-urlencoded" },
      payload: "do=signal",
    });
    assert.deepEqual([recorded[0]?.action, recorded[0]?.given], ["signal", nothing]);
  });
});

suite("what a server does with a choice", () => {
  const post = async (
    payload: Record<string, string>,
    cookie = "",
    url = manage,
    site = openBannerSite(),
  ) => {
    const opened = await site;
    const answer = await opened.web.inject({
      method: "POST",
      url,
      headers: { "content-type": "application/x-www-form-urlencoded", cookie },
      payload: new URLSearchParams(payload).toString(),
    });
    const cookies = [answer.headers["set-cookie"] ?? []].flat();
    return {
      ...opened,
      answer,
      cookies,
      value: cookies.find((each) => each.startsWith("egide-consent="))?.split(/[=;]/)[1] ?? "",
    };
  };

  test("takes one that a script made, by its own clock, and notes that the browser's is years off", async () => {
    const { value } = await post({ do: "accept-all" });
    const inThePast = value.split(".").with(3, (1_000_000_000).toString(36)).join(".");
    const again = await post({ do: "choice", choice: inThePast });
    assert.deepEqual(again.recorded[0]?.given, everything);
    assert.equal(again.recorded[0]?.at.toString(), "2027-03-31T08:00:00Z");
    assert.match(again.value, /\.-9\d{3}$/);
  });

  test("refuses what answers another question, and changes nothing", async () => {
    const { value } = await post({ do: "accept-all" });
    for (const choice of [
      "",
      "x",
      value.replace("_partage", ""),
      value.split(".").with(2, "0".repeat(64)).join("."),
    ]) {
      const { answer, recorded, cookies } = await post({ do: "choice", choice });
      assert.equal(answer.statusCode, 400, choice);
      assert.match(answer.body, /rien n’a été changé/);
      assert.deepEqual(
        [recorded.length, cookies.filter((each) => each.startsWith("egide-consent"))],
        [0, []],
      );
    }
    for (const pressed of ["ever:inconnu", "accept:inconnu", "autre", "accept:"])
      assert.equal((await post({ do: pressed })).answer.statusCode, 400, pressed);
  });

  test("asks again for corrupt, old and hostile cookies, and for those of other words", async () => {
    const { web, value } = await post({ do: "accept-all" });
    const parts = value.split(".");
    const year = 31_536_000;
    const at = Number.parseInt(parts[3] ?? "", 36);
    for (const cookie of [
      "x",
      "%E0%A4%A",
      "__proto__",
      parts.with(2, "0".repeat(64)).join("."),
      parts.with(3, (at - 2 * year).toString(36)).join("."),
      parts.with(3, (at + 2 * year).toString(36)).join("."),
    ]) {
      const page = await web.inject({
        url: "/accueil",
        headers: { cookie: `egide-consent=${cookie}` },
      });
      assert.equal(page.statusCode, 200);
      assert.match(page.body, /data-egc="banner"/, cookie);
    }
    const page = await web.inject({
      url: "/accueil",
      headers: { cookie: `egide-consent=${value}` },
    });
    assert.doesNotMatch(page.body, /data-egc="banner"/);
  });

  test("holds though the proof cannot be kept, and has the browser send it again", async () => {
    const site = await openBannerSite();
    site.isDown = true;
    const { value, answer } = await post({ do: "refuse-all" }, "", manage, Promise.resolve(site));
    assert.equal(answer.statusCode, 303);
    assert.match(value, /~$/);
    site.isDown = false;
    const again = await post(
      { do: "choice", choice: value },
      `egide-consent=${value}`,
      manage,
      Promise.resolve(site),
    );
    assert.match(again.value, /\.0$/);
    assert.deepEqual(site.recorded[0]?.given, nothing);
  });

  test("expires what refused services have left, HttpOnly or not, and nothing else (AME-65)", async () => {
    const { cookies } = await post(
      { do: "refuse-all" },
      "mesure_a=1; partage_id=2; vue=3; autre=4; egide-display=dark.normal",
    );
    const expired = cookies
      .filter((each) => /Max-Age=0|1970/.test(each))
      .map((each) => each.split("=")[0] ?? "");
    assert.deepEqual([...new Set(expired)], ["mesure_a", "partage_id"]);
    assert.deepEqual(
      (await post({ do: "accept-all" }, "mesure_a=1")).cookies.length,
      1 + 1,
      "the choice and its notice",
    );
  });

  test("leads nowhere but to pages of ours, and takes forms of ours alone", async () => {
    for (const retour of [
      "https://evil.example/",
      "//evil.example",
      "javascript:alert(1)",
      "/\\evil.example",
    ])
      assert.equal((await post({ do: "refuse-all", retour })).answer.headers.location, manage);
    const { web, recorded } = await openBannerSite();
    const foreign = await web.inject({
      method: "POST",
      url: manage,
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        origin: "https://evil.example",
      },
      payload: "do=accept-all",
    });
    assert.equal(foreign.statusCode, 403);
    assert.equal(recorded.length, 0);
  });

  test("has no banner where there is nothing to ask, and says so on the page of cookies (AME-40, ODS-03, REC-45)", async () => {
    const necessary = {
      ...showcase,
      services: showcase.services.filter(({ category }) => category === "necessary"),
    };
    const { web } = await openBannerSite(necessary, {
      others: [{ ...showcase, site: "ailleurs" }],
    }).catch(() => ({ web: null }));
    assert.ok(web);
    const page = await web.inject(manage);
    assert.match(page.body, /rien à accepter, et rien à refuser/);
    assert.doesNotMatch(page.body, /data-egc|<script defer/);
    assert.match(
      (await web.inject("/gestion-des-cookies/ailleurs/apercu")).body,
      /data-egc="banner"/,
    );
    assert.equal((await web.inject("/gestion-des-cookies/inconnu")).statusCode, 404);
    assert.equal(refusablesOf(necessary).length, 0);
  });
});
