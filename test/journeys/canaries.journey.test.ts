import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { firstOperator, install } from "../support/installation.ts";
import { postgresServers } from "../support/postgres.ts";
import type { Visitor } from "../support/visitor.ts";
import { inTemporaryFolder } from "../support/temporaryFolder.ts";

const root = join(import.meta.dirname, "../..");

/** Every form of the product in French; the contract of access holds this page against the routes that there are. */
const forms = [
  ...readFileSync(join(root, "docs/security/access.md"), "utf8").matchAll(
    /^(?:\| |- )POST `(\/[^`]+)`/gm,
  ),
]
  .map(([, path = ""]) => path)
  .filter((path) => !path.startsWith("/en/"));

const canary = "canari";
let count = 0;
/** A word that nothing of ours contains, as what the field takes. */
const canaryFor = (markup: string): string => {
  count += 1;
  if (/type="email"|name="email"/.test(markup)) return `${canary}${count}@${canary}.example`;
  return `${canary}${count} ${canary}`;
};

/** What a person would type into the fields of a form: canaries in all that takes words, the first choice elsewhere. */
const typedInto = (form: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...form.matchAll(/<(input|textarea|select)\b([^>]*)>([^]*?)(?=<\/select>|<|$)/g)].flatMap(
      ([, element = "", attributes = "", rest = ""]) => {
        const [, name = ""] = /\bname="([^"]+)"/.exec(attributes) ?? [];
        const [, type = "text"] = /\btype="([^"]+)"/.exec(attributes) ?? [];
        const [, given = "on"] = /\bvalue="([^"]*)"/.exec(attributes) ?? [];
        if (name === "" || type === "hidden" || type === "file") return [];
        if (type === "radio" || type === "checkbox") return [[name, given]];
        if (element === "select") return [[name, /<option value="([^"]+)"/.exec(rest)?.[1] ?? ""]];
        return [[name, canaryFor(attributes)]];
      },
    ),
  );

/** Makes a candidate's space in the same browser, by the mail in the folder that stands for a mail server, and signs in. */
const enterSpace = async (visitor: Visitor, folder: string): Promise<void> => {
  const typed = { email: `${canary}c@${canary}.example`, password: `${canary} girafe lampion` };
  await visitor.open("/espace-candidat/inscription");
  await visitor.send({ ...typed, terms: "true" });
  const link = /\/espace-candidat\/activation\/[\w-]{43}/;
  const deadline = performance.now() + 30_000;
  let found: string | undefined;
  while (found === undefined) {
    assert.ok(performance.now() < deadline, "the mail came into its folder");
    await pause(50);
    found = globSync("mail/*.eml", { cwd: folder })
      .map((file) => readFileSync(join(folder, file), "utf8").replaceAll("=\r\n", ""))
      .map((text) => link.exec(text)?.[0])
      .find((each) => each !== undefined);
  }
  await visitor.open(found);
  await visitor.send({});
  await visitor.open("/espace-candidat/connexion");
  await visitor.send(typed);
  await visitor.open("/espace-candidat");
  assert.match(visitor.text(), /Votre espace sera supprimé le/);
};

suite("what people type", () => {
  test("is found in no log, no metric, no queue and no line of the agent log, whichever form takes it", async () => {
    assert.ok(forms.length > 15, "the page of access names the forms");
    const [server] = postgresServers();
    assert.ok(server);
    const fresh = await server.freshDatabase();
    await inTemporaryFolder(async (folder) => {
      const installation = await install({
        DATABASE_URL: fresh.url,
        EGIDE_DATA: folder,
        EGIDE_DEMO: "yes",
      });
      const database = new Client({ connectionString: fresh.url });
      await database.connect();
      try {
        // The agent log says who acted, by name.
        const visitor = await firstOperator(installation, {
          name: "Ana Lopez",
          email: `${canary}@${canary}.example`,
          password: `${canary} girafe tambour`,
        });
        // Whoever may do everything somewhere sees every form.
        for (const role of ["dpo", "site-administrator"])
          await database.query(
            `insert into egide.staff_assignment
             select id || $1, account, $1, body, offer, from_at, until_at, given_by, authorised_by
             from egide.staff_assignment where role = 'operator'`,
            [role],
          );
        await enterSpace(visitor, folder);
        const sent = new Set<string>();
        // The ways out come last.
        const ends = ["/identifiants/supprimer", "deconnexion"];
        const rank = (form: string): number => ends.findIndex((end) => form.endsWith(end));
        for (const form of forms.toSorted((a, b) => rank(a) - rank(b))) {
          const path = form
            .replace(":body", "valmarine")
            .replaceAll(/:\w+/g, `${canary}@x.example`);
          await visitor.open(path, { mayFail: true });
          const own = visitor.formAt(path);
          // A form about something that is not there is sent all the same, with the token of another.
          const other = own ?? visitor.formAt("/deconnexion") ?? "";
          await visitor.post(path, { canari: `${canary}-1`, ...typedInto(own ?? "") }, other);
          if (own !== null) sent.add(form);
        }
        assert.ok(sent.size > 8, [...sent].join(" "));
        for (const form of ["confirmer", "identifiants/mot-de-passe", "identifiants/supprimer"])
          assert.ok(sent.has(`/espace-candidat/${form}`), `${form} of a candidate was really sent`);
        const { address } = installation;
        // Of another site, then of ours without the token of its form.
        for (const origin of [`https://${canary}.example`, address])
          await fetch(`${address}/connexion`, {
            method: "POST",
            headers: { origin },
            body: new URLSearchParams({ email: canary }),
          });
        const holding = async (query: string): Promise<readonly string[]> => {
          const { rows } = await database.query<{ line: string }>(query);
          assert.ok(rows.length > 0, query);
          return rows.map(({ line }) => line).filter((line) => line.includes(canary));
        };
        assert.deepEqual(await holding("select row(job.*)::text as line from egide_jobs.job"), []);
        assert.deepEqual(await holding("select row(l.*)::text as line from egide.agent_log l"), []);
        const metrics = await (await fetch(`${installation.operations}/metrics`)).text();
        assert.match(metrics, /egide_request_seconds_count/);
        assert.doesNotMatch(metrics, new RegExp(canary));
      } finally {
        await database.end();
        await installation.stop();
      }
      assert.match(installation.said(), /"event":/);
      const logged = installation.linesOf("stderr");
      for (const line of logged)
        assert.deepEqual(Object.keys(JSON.parse(line) as object).slice(0, 3), [
          "time",
          "level",
          "event",
        ]);
      assert.ok(logged.length > 50, "the log goes to standard error (ASVS V16.2.3)");
      const elsewhere = [
        ...installation.linesOf("stdout"),
        ...globSync("**", { cwd: folder, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1")),
      ];
      assert.ok(elsewhere.length > 5, "there are files of the installation");
      assert.ok(
        elsewhere.every((text) => !/"event":"|"route":"/.test(text)),
        "and into no file",
      );
      const lines = installation.said().split("\n");
      const attempts = lines.filter((line) => line.includes('"event":"attempt"'));
      for (const kind of ["foreign-origin", "form-token"])
        assert.ok(
          attempts.some((line) => line.includes(`"kind":"${kind}"`)),
          `${kind} is told of (ASVS V16.3.3)`,
        );
      assert.deepEqual(
        lines.filter((line) => line.includes(canary)),
        [],
      );
    });
    await fresh.drop();
  });
});
