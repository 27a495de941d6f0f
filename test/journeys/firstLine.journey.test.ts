/** The thin line as a new user walks it: a published page, a rule, a run, a proof; all by child processes. */
import assert from "node:assert/strict";
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, before, suite, test } from "node:test";
import { Value } from "typebox/value";
import type { VerificationReport } from "../../src/ledger/index.ts";
import { openDatabase } from "../../src/platform/database/index.ts";
import { RegisterSchema, type Register } from "../../src/register/index.ts";
import { newUser, type Answer, type NewUser, type Server } from "./newUser.ts";

const root = join(import.meta.dirname, "../..");
const realPage = join(root, "../shared/seeds/003_20bc391980c59af7.txt");

const visits = [
  { id: 1, name: "Personne Ancienne", day: "2001-05-04" },
  { id: 2, name: "Personne Oubliée", day: "2001-05-05" },
  { id: 3, name: "Personne Récente", day: "2099-01-01" },
  { id: 4, name: "Personne Sansdate", day: null },
] as const;

const done = ({ code, out, err }: Answer): string => {
  assert.equal(code, 0, `${err}\n${out}`);
  return out;
};

suite("the first line, as a new user", () => {
  let user: NewUser;
  let server: Server | null = null;
  const at = (...path: string[]): string => join(user.folder, ...path);
  const save = (path: string, text: string): void => writeFileSync(at(path), text);
  const query = (sql: string): unknown[] => {
    const file = new DatabaseSync(at("accueil.sqlite"), { readOnly: true });
    const rows = file
      .prepare(sql)
      .all()
      .map((row) => ({ ...row }));
    file.close();
    return rows;
  };

  before(() => {
    user = newUser();
    mkdirSync(at("policy", "datasets"), { recursive: true });
    mkdirSync(at("policy", "rules"));
    copyFileSync(join(root, "demo/register.txt"), at("policy", "register.txt"));
    const file = new DatabaseSync(at("accueil.sqlite"));
    file.exec(`
      CREATE TABLE visite (id INTEGER PRIMARY KEY, nom TEXT NOT NULL, date_visite DATE);
      CREATE TABLE motif (id INTEGER PRIMARY KEY, visite_id INTEGER NOT NULL REFERENCES visite, texte TEXT);
    `);
    for (const { id, name, day } of visits) {
      file.prepare("INSERT INTO visite VALUES (?, ?, ?)").run(id, name, day);
      file
        .prepare("INSERT INTO motif (visite_id, texte) VALUES (?, ?)")
        .run(id, `Motif de ${name}`);
    }
    file.close();
    save("policy/policy.yaml", "approval: none\n");
    save("policy/stores.yaml", 'stores: { accueil: { url: "sqlite:../accueil.sqlite" } }\n');
  });
  after(async () => await user.leave());

  test("reads the published page into a register of the published shape", async () => {
    const register: unknown = JSON.parse(
      done(await user.egide("import", "policy/register.txt", "--json")),
    );
    assert.ok(Value.Check(RegisterSchema, register));
    assert.equal(register.activities.length, 15);
  });

  test("reads the real page: 35 activities, each with a retention sentence", async (t) => {
    if (!existsSync(realPage)) return t.skip("the real page is not here");
    const register = JSON.parse(done(await user.egide("import", realPage, "--json"))) as Register;
    assert.ok(Value.Check(RegisterSchema, register));
    assert.equal(register.activities.length, 35);
    for (const { title, retention } of register.activities) assert.ok(retention.length > 0, title);
  });

  test("drafts a dataset from the database, and a rule from a sentence, that hold as they are", async () => {
    save(
      "policy/datasets/accueil.yaml",
      done(await user.egide("dataset", "draft", "sqlite:accueil.sqlite", "--key", "accueil")),
    );
    assert.match(
      done(await user.egide("dataset", "check", "policy")),
      /accueil\.yaml: en accord avec accueil/,
    );
    const statements = JSON.parse(done(await user.egide("statements", "policy", "--json"))) as {
      statements: { id: string; text: string }[];
    };
    const statement = statements.statements.find(({ text }) => text.includes("rendez-vous"));
    assert.ok(statement);
    const draft = done(
      await user.egide(
        "rules",
        "draft",
        "policy",
        "--statement",
        statement.id,
        "--store",
        "accueil",
        "--collection",
        "visite",
        "--clock",
        "date_visite",
      ),
    );
    assert.match(draft, /with:[^:]*motif/, "the children that refer to the table are proposed");
    save("policy/rules/accueil.yaml", draft);
    assert.match(
      done(await user.egide("rules", "check", "policy")),
      /visite.*dix-huit mois après "date_visite"/,
    );
  });

  test("plans what is due now, foresees what will be, and erases nothing until it is asked to", async () => {
    const plan = done(await user.egide("plan", "policy"));
    assert.match(plan, /motif +2 ligne[^]*visite +2 ligne[^]*retention\.clock-null/);
    assert.match(
      done(await user.egide("simulate", "policy", "--at", "2101-01-01")),
      /visite +3 ligne/,
    );
    assert.match(done(await user.egide("run", "policy")), /rien n’a été écrit/);
    assert.deepEqual(query("SELECT count(*) AS visits FROM visite"), [{ visits: 4 }]);
  });

  test("serves the page of this policy; a second start is refused; commands use the database that is open", async () => {
    user.set("EGIDE_POLICY", at("policy"));
    server = await user.start();
    const { address } = server;
    const shown = async (path: string) => await (await fetch(`${address}${path}`)).text();
    // No run has carried it out yet, for all that a dry one says.
    const commitments = await shown("/engagements");
    assert.match(
      commitments,
      /Les rendez-vous sont conservés pendant 18 mois[^]*pas encore exécutée/,
    );
    const proofs = await shown("/preuves");
    assert.match(proofs, /Essai sans effacement du/);
    assert.match(proofs, /ne sont exécutées que sur demande/);
    const second = await user.startInVain();
    assert.equal(second.code, 5);
    assert.match(second.err, /database\.folder-in-use/);
  });

  test("erases exactly what was promised, children with their parents", async () => {
    assert.match(done(await user.egide("run", "policy", "--execute")), /4 ligne/);
    assert.deepEqual(query("SELECT id, nom FROM visite ORDER BY id"), [
      { id: 3, nom: "Personne Récente" },
      { id: 4, nom: "Personne Sansdate" },
    ]);
    assert.deepEqual(query("SELECT visite_id FROM motif ORDER BY visite_id"), [
      { visite_id: 3 },
      { visite_id: 4 },
    ]);
    assert.match(done(await user.egide("run", "policy", "--execute")), /0 ligne/);
  });

  test("shows the run and its receipt, and stops when asked, within seconds", async () => {
    assert.ok(server);
    const { address } = server;
    const shown = async (path: string) => await (await fetch(`${address}${path}`)).text();
    assert.match(await shown("/en/commitments"), /<html lang="en">[^]*rule in force/);
    assert.match(await shown("/en/proofs"), /Run of[^]*href="\/en\/proofs\/0"/);
    assert.match(await shown("/en/proofs/0"), /href="\/ledger\/entries\/0"/);
    const text = await (await fetch(`${address}/ledger/entries/0`)).text();
    const recorded = JSON.parse(text) as { entry: { body: { counts: object } } };
    assert.deepEqual(recorded.entry.body.counts, { visite: 2, motif: 2 });
    assert.doesNotMatch(text, /Personne|Motif|2001-05-0/);
    const asked = performance.now();
    assert.equal(await server.stop("SIGTERM"), 0, server.said());
    assert.ok(performance.now() - asked < 10_000);
  });

  test("proves it: the whole ledger here, one receipt anywhere, offline", async () => {
    done(await user.egide("ledger", "verify"));
    const proof = done(await user.egide("ledger", "prove", "0"));
    save("proof.json", proof);
    save("checkpoint.txt", done(await user.egide("ledger", "checkpoint")));
    const key = done(await user.egide("ledger", "checkpoint", "--key")).trim();
    const offline = ["--proof", "proof.json", "--checkpoint", "checkpoint.txt", "--key", key];
    done(await user.egideElsewhere("ledger", "verify", ...offline));
    assert.equal(
      existsSync(at("elsewhere", "postgres")),
      false,
      "an offline check opened a database",
    );
    const forged = proof.replace(String.raw`\"visite\":2`, String.raw`\"visite\":3`);
    assert.notEqual(forged, proof);
    save("proof.json", forged);
    const refused = await user.egideElsewhere("ledger", "verify", ...offline);
    assert.equal(refused.code, 1);
    assert.match(refused.err, /ledger\.proof-refused/);
  });

  test("names the entry of which one byte was altered in the database", async () => {
    const database = await openDatabase({
      folder: join(user.dataFolder, "postgres"),
      mode: "launch",
    });
    try {
      const session = await database.pool.connect();
      await session.query("SET session_replication_role = replica");
      await session.query(
        "UPDATE egide.ledger_entry SET payload = set_byte(payload, 40, get_byte(payload, 40) # 1) WHERE index = 0",
      );
      session.release(true);
    } finally {
      await database.close();
    }
    const verdict = await user.egide("ledger", "verify", "--json");
    assert.equal(verdict.code, 1);
    const { verified, findings } = JSON.parse(verdict.out) as VerificationReport;
    assert.equal(verified, false);
    assert.deepEqual(
      findings.map(({ kind, entries }) => [kind, entries]),
      [["entry-altered", { first: 0, last: 0 }]],
    );
  });
});
