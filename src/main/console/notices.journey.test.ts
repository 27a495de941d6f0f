import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { atDesk } from "../../../test/browser/desk.ts";
import { withoutBrowser } from "../../../test/browser/browser.ts";
import { withConsole } from "./console.fixture.ts";

const policy = "/notices/politique-de-confidentialite";
const lending = "/notices/activites/instruire-les-demandes-d-aide";
const own = "/console/valmarine/notices";
const textOf = (body: string): string => body.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");

suite("the notices of the site", () => {
  test("are pages, Markdown, JSON and plain text, by their address or by what a program accepts", async () => {
    await withConsole(async ({ get, web }) => {
      const page = await get(policy);
      assert.match(String(page.headers["content-type"]), /^text\/html/);
      for (const title of [
        "Pourquoi nous utilisons vos données",
        "Quelles données",
        "Combien de temps nous les gardons",
        "Comment nous les protégeons",
        "Vos droits",
        "Votre interlocuteur",
        "L’autorité de contrôle",
      ])
        assert.match(page.body, new RegExp(`<h2[^>]*>${title}</h2>`));
      for (const [end, accept, type, begins] of [
        ["md", "text/markdown", /^text\/markdown/, /^# Politique de confidentialité\n/],
        ["json", "application/json", /^application\/json/, /^\{\n {2}"version"/],
        ["txt", "text/plain;q=0.9, text/html;q=0.1", /^text\/plain/, /^Politique de conf/],
      ] as const) {
        const file = await get(`${policy}.${end}`);
        assert.equal(file.headers["access-control-allow-origin"], "*");
        const asked = await web.inject({ url: policy, headers: { accept } });
        assert.match(String(asked.headers["content-type"]), type);
        assert.match(file.body, begins);
        assert.equal(asked.body, file.body);
        const tag = String(file.headers["etag"]);
        const beforehand = await web.inject({ method: "OPTIONS", url: `${policy}.${end}` });
        assert.deepEqual(
          [beforehand.statusCode, beforehand.headers["access-control-allow-methods"]],
          [204, "GET, HEAD"],
        );
        const again = await web.inject({
          url: `${policy}.${end}`,
          headers: { "if-none-match": tag },
        });
        assert.deepEqual([again.statusCode, again.body], [304, ""]);
        assert.match(String((await get(`${lending}.${end}`)).headers["content-type"]), type);
        assert.equal((await get(`/notices/activites/aucune.${end}`)).statusCode, 404);
      }
    });
  });

  test("say the periods and the rights of the register, and no other right", async () => {
    await withConsole(async ({ get }) => {
      const { document } = (await get(`${lending}.json`)).json<{
        document: { sections: { id: string; blocks: { entries?: { id?: string }[] }[] }[] };
      }>();
      const shown = document.sections
        .find(({ id }) => id === "rights")
        ?.blocks.flatMap(({ entries = [] }) => entries.map(({ id = "" }) => id));
      // The task of art. 6(1)(e) gives no erasure and no portability; the contract of the next activity does.
      assert.deepEqual(shown, [
        "right-access",
        "right-rectification",
        "right-restriction",
        "right-objection",
        "right-no-automated-decision",
      ]);
      assert.match(
        (await get(`${lending}.txt`)).body,
        /\nLes dossiers d’aide sont conservés cinq ans après leur clôture\.\n/,
      );
    });
  });

  test("stand at the foot of forms of other sites as a piece that leads back here", async () => {
    await withConsole(async ({ web }) => {
      const url = `${lending}/resume.html`;
      const piece = await web.inject({ url, headers: { host: "egide.example" } });
      assert.equal(piece.headers["access-control-allow-origin"], "*");
      assert.match(piece.body, /^<div class="egide-notice" lang="fr">/);
      assert.match(piece.body, new RegExp(`href="http://egide.example${lending}"`));
      assert.doesNotMatch(piece.body, /href="\/|<script|<style|style=/);
    });
  });

  test("name the bodies of a postal code, and say when it is none or nobody’s", async () => {
    await withConsole(async ({ get }) => {
      assert.match(
        textOf((await get(`${policy}?code=00100`)).body),
        /Caisse d’entraide du Littoral/,
      );
      assert.match(textOf((await get(`${policy}?code=99999`)).body), /ne dépend d’aucun organisme/);
      assert.match(
        textOf((await get(`${lending}?code=12`)).body),
        /Un code postal a cinq chiffres/,
      );
      const english = await get("/en/notices/privacy-policy?code=%3Cscript%3E");
      assert.doesNotMatch(english.body, /<script>/);
      assert.match(textOf(english.body), /A postal code has five digits/);
    });
  });

  test("lead to the texts of the body whose policy holds, and are its own where it has one", async () => {
    await withConsole(async ({ get }) => {
      const adopted = await get("/organismes/littoral/notices/glossaire.md");
      assert.deepEqual(
        [adopted.statusCode, adopted.headers.location],
        [303, "/notices/glossaire.md"],
      );
      const ownTexts = await get("/en/bodies/hauts-plateaux/notices/privacy-policy");
      assert.match(textOf(ownTexts.body), /Caisse d’entraide des Hauts-Plateaux/);
      assert.equal((await get("/organismes/nulle-part/notices")).statusCode, 404);
    });
  });

  test("and the records of the register lead to each other, from the first page and the console too", async () => {
    await withConsole(async ({ get, signIn }) => {
      assert.match((await get("/")).body, /class="[^"]*card[^]*href="\/notices"/);
      const id = "instruire-les-demandes-d-aide";
      for (const [record, of] of [
        [`/registre/${id}`, `/notices/activites/${id}`],
        [`/en/register/${id}`, `/en/notices/activities/${id}`],
      ] as const) {
        assert.ok((await get(record)).body.includes(`href="${of}"`), record);
        assert.ok((await get(of)).body.includes(`href="${record}"`), of);
      }
      signIn("dpo");
      const inside = await get(`/console/valmarine/registre/activites/${id}`);
      const [, notice = ""] = /href="([^"]*\/notices\/activites\/[^"]*)"/.exec(inside.body) ?? [];
      const shown = await get(notice);
      assert.ok([200, 303, 308].includes(shown.statusCode), notice);
    });
  });
});

suite("the texts of a body in the console", () => {
  test("are refused with a place that does not exist; else saved, shown as they would be, and published", async () => {
    await withConsole(async ({ get, send, signIn, publishNotices }) => {
      await publishNotices("valmarine");
      signIn("dpo");
      const refused = await send(`${own}/textes`, {
        rightsFr: "Écrivez à {adresse}.",
        rightsEn: "Write to {adresse}.",
      });
      assert.equal(refused.statusCode, 400);
      assert.match(textOf(refused.body), /demande \{adresse\}, qui n’existe pas/);
      const half = await send(`${own}/textes`, { rightsFr: "Venez.", rightsEn: "" });
      assert.match(textOf(half.body), /écrit que dans une langue/);
      const term = await send(`${own}/textes`, { terms: "PMR : rien" });
      assert.match(textOf(term.body), /n’a pas ses trois parties/);
      const saved = await send(`${own}/textes`, {
        rightsFr: "{body} vous reçoit au {telephone}.",
        rightsEn: "{body} answers at {telephone}.",
        terms: "PMR = Personne à mobilité réduite. = Person with reduced mobility.",
      });
      assert.equal(saved.statusCode, 303, saved.body.slice(0, 2_000));
      const draft = /Réseau d’entraide de Valmarine vous reçoit au 00 00 00 00 10\./;
      assert.match(textOf((await get(`${own}/politique`)).body), draft);
      assert.doesNotMatch(textOf((await get(policy)).body), draft);
      assert.match(textOf((await get("/console/valmarine")).body), /ne sont pas publiés/);
      assert.match(textOf((await get(`${own}/publier`)).body), /Vos droits, ajouté : «/);
      assert.equal((await send(`${own}/publier`, {})).statusCode, 303);
      await publishNotices("valmarine");
      assert.match(textOf((await get(policy)).body), draft);
      assert.match(textOf((await get("/notices/glossaire")).body), /PMR Personne à mobilité/);
      const history = textOf((await get(`${policy}/versions`)).body);
      assert.match(
        history,
        /Version 2 .*Vos droits, ajouté : « Réseau d’entraide .*Version 1 .*Première version/,
      );
      const first = await get(`${policy}/versions/1`);
      assert.doesNotMatch(textOf(first.body), draft);
      assert.match(textOf(first.body), /Ce texte a été remplacé depuis/);
      assert.equal((await get(`${policy}/versions/3`)).statusCode, 404);
    });
  });

  test("are to be reviewed every year, until somebody notes that they were", async () => {
    await withConsole(async ({ get, send, signIn }) => {
      signIn("dpo");
      const due = /La politique de confidentialité est à relire/;
      assert.match(textOf((await get("/console/valmarine")).body), due);
      assert.equal((await send(`${own}/relire`, {})).statusCode, 303);
      assert.doesNotMatch(textOf((await get("/console/valmarine")).body), due);
    });
  });

  test("are told apart from what somebody else saved meanwhile", async () => {
    await withConsole(async ({ send, signIn }) => {
      signIn("dpo");
      const texts = { officerFr: "Sonnez.", officerEn: "Ring." };
      assert.equal((await send(`${own}/textes`, texts)).statusCode, 303);
      const stale = await send(`${own}/textes`, { ...texts, base: "0" });
      assert.equal(stale.statusCode, 409);
      assert.match(textOf(stale.body), /a changé ces textes entre-temps/);
    });
  });
});

suite("the notices in a browser without scripts", { skip: withoutBrowser }, () => {
  test("break no rule of axe and do not stick out, wide and narrow, in both languages", async () => {
    await withConsole(async (console) => {
      await console.publishNotices("valmarine");
      console.signIn("dpo");
      await atDesk(console, "Orane", async ({ page, open, look, press }) => {
        for (const path of [
          policy,
          "/en/notices",
          lending,
          "/en/notices/activities/instruire-les-demandes-d-aide",
          `${lending}/resume`,
          "/en/notices/glossary",
          `${policy}/versions`,
          `/en/notices/privacy-policy/versions/1`,
          own,
          `/en${own}/politique`,
          `${own}/activites/instruire-les-demandes-d-aide`,
          `${own}/textes`,
          `/en${own}/publier`,
          `${own}/relire`,
        ]) {
          await open(path);
          await look();
        }
        await open(policy);
        await page.getByLabel("Code postal").fill("00200");
        await press("Trouver");
        assert.match(await page.getByRole("status").innerText(), /Hauts-Plateaux/);
        await look();
      });
    });
  });
});
