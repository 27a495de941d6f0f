import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { civilDay, systemClock } from "../../src/kernel/index.ts";
import {
  decoded,
  withConsole,
  type OpenedConsole,
} from "../../src/main/console/console.fixture.ts";
import { roleNames } from "../../src/platform/access/index.ts";

const list = "/console/valmarine/controles";
const grounds = "La réponse est partie avec ses pièces.";
const today = civilDay(systemClock.now());
const ago = (days: number): string => today.subtract({ days }).toString();

const done = async (
  console: OpenedConsole,
  url: string,
  fields: Parameters<OpenedConsole["send"]>[1] = {},
): Promise<string> => {
  const answer = await console.send(url, fields);
  assert.equal(answer.statusCode, 303, `${url} ${decoded(answer).slice(0, 3_000)}`);
  return String(answer.headers.location);
};
const opened = async (console: OpenedConsole, changes = {}): Promise<string> =>
  await done(console, `${list}/nouveau`, {
    kind: "control-on-documents",
    title: "Durées de l’entraide",
    openedOn: ago(20),
    reference: "CTX-114",
    ...changes,
  });

suite("the console of complaints and controls", () => {
  test("goes from a control to a formal notice and a sanction, with the days of each", async () => {
    await withConsole(async (console) => {
      console.signIn("dpo");
      const path = await opened(console);
      const late = await console.send(`${path}/acte`, { kind: "formal-notice", on: ago(10) });
      assert.match(decoded(late), /Une mise en demeure a toujours un délai/);
      const dueOn = today.add({ days: 5 }).toString();
      await done(console, `${path}/acte`, {
        kind: "formal-notice",
        on: ago(10),
        dueOn,
        text: "Fixer <des> durées",
      });
      assert.match(
        decoded(await console.get("/console/valmarine")),
        /contrôle « Durées de l’entraide »/,
      );
      const early = await console.send(`${path}/cloture`, { outcome: "founded", grounds });
      assert.match(decoded(early), /Une échéance court encore/);
      await done(console, `${path}/suite`, { act: "1", on: ago(1), text: grounds });
      assert.doesNotMatch(decoded(await console.get("/console/valmarine")), /Durées de l’entraide/);
      await done(console, `${path}/acte`, {
        kind: "sanction",
        on: ago(1),
        measures: ["call-to-order", "fine"],
      });
      const page = decoded(await console.get(path));
      assert.match(page, /Recours devant le Conseil d’État jusqu’au/);
      assert.match(page, /Fixer <des> durées/);
      assert.match(page, /Amende administrative/);
      await done(console, `${path}/suite`, {
        act: "2",
        on: ago(0),
        text: "Pas de recours, décision du conseil.",
      });
      await done(console, `${path}/cloture`, { outcome: "sanctioned", grounds });
      const closed = await console.send(`${path}/acte`, { kind: "note", on: ago(0) });
      assert.match(decoded(closed), /Ce dossier est clos/);
      await done(console, `${path}/reouverture`, { grounds });
      assert.ok(
        console.agentLog.entries.some(
          ({ object, outcome }) => object?.kind === "matter" && outcome === "done",
        ),
      );
    });
  });

  test("keeps a complaint with the request and the activity that it is about, and lists both kinds", async () => {
    await withConsole(async (console) => {
      console.signIn("dpo");
      await opened(console);
      const path = await opened(console, {
        kind: "complaint-of-person",
        title: "Réponse tardive",
        request: "demande-1",
        reference: "",
      });
      const page = decoded(await console.get(path));
      assert.match(page, /href="\/console\/valmarine\/droits\/demande-1"/);
      assert.match(page, /Réclamation d’une personne/);
      const complaints = decoded(await console.get(`${list}?nature=complaint-of-person`));
      assert.match(complaints, /1 sur 2/);
      assert.doesNotMatch(complaints, /Durées de l’entraide/);
      const file = await console.get(`${list}.csv?q=CTX`);
      assert.match(file.body, /\nDurées de l’entraide,control-on-documents,CTX-114,[\d-]+,false,,/);
      const wrong = await console.send(`${path}/faits`, {
        kind: "complaint-of-person",
        title: "Réponse tardive",
        openedOn: today.add({ days: 1 }).toString(),
      });
      assert.match(decoded(wrong), /n’est pas encore venu/);
    });
  });

  test("is for the officer of that body alone", async () => {
    await withConsole(async (console) => {
      console.signIn("dpo");
      const path = await opened(console);
      for (const role of roleNames.filter((each) => each !== "dpo")) {
        console.signIn(role);
        for (const url of [list, path, `${list}.csv`, `${path}/acte`])
          assert.ok([403, 404].includes((await console.get(url)).statusCode), `${role} ${url}`);
      }
      console.signIn("dpo", "Ivo Marrec", "hauts-plateaux");
      for (const rest of ["", "/acte", "/faits", "/suite"])
        assert.equal(
          (await console.get(`${path.replace("valmarine", "hauts-plateaux")}${rest}`)).statusCode,
          404,
          rest,
        );
    });
  });
});
