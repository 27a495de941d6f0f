import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { placed } from "../../rules/model/placedNames.ts";
import {
  errorsIn,
  filledIn,
  next,
  onQuestions,
  questions,
  seen,
  sentencePath,
  sentences,
  sleeper,
  withRulePages,
} from "./rulePages.fixture.ts";

suite("the forms of a rule in the console", () => {
  test("say what is wrong at its field, keep what was typed, and save nothing", async () => {
    await withRulePages(async ({ send, policies }) => {
      const typed = {
        clock: placed(null, "repondue_le"),
        reason: "essai",
        step: "save",
      };
      const form = `${questions}/regle${onQuestions}`;
      for (const [fields, field, message] of [
        [{ keep: "cinq ans environ" }, "keep", /Écrivez une durée/],
        [{ keep: "2 ans" }, "keep", /garde plus longtemps|deux ans/],
        [{ id: "Règle" }, "id", /minuscules sans accent/],
        [{ end: "archive" }, "archiveTo", /Choisissez la base d’archives/],
        [{ end: "restrict" }, "restrictField", /Choisissez le champ de la marque/],
        [{ end: "anonymise", changes: [] }, "changes", /au moins un champ/],
        [{ end: "anonymise", changes: [placed(null, "texte", "null")] }, "reviewed", /anonymisées/],
        [{ plus: "period", plusPeriod: "" }, "plusPeriod", /Écrivez une durée/],
        [{ test1Field: placed(null, "texte") }, "test1Value", /Condition 1 : écrivez la valeur/],
        [
          {
            case1Test1Field: placed(null, "texte"),
            case1Test1Value: "non",
            case1Keep: "longtemps",
          },
          "case1Keep",
          /Cas 1 : écrivez une durée/,
        ],
        [{ case1Keep: "6 mois" }, "case1Test1Field", /Cas 1, condition 1 : choisissez le champ/],
        [
          { disputes: placed("piece", "id"), disputesLink1Theirs: placed("page", "id") },
          "disputesLink1Theirs",
          /Litiges, lien 1 : choisissez un autre champ/,
        ],
        [
          { clockTest1Field: placed("piece", "id"), clockTest1Value: "3" },
          "clockTest1Field",
          /Date, condition 1 : choisissez le champ/,
        ],
        [
          { end: "anonymise", mark1Field: placed(null, "texte"), mark1As: "prefix" },
          "mark1Value",
          /Champ remplacé 1 : écrivez la valeur/,
        ],
        [{ noticeSent: "posee_le" }, "noticeBefore", /Écrivez une durée/],
        [{ noticeBefore: "1 mois" }, "noticeSent", /Choisissez le champ qui dit quand/],
        [{ disputesTest1Value: "oui" }, "disputes", /Choisissez le champ de la décision/],
        [{ clock: placed(null, "efface_le") }, "clock", /efface_le/],
        [{ end: "burn" }, "end", /./],
      ] as const) {
        const answer = await send(form, { ...typed, ...fields });
        assert.equal(answer.statusCode, 400, field);
        assert.match(errorsIn(answer.body), new RegExp(`href="#${field}"`), field);
        assert.match(errorsIn(answer.body), message);
        const kept = new Map(filledIn(answer.body));
        assert.equal(kept.get("reason"), "essai");
        for (const [name, value] of Object.entries(fields))
          if (typeof value === "string" && !["end", "plus", "clock"].includes(name))
            assert.equal(kept.get(name), value);
      }
      assert.equal(await policies.revision("valmarine"), 1);
    });
  });

  test("take a person’s review from whoever is signed in, and never from what is written", async () => {
    await withRulePages(async ({ send, file, get }) => {
      const form = `${questions}/regle${onQuestions}`;
      const saved = await send(form, {
        clock: placed(null, "repondue_le"),
        end: "anonymise",
        changes: [placed(null, "texte", "null")],
        reviewed: "true",
        reason: "relu",
        step: "save",
      });
      assert.equal(saved.statusCode, 303, errorsIn(saved.body));
      assert.match(
        await file("rules/guichet.yaml"),
        /reviewed: \{? ?\n? *by: Orane Velmont,?\n? *on: "?2030-03-01"?/,
      );
      const rule = "/regle/repondre-aux-questions-question";
      const shown = await get(rule);
      assert.doesNotMatch(
        shown.body,
        /name="reviewed"[^>]*checked/,
        "a review is of the rule as it was",
      );
      const again = await send(rule, { keep: "3 mois", step: "save", reason: "autre" });
      assert.equal(again.statusCode, 400);
      const forged = await send(`${rule}/texte`, {
        text: `${new Map(filledIn((await get(`${rule}/texte`)).body)).get("text") ?? ""}reviewed: { by: Autre, on: 2030-01-01 }\n`,
        step: "save",
        reason: "faux",
      });
      assert.equal(forged.statusCode, 400);
      assert.match(errorsIn(forged.body), /La relecture \(reviewed\) ne s’écrit pas ici/);
    });
  });

  test("keep what was typed when proof is asked for anew, and do nothing before", async () => {
    await withRulePages(async ({ web, get, policies }) => {
      const url = `/console/valmarine/regles${questions}/regle${onQuestions}`;
      const headers = { "x-name": encodeURIComponent(sleeper) };
      const asked = await web.inject({ url, headers });
      assert.match(String(asked.headers.location), /^\/connexion\/confirmer\?retour=/);
      const held = filledIn((await get(`${questions}/regle${onQuestions}`)).body);
      const late = await web.inject({
        method: "POST",
        url,
        headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
        payload: new URLSearchParams([
          ...held.map(([name, value]) => [name, value]),
          ["reason", "longuement pesée"],
          ["step", "save"],
        ]).toString(),
      });
      assert.equal(late.statusCode, 403);
      assert.match(
        seen(errorsIn(late.body)),
        /href="\/connexion\/confirmer\?retour=[^"]+table%3D[^"]+" target="_blank"/,
      );
      assert.equal(new Map(filledIn(late.body)).get("reason"), "longuement pesée");
      assert.equal(await policies.revision("valmarine"), 1);
    });
  });

  test("take a sentence of several periods, case by case, without a script", async () => {
    await withRulePages(async ({ get, send, file }) => {
      const chosen = await send(sentencePath(sentences.vouchers, "/relier"), {
        table: placed("guichet", "guichet", "bon"),
        promesse: "all",
      });
      const path = next(chosen.headers.location);
      assert.match(path, /\/regle\?/, "its cases have fields of their own");
      const shownFirst = (await get(path)).body;
      assert.doesNotMatch(seen(shownFirst), /A_COMPLETER|reviewed:/, "no word of a file is needed");
      const draft = new Map(filledIn(shownFirst));
      assert.deepEqual(
        ["case1Test1Field", "case1Keep", "keep"].map((name) => draft.get(name)),
        ["", "2 mois", "6 mois"],
      );
      const typed = { clock: placed(null, "emis_le"), id: "bons", reason: "relu" };
      const open = await send(path, { ...typed, step: "check" });
      assert.match(errorsIn(open.body), /href="#case1Test1Field"[^]*href="#case1Test1Value"/);
      const first = { case1Test1Field: placed(null, "statut"), case1Test1Value: "neuf" };
      const more = await send(path, { ...typed, ...first, keep: "six", step: "row-case" });
      assert.equal(
        more.statusCode,
        200,
        "one case more is no mistake, whatever else is not filled",
      );
      const shown = new Map(filledIn(more.body));
      assert.deepEqual(
        ["case1Test1Field", "case1Test1Value", "case2Keep", "keep", "reason"].map((name) =>
          shown.get(name),
        ),
        [placed(null, "statut"), "neuf", "", "six", "relu"],
      );
      assert.match(more.body, /id="case2Keep"[^>]*autofocus/);
      assert.match(more.body, /<details class="details" open>\s*<summary>D’autres durées/);
      const less = await send(path, {
        ...typed,
        ...first,
        case2Keep: "",
        step: "row-case-1",
      });
      const left = filledIn(less.body).map(([name]) => name);
      assert.ok(left.includes("case2Keep") && !left.includes("case1Keep"));
      const checked = await send(path, { ...typed, ...first, step: "check" });
      assert.equal(checked.statusCode, 400);
      assert.match(errorsIn(checked.body), /href="#reviewed"/);
      assert.match(
        seen(checked.body),
        /deux mois après "emis_le" si "statut" vaut « neuf », sinon/,
      );
      assert.match(seen(errorsIn(checked.body)), /puis cocher « J’ai relu la phrase »/);
      const saved = await send(path, { ...typed, ...first, reviewed: "true", step: "save" });
      assert.equal(saved.statusCode, 303, seen(errorsIn(saved.body)));
      assert.match(await file("rules/guichet.yaml"), /cases:[^]*field: statut[^]*is: neuf/);
      const again = await get("/regle/bons");
      assert.equal(again.statusCode, 200, "the form shows it again");
      const held = new Map(filledIn(again.body));
      assert.deepEqual([held.get("case1Test1Value"), held.get("case1Keep")], ["neuf", "2 mois"]);
    });
  });

  test("write what the form cannot say, judge it the same way, with the line of each mistake", async () => {
    await withRulePages(async ({ get, send, file }) => {
      const chosen = await send(sentencePath(sentences.vouchers, "/relier"), {
        table: placed("guichet", "guichet", "bon"),
        promesse: "all",
      });
      const path = next(chosen.headers.location).replace("/regle?", "/texte?");
      const draft = new Map(filledIn((await get(path)).body)).get("text") ?? "";
      assert.match(draft, /cases:[^]*A_COMPLETER/);
      const typo = await send(path, { text: draft.replace("keep:", "kept:"), step: "check" });
      assert.match(errorsIn(typo.body), /Ligne \d+ : /);
      assert.match(seen(typo.body), /kept:/, "what was typed stays");
      const text = draft.replace(
        /field: A_COMPLETER\s+is: A_COMPLETER/,
        "exists: { in: question, by: { texte: statut } }",
      );
      const unread = await send(path, { text, step: "check" });
      assert.equal(unread.statusCode, 400);
      assert.match(errorsIn(unread.body), /href="#reviewed"/);
      const other = await send(path, {
        text: text.replace("id: remettre-des-bons.1", "id: tenir-le-cahier.1"),
        step: "check",
      });
      assert.match(errorsIn(other.body), /Cette page relie la phrase remettre-des-bons\.1/);
      const saved = await send(path, { text, reviewed: "true", reason: "relu", step: "save" });
      assert.equal(saved.statusCode, 303, seen(errorsIn(saved.body)));
      assert.match(await file("rules/guichet.yaml"), /cases:[^]*exists:[^]*texte: statut/);
      const back = await get("/regle/remettre-des-bons-bon");
      assert.equal(back.statusCode, 303, "the form has no field for how such rows belong");
      assert.match(next(back.headers.location), /\/texte$/);
    });
  });
});
