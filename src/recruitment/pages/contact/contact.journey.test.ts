import assert from "node:assert/strict";
import { noJobs } from "../../../../test/support/noJobs.ts";
import { suite, test } from "node:test";
import { postgresServers } from "../../../../test/support/postgres.ts";
import { webOptions } from "../../../../test/support/web.ts";
import { fixedClock, sequentialIds } from "../../../kernel/index.ts";
import { openDatabase, type Database } from "../../../platform/database/index.ts";
import { openFileKeys } from "../../../platform/files/index.ts";
import { openMailer, postgresOutbox } from "../../../platform/mail/index.ts";
import { openWeb } from "../../../platform/web/index.ts";
import type { ContactMessages, RightsDoor } from "../../actions/contactMessages.ts";
import { postgresContactMessages } from "../../storage/postgresContactMessages.ts";
import { addContactPages } from "./contactPage.ts";

interface Here {
  readonly database: Database;
  readonly messages: ContactMessages;
  later(seconds: number): void;
  send(
    fields: Readonly<Record<string, string>>,
    from?: string,
  ): Promise<{ status: number; body: string }>;
  /** What waits to be mailed, as it would leave. */
  mails(): Promise<readonly Record<string, string>[]>;
}

const typed = {
  subject: "question",
  name: "Léa Castan",
  email: "lea@courriel.example",
  text: "Où est <b>l’entrée</b> ?",
};

const [server] = postgresServers();
assert.ok(server);

const withContact =
  (work: (here: Here) => Promise<void>, rights: RightsDoor | null = null): (() => Promise<void>) =>
  async () => {
    const fresh = await server.freshDatabase({ migrated: true });
    const database = await openDatabase({ url: fresh.url });
    const clock = fixedClock("2027-01-31T08:00:00Z");
    const { transaction } = database;
    const keys = openFileKeys(Buffer.alloc(32, 7));
    const messages = postgresContactMessages({ kysely: database.kysely(), transaction }, keys);
    const options = webOptions();
    const web = await openWeb({ ...options, gate: { ...options.gate, clock } });
    addContactPages(web, {
      messages,
      mailer: openMailer({
        outbox: postgresOutbox(database, clock),
        jobs: noJobs,
        footer: { fr: "Pied", en: "Foot" },
      }),
      clock,
      ids: sequentialIds("message"),
      administrators: async () => ["admin@entraide.example"],
      readAt: async () => "https://entraide.example/console/valmarine/messages",
      rights,
    });
    const later = (seconds: number): void => clock.set(clock.now().add({ seconds }).toString());
    try {
      await work({
        database,
        messages,
        later,
        send: async (fields, from = "192.0.2.1") => {
          const shown = await web.inject("/contact");
          const sent = new URLSearchParams();
          for (const [, name = "", value = ""] of shown.body.matchAll(
            /type="hidden" name="([^"]+)" value="([^"]*)"/g,
          ))
            sent.set(name, value);
          for (const [name, value] of Object.entries(fields)) sent.set(name, value);
          later(3);
          const answer = await web.inject({
            method: "POST",
            url: "/contact",
            remoteAddress: from,
            headers: {
              cookie: shown.cookies.map(({ name, value }) => `${name}=${value}`).join("; "),
              "content-type": "application/x-www-form-urlencoded",
            },
            payload: sent.toString(),
          });
          return { status: answer.statusCode, body: answer.body };
        },
        mails: async () =>
          (
            await database.pool.query<Record<string, string>>(
              "select template, recipient, subject, text_body from egide.mail_outbox order by enqueued_at, id",
            )
          ).rows,
      });
    } finally {
      await web.close();
      await database.close();
      await fresh.drop();
    }
  };

suite("the contact form", () => {
  test(
    "takes a message for the administrator alone, sealed, and tells them of it without a word of it (REC-42)",
    withContact(async ({ send, messages, mails, database }) => {
      assert.equal((await send(typed)).status, 303);
      const [waiting] = await messages.list();
      const found = await messages.find(waiting?.id ?? "");
      assert.ok(found.ok);
      const { id: _id, receivedAt: _at, ...rest } = found.value ?? assert.fail();
      assert.deepEqual(rest, { ...typed, language: "fr" });
      const { rows } = await database.pool.query<{ row: string }>(
        "select row(m.*)::text || encode(content, 'escape') as row from egide.contact_message m",
      );
      assert.doesNotMatch(rows[0]?.row ?? "", /Castan|courriel|entrée/);
      const [mail, ...others] = await mails();
      assert.deepEqual(others, []);
      assert.equal(mail?.["recipient"], "admin@entraide.example");
      assert.match(mail?.["text_body"] ?? "", /console\/valmarine\/messages/);
      assert.doesNotMatch(JSON.stringify(mail), /Castan|courriel|entrée/);
    }),
  );

  test(
    "keeps what was typed when something is wrong, and sends nothing (REC-42)",
    withContact(async ({ send, messages }) => {
      const wrong = await send({ ...typed, email: "lea" });
      assert.equal(wrong.status, 400);
      assert.match(wrong.body, /adresse électronique complète/);
      assert.match(wrong.body, /Où est &lt;b&gt;l’entrée&lt;\/b&gt; \?/);
      assert.equal((await send({ ...typed, subject: "vacances" })).status, 400);
      assert.equal((await send({ ...typed, text: "x".repeat(5_001) })).status, 400);
      assert.deepEqual(await messages.list(), []);
    }),
  );

  test(
    "takes five messages an hour from one place, and more from others",
    withContact(async ({ send, messages, mails, later }) => {
      for (let count = 0; count < 5; count += 1) assert.equal((await send(typed)).status, 303);
      const held = await send(typed);
      assert.equal(held.status, 429);
      assert.match(held.body, /Où est/);
      assert.equal((await send(typed, "192.0.2.2")).status, 303);
      later(3_600);
      assert.equal((await send(typed)).status, 303);
      assert.equal((await messages.list()).length, 7);
      assert.equal((await mails()).length, 2, "the administrator is told once an hour");
    }),
  );

  test(
    "erases a message once it is handled (REC-43)",
    withContact(async ({ send, messages, database }) => {
      await send(typed);
      const [waiting] = await messages.list();
      assert.equal(await messages.erase(waiting?.id ?? ""), true);
      assert.equal(await messages.erase(waiting?.id ?? ""), false);
      const found = await messages.find(waiting?.id ?? "");
      assert.ok(found.ok && found.value === null);
      const { rows } = await database.pool.query("select from egide.contact_message");
      assert.equal(rows.length, 0);
    }),
  );

  test(
    "takes the exercise of a right, which is told of each time and tracked until its answer (REC-38, REC-37)",
    withContact(async ({ send, messages, mails, database }) => {
      await send(typed);
      assert.equal((await send({ ...typed, subject: "erasure" })).status, 303);
      const { rows } = await database.pool.query(
        "select right_exercised from egide.contact_message order by received_at",
      );
      assert.deepEqual(rows, [{ right_exercised: null }, { right_exercised: "erasure" }]);
      assert.deepEqual(
        (await mails()).map(({ subject }) => subject),
        ["Un message du site vous attend", "Une demande d’exercice d’un droit vous attend"],
      );
      assert.equal((await messages.list()).length, 2);
    }),
  );

  test(
    "takes one form that was sent twice as one message",
    withContact(async ({ send, messages, mails }) => {
      const ticket = "a-form-that-is-sent-twice";
      assert.equal((await send({ ...typed, ticket })).status, 303);
      assert.equal((await send({ ...typed, ticket })).status, 303);
      assert.equal((await messages.list()).length, 1);
      assert.equal((await mails()).length, 1);
      // Somebody went back to it and corrected what was wrong: that is not the same.
      const email = "lea.castan@courriel.example";
      assert.equal((await send({ ...typed, ticket, email })).status, 303);
      assert.equal((await messages.list()).length, 2);
    }),
  );

  test(
    "keeps it among the messages where there is nobody to answer it yet (REC-38)",
    withContact(
      async ({ send, messages }) => {
        assert.equal((await send({ ...typed, subject: "access" })).status, 303);
        assert.deepEqual(
          (await messages.list()).map(({ subject }) => subject),
          ["access"],
        );
      },
      { take: async () => false },
    ),
  );

  const taken: string[] = [];
  test(
    "hands it to whoever handles those, where somebody does: then no message is kept (REC-38)",
    withContact(
      async ({ send, messages, mails }) => {
        assert.equal((await send({ ...typed, subject: "access" })).status, 303);
        assert.equal((await send(typed)).status, 303);
        assert.deepEqual(taken, ["access lea@courriel.example"]);
        assert.deepEqual(
          (await messages.list()).map(({ subject }) => subject),
          ["question"],
        );
        assert.equal((await mails()).length, 1);
      },
      { take: async ({ right, email }) => taken.push(`${right} ${email}`) > 0 },
    ),
  );
});
