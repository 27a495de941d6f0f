import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { placed } from "../../rules/model/placedNames.ts";
import {
  errorsIn,
  filledIn,
  next,
  onQuestions,
  questions,
  reader,
  seen,
  sentencePath,
  sentences,
  withRulePages,
} from "./rulePages.fixture.ts";

suite("sentences and rules in the console", () => {
  test("bind a sentence from the list to a saved revision, and show it enforced by its rule", async () => {
    await withRulePages(async ({ get, send, file, policies, carriedOut }) => {
      const list = await get("");
      assert.match(list.body, /Phrases publiées : 4/);
      assert.match(
        seen(list.body),
        /href="\/console\/valmarine\/regles\/phrases\/repondre-aux-questions\.1"/,
      );
      const page = await get(questions);
      assert.match(page.body, /Les questions sont conservées[^]*sans règle[^]*6 mois|six mois/);
      assert.match(page.body, /href="[^"]+\/phrases\/repondre-aux-questions\.1\/relier"/);

      const bind = await get(`${questions}/relier`);
      assert.match(seen(bind.body), /guichet › question[^]*/);
      const nothing = await send(`${questions}/relier`, {});
      assert.equal(nothing.statusCode, 400);
      assert.match(errorsIn(nothing.body), /Choisissez une table de la liste/);
      const chosen = await send(`${questions}/relier`, {
        table: placed("guichet", "guichet", "question"),
      });
      assert.equal(chosen.statusCode, 303);
      const form = next(chosen.headers.location);
      assert.equal(form, `${questions}/regle${onQuestions}`);

      const shown = await get(form);
      assert.match(shown.body, /value="6 mois"/, "the period is that of the reading");
      const order = [...seen(shown.body).matchAll(/"\[null,"(\w+)"\]"/g)].map(([, name]) => name);
      assert.deepEqual(order.slice(0, 2), ["posee_le", "repondue_le"], "dates stand first");
      assert.ok(order.includes("texte"));

      const early = await send(form, { step: "check" });
      assert.equal(early.statusCode, 400);
      assert.match(
        errorsIn(early.body),
        /href="#clock"[^]*Choisissez le champ d’où court la durée/,
      );

      const filled = { clock: placed(null, "repondue_le"), step: "check" };
      const judged = await send(form, filled);
      assert.equal(judged.statusCode, 200);
      assert.match(
        seen(judged.body),
        /Les lignes de "question" \(base guichet\) sont supprimées six mois après "repondue_le"[^]*Elle tient la phrase/,
      );
      assert.equal(await policies.revision("valmarine"), 1, "nothing is saved by a check");

      const unsaid = await send(form, { ...filled, step: "save" });
      assert.equal(unsaid.statusCode, 400);
      assert.match(errorsIn(unsaid.body), /Dites pourquoi/);
      const saved = await send(form, { ...filled, step: "save", reason: "Demande du guichet" });
      assert.equal(saved.statusCode, 303, errorsIn(saved.body));
      assert.equal(next(saved.headers.location), questions);
      const [revision] = await policies.revisions("valmarine", 1);
      assert.deepEqual(
        [revision?.number, revision?.reason, revision?.author.name],
        [2, "Demande du guichet", "Orane Velmont"],
      );
      assert.match(
        await file("rules/guichet.yaml"),
        /# « Les questions sont conservées pendant six mois à compter de la réponse. »\n {2}- id: repondre-aux-questions-question\n/,
      );
      const after = seen((await get(questions)).body);
      assert.match(
        after,
        /pas encore exécutée[^]*Règle repondre-aux-questions-question[^]*sont supprimées six mois après/,
      );
      assert.match(after, /rules\/guichet\.yaml, ligne 4/);
      const enforced = await get("?etat=not-run-yet");
      assert.match(enforced.body, /1 sur 4 phrases/, "in force, and no run has carried it out yet");
      await carriedOut("repondre-aux-questions-question", 1);
      assert.match(
        seen((await get(questions)).body),
        /règle en vigueur[^]*href="\/console\/valmarine\/executions\/run-1"[^]*lignes terminées : 1/,
      );
    });
  });

  test("tell who comes second that somebody else has saved, and keep what they typed", async () => {
    await withRulePages(async ({ send, policies }) => {
      const form = `${questions}/regle${onQuestions}`;
      const typed = { clock: placed(null, "repondue_le"), reason: "à garder", step: "save" };
      await policies.save({
        policy: "valmarine",
        base: 1,
        changes: [{ path: "policy.yaml", content: new TextEncoder().encode("approval: none\n") }],
        author: { kind: "staff", id: "account-2", name: "Tancrède Loriol" },
        reason: "entre-temps",
        at: Temporal.Instant.from("2030-03-01T09:30:00Z"),
      });
      const late = await send(form, { ...typed, base: "1" });
      assert.equal(late.statusCode, 409);
      assert.match(errorsIn(late.body), /Quelqu’un d’autre a modifié la politique/);
      const kept = new Map(filledIn(late.body));
      assert.deepEqual(
        [kept.get("reason"), kept.get("clock"), kept.get("base")],
        ["à garder", typed.clock, "2"],
      );
      assert.equal(await policies.revision("valmarine"), 2);
      assert.equal((await send(form, typed)).statusCode, 303, "who has seen it may save");
    });
  });

  test("change and take out a rule, the rest of its file untouched", async () => {
    const rules = `format: egide/rules@1
rules:
  # kept as it is
  - id: bons # ours
    activity: remettre-des-bons
    statement: { id: remettre-des-bons.1, hash: ${"a".repeat(64)} }
    store: guichet
    collection: bon
    clock: emis_le
    keep: P2M
    end: delete
  # « Les questions »
  - id: questions
    activity: repondre-aux-questions
    statement: { id: repondre-aux-questions.1, hash: ${"b".repeat(64)} }
    store: guichet
    collection: question
    clock: repondue_le # the day of the answer
    keep: P6M
    end: delete
`;
    await withRulePages(
      async ({ get, send, file, policies, setClock }) => {
        const drifted = await get(questions);
        assert.match(
          drifted.body,
          /la phrase a changé[^]*Ce qui empêche cette règle de s’exécuter/,
        );
        assert.match((await get("")).body, /la phrase a changé \(2\)/);
        const saved = await send("/regle/questions", { step: "save", reason: "relue" });
        assert.equal(saved.statusCode, 303, seen(errorsIn(saved.body)));
        const now = await file("rules/guichet.yaml");
        assert.match(now, /clock: repondue_le # the day of the answer/);
        assert.equal(
          now.replace(/\{ id: repondre-aux-questions\.1, hash: \S+ \}/, ""),
          rules.replace(/\{ id: repondre-aux-questions\.1, hash: \S+ \}/, ""),
        );
        assert.match((await get(questions)).body, /pas encore exécutée/);
        setClock("2030-04-05T09:00:00+01:00");
        assert.match((await get("")).body, /pas encore exécutée \(1\)/, "not yet for 35 days");
        setClock("2030-04-05T10:00:00+01:00");
        assert.match((await get("?etat=late")).body, /en retard \(1\)/);
        const csv = (await get("/phrases.csv")).body;
        assert.match(csv, /late.en retard.questions/);

        const removal = await get("/regle/questions/retirer");
        assert.match(removal.body, /sont supprimées six mois après[^]*sans règle/);
        assert.equal((await send("/regle/questions/retirer", {})).statusCode, 400);
        const gone = await send("/regle/questions/retirer", { reason: "plus utile" });
        assert.equal(gone.statusCode, 303);
        assert.doesNotMatch(await file("rules/guichet.yaml"), /questions/);
        assert.match(await file("rules/guichet.yaml"), /# kept as it is\n {2}- id: bons # ours/);
        assert.equal(await policies.revision("valmarine"), 3);
        assert.equal((await get("/regle/questions")).statusCode, 404);
      },
      { files: { "rules/guichet.yaml": rules } },
    );
  });

  test("find sentences by words without accents, by state, sorted, and as a file", async () => {
    await withRulePages(async ({ get }) => {
      const found = await get("?q=REPONSE+questions");
      assert.match(found.body, /1 sur 4 phrases[^]*Les questions sont conservées/);
      const none = await get("?q=licorne");
      assert.match(none.body, /Aucune phrase ne répond/);
      const unread = await get("?etat=not-understood");
      assert.match(unread.body, /Le cahier est conservé/);
      assert.doesNotMatch(unread.body, /Les questions sont conservées/);
      const sorted = seen((await get("?tri=-sentence")).body);
      assert.ok(sorted.indexOf("Les questions sont") < sorted.indexOf("Le cahier est"));
      assert.match(sorted, /aria-sort="descending"/);
      const file = await get("/phrases.csv?etat=without-rule");
      assert.match(String(file.headers["content-type"]), /^text\/csv/);
      assert.match(file.body, /^\u{FEFF}activity,[^]*repondre-aux-questions\.1/u);
      assert.doesNotMatch(file.body, /tenir-le-cahier/);
      const book = await get(sentencePath(sentences.book));
      assert.match(book.body, /<mark class="unread">/);
    });
  });

  test("show and change nothing for who only reads, nor where a folder rules alone", async () => {
    await withRulePages(async ({ get, send }) => {
      const page = await get(questions, reader);
      assert.equal(page.statusCode, 200);
      assert.doesNotMatch(page.body, /\/relier"|\/simulation/);
      assert.equal((await get(`${questions}/relier`, reader)).statusCode, 403);
      assert.equal((await send(`${questions}/regle${onQuestions}`, {}, reader)).statusCode, 403);
    });
    await withRulePages(
      async ({ get }) => {
        const page = await get(questions);
        assert.match(page.body, /EGIDE_POLICY/);
        assert.doesNotMatch(page.body, /\/relier"/);
        assert.equal((await get(`${questions}/relier`)).statusCode, 303);
        assert.match((await get("")).body, /EGIDE_POLICY/);
      },
      { isFolder: true },
    );
  });

  test("do not exist for another body, nor for a sentence or a rule that is none", async () => {
    await withRulePages(async ({ web, get }) => {
      const other = await web.inject({
        url: "/console/littoral/regles",
        headers: { "x-name": "Orane Velmont" },
      });
      assert.equal(other.statusCode, 404);
      for (const path of [
        "/phrases/rien.1",
        "/phrases/rien.1/relier",
        `/phrases/rien.1/regle${onQuestions}`,
        `${questions}/regle?table=rien`,
        "/regle/rien",
        "/regle/rien/texte",
        "/regle/rien/retirer",
      ])
        assert.equal((await get(path)).statusCode, 404, path);
    });
  });

  test("say in English what they say in French", async () => {
    await withRulePages(async ({ web }) => {
      for (const [path, said] of [
        ["", /Published sentences: 4/],
        [questions, /No rule keeps this sentence/],
        [`${questions}/regle${onQuestions}`, /value="6 months"/],
      ] as const) {
        const page = await web.inject({
          url: `/en/console/valmarine/regles${path}`,
          headers: { "x-name": "Orane Velmont" },
        });
        assert.match(page.body, said);
        assert.doesNotMatch(/<main[^]*<\/main>/.exec(page.body)?.[0] ?? "", /href="\/console/);
      }
    });
  });
});
