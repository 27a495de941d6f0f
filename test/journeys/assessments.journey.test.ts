import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { piaFile } from "../../src/assessments/pia.fixture.ts";
import { civilDay, systemClock } from "../../src/kernel/index.ts";
import { roleNames } from "../../src/platform/access/index.ts";
import {
  decoded,
  withConsole,
  type OpenedConsole,
} from "../../src/main/console/console.fixture.ts";

const list = "/console/valmarine/analyses";
const grounds = "Les mesures tiennent, le délégué l’a écrit.";

const done = async (
  console: OpenedConsole,
  url: string,
  fields: Parameters<OpenedConsole["send"]>[1] = {},
): Promise<string> => {
  const answer = await console.send(url, fields);
  assert.equal(answer.statusCode, 303, `${url} ${decoded(answer).slice(0, 3_000)}`);
  return String(answer.headers.location);
};
const imported = async (console: OpenedConsole, text: string): Promise<string> =>
  await done(console, `${list}/importer`, { file: new File([text], "pia.json") });
const firstActivity = async (console: OpenedConsole): Promise<string> =>
  /<option\s+value="([^"]+)"/.exec((await console.get(`${list}/nouvelle`)).body)?.[1] ??
  assert.fail("the demonstration has an activity");

suite("the console of impact assessments", () => {
  test("takes an export in and gives it back byte by byte, its markup shown as text", async () => {
    await withConsole(async (console) => {
      console.signIn("dpo");
      const text = `\u{FEFF}${piaFile({ "x-ailleurs": { "1": 1.0, b: "\u00e9" } }, 1)}`;
      const path = await imported(console, text);
      const page = decoded(await console.get(path));
      assert.match(page, /Verser une aide à qui la demande & l’obtient\./);
      assert.doesNotMatch(page, /alert\(/);
      assert.match(page, /attachments, revisions, x-ailleurs/);
      const exported = await console.get(`${path}/export.json`);
      assert.equal(exported.rawPayload.toString("utf8"), text);
      assert.match(String(exported.headers["content-disposition"]), /pia\.json/);
    });
  });

  test("says what is wrong with a hostile file, and keeps nothing of it", async () => {
    await withConsole(async (console) => {
      console.signIn("dpo");
      for (const [text, said] of [
        ["{", /n’est pas du JSON : ligne 1/],
        ["[".repeat(100_000), /emboîte plus de 64 niveaux/],
        ['{"pia":{"__proto__":{"isAdmin":true}}}', /réservé par les programmes/],
        ['{"pia":{},"pia":{}}', /nomme deux fois/],
        ["[]", /n’est pas l’export/],
        [piaFile({ answers: 4 }), /answers devrait être liste/],
        ["x".repeat(2 * 1024 * 1024 + 1), /dépasse 2 Mo/],
      ] as const) {
        const answer = await console.send(`${list}/importer`, {
          file: new File([text], "pia.json"),
        });
        assert.equal(answer.statusCode, 400, text.slice(0, 40));
        assert.match(decoded(answer), said);
      }
      assert.match(decoded(await console.get(list)), /Aucune analyse d’impact/);
    });
  });

  test("goes from an activity of the register to a validated assessment, and to its review", async () => {
    await withConsole(async (console) => {
      console.signIn("dpo");
      const activity = await firstActivity(console);
      const before = await console.get(`/console/valmarine/registre/activites/${activity}`);
      assert.ok(before.body.includes(`href="${list}/nouvelle?activite=${activity}"`));
      const path = await done(console, `${list}/nouvelle`, { activity });
      const begun = decoded(await console.get(path));
      // The activity leads to it, and one without any to a new one.
      const ofRegister = `/console/valmarine/registre/activites/${activity}`;
      assert.ok((await console.get(ofRegister)).body.includes(`href="${path}"`));
      assert.match(begun, /Finalités/);
      assert.match(begun, /Les trois risques doivent d’abord être estimés/);

      await done(console, `${path}/besoin`, {
        criteria: ["sensitive", "vulnerable"],
        listing: "none",
        conclusion: "required",
        grounds,
      });
      await done(console, `${path}/principes`, { q214: "Relu chaque année <b>." });
      await done(console, `${path}/mesures/nouvelle`, {
        title: "Double regard",
        content: "À deux",
      });
      const twice = await console.send(`${path}/mesures/nouvelle`, { title: "Double regard" });
      assert.match(decoded(twice), /Deux mesures portent ce titre/);
      for (const risk of ["acces", "modification", "disparition"])
        await done(console, `${path}/risque-${risk}`, {
          impacts: "Perte d’une aide\n\nHonte",
          measures: ["Double regard"],
          severity: "important",
          likelihood: risk === "acces" ? "maximal" : "limited",
        });
      assert.match(decoded(await console.get(path)), /L’avis du délégué/);
      assert.match(decoded(await console.get("/console/valmarine")), /garde un risque élevé/);
      await done(console, `${path}/delegue`, {
        names: "Ivo Marrec",
        isFavourable: "yes",
        text: "Favorable.",
      });
      await done(console, `${path}/personnes`, { areSought: "no", whyNotSought: "Urgence." });
      const decision = { decision: "accept", controller: "La directrice", grounds };
      const soon = await console.send(`${path}/validation`, decision);
      assert.match(decoded(soon), /l’autorité doit être consultée/);
      const today = civilDay(systemClock.now());
      await done(console, `${path}/consultation`, {
        sentOn: today.subtract({ days: 30 }).toString(),
        answeredOn: today.toString(),
        isCleared: "true",
        answer: "Sous réserve de chiffrement.",
      });
      const late = await console.send(`${path}/validation`, {
        ...decision,
        reviewOn: today.add({ years: 3, days: 1 }).toString(),
      });
      assert.match(decoded(late), /au plus tard 3 ans/);
      await done(console, `${path}/validation`, {
        ...decision,
        reviewOn: today.add({ days: 10 }).toString(),
      });
      assert.match(decoded(await console.get("/console/valmarine")), /Réviser l’analyse d’impact/);
      const frozen = await console.send(`${path}/contexte`, { q111: "Autre" });
      assert.match(decoded(frozen), /est validée : rien n’a été changé/);
      await done(console, `${path}/revision`, {
        grounds,
        reviewOn: today.add({ years: 1 }).toString(),
      });
      assert.doesNotMatch(decoded(await console.get("/console/valmarine")), /Réviser l’analyse/);

      const exported = JSON.parse((await console.get(`${path}/export.json`)).body) as {
        readonly pia: Readonly<Record<string, unknown>>;
        readonly answers: readonly {
          readonly reference_to: number;
          readonly data: { readonly text: string; readonly list: readonly string[] };
        }[];
      };
      assert.equal(exported.pia["status"], 2);
      const answer = (question: number) =>
        exported.answers.find(({ reference_to }) => reference_to === question)?.data;
      assert.equal(answer(214)?.text, "Relu chaque année &lt;b&gt;.");
      assert.deepEqual(answer(321)?.list, ["Perte d’une aide", "Honte"]);
      assert.deepEqual(answer(324)?.list, ["Double regard"]);
      assert.match(
        decoded(await console.get(`${path}/versions/1`)),
        /Commencée depuis une activité/,
      );
      assert.ok(
        console.agentLog.entries.some(
          ({ object, outcome }) => object?.kind === "assessment" && outcome === "done",
        ),
      );
    });
  });

  test("renames a measure in the risks that name it, and takes it from them", async () => {
    await withConsole(async (console) => {
      console.signIn("dpo");
      const path = await imported(console, piaFile());
      await done(console, `${path}/mesures/101`, { title: "Chiffrement fort", content: "Tout" });
      const listOf = async (): Promise<unknown> =>
        (
          JSON.parse((await console.get(`${path}/export.json`)).body) as {
            answers: { reference_to: number; data: { list: unknown } }[];
          }
        ).answers.find(({ reference_to }) => reference_to === 334)?.data.list;
      assert.deepEqual(await listOf(), ["Chiffrement fort"]);
      await done(console, `${path}/mesures/101`, { title: "Chiffrement fort", isRemoved: "true" });
      assert.deepEqual(await listOf(), []);
      assert.equal((await console.get(`${path}/mesures/101`)).statusCode, 404);
      const stale = await console.send(`${path}/delegue`, { text: "Trop tard", seen: "1" });
      assert.equal(stale.statusCode, 409);
      assert.match(decoded(stale), /Quelqu’un a changé cette analyse/);
    });
  });

  test("lists, filters, sorts, and gives the same as a file", async () => {
    await withConsole(async (console) => {
      console.signIn("dpo");
      const path = await imported(console, piaFile());
      const activity = await firstActivity(console);
      await done(console, `${list}/nouvelle`, { activity });
      await done(console, `${path}/retrait`, { grounds });
      const open = decoded(await console.get(`${list}?etat=draft`));
      assert.doesNotMatch(open, /Aide d’urgence/);
      assert.match(open, /1 sur 2/);
      assert.match(decoded(await console.get(`${list}?q=URGENCE`)), /Aide d’urgence/);
      const file = await console.get(`${list}.csv?etat=withdrawn`);
      assert.match(
        file.body,
        /^\u{FEFF}reference,title[^\n]*\nAIPD-\d{4}-[0-9A-F]{4},Aide d’urgence,,withdrawn,low,,false/u,
      );
    });
  });

  test("is read by whoever keeps or checks the register, handled by the officer of that body alone", async () => {
    await withConsole(async (console) => {
      console.signIn("dpo");
      const path = await imported(console, piaFile());
      for (const role of roleNames.filter((each) => each !== "dpo")) {
        console.signIn(role);
        const mayRead = ["register-editor", "auditor"].includes(role);
        for (const url of [list, path, `${path}/export.json`, `${path}/versions/1`, `${list}.csv`])
          assert.equal((await console.get(url)).statusCode === 200, mayRead, `${role} ${url}`);
        for (const url of [`${list}/importer`, `${path}/validation`, `${path}/mesures/101`])
          assert.ok([403, 404].includes((await console.get(url)).statusCode), `${role} ${url}`);
      }
      console.signIn("dpo", "Ivo Marrec", "hauts-plateaux");
      const elsewhere = path.replace("valmarine", "hauts-plateaux");
      for (const rest of ["", "/export.json", "/versions/1", "/contexte", "/mesures/101"])
        assert.equal((await console.get(`${elsewhere}${rest}`)).statusCode, 404, rest);
    });
  });
});
