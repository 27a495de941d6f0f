import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { CompiledQuery } from "kysely";
import { postgresServers } from "../../../test/support/postgres.ts";
import { fixedClock } from "../../kernel/index.ts";
import { openDatabase, type OpenTransaction } from "../database/index.ts";
import { deliverMail } from "./deliver.ts";
import type { WrittenMail } from "./mail.ts";
import type { Outbox } from "./outbox.ts";
import { smtpTransport } from "./smtpTransport.ts";
import { startSmtpServer } from "./smtpServer.fixture.ts";
import { postgresOutbox } from "./storage/postgresOutbox.ts";

const written: WrittenMail = {
  template: "test.note",
  language: "fr",
  to: "camille@exemple.test",
  subject: "Note",
  text: "C’est prêt.",
  html: "<p>C’est prêt.</p>",
  unsubscribe: null,
};

for (const server of postgresServers())
  suite(`the end of a mail on ${server.name}`, () => {
    const withOutbox = async (
      use: (parts: {
        readonly outbox: Outbox;
        put(): Promise<string>;
        within(work: (transaction: OpenTransaction) => Promise<void>): Promise<void>;
      }) => Promise<void>,
    ): Promise<void> => {
      const fresh = await server.freshDatabase({ migrated: true });
      const database = await openDatabase({ url: fresh.url });
      const outbox = postgresOutbox(database, fixedClock("2027-05-03T08:00:00Z"));
      const put = async () =>
        await database.transaction(async (transaction) => await outbox.put(written, transaction));
      try {
        await use({ outbox, put, within: async (work) => await database.transaction(work) });
      } finally {
        await database.close();
        await fresh.drop();
      }
    };

    test("is told to a domain when the server has taken the mail, in the transaction that erases it, and only then (REC-24)", async () => {
      const smtp = await startSmtpServer();
      const transport = smtpTransport(smtp.url, { name: "Égide", address: "egide@valmarine.test" });
      try {
        await withOutbox(async ({ outbox, put }) => {
          const seen: string[] = [];
          let fails = true;
          const onSent = async (id: string, transaction: OpenTransaction): Promise<void> => {
            const left = CompiledQuery.raw("SELECT 1 FROM egide.mail_outbox");
            seen.push(`${id} ${(await transaction.executeQuery(left)).rows.length}`);
            if (fails) throw new Error("the domain could not keep it");
          };
          const deliver = deliverMail({ outbox, transport, onFailure: () => {}, onSent });
          const mail = await put();
          await assert.rejects(deliver({ mail }, { attempt: 1 }), /could not keep it/);
          assert.ok(await outbox.find(mail), "undone together: it is sent again, as the same mail");
          fails = false;
          await deliver({ mail }, { attempt: 2 });
          await deliver({ mail }, { attempt: 2 });
          assert.deepEqual(seen, [`${mail} 0`, `${mail} 0`]);
          smtp.answers.push(550);
          await deliver({ mail: await put() }, { attempt: 1 });
          assert.equal(seen.length, 2, "what was refused has not left");
          assert.deepEqual(
            (await outbox.counts()).ended.map(({ end, count }) => `${end} ${count}`),
            ["failed 1", "sent 1"],
          );
        });
      } finally {
        transport.close();
        await smtp.close();
      }
    });

    test("is told of a refusal for good, and not of an attempt that was the last", async () => {
      const smtp = await startSmtpServer();
      const transport = smtpTransport(smtp.url, { name: "Égide", address: "egide@valmarine.test" });
      try {
        await withOutbox(async ({ outbox, put }) => {
          const refused: string[] = [];
          const deliver = deliverMail({
            outbox,
            transport,
            onFailure: () => {},
            onRefused: async (id) => void refused.push(id),
          });
          smtp.answers.push(451);
          await deliver({ mail: await put() }, { attempt: 12 });
          assert.deepEqual(refused, []);
          smtp.answers.push(550);
          const mail = await put();
          await deliver({ mail }, { attempt: 1 });
          assert.deepEqual(refused, [mail]);
        });
      } finally {
        transport.close();
        await smtp.close();
      }
    });

    test("may come without leaving: what it says is asked for again when it leaves, and nothing is counted of what nobody is to get", async () => {
      await withOutbox(async ({ outbox, put }) => {
        const left: string[] = [];
        const transport = {
          send: async ({ id, text }: { id: string; text: string }) =>
            void left.push(`${id} ${text}`),
          close: () => {},
        };
        const [one, two] = [await put(), await put()];
        const deliver = deliverMail({
          outbox,
          transport,
          onFailure: () => {},
          revise: async (mail) => (mail.id === one ? { ...written, text: "C’est parti." } : null),
        });
        for (const mail of [one, two]) await deliver({ mail }, { attempt: 1 });
        assert.deepEqual(left, [`${one} C’est parti.`]);
        assert.deepEqual(await outbox.counts(), {
          waiting: 0,
          ended: [{ template: "test.note", end: "sent", count: 1 }],
        });
      });
    });

    test("comes to mails that their domain takes back, in its transaction; the others wait", async () => {
      await withOutbox(async ({ outbox, put, within }) => {
        const [one, two, three] = [await put(), await put(), await put()];
        await assert.rejects(
          within(async (transaction) => {
            await outbox.withdraw([one], transaction);
            throw new Error("undone");
          }),
        );
        await within(async (transaction) => await outbox.withdraw([one, two], transaction));
        assert.deepEqual(await outbox.among([one, two, three]), [three]);
        assert.deepEqual((await outbox.counts()).ended, []);
      });
    });

    test("comes to what waits for an address, of the templates named, when a domain forgets the person; nothing is counted", async () => {
      await withOutbox(async ({ outbox, put, within }) => {
        await put();
        const forget = async (to: string, templates: string, holding?: string): Promise<number> => {
          await within(
            async (transaction) => await outbox.forget(to, templates, transaction, holding),
          );
          return (await outbox.counts()).waiting;
        };
        assert.equal(await forget("autre@exemple.test", "test."), 1);
        assert.equal(await forget(written.to, "est."), 1);
        assert.equal(await forget(written.to, "test.", "Autre chose"), 1);
        assert.equal(await forget(written.to, "test.", "C’est prêt"), 0);
        await put();
        assert.equal(await forget(written.to, "test."), 0);
        assert.deepEqual((await outbox.counts()).ended, []);
      });
    });
  });
