import assert from "node:assert/strict";
import { join } from "node:path";
import { suite, test } from "node:test";
import { policyFiles } from "../execution/platform.fixture.ts";
import { scene } from "./commands.fixture.ts";

suite("the commands of retention", () => {
  test(
    "check, plan, simulate, run: the whole line from a folder to the ledger",
    scene(async ({ egide, folder, store, platform }) => {
      const check = await egide("rules", "check", folder);
      assert.equal(check.code, 0, check.err);
      assert.match(check.out, /✓ clore-dossiers \(rules\/dossiers\.yaml:3\)/);
      assert.match(
        check.out,
        /sont supprimées cinq ans après "closed_on", à la fin du dernier jour\./,
      );

      const plan = await egide("plan", folder);
      assert.equal(plan.code, 0, plan.err);
      assert.match(plan.out, /jusqu’au 28 février 2025\n(.*\n){2}    dossier  2 lignes/);
      const later = await egide("simulate", folder, "--at", "2032-01-01", "--json");
      const simulated = JSON.parse(later.out) as {
        rules: { lastDay: string; steps: { rows: number }[] }[];
      };
      assert.deepEqual(
        [simulated.rules[0]!.lastDay, simulated.rules[0]!.steps.at(-1)!.rows],
        ["2026-12-31", 3],
      );

      const dry = await egide("run", folder);
      assert.match(dry.out, /rien n’a été écrit/);
      assert.equal((await store.rows("dossier")).length, 3);
      const run = await egide("run", folder, "--execute", "--batch-size", "1");
      assert.equal(run.code, 0, run.err);
      assert.match(run.out, /2 lignes supprimées, exécution/);
      assert.match(run.out, /reçus au journal : 0 à 1/);
      assert.equal((await store.rows("dossier")).length, 1);
      assert.equal(await platform.ledger.size(), 2);
      const again = await egide("run", folder, "--execute", "--json", "--lang", "en");
      assert.equal((JSON.parse(again.out) as { format: string }).format, "egide/run-report@1");
    }),
  );

  test(
    "a new user lists the statements, drafts a rule, and the draft passes the check",
    scene(async ({ egide, folder, write }) => {
      write("rules/dossiers.yaml", "format: egide/rules@1\nrules: []\n");
      const list = await egide("statements", folder);
      assert.match(list.out, /gerer-les-dossiers\.1\n.*\n    cinq ans\n    → sans règle/);
      const words = ["--store", "guichet", "--collection", "dossier", "--clock", "closed_on"];
      const draft = await egide(
        "rules",
        "draft",
        folder,
        "--statement",
        "gerer-les-dossiers.1",
        ...words,
      );
      assert.equal(draft.code, 0, draft.err);
      assert.match(draft.out, /with:\n +- piece\n +- page\n/);
      write("rules/brouillon.yaml", draft.out);
      const check = await egide("rules", "check", folder);
      assert.equal(check.code, 0, check.out);
      assert.match(check.out, /✓ gerer-les-dossiers-dossier/);
      const json = await egide("statements", folder, "--json");
      const listed = JSON.parse(json.out) as { statements: { rules: string[] }[] };
      assert.deepEqual(listed.statements[0]!.rules, ["gerer-les-dossiers-dossier"]);
      const wrong = await egide(
        "rules",
        "draft",
        folder,
        "--statement",
        "gerer-les-dossier.1",
        ...words,
      );
      assert.equal(wrong.code, 2);
      assert.match(wrong.err, /« gerer-les-dossiers\.1 »/);
    }),
  );

  test(
    "a sentence that does not say from when is noted by check and plan, as text and as data",
    scene(async ({ egide, folder, write }) => {
      const page = JSON.parse(policyFiles()["register.json"]!) as {
        activities: { retention: { reading: { rules: { from: string | null }[] } }[] }[];
      };
      const noted =
        /i \[retention\.start-unstated\] .* ne dit pas à partir de quand : la règle compte depuis « closed_on »/;
      for (const words of [["rules", "check"], ["plan"]]) {
        const said = await egide(...words, folder);
        assert.equal(said.code, 0);
        assert.match(said.out, noted);
        const { rules } = JSON.parse((await egide(...words, folder, "--json")).out) as {
          rules: { notes: { code: string; message: string }[] }[];
        };
        assert.deepEqual(
          rules[0]!.notes.map(({ code }) => code),
          ["retention.start-unstated"],
        );
        assert.match(rules[0]!.notes[0]!.message, /ne dit pas à partir de quand/);
      }
      page.activities[0]!.retention[0]!.reading.rules[0]!.from = "la clôture";
      write("register.json", JSON.stringify(page));
      for (const words of [["rules", "check"], ["plan"]])
        assert.doesNotMatch((await egide(...words, folder)).out, noted);
    }),
  );

  test(
    "a refused rule ends check, plan, simulate and run with 1, with its reason and what to do",
    scene(async ({ egide, folder, write, store }) => {
      write("rules/dossiers.yaml", policyFiles()["rules/dossiers.yaml"]!.replace("P5Y", "P6Y"));
      for (const words of [["rules", "check"], ["plan"], ["run"], ["run", "--execute"]]) {
        const said = await egide(...words, folder);
        assert.equal(said.code, 1, words.join(" "));
        assert.match(
          said.out,
          /\[retention\.keep-too-long\] La règle garde six ans \(P6Y\).*Écrire keep: P5Y/,
        );
      }
      const json = await egide("rules", "check", folder, "--json", "--lang", "en");
      const check = JSON.parse(json.out) as {
        refused: boolean;
        rules: { refusals: { message: string }[] }[];
      };
      assert.equal(check.refused, true);
      assert.match(check.rules[0]!.refusals[0]!.message, /^The rule keeps for six years/);
      assert.equal((await store.rows("dossier")).length, 3);
    }),
  );

  test(
    "a plan says of every row that stays why it does, as text in both languages and as data",
    scene(async ({ egide, folder, store }) => {
      await store.run("insert into dossier (id, closed_on) values (90, null), (91, '2099-01-01')");
      const french = await egide("plan", folder);
      assert.match(
        french.out,
        /^ {4}sans date \d+ · à venir 1 · indécidables 0 · protégées 0 · gelées 0$/m,
      );
      assert.match(french.out, /sans date utilisable dans « closed_on »/);
      const english = await egide("plan", folder, "--lang", "en");
      assert.match(
        english.out,
        /without a date \d+ · ahead 1 · undecided 0 · protected 0 · held 0/,
      );
      const json = await egide("plan", folder, "--json");
      const { format, rules } = JSON.parse(json.out) as {
        format: string;
        rules: { counts: Record<string, number>; steps: { rows: number }[] }[];
      };
      assert.equal(format, "egide/plan@1");
      const counts = rules[0]!.counts;
      assert.deepEqual(Object.keys(counts).toSorted(), [
        "due",
        "future",
        "held",
        "protected",
        "silent",
        "undecided",
      ]);
      assert.equal(counts["future"], 1);
      assert.equal(counts["due"], rules[0]!.steps.at(-1)!.rows);
    }),
  );

  test(
    "a plan that is not safe ends with 1 and its reason",
    scene(async ({ egide, folder, store }) => {
      await store.run("create trigger t after delete on piece begin select 1; end");
      for (const words of [["plan"], ["simulate", "--at", "2031-01-01"], ["run", "--execute"]]) {
        const said = await egide(...words, folder);
        assert.equal(said.code, 1, words.join(" "));
        assert.match(said.out, /✗ clore-dossiers\n.*\n  ! \[retention\.delete-trigger\]/);
      }
      const json = await egide("plan", folder, "--json");
      assert.equal((JSON.parse(json.out) as { refused: boolean }).refused, true);
    }),
  );

  test(
    "a missing index comes with the statement that makes it, and that statement works",
    scene(async ({ egide, folder, store }) => {
      await store.run("drop index dossier_closed_on");
      const plan = await egide("plan", folder);
      const [, statement] = /Pour aller vite : (.+)/.exec(plan.out) ?? [];
      assert.equal(statement, 'CREATE INDEX "dossier_closed_on" ON "dossier" ("closed_on");');
      await store.run(statement);
      assert.doesNotMatch((await egide("plan", folder)).out, /Pour aller vite/);
    }),
  );

  test(
    "a run that is executed destroys the salts whose time is over, and a dry one none",
    scene(async ({ egide, folder, platform, store }) => {
      const { salts } = platform.dependencies(store);
      const at = Temporal.Instant.from("2020-01-01T00:00:00Z");
      const { id } = await salts.make("run-1", { at, destroyAfter: at.add({ hours: 24 }) });
      assert.equal((await egide("run", folder)).code, 0);
      assert.equal((await salts.all()).length, 1);
      assert.equal((await egide("run", folder, "--execute")).code, 0);
      assert.deepEqual(await salts.all(), []);
      assert.ok(await platform.ledger.entry(`salt-destroyed/${id}`));
    }),
  );

  test(
    "busy is 5, an unreadable folder or file is 3, misuse is 2",
    scene(async ({ egide, folder, store, write }) => {
      const other = await store.openStore(
        { name: "guichet", address: { kind: "url", url: store.url }, schema: null },
        { readOnly: false, clocks: {}, folder },
      );
      const lock = await other.lock();
      const busy = await egide("run", folder, "--execute");
      await lock?.release();
      await other.close();
      assert.equal(busy.code, 5);
      assert.match(busy.err, /\[retention\.run-in-progress\]/);

      assert.equal((await egide("plan", join(folder, "none"))).code, 3);
      for (const [words, code] of [
        [["simulate", folder], "date"],
        [["simulate", folder, "--at", "2030-02-30"], "date"],
        [["run", folder, "--rule", "clore-dossier"], "rule-unknown"],
        [["run", folder, "--batch-size", "0"], "batch-size"],
        [["rules", "draft", folder, "--store", "guichet"], "option-missing"],
      ] as const) {
        const said = await egide(...words);
        assert.equal(said.code, 2, words.join(" "));
        assert.ok(said.err.includes(`[retention.${code}]`), said.err);
      }
      write("rules/dossiers.yaml", "format: egide/rules@1\nrules: [{ id: A }]\n");
      const bad = await egide("rules", "check", folder);
      assert.equal(bad.code, 3);
      assert.match(bad.err, /^rules\/dossiers\.yaml:2:15 \[retention\.value-wrong\]/m);
      assert.match(bad.err, /\[retention\.policy-invalid\]/);
    }),
  );
});
