import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { browserPath, withoutBrowser } from "../../../test/browser/browser.ts";
import { systemClock } from "../../kernel/index.ts";
import { scanSite, type ScanBounds } from "../actions/scanSite.ts";
import { parseInventory } from "../model/inventory/readInventory.ts";
import { compareScan } from "../model/scan/compareScan.ts";
import type { Seen } from "../model/scan/scanReport.ts";
import { withChromium } from "./chromiumVisits.ts";
import { carelessSite, honestSite, html, withSites, type Sites } from "./scannedSites.fixture.ts";

const declared = `format: egide/inventory@1
site: essai
title: { fr: Essai, en: Test }
addresses: ["https://www.essai.example"]
services:
  - id: choix
    name: { fr: Choix, en: Choices }
    category: necessary
    provider: { name: Essai, country: FR, role: publisher }
    purpose: { fr: Se souvenir de votre réponse., en: Remember your answer. }
    exemption:
      ground: requested-service
      conditions: { asked-for: true, indispensable: true, no-other-purpose: true }
    trackers: [{ name: choix, duration: P6M }]
  - id: mesure
    name: { fr: Mesure, en: Measurement }
    category: audience
    provider: { name: Essai, country: FR, role: processor }
    purpose: { fr: Compter les visites., en: Count visits. }
    exemption: { ground: audience, conditions: { informed: true } }
    trackers: [{ name: mesure_id, duration: P12M }]
  - id: pub
    name: { fr: Campagne, en: Campaign }
    category: campaigns
    provider: { name: Pub, country: FR, role: third-party }
    purpose: { fr: Compter les vues., en: Count views. }
    holds: [pub.example]
    trackers: [{ name: pub, duration: P1D, party: third }, { name: _pub_*, duration: P1D }]
`;
const outcome = parseInventory("inventory.yaml", declared);
assert.ok(outcome.ok);
const inventory = outcome.value;

const scan = async (
  sites: Sites,
  bounds: Partial<ScanBounds> = {},
  buttons: Readonly<Record<"accept" | "refuse", string | null>> = { accept: null, refuse: null },
): Promise<{ readonly seen: Seen; readonly asked: readonly string[] }> =>
  await withSites(sites, async (locate, asked) => ({
    seen: await withChromium(
      {
        path: browserPath,
        buttons,
        calm: 300,
        patience: 4_000,
        asked: ["www.essai.example"],
        clock: systemClock,
        locate,
      },
      async (visits) =>
        await scanSite({ visits, clock: systemClock }, [new URL("http://www.essai.example/")], {
          pages: 10,
          depth: 3,
          seconds: 90,
          ...bounds,
        }),
    ),
    asked,
  }));

const namesOf = (seen: Seen, phase: "before" | "refused" | "accepted"): readonly string[] =>
  seen.trackers
    .filter(({ phases }) => phases.includes(phase))
    .map(({ name }) => name)
    .toSorted();

suite("a scan in a real Chromium", { skip: withoutBrowser, timeout: 280_000 }, () => {
  test("AME-63, REC-44: of a site that keeps to its inventory finds nothing, before a choice, after a refusal, after an acceptance", async () => {
    const { seen, asked } = await scan(honestSite);
    assert.deepEqual(seen.choices, { refuse: "Tout refuser", accept: "Tout accepter" });
    assert.deepEqual(namesOf(seen, "before"), ["mesure_id"]);
    assert.deepEqual(namesOf(seen, "refused"), ["choix"]);
    assert.deepEqual(namesOf(seen, "accepted"), ["_pub_ici", "choix", "mesure_id", "pub"]);
    assert.deepEqual(compareScan(seen, inventory, "en"), []);
    const opened = seen.pages.map(({ url, phase }) => `${phase} ${new URL(url).pathname}`);
    assert.ok(
      ["before /", "before /deux", "refused /deux", "accepted /deux"].every((each) =>
        opened.includes(each),
      ),
    );
    assert.ok(!asked.some((each) => /ailleurs|\.pdf/.test(each)), "no other site, no file");
  });

  test("ODS-02, AME-53, AME-65, AME-66: says what is not declared, to which hosts data goes, and by whom it was set; what lives too long; what is there before a choice and after a refusal", async () => {
    const { seen, asked } = await scan(carelessSite);
    const findings = compareScan(seen, inventory, "en");
    const by = (rule: string): readonly string[] =>
      findings
        .filter((each) => each.rule === rule)
        .map(({ about }) => about)
        .toSorted();
    assert.deepEqual(by("scan.undeclared"), ["_ga", "onglet", "panier", "visionneur"]);
    assert.deepEqual(by("scan.undeclared-host"), ["private.example", "video.example"]);
    assert.deepEqual(by("scan.lives-longer"), ["mesure_id"]);
    assert.deepEqual(by("scan.before-choice"), ["_pub_ici", "pub", "pub.example"]);
    assert.deepEqual(by("scan.after-refusal"), ["_pub_ici", "mesure_id", "pub", "pub.example"]);
    const ga = findings.find(({ about }) => about === "_ga");
    assert.match(
      ga?.message ?? "",
      /set by http:\/\/www\.essai\.example\/colle\.js.*usually of Google Analytics/,
    );
    const video = seen.trackers.find(({ name }) => name === "visionneur");
    assert.deepEqual([video?.party, video?.setBy], ["third", "http://video.example/lecteur"]);
    assert.deepEqual(seen.blocked, ["private.example"]);
    assert.ok(!asked.some((each) => each.startsWith("private.example")));
    assert.doesNotMatch(JSON.stringify(seen), /secret/, "no value of anything");
  });

  test("says so where nothing was found to press, and takes selectors of the operator", async () => {
    const odd = {
      "www.essai.example": {
        "/": html(`<p id="b"><a id="n" href="#">Non</a> <a id="o" href="#">Oui</a></p><script>
          for (const id of ["n", "o"]) document.getElementById(id).onclick = () => { document.cookie = "choix=" + id; b.remove(); };</script>`),
      },
    };
    const { seen } = await scan(odd);
    assert.deepEqual(seen.choices, { refuse: null, accept: null });
    const findings = compareScan(seen, inventory, "fr");
    assert.match(findings.find(({ rule }) => rule === "scan.no-choice")?.message ?? "", /--refuse/);
    const named = await scan(odd, {}, { accept: "#o", refuse: "#n" });
    assert.deepEqual(named.seen.choices, { refuse: "#n", accept: "#o" });
    assert.deepEqual(namesOf(named.seen, "refused"), ["choix"]);
  });

  test("of a site that never ends, ends at its bounds and says so", async () => {
    const endless = {
      "www.essai.example": {
        "*": ((request, response) => {
          const n = Number(/\d+/.exec(request.url ?? "")?.[0] ?? 0);
          response
            .writeHead(200, { "content-type": "text/html" })
            .end(html(`<a href="/p${n + 1}">next</a> <a href="/q?x=${n}">query</a>`));
        }) satisfies Sites[string][string],
      },
    };
    const { seen } = await scan(endless, { pages: 4, depth: 100 });
    assert.equal(seen.stoppedBy, "pages");
    assert.equal(seen.pages.filter(({ phase }) => phase === "before").length, 4);
    const hurried = await scan(endless, { pages: 400, depth: 400, seconds: 6 });
    assert.equal(hurried.seen.stoppedBy, "seconds");
  });

  test("of redirects in a circle, of an answer that never ends, of a script that never ends, of another site and of a password, says which, and goes on", async () => {
    const hostile: Sites = {
      "www.essai.example": {
        "/": html(
          ["cercle", "lent", "fige", "ailleurs", "secret", "entrer", "telecharger"]
            .map((each) => `<a href="/${each}">${each}</a>`)
            .join(" "),
        ),
        "/cercle": (_request, response) =>
          void response.writeHead(302, { location: "/cercle" }).end(),
        "/lent": (_request, response) =>
          void response.writeHead(200, { "content-type": "text/html" }),
        "/fige": html("<script>for (;;) {}</script>"),
        "/ailleurs": (_request, response) =>
          void response.writeHead(302, { location: "http://ailleurs.example/" }).end(),
        "/secret": (_request, response) =>
          void response.writeHead(401, { "www-authenticate": "Basic" }).end("non"),
        "/entrer": html('<form><input type="password" name="p"></form>'),
        "/telecharger": (_request, response) =>
          void response.writeHead(200, { "content-type": "application/zip" }).end("PK"),
      },
    };
    const { seen, asked } = await scan(hostile, { seconds: 240 });
    const outcomes = Object.fromEntries(
      seen.pages
        .filter(({ phase }) => phase === "before")
        .map(({ url, outcome }) => [new URL(url).pathname, outcome]),
    );
    assert.deepEqual(outcomes, {
      "/": "shown",
      "/cercle": "circle",
      "/lent": "too-slow",
      "/fige": "too-slow",
      "/ailleurs": "elsewhere",
      "/secret": "password",
      "/entrer": "password",
      "/telecharger": "no-page",
    });
    assert.ok(!asked.some((each) => each.startsWith("ailleurs.example")));
    const findings = compareScan(seen, null, "en").filter(({ rule }) => rule === "scan.page");
    assert.equal(findings.length, 6);
  });
});
