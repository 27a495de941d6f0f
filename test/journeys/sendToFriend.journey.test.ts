import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { startSmtpServer } from "../../src/platform/mail/smtpServer.fixture.ts";
import { install } from "../support/installation.ts";
import { postgresServers } from "../support/postgres.ts";
import { inTemporaryFolder } from "../support/temporaryFolder.ts";
import { visitorAt, type Visitor } from "../support/visitor.ts";

const canaries = ["amie-partie", "amie-refusee", "amie-perdue"] as const;
const addressOf = (name: string): string => `${name}@canari.example`;

/** Fills in the form as a person would, who takes a moment for it. */
const send = async (visitor: Visitor, path: string, email: string): Promise<void> => {
  await visitor.open(path);
  await pause(2_100);
  const form = visitor.formAt("/envoyer");
  assert.ok(form);
  await visitor.post(path, { email }, form);
};

/** Every row of every table, as text: queues, outbox, counts and our own tables. */
const everyRow = async (database: Client): Promise<ReadonlyMap<string, string>> => {
  const { rows: tables } = await database.query<{ name: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const found = new Map<string, string>();
  for (const { name } of tables) {
    const { rows } = await database.query<{ row: string }>(
      `select row(t.*)::text as row from ${name} t`,
    );
    found.set(name, rows.map(({ row }) => row).join("\n"));
  }
  return found;
};

suite("sending an offer to a friend", () => {
  test("writes the address nowhere, whether the mail leaves, is refused, or finds no server (REC-41)", async () => {
    const [server] = postgresServers();
    assert.ok(server);
    const fresh = await server.freshDatabase();
    const smtp = await startSmtpServer();
    await inTemporaryFolder(async (folder) => {
      const installation = await install({
        DATABASE_URL: fresh.url,
        EGIDE_DATA: folder,
        EGIDE_DEMO: "yes",
        EGIDE_SMTP_URL: smtp.url,
      });
      const database = new Client({ connectionString: fresh.url });
      await database.connect();
      try {
        const visitor = visitorAt(installation.address);
        await visitor.open("/offres");
        const offer = /href="(\/offres\/[a-z0-9-]+)"/.exec(visitor.text())?.[1] ?? assert.fail();
        await visitor.open(offer);
        assert.match(visitor.text(), /Envoyer cette offre à un ami/);
        const path = `${offer}/envoyer`;

        await send(visitor, path, addressOf(canaries[0]));
        assert.equal(visitor.status(), 200);
        assert.match(visitor.text(), /L’offre est envoyée\. L’adresse n’est pas conservée/);
        assert.equal(smtp.received.length, 1);
        const [mail] = smtp.received;
        assert.deepEqual(mail?.to, [addressOf(canaries[0])]);
        assert.ok(mail?.email.text?.includes(offer), "the mail leads to the offer");

        smtp.answers.push(550);
        await send(visitor, path, addressOf(canaries[1]));
        assert.equal(visitor.status(), 503);
        assert.match(visitor.text(), /n’est pas parti/);
        assert.ok(
          visitor.text().includes(`value="${addressOf(canaries[1])}"`),
          "typed is kept in the page",
        );

        await smtp.close();
        await send(visitor, path, addressOf(canaries[2]));
        assert.equal(visitor.status(), 503);
        assert.ok(visitor.text().includes(`value="${addressOf(canaries[2])}"`));

        // What would be written later is written by now.
        await pause(3_000);
        const rows = await everyRow(database);
        assert.ok(
          rows.size > 40 && [...rows.keys()].some((name) => name.includes("job")),
          [...rows.keys()].join(" "),
        );
        assert.ok((rows.get("egide.offer") ?? "").length > 100, "what is there is read");
        const metrics = await (await fetch(`${installation.operations}/metrics`)).text();
        const files = globSync("**", { cwd: folder, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name));
        assert.ok(files.length > 3, files.join(" "));
        const places = new Map<string, string>([
          ...rows,
          ["metrics", metrics],
          ["standard output and error", installation.said()],
          ...files.map((file) => [file, readFileSync(file, "latin1")] as const),
          ...files.map((file) => [`name of ${file}`, file] as const),
        ]);
        for (const name of ["canari.example", ...canaries])
          assert.deepEqual(
            [...places].filter(([, text]) => text.includes(name)).map(([place]) => place),
            [],
            name,
          );
        assert.match(installation.said(), /"event":/, "the log was read");
      } finally {
        await database.end();
        await installation.stop();
      }
    });
    await fresh.drop();
  });
});
