import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import type { LightMyRequestResponse } from "fastify";
import { showcase } from "../../browser/bannerSite.fixture.ts";
import { brotliWeight } from "../../browser/builtFiles.ts";
import { budget, standaloneFiles } from "../../browser/standaloneFiles.ts";
import { languagesOf, versionOf } from "../../model/banner/asking.ts";
import { englishWords } from "../../model/banner/bannerWords.ts";
import { readChoice } from "../../model/choice/choiceText.ts";
import { choiceEndpointPath } from "../proof/choiceEndpoint.ts";
import { parseInventory } from "../../model/inventory/readInventory.ts";
import { servedBanner } from "./servedBanner.ts";
import { openEmbedServer, type EmbedServer } from "./embed.fixture.ts";

const site = "https://vitrine.example";
const choicePath = "/consent/vitrine/choice-fr.html";

const post = async (
  { web }: EmbedServer,
  payload: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = { origin: site },
) =>
  await web.inject({
    method: "POST",
    url: choicePath,
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
    payload: new URLSearchParams(payload).toString(),
  });

const kept = ({ headers }: Pick<LightMyRequestResponse, "headers">): string =>
  [headers["set-cookie"] ?? []].flat().find((each) => each.startsWith("egide-consent=")) ?? "";

suite("the files that another site embeds", () => {
  test("are read by pages of any site, kept for minutes, and sent again only when the inventory has changed", async () => {
    const server = await openEmbedServer();
    const { web } = server;
    for (const [path, type] of [
      ["banner-fr.js", /^text\/javascript/],
      ["banner-en.js", /^text\/javascript/],
      ["banner-fr.mjs", /^text\/javascript/],
      ["banner.css", /^text\/css/],
    ] as const) {
      const url = `/consent/vitrine/${path}`;
      const answer = await web.inject({ url, headers: { "accept-encoding": "br" } });
      assert.equal(answer.statusCode, 200, path);
      assert.match(String(answer.headers["content-type"]), type);
      assert.equal(answer.headers["access-control-allow-origin"], "*");
      assert.equal(answer.headers["cross-origin-resource-policy"], "cross-origin");
      assert.equal(answer.headers["content-encoding"], "br");
      assert.match(String(answer.headers["cache-control"]), /^public, max-age=300\b/);
      assert.equal(answer.headers["set-cookie"], undefined);
      const etag = String(answer.headers["etag"]);
      const again = await web.inject({ url, headers: { "if-none-match": etag } });
      assert.deepEqual([again.statusCode, again.body], [304, ""], path);
    }
    const read = async () => await web.inject("/consent/vitrine/banner-fr.js");
    const before = await read();
    server.inventories = [{ ...showcase, choiceLifetime: "P6M" }];
    const after = await web.inject({
      url: "/consent/vitrine/banner-fr.js",
      headers: { "if-none-match": String(before.headers["etag"]) },
    });
    assert.equal(after.statusCode, 200);
    assert.notEqual(after.body, before.body);
  });

  test("of the demonstration weigh 6 kB before a choice, 9 kB with the panel, and choose by category where that cannot be fetched", async () => {
    for (const file of ["inventory.yaml", "inventory-emplois.yaml"]) {
      const text = readFileSync(join(import.meta.dirname, "../../../../demo", file), "utf8");
      const inventory = parseInventory(file, text);
      assert.ok(inventory.ok);
      for (const words of languagesOf(inventory.value)) {
        const { script, panel } = servedBanner(inventory.value, words);
        const first = brotliWeight(script.content.toString());
        assert.ok(first <= budget.first, `${file} ${words.language}: ${first}`);
        if (panel === null) continue;
        assert.ok(first + brotliWeight(panel.content.toString()) <= budget.withPanel, file);
        assert.match(script.content.toString(), /"data-egc":"plain"/, `${file} ${words.language}`);
      }
    }
  });

  test("lead nowhere for a site that nobody declares, and for a language that it does not ask in", async () => {
    const { web } = await openEmbedServer();
    for (const path of ["ailleurs/banner-fr.js", "vitrine/banner-de.js", "ailleurs/choice-fr.html"])
      assert.equal((await web.inject(`/consent/${path}`)).statusCode, 404, path);
  });

  test("of a site with nothing to ask hold its measurement, and ask nothing (ODS-03)", async () => {
    const services = showcase.services.filter(({ exemption }) => exemption !== null);
    const { web } = await openEmbedServer([{ ...showcase, services }]);
    const { body } = await web.inject("/consent/vitrine/banner-fr.js");
    assert.match(body, /"id":"mesure"/);
    assert.doesNotMatch(body, /egc-layer","data-egc":"banner"/);
    const part = await web.inject("/consent/vitrine/banner-fr.html");
    assert.doesNotMatch(part.body, /data-egc/);
  });
});

suite("a site that asks in a further language", () => {
  const german = { ...englishWords, language: "de", acceptAll: "Alles annehmen" };
  const further = { ...showcase, furtherWords: [german] };

  test("has files of its own in it, and takes choices in it, with the exact words that were shown", async () => {
    const server = await openEmbedServer([further]);
    const script = await server.web.inject("/consent/vitrine/banner-de.js");
    assert.match(script.body, /Alles annehmen/);
    const version = versionOf(further);
    assert.notEqual(version, versionOf(showcase));
    const id = "0b9de7a2-41f3-4c5d-9d27-3b8f60c1aa05";
    const given = { mesure: false, lecteur: true, carte: false, partage: false };
    const sent = {
      id,
      site: "vitrine",
      version,
      at: "2027-03-31T08:00:00Z",
      action: "save",
      given,
    };
    const send = async (changes: object): Promise<number> =>
      (
        await server.web.inject({
          method: "POST",
          url: choiceEndpointPath,
          headers: { "content-type": "text/plain", origin: site },
          payload: JSON.stringify({ ...sent, ...changes }),
        })
      ).statusCode;
    assert.equal(await send({ language: "de" }), 204);
    const [proof] = await server.proofs.find(id);
    assert.deepEqual([proof?.language, proof?.version], ["de", version]);
    assert.match((await server.versions.content(version)) ?? "", /"acceptAll":"Alles annehmen"/);
    assert.doesNotMatch((await server.versions.content(version)) ?? "", /furtherWords/);
    assert.equal(await send({ language: "it" }), 400, "nobody was asked in that one");
  });

  test("is the same version as the files that are built for it, in whichever order the languages come", () => {
    const italian = { ...englishWords, language: "it" };
    const [one, other] = [
      [german, italian],
      [italian, german],
    ].map((furtherWords) => versionOf({ ...showcase, furtherWords }));
    assert.equal(one, other);
    const built = standaloneFiles(
      { ...showcase, furtherWords: [italian, german] },
      {
        languages: languagesOf({ furtherWords: [german, italian] }),
        post: null,
        proof: null,
        base: "/",
      },
    );
    const file = built.find(({ name }) => name === "consent.de.js");
    assert.ok(file?.content.includes(`"version":"${one}"`));
  });
});

suite("the part that a server puts into a page", () => {
  test("is a form that leads back to the page, and asks nothing of whoever has chosen", async () => {
    const server = await openEmbedServer();
    const url = `/consent/vitrine/banner-fr.html?retour=${encodeURIComponent("/droits?page=2")}`;
    const asked = await server.web.inject(url);
    assert.match(asked.body, /<form method="post" action="\/consent\/vitrine\/choice-fr\.html"/);
    assert.match(asked.body, /name="retour" value="\/droits\?page=2"/);
    assert.match(asked.body, /<link rel="stylesheet" href="\/consent\/vitrine\/banner\.css"/);
    assert.match(asked.body, /<script defer src="\/consent\/vitrine\/banner-fr\.js">/);
    assert.match(String(asked.headers["vary"]), /Cookie.*Sec-GPC/);
    const [cookie = ""] = kept(await post(server, { do: "refuse-all" })).split(";");
    const answered = await server.web.inject({ url, headers: { cookie } });
    assert.doesNotMatch(answered.body, /data-egc/);
    const described = await server.web.inject({
      url: "/consent/vitrine/banner-en.json",
      headers: { "sec-gpc": "1" },
    });
    const { isAsked, markup, language, version } = described.json();
    assert.deepEqual([isAsked, language, version.length], [true, "en", 64]);
    assert.match(String(markup), /Global Privacy Control/);
  });
});

suite("the address that takes the choice of another site", () => {
  test("sets the cookie of the site, keeps the proof, and leads back (AME-42, AME-64, AME-67)", async () => {
    for (const act of ["accept-all", "refuse-all"]) {
      const server = await openEmbedServer();
      const answer = await post(server, { do: act, retour: `${site}/droits?page=2` });
      assert.deepEqual(
        [answer.statusCode, answer.headers.location],
        [303, `${site}/droits?page=2`],
      );
      assert.match(kept(answer), /; Max-Age=33955200; Path=\/; Secure; SameSite=Lax$/);
      const choice = readChoice(kept(answer).split(/[=;]/)[1] ?? "");
      assert.equal(choice?.action, act);
      assert.equal((await server.proofs.find(choice?.id ?? ""))[0]?.site, "vitrine");
    }
  });

  test("answers a script without leading it anywhere", async () => {
    const server = await openEmbedServer();
    const value = kept(await post(server, { do: "accept-all" })).split(/[=;]/)[1] ?? "";
    const answer = await post(server, { do: "choice", choice: value });
    assert.equal(answer.statusCode, 204);
    assert.match(kept(answer), /^egide-consent=1\./);
  });

  test("leads to pages of the site alone: it is no way to a stranger", async () => {
    const server = await openEmbedServer();
    for (const [retour, to] of [
      ["/droits", "/droits"],
      [`${site}/droits`, `${site}/droits`],
      ["https://evil.example/", "/"],
      ["https://vitrine.example.evil.example/", "/"],
      ["https://vitrine.example@evil.example/", "/"],
      ["https://moi:secret@vitrine.example/", "/"],
      ["http://vitrine.example/", "/"],
      ["//evil.example", "/"],
      ["/\\evil.example", "/"],
      ["javascript:alert(1)", "/"],
      ["https://vitrine.example\\@evil.example", "/"],
    ] as const) {
      const answer = await post(server, { do: "refuse-all", retour });
      assert.equal(answer.headers.location, to, retour);
      const more = await post(server, { do: "customise", retour });
      assert.equal(
        more.headers.location,
        `${choicePath}?retour=${encodeURIComponent(to)}`,
        "nor by the page of all services",
      );
    }
    const referred = await post(
      server,
      { do: "refuse-all" },
      { origin: site, referer: `${site}/droits` },
    );
    assert.equal(referred.headers.location, `${site}/droits`, "the page that sent it");
  });

  test("takes nothing from a page of a stranger, and from none that hides where it is", async () => {
    const server = await openEmbedServer();
    for (const headers of [
      { origin: "https://evil.example" },
      { origin: "null" },
      { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "cross-site" },
    ] as Readonly<Record<string, string>>[]) {
      const answer = await post(server, { do: "accept-all" }, headers);
      assert.equal(answer.statusCode, 403, JSON.stringify(headers));
      assert.equal(kept(answer), "");
    }
    // The site passes it on to us under our own name, and hides the referrer.
    const passed = { origin: "null", "sec-fetch-site": "same-origin" };
    assert.equal((await post(server, { do: "refuse-all" }, passed)).statusCode, 303);
  });

  test("changes nothing for what is no answer to what is asked, and asks again", async () => {
    const server = await openEmbedServer();
    for (const payload of [
      { do: "choice", choice: "x" },
      { do: "ever:inconnu" },
      { do: "" },
      {},
    ] as Readonly<Record<string, string>>[]) {
      const answer = await post(server, payload);
      assert.equal(answer.statusCode, 400, JSON.stringify(payload));
      assert.match(answer.body, /rien n’a été changé/);
      assert.equal(kept(answer), "");
    }
  });

  test("shows all services where no script runs, with what was chosen, and takes what is picked (AME-36, AME-65)", async () => {
    const server = await openEmbedServer();
    const page = await server.web.inject(`${choicePath}?retour=/droits`);
    assert.match(page.body, /<title>Gestion des cookies[^<]*Vitrine<\/title>/);
    assert.match(page.body, /<a href="\/droits">Fermer sans rien changer<\/a>/);
    const saved = await post(server, { do: "save", "s.lecteur": "yes", retour: "/droits" });
    const [cookie = ""] = kept(saved).split(";");
    assert.deepEqual(readChoice(cookie.split("=")[1] ?? "")?.given, {
      mesure: true,
      lecteur: true,
      carte: false,
      partage: false,
    });
    const again = await server.web.inject({ url: choicePath, headers: { cookie } });
    assert.match(again.body, /name="s\.lecteur"[^>]*value="yes"[^>]*checked/);
  });
});
