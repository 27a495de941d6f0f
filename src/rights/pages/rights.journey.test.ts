import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { answerRequest, handleRequest } from "../actions/handleRequest.ts";
import { doubt } from "../model/request/steps.ts";
import { agent } from "../rights.fixture.ts";
import { form, mailed, typed, withPages } from "./rightsPages.fixture.ts";

suite("« Exercer mes droits »", () => {
  test(
    "leads by postal code or name to the body, and says of each right what it gives and does not (AME-04, AME-28, CRA-05)",
    withPages(async ({ get }) => {
      const found = await get("/exercer-mes-droits?q=97122");
      assert.match(found.text, /Entraide de Valmarine/);
      assert.doesNotMatch(found.text, /Hauts-Plateaux/);
      assert.match((await get("/exercer-mes-droits?q=plateaux")).text, /Hauts-Plateaux/);
      assert.match((await get("/exercer-mes-droits?q=99999")).text, /Aucun organisme/);
      const body = await get("/exercer-mes-droits/valmarine");
      assert.match(body.text, /Faire effacer mes données/);
      assert.match(body.text, /Ce que cela ne donne pas/);
      assert.match(body.text, /demande\?droit=erasure/);
      assert.match((await get("/en/exercise-my-rights/valmarine")).text, /Have my data erased/);
      assert.equal((await get("/exercer-mes-droits/nulle-part")).status, 404);
    }),
  );

  test(
    "says where the register gives no such right, and asks for no more than it needs",
    withPages(async ({ get }) => {
      const { text } = await get(`${form}?droit=objection`);
      assert.match(text, /ce droit n’existe pas d’après le registre :[^]*Activité paie/);
      assert.doesNotMatch((await get(`${form}?droit=access`)).text, /n’existe pas/);
      const required = [...text.matchAll(/name="(\w+)"[^>]*required/g)].map(([, name]) => name);
      assert.deepEqual(required, ["right", "name", "email"]);
    }),
  );

  test(
    "is followed behind a link and a code: the first proves the address, each serves once (CRA-08)",
    withPages(async (here) => {
      const { post, get, another } = here;
      const sent = await post(form, typed);
      assert.equal(sent.to, "/exercer-mes-droits/valmarine/envoyee");
      assert.doesNotMatch(sent.to + sent.text, /ma-demande/, "whoever filed it has no link");
      const { path, code } = await mailed(here);
      assert.equal((await get(path)).to, `${path}/code`);
      const wrong = await post(`${path}/code`, { code: "00000000" });
      assert.equal(wrong.status, 400);
      assert.match(wrong.text, /n’est pas le bon/);
      assert.doesNotMatch(wrong.text, /00000000/);
      assert.equal(
        (await post(`${path}/code`, { code: `${code.slice(0, 4)} ${code.slice(4)}` })).to,
        path,
      );
      const { text } = await get(path);
      assert.match(text, /en cours/);
      assert.match(text, /au plus tard le 10 juin 2027/);
      assert.match(text, /Camille Aubrac/);
      assert.match(text, /Mon ancienne adresse/);
      another();
      assert.equal((await get(path)).to, `${path}/code`, "another browser sees nothing");
      assert.equal((await post(`${path}/code`, { code })).status, 400);
      assert.equal((await post(`${path}/nouveau-code`)).to, `${path}/code`);
      assert.equal((await post(`${path}/code`, { code: (await mailed(here)).code })).to, path);
      here.later({ minutes: 31 });
      assert.equal((await get(path)).to, `${path}/code`, "half an hour later nobody does");
    }),
  );

  test(
    "shows messages, a doubt and the answer with its remedies, and can be taken back (AME-29, CNM-22)",
    withPages(async (here) => {
      const { post, get, clock } = here;
      await post(form, typed);
      const { path, code } = await mailed(here);
      await post(`${path}/code`, { code });
      assert.equal((await post(`${path}/message`, { text: "Où en êtes-vous ?" })).to, path);
      assert.match((await get(path)).text, /Où en êtes-vous \?/);
      const place = {
        body: "valmarine",
        id: here.tokens.requestOf(path.split("/")[2] ?? "") ?? "",
      };
      const by = { by: agent, at: clock.now() };
      await handleRequest(here, place, doubt("L’adresse n’est pas celle du dossier.", by));
      const doubted = (await get(path)).text;
      assert.match(doubted, /un doute sur votre identité/);
      assert.match(doubted, /le délai est arrêté/);
      assert.doesNotMatch(doubted, /Orane/, "an agent is not named outside");
      assert.equal((await post(`${path}/retrait`)).to, path);
      assert.match((await get(path)).text, /retirée/);
      assert.equal((await get(`${path}/message`)).to, path, "nothing is written to what is closed");

      await post(form, { ...typed, name: "Paul" });
      const second = await mailed(here);
      await post(`${second.path}/code`, { code: second.code });
      const other = here.tokens.requestOf(second.path.split("/")[2] ?? "") ?? "";
      const done = await answerRequest(here, { ...place, id: other }, "C’est effacé.", agent);
      assert.ok(done.ok);
      const { text } = await get(second.path);
      assert.match(text, /C’est effacé\./);
      assert.match(text, /CNIL/);
      assert.match(text, /tribunal/);
    }),
  );

  test(
    "keeps what was typed when something is wrong, and sends nothing",
    withPages(async ({ post, mails, raw }) => {
      for (const [changes, words] of [
        [{ email: "lea" }, /adresse électronique complète/],
        [{ capacity: "mandate", subject: "Paul", until: "2027-05-01" }, /mandat est terminé/],
        [{ capacity: "parent" }, /de qui sont les données/],
        [{ right: "after-death" }, /celui des héritiers/],
      ] as const) {
        const wrong = await post(form, { ...typed, ...changes });
        assert.equal(wrong.status, 400);
        assert.match(wrong.text, words);
        assert.match(wrong.text, /Mon ancienne adresse/);
      }
      assert.equal((await post(form, { ...typed, right: "vacances" })).status, 400);
      assert.deepEqual(await mails(), []);
      assert.equal(await raw(), "");
    }),
  );

  test(
    "asks of a medical file whether it is older than five years, and gives two months for it, or eight days (CSP, art. L. 1111-7)",
    withPages(async (here) => {
      const { post, get } = here;
      const medical = { ...typed, right: "medical-file", activity: "" };
      assert.match((await get(`${form}?droit=medical-file`)).text, /plus récent des éléments/);
      for (const [recordedOn, due] of [
        ["2022-05-09", /entre le 12 mai 2027 et le 10 juillet 2027/],
        ["2022-05-10", /entre le 12 mai 2027 et le 18 mai 2027/],
        ["", /entre le 12 mai 2027 et le 18 mai 2027/],
      ] as const) {
        await post(form, { ...medical, recordedOn });
        const { path, code } = await mailed(here);
        await post(`${path}/code`, { code });
        assert.match((await get(path)).text, due, recordedOn);
      }
      const later = await post(form, { ...medical, recordedOn: "2027-06-01" });
      assert.match(later.text, /n’est pas encore venue/);
    }),
  );

  test(
    "takes five an hour from one address, and more from others",
    withPages(async ({ post, mails }) => {
      const sent = [];
      for (let count = 0; count < 8; count += 1) sent.push((await post(form, typed)).status);
      assert.deepEqual(sent, [303, 303, 303, 303, 303, 429, 429, 429]);
      assert.equal((await post(form, typed, "192.0.2.2")).status, 303);
      assert.equal((await mails()).length, 6);
    }),
  );

  test(
    "is not there for a link that nobody of ours has made",
    withPages(async ({ get, tokens }) => {
      const path = `/ma-demande/${tokens.token("request-1")}`;
      assert.equal((await get(path)).to, `${path}/code`);
      for (const wrong of [`${path}x`, path.replace("request-1", "request-2"), "/ma-demande/x"])
        for (const page of ["", "/code", "/nouveau-code", "/message", "/retrait"])
          assert.equal((await get(`${wrong}${page}`)).status, 404, wrong + page);
    }),
  );
});
