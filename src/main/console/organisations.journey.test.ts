import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { decoded, withConsole } from "./console.fixture.ts";
import { fieldsOf, shown } from "./organisationsConsole.fixture.ts";

const own = "/console/hauts-plateaux/organisme";

suite("the identity of a body in the console", () => {
  test("is changed with a reason, and shows at once on the public pages and in the history", async () => {
    await withConsole(async (console) => {
      const { signIn, send } = console;
      signIn("dpo", "Orane Velmont", "hauts-plateaux");
      const form = fieldsOf(await shown(console, `${own}/identite`));
      assert.equal(form["town"], "Haute-Combe");
      const changed = {
        ...form,
        telephone: "00 00 00 00 99",
        controller: "director",
        director: "Lioba Morbrun",
        reason: "nouveau standard",
      };
      const answer = await send(`${own}/identite`, changed);
      assert.equal(answer.statusCode, 303, answer.body.slice(0, 2_000));
      const page = await shown(console, own);
      assert.match(page, /00 00 00 00 99/);
      assert.match(
        page,
        /Identité : Téléphone, Responsable de traitement, Nom du directeur\. Orane Velmont, « nouveau standard »/,
      );
      const open = await shown(console, "/delegues-protection-donnees/hauts-plateaux");
      assert.match(open, /Directeur de l’organisme «\sCaisse d’entraide des Hauts-Plateaux\s»/);
      const late = await send(`${own}/identite`, {
        ...changed,
        telephone: "1",
        reason: "trop tard",
      });
      assert.equal(late.statusCode, 409);
      assert.match(decoded(late), /Quelqu’un d’autre a changé cette fiche/);
      assert.match(await shown(console, own), /00 00 00 00 99/);
    });
  });

  test("refuses a SIRET by what is wrong with it, half an address, a circle, and a colour that cannot be read", async () => {
    await withConsole(async (console) => {
      const { signIn, send } = console;
      signIn("operator", "Orane Velmont", null);
      const head = "/console/valmarine/organisme/identite";
      const form = { ...fieldsOf(await shown(console, head)), reason: "essai" };
      for (const [changes, field, message] of [
        [{ siret: "000 000 018 0001" }, "siret", /quatorze chiffres/],
        [{ siret: "000 000 018 00011" }, "siret", /clé de ce SIRET est fausse/],
        [{ siret: "000 000 081 00010" }, "siret", /clé du SIREN/],
        [{ town: "" }, "town", /au moins un code postal et une commune/],
        [{ parent: "littoral" }, "parent", /ne dépend ni de lui-même/],
        [{ accent: "#ffff00" }, "accent", /se lit mal/],
        [{ director: "", directorUntil: "2031-01-01" }, "director", /donnez son nom/],
        [{ directorUntil: "2031-02-30" }, "directorUntil", /Ce jour n’existe pas/],
        [{ website: "javascript:alert(1)" }, "website", /commence par https/],
      ] as const) {
        const answer = await send(head, { ...form, ...changes });
        assert.equal(answer.statusCode, 400, field);
        const said = new RegExp(`id="${field}-error"[^>]*>([^<]*)`).exec(decoded(answer))?.[1];
        assert.match(said ?? "", message);
      }
      assert.match(
        await shown(console, "/console/valmarine/organisme"),
        /Personne n’a encore rien changé/,
      );
    });
  });

  test("is read by whoever audits and changed by no one of another body", async () => {
    await withConsole(async (console) => {
      const { signIn, get } = console;
      signIn("auditor", "Orane Velmont", "hauts-plateaux");
      const page = await shown(console, own);
      assert.doesNotMatch(page, /Modifier l’identité|Désigner|Terminer ou corriger/);
      assert.equal((await get(`${own}/identite`)).statusCode, 403);
      signIn("dpo", "Orane Velmont", "littoral");
      assert.equal((await get(own)).statusCode, 404);
      assert.equal((await get(`${own}/identite`)).statusCode, 404);
    });
  });
});

suite("the place of a body in the network", () => {
  test("is changed only by whoever manages both sides, so that no body makes itself the head of the site", async () => {
    await withConsole(async (console) => {
      const { signIn, send } = console;
      signIn("dpo", "Orane Velmont", "hauts-plateaux");
      const form = { ...fieldsOf(await shown(console, `${own}/identite`)), reason: "essai" };
      assert.equal(form["parent" as keyof typeof form], "valmarine");
      for (const parent of ["", "littoral"]) {
        const answer = await send(`${own}/identite`, { ...form, parent });
        assert.equal(answer.statusCode, 400);
        assert.match(decoded(answer), /id="parent-error"[^>]*>Seule une personne qui gère/);
      }
      signIn("dpo", "Orane Velmont", null);
      const moved = await send(`${own}/identite`, { ...form, parent: "littoral" });
      assert.equal(moved.statusCode, 303, moved.body.slice(0, 2_000));
      assert.match(await shown(console, own), /Réseau<\/dt>[^]*?Caisse d’entraide du Littoral/);
    });
  });
});

suite("the designations of a body in the console", () => {
  test("begin, are corrected and end; the public directory follows, and days without an officer are told", async () => {
    await withConsole(async (console) => {
      const { signIn, send } = console;
      signIn("dpo", "Orane Velmont", null);
      const body = "/console/brumes/organisme";
      assert.match(await shown(console, body), /ne peuvent pas être publiées[^]*art\. 37/);
      assert.match(await shown(console, "/console/brumes"), /ne peuvent pas être publiées/);
      const blank = fieldsOf(await shown(console, `${body}/designations/nouvelle`));
      assert.deepEqual([blank["role"], blank["bodies"]], ["officer", "brumes"]);
      const wrong = await send(`${body}/designations/nouvelle`, {
        ...blank,
        from: "2020-01-01",
        until: "2019-01-01",
        reason: "r",
      });
      assert.equal(wrong.statusCode, 400);
      for (const field of ["title", "email", "until"])
        assert.match(wrong.body, new RegExp(`id="${field}-error"`), field);
      const begun = await send(`${body}/designations/nouvelle`, {
        ...blank,
        title: "Délégué des brumes",
        name: "Priam Issambre-Vaux",
        email: "dpo@brumes.example",
        from: "2020-01-01",
        reason: "désignation",
      });
      assert.equal(begun.statusCode, 303, begun.body.slice(0, 3_000));
      assert.doesNotMatch(await shown(console, body), /ne peuvent pas être publiées/);
      const open = "/delegues-protection-donnees/brumes";
      assert.match(await shown(console, open), /Priam Issambre-Vaux, Délégué des brumes/);
      const [, path = ""] =
        /href="([^"]*\/designations\/[\w-]{30,})"/.exec(await shown(console, body)) ?? [];
      const form = fieldsOf(await shown(console, path));
      assert.equal(form["email"], "dpo@brumes.example");
      const ended = await send(path, { ...form, until: "2024-12-31", reason: "départ" });
      assert.equal(ended.statusCode, 303, ended.body.slice(0, 3_000));
      const page = await shown(console, body);
      assert.match(page, /Aucun délégué depuis le 1er janvier 2025/);
      assert.match(page, /Désignation : Dernier jour\. Orane Velmont, « départ »/);
      assert.doesNotMatch(page.slice(page.indexOf('id="history"')), /Priam/);
      const closed = await shown(console, open);
      assert.match(closed, /Aucun délégué n’est désigné/);
      assert.match(closed, /du 1er janvier 2020 au 31 décembre 2024/);
      const twice = await send(path, { ...form, until: "2023-12-31", reason: "trop tard" });
      assert.equal(twice.statusCode, 409);
    });
  });

  test("that hold for several bodies are changed only by whoever manages them all", async () => {
    await withConsole(async (console) => {
      const { signIn, send, web } = console;
      signIn("dpo", "Isaure Fontclaque", "hauts-plateaux");
      const shared = `${own}/designations/hauts-plateaux`;
      assert.match(
        await shown(console, shared),
        /vaut aussi pour des organismes que vous ne gérez pas/,
      );
      const form = await web.inject(`${own}/designations/nouvelle`);
      const token = /name="_csrf" value="([^"]*)"/.exec(form.body)?.[1] ?? assert.fail(form.body);
      const answer = await web.inject({
        method: "POST",
        url: shared,
        cookies: Object.fromEntries(form.cookies.map(({ name, value }) => [name, value])),
        headers: { "content-type": "application/x-www-form-urlencoded" },
        payload: new URLSearchParams({
          _csrf: token,
          role: "officer",
          bodies: "hauts-plateaux",
          title: "Usurpée",
          email: "x@x.example",
          from: "2020-01-01",
          base: "x",
          reason: "r",
        }).toString(),
      });
      assert.equal(answer.statusCode, 303, answer.body.slice(0, 2_000));
      assert.equal(answer.headers.location, own);
      assert.doesNotMatch(await shown(console, own), /Usurpée/);
      const elsewhere = await send(`${own}/designations/nouvelle`, {
        role: "officer",
        bodies: "littoral",
        title: "Ailleurs",
        email: "x@x.example",
        from: "2020-01-01",
        base: "x",
        reason: "r",
      });
      assert.equal(elsewhere.statusCode, 400, "nobody designates in the name of another body");
      assert.equal((await console.get(`${own}/designations/littoral`)).statusCode, 404);
    });
  });
});
