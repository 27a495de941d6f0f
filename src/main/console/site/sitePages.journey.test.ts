import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { LightMyRequestResponse } from "fastify";
import { siteSlots } from "../../site/siteSlots.ts";
import { decoded, withConsole, type OpenedConsole } from "../console.fixture.ts";

const own = "/console/valmarine/site";
const identity = { name: "La Rive", accent: "#8a1538", reason: "nouvelle charte" };
const legal = {
  publisher: "Réseau d’entraide de Valmarine",
  seat: "4 quai des Gabares, 00000 Port-Valmarine",
  telephone: "00 00 00 00 10",
  director: "Ambroise Quillanette",
  hostName: "Hébergeur d’essai",
  hostSeat: "2 rue du Port, 00000 Port-Valmarine",
  hostTelephone: "00 00 00 00 11",
  reason: "la loi",
};
const announcement = {
  tone: "watch",
  fr: "Le guichet sera fermé lundi.",
  en: "The desk will be closed on Monday.",
  from: "2099-04-01",
  until: "2099-04-08",
  reason: "travaux",
};

const hiddenIn = (answer: LightMyRequestResponse): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...decoded(answer).matchAll(/type="hidden" name="(?!_csrf)([^"]+)" value="([^"]*)"/g)].map(
      ([, name = "", value = ""]) => [name, value],
    ),
  );

/** Sends a form, and what its preview asks to be sent. */
const change = async (
  { send }: OpenedConsole,
  path: string,
  fields: Readonly<Record<string, string>>,
): Promise<LightMyRequestResponse> => {
  const foreseen = await send(`${own}${path}`, fields);
  assert.equal(foreseen.statusCode, 200, decoded(foreseen));
  return await send(`${own}${path}`, hiddenIn(foreseen));
};

suite("the settings of the site", () => {
  test("are looked at beside what holds, then saved with author and reason; the agent log has no word of them", async () => {
    await withConsole(async (console) => {
      const { get, send, signIn, site, agentLog } = console;
      signIn("site-administrator");
      const shown = decoded(await get(own));
      assert.match(
        shown,
        /Réseau d’entraide de Valmarine<\/span><br \/><span class="soft">comme l’organisme[^]*Personne n’a encore/,
      );
      assert.match(shown, /class="current"|aria-current/);
      assert.match((await get("/console/valmarine")).body, /href="\/console\/valmarine\/site"/);

      const foreseen = decoded(await send(`${own}/identite`, identity));
      assert.match(
        foreseen,
        /Ce qui changera[^]*Nom du site[^]*comme l’organisme[^]*La Rive[^]*Couleur[^]*#0b5568[^]*#8a1538/,
      );
      assert.match(foreseen, /Couleur[^]*<svg aria-hidden="true"[^]*#8a1538[^]*contraste \d,\d+:1/);
      assert.match(foreseen, /nouvelle charte/);
      assert.doesNotMatch(foreseen, /Éditeur/, "what stays is not shown");
      assert.equal(await site.versions.present(), null, "to look saves nothing");

      for (const [path, fields] of [
        ["/identite", identity],
        ["/mentions", legal],
        ["/accessibilite", { contact: "acces@valmarine.example", reason: "la loi" }],
        ["/annonce", announcement],
      ] as const)
        assert.equal((await change(console, path, fields)).statusCode, 303, path);
      const present = await site.versions.present();
      assert.deepEqual(present?.settings, {
        name: "La Rive",
        accent: "#8a1538",
        legal: {
          publisher: legal.publisher,
          seat: legal.seat,
          telephone: legal.telephone,
          director: legal.director,
          host: { name: legal.hostName, seat: legal.hostSeat, telephone: legal.hostTelephone },
        },
        accessibilityContact: "acces@valmarine.example",
        announcement: {
          tone: "watch",
          words: { fr: announcement.fr, en: announcement.en },
          from: "2099-04-01",
          until: "2099-04-08",
        },
      });
      assert.deepEqual(
        [present?.number, present?.author.name, present?.reason, present?.changed],
        [4, "Orane Velmont", "travaux", ["announcement"]],
      );
      assert.deepEqual(await site.read(), present?.settings, "visitors see it at once");
      const said = JSON.stringify(agentLog.entries);
      assert.match(said, /"settings\.edit","body":"valmarine"/);
      assert.doesNotMatch(said, /La Rive|Ambroise|8a1538|guichet/);
      const again = await send(`${own}/identite`, { ...identity, accent: "#8A1538" });
      assert.equal(again.statusCode, 303, "nothing changed: nothing to look at");
      assert.equal((await site.versions.present())?.number, 4);
      assert.match(
        decoded(await get(`/en${own}`)),
        /Site settings[^]*from 1 April 2099 to 8 April/,
      );
    });
  });

  test("refuse what cannot be meant at its field, keep what was typed, and change nothing", async () => {
    await withConsole(async ({ send, signIn, site }) => {
      signIn("site-administrator");
      for (const [path, fields, field, said] of [
        ["identite", { ...identity, accent: "rouge" }, "accent", /Une couleur s’écrit #8a1538/],
        [
          "identite",
          { ...identity, accent: "#ffd500" },
          "accent",
          /contraste avec le fond des pages est de 1,\d+:1, il en faut 4,5:1[^]*#[0-9a-f]{6}, plus foncée/,
        ],
        ["identite", { ...identity, reason: "" }, "reason", /Motif du changement/],
        ["identite", { ...identity, name: "x".repeat(301) }, "name", /300 caractères au plus/],
        ["mentions", { ...legal, hostName: " " }, "hostName", /Hébergeur/],
        ["accessibilite", { contact: "a", auditBy: "b", reason: "c" }, "auditDay", /à remplir/],
        [
          "accessibilite",
          { auditDay: "2027-02-29", auditBy: "b", auditRate: "72", reason: "c" },
          "auditDay",
          /jour passé/,
        ],
        [
          "accessibilite",
          { auditDay: "2020-02-01", auditBy: "b", auditRate: "172", reason: "c" },
          "auditRate",
          /de 0 à 100/,
        ],
        ["annonce", { ...announcement, en: "" }, "en", /à remplir : Texte en anglais/],
        ["annonce", { ...announcement, until: "2001-01-01", from: "" }, "until", /passé/],
        ["annonce", { ...announcement, from: "2099-05-01" }, "until", /avant le premier/],
        ["annonce", { ...announcement, from: "demain" }, "from", /s’écrit 2027-04-08/],
        ["maintenance", { fr: "", en: "Back soon.", reason: "c" }, "fr", /à remplir/],
      ] as const) {
        const answer = await send(`${own}/${path}`, fields);
        const page = decoded(answer);
        assert.equal(answer.statusCode, 400, JSON.stringify(fields));
        assert.match(page, said);
        assert.match(page, new RegExp(`href="#${field}"[^]*id="${field}-error"`), field);
        if (path === "identite") assert.ok(page.includes(`value="${fields.accent}"`));
        if ("tone" in fields) assert.ok(page.includes(`${fields.fr}<`), "what was typed is kept");
      }
      assert.equal(await site.versions.present(), null);
    });
  });

  test("that a second administrator changed meanwhile are shown, and saved on top only when sent again", async () => {
    await withConsole(async (console) => {
      const { send, signIn, site } = console;
      signIn("site-administrator");
      const mine = hiddenIn(await send(`${own}/identite`, identity));
      signIn("site-administrator", "Ysaline Brun");
      const theirs = { name: "La Rive du Sud", reason: "fusion" };
      assert.equal((await change(console, "/identite", theirs)).statusCode, 303);
      signIn("site-administrator");
      const late = await send(`${own}/identite`, mine);
      assert.equal(late.statusCode, 409);
      const page = decoded(late);
      assert.match(page, /Quelqu’un d’autre a modifié les réglages du site/);
      assert.match(page, /Ce qui vaut aujourd’hui[^]*La Rive du Sud[^]*value="La Rive"/);
      assert.equal((await site.versions.present())?.number, 1, "no update is lost");
      const early = await send(`${own}/identite`, { ...identity, base: "0" });
      assert.equal(early.statusCode, 409, "told before there is anything to look at");
      const { base = "" } = hiddenIn(late);
      const sent = await send(`${own}/identite`, { ...mine, base });
      assert.equal(sent.statusCode, 303);
      assert.equal((await site.versions.present())?.settings.name, "La Rive");
    });
  });

  test("close the site and open it again, take an announcement away, and go back to an earlier version", async () => {
    await withConsole(async (console) => {
      const { get, send, signIn, site } = console;
      signIn("site-administrator");
      assert.doesNotMatch((await get(`${own}/maintenance`)).body, /Rouvrir/);
      const words = { fr: "Retour à 14 h.", en: "Back at 2 pm.", reason: "mise à jour" };
      const foreseen = await send(`${own}/maintenance`, words);
      assert.match(decoded(foreseen), /Attention[^]*les visiteurs ne pourront plus rien faire/);
      await change(console, "/maintenance", words);
      assert.deepEqual((await site.read()).maintenance, { fr: words.fr, en: words.en });
      await change(console, "/annonce", announcement);
      assert.match((await get(`${own}/maintenance`)).body, /Rouvrir le site/);
      const opened = { what: "clear", reason: "c’est fait" };
      assert.equal((await change(console, "/maintenance", opened)).statusCode, 303);
      assert.equal((await change(console, "/annonce", opened)).statusCode, 303);
      assert.deepEqual(await site.read(), {});

      const list = decoded(await get(`${own}/versions`));
      assert.match(list, /site\/versions\/4"[^]*Annonce[^]*site\/versions\/1"[^]*Maintenance/);
      const narrowed = decoded(await get(`${own}/versions?reglage=maintenance&tri=version`));
      assert.match(narrowed, /2 sur 4[^]*versions\/1"[^]*versions\/3"/);
      assert.doesNotMatch(narrowed, /versions\/2"/);
      const file = await get(`${own}/versions.csv?reglage=maintenance&tri=version`);
      assert.match(
        file.body,
        /^\u{FEFF}number,at,author_kind,author,author_name,reason,settings\r?\n1,[^\n]*mise à jour,maintenance\r?\n3,[^\n]*,maintenance\r?\n$/u,
      );
      const third = decoded(await get(`${own}/versions/3`));
      assert.match(third, /Version 3[^]*Orane Velmont[^]*Le guichet sera fermé lundi[^]*aucune/);
      assert.match(decoded(await get(`${own}/versions/4`)), /version en vigueur/);
      const back = `${own}/versions/3/retablir`;
      assert.match(decoded(await get(back)), /Revenir à la version 3[^]*Le guichet sera fermé/);
      assert.equal((await send(back, { reason: "" })).statusCode, 400);
      assert.equal((await send(back, { reason: "finalement", base: "3" })).statusCode, 409);
      assert.equal((await send(back, { reason: "finalement" })).statusCode, 303);
      const present = await site.versions.present();
      assert.deepEqual([present?.number, present?.changed], [5, ["announcement"]]);
      assert.equal((await get(back)).statusCode, 303, "it says what holds already");
      for (const number of ["9", "0", "x", "99999999999"])
        assert.equal((await get(`${own}/versions/${number}`)).statusCode, 404, number);
    });
  });

  test("are shown and not changed where a file rules, and the page says so", async () => {
    await withConsole(async ({ web, get, signIn, site, ruleSiteBy }) => {
      signIn("site-administrator");
      const form = await get(`${own}/identite`);
      const [, token = ""] = /name="_csrf" value="([^"]+)"/.exec(form.body) ?? [];
      ruleSiteBy({ file: "/srv/data/site.yaml", settings: { name: "Sauvelande" }, places: null });
      const shown = decoded(await get(own));
      assert.match(shown, /Un fichier règle le site[^]*data\/site\.yaml[^]*Sauvelande/);
      assert.doesNotMatch(shown, /\/srv|\/identite"|\/maintenance"/);
      assert.equal((await get(`${own}/identite`)).statusCode, 303);
      const today = decoded(await get("/console/valmarine"));
      assert.match(today, /Dans site\.yaml : « legal »[^]*href="\/mentions-legales"/);
      const late = await web.inject({
        method: "POST",
        url: `${own}/identite`,
        headers: {
          "content-type": "application/x-www-form-urlencoded",
          cookie: form.cookies.map(({ name, value }) => `${name}=${value}`).join("; "),
        },
        payload: new URLSearchParams({
          ...identity,
          base: "0",
          step: "save",
          _csrf: token,
        }).toString(),
      });
      assert.deepEqual(
        [late.statusCode, late.headers.location],
        [303, own],
        "begun before the file",
      );
      ruleSiteBy({ file: "/srv/data/site.yaml", settings: null, places: "/accent" });
      assert.match(decoded(await get(own)), /ne peut pas être lu \(\/accent\)/);
      assert.equal(await site.versions.present(), null);
    });
  });

  test("are those of the one body in whose name the site stands, for who may change them there", async () => {
    await withConsole(async (console) => {
      const { get, signIn } = console;
      signIn("site-administrator");
      await change(console, "/identite", identity);
      for (const role of ["dpo", "auditor"] as const) {
        signIn(role);
        const shown = decoded(await get(own));
        assert.match(shown, /La Rive/);
        assert.doesNotMatch(shown, /\/identite"|\/retablir"/);
        assert.equal((await get(`${own}/versions/1`)).statusCode, 200);
        assert.equal((await get(`${own}/identite`)).statusCode, 403);
      }
      signIn("site-administrator", "Ysaline Brun", "littoral");
      const other = "/console/littoral";
      assert.doesNotMatch((await get(other)).body, /\/site"|mentions légales du site/);
      for (const path of ["/site", "/site/identite", "/site/versions", "/site/versions/1"])
        assert.equal((await get(`${other}${path}`)).statusCode, 404, path);
      assert.equal((await get(own)).statusCode, 404);
      signIn("operator", "Ana Lopez", null);
      assert.match((await get(own)).body, /\/site\/identite"/);
      assert.equal((await get("/console/own-data/site")).statusCode, 404);
    });
  });
});

test("an announcement that was saved stands above the pages of visitors", async () => {
  await withConsole(async (console) => {
    console.signIn("site-administrator");
    await change(console, "/annonce", { ...announcement, from: "" });
    const slots = siteSlots(console.site.read);
    assert.ok(slots.announcement);
    const context = { language: "en", now: Temporal.Instant.from("2099-04-08T10:00:00Z") };
    const shown = await slots.announcement(context as Parameters<typeof slots.announcement>[0]);
    assert.deepEqual(shown, { tone: "watch", text: announcement.en });
  });
});
