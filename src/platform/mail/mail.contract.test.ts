import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import PostalMime from "postal-mime";
import { postgresServers } from "../../../test/support/postgres.ts";
import { inTemporaryFolder } from "../../../test/support/temporaryFolder.ts";
import { fixedClock, type Failure } from "../../kernel/index.ts";
import { openDatabase, type Database } from "../database/index.ts";
import { startJobs } from "../jobs/index.ts";
import { deliverMail, workOnMails } from "./deliver.ts";
import { folderTransport } from "./folderTransport.ts";
import type { Mail } from "./mail.ts";
import { footer, invitation } from "./mail.fixture.ts";
import { mailRetries, openMailer, type Mailer, type MailQueues } from "./mailer.ts";
import type { Outbox } from "./outbox.ts";
import { smtpTransport } from "./smtpTransport.ts";
import { startSmtpServer, type TestSmtpServer } from "./smtpServer.fixture.ts";
import { postgresOutbox } from "./storage/postgresOutbox.ts";
import type { MailTransport } from "./transport.ts";

const sender = { name: "Égide – Valmarine", address: "ne-pas-repondre@valmarine.test" };
const address = "camille.exemple@exemple.test";
const mail = (changes: Partial<Mail<{ body: string; link: string }>> = {}) => ({
  to: address,
  template: invitation,
  language: "fr" as const,
  values: { body: "Caisse de Valmarine", link: "https://egide.example/invitation/abc" },
  ...changes,
});

interface Parts {
  readonly database: Database;
  readonly outbox: Outbox;
  readonly mailer: Mailer;
  readonly smtp: TestSmtpServer;
  readonly clock: ReturnType<typeof fixedClock>;
  readonly failures: Failure[];
  /** Rows of the outbox, and everything that the queue keeps, as text. */
  kept(): Promise<string>;
  work(transport?: MailTransport): Promise<void>;
  waitingId(): Promise<string>;
  /** State, retries and delay of each job. */
  jobs(): Promise<string>;
}

const until = async (condition: () => Promise<boolean>, what: string): Promise<void> => {
  const deadline = performance.now() + 15_000;
  while (!(await condition())) {
    if (performance.now() > deadline) assert.fail(`waited in vain: ${what}`);
    await pause(20);
  }
};

for (const server of postgresServers())
  suite(`mails on ${server.name}`, () => {
    const withMail = async (use: (parts: Parts) => Promise<void>): Promise<void> => {
      const fresh = await server.freshDatabase({ migrated: true });
      const database = await openDatabase({ url: fresh.url });
      const smtp = await startSmtpServer();
      const clock = fixedClock("2027-05-03T08:00:00Z");
      const outbox = postgresOutbox(database, clock);
      const failures: Failure[] = [];
      const onFailure = (failure: Failure): void => void failures.push(failure);
      const jobs = await startJobs<MailQueues>({
        database,
        onError: ({ failure }) => onFailure(failure),
        stopSeconds: 5,
      });
      const opened: MailTransport[] = [smtpTransport(smtp.url, sender)];
      const text = async (query: string): Promise<string> =>
        JSON.stringify((await database.pool.query(query)).rows);
      try {
        await use({
          database,
          outbox,
          mailer: openMailer({ outbox, jobs, footer }),
          smtp,
          clock,
          failures,
          kept: async () =>
            (await text("SELECT * FROM egide.mail_outbox")) +
            (await text("SELECT * FROM egide.mail_count")) +
            (await text("SELECT * FROM egide_jobs.job")),
          work: async (transport = opened[0] ?? assert.fail()) =>
            await workOnMails(jobs, { outbox, transport, clock, onFailure }),
          waitingId: async () =>
            (await database.pool.query<{ id: string }>("SELECT id FROM egide.mail_outbox")).rows[0]
              ?.id ?? assert.fail("nothing waits"),
          jobs: async () =>
            await text(
              "SELECT state || ' ' || retry_limit || ' ' || retry_delay AS job FROM egide_jobs.job WHERE name = 'send-mail'",
            ),
        });
      } finally {
        await jobs.stop();
        for (const transport of opened) transport.close();
        await smtp.close();
        await database.close();
        await fresh.drop();
      }
    };
    const enqueue = async ({ database, mailer }: Parts, changes: Parameters<typeof mail>[0] = {}) =>
      await database.transaction(
        async (transaction) => await mailer.enqueue(mail(changes), transaction),
      );

    test("one that was committed arrives whole, accents and all, and leaves a count behind", () =>
      withMail(async (parts) => {
        assert.ok((await enqueue(parts)).ok);
        assert.match(await parts.kept(), /camille\.exemple/);
        await parts.work();
        await until(async () => (await parts.outbox.counts()).waiting === 0, "the mail to leave");
        const [one, ...more] = parts.smtp.received;
        assert.ok(one);
        assert.deepEqual([more, one.to, one.from], [[], [address], sender.address]);
        const { email, raw } = one;
        assert.equal(email.subject, "Votre accès à l’espace « Caisse de Valmarine » est prêt");
        assert.equal(email.from?.name, sender.name);
        assert.match(email.text ?? "", /Un accès vous a été préparé[^]*invitation\/abc/);
        assert.match(email.html ?? "", /quinze caractères au moins/);
        assert.match(raw, /Content-Transfer-Encoding: quoted-printable/);
        assert.doesNotMatch(raw, /base64\r\n|X-Mailer|List-Unsubscribe/i);
        assert.match(raw, /\r\nAuto-Submitted: auto-generated\r\n/);
        assert.ok(raw.split("\r\n").every((line) => line.length <= 998));
        assert.doesNotMatch(await parts.kept(), /camille|Valmarine|invitation\/abc/);
        assert.deepEqual(await parts.outbox.counts(), {
          waiting: 0,
          ended: [{ template: "test.invitation", end: "sent", count: 1 }],
        });
      }));

    test("one whose transaction is undone is never written", () =>
      withMail(async (parts) => {
        await assert.rejects(
          parts.database.transaction(async (transaction) => {
            assert.ok((await parts.mailer.enqueue(mail(), transaction)).ok);
            throw new Error("changed my mind");
          }),
          /changed my mind/,
        );
        assert.equal((await parts.outbox.counts()).waiting, 0);
        assert.doesNotMatch(await parts.kept(), /camille/);
      }));

    test("one that is refused leaves nothing in the outbox", () =>
      withMail(async (parts) => {
        const forged = { values: { body: "x\r\nBcc: y@z.test", link: "https://a.test/" } };
        for (const changes of [{ to: "a@b.test, c@d.test" }, forged])
          assert.equal((await enqueue(parts, changes)).ok, false);
        assert.equal((await parts.outbox.counts()).waiting, 0);
      }));

    test("every attempt bears the same Message-ID, so that a second delivery shows as the first", () =>
      withMail(async (parts) => {
        await enqueue(parts);
        const id = await parts.waitingId();
        const transport = smtpTransport(parts.smtp.url, sender);
        const waiting = (await parts.outbox.find(id)) ?? assert.fail();
        await transport.send(waiting);
        await transport.send(waiting);
        transport.close();
        const ids = parts.smtp.received.map(({ email }) => email.messageId);
        assert.deepEqual(ids, [`<${id}@valmarine.test>`, `<${id}@valmarine.test>`]);
      }));

    test("one refused for now waits for its next attempt, and its reason quotes nothing", () =>
      withMail(async (parts) => {
        await enqueue(parts);
        const id = await parts.waitingId();
        parts.smtp.answers.push(451);
        await parts.work();
        await until(async () => parts.failures.length > 0, "the refusal");
        assert.deepEqual(parts.failures, [
          {
            code: "mail.not-sent",
            params: { template: "test.invitation", reason: "EENVELOPE 451", attempt: 1 },
          },
        ]);
        assert.ok(await parts.outbox.find(id));
        await until(
          async () => (await parts.jobs()).includes("retry 11 30"),
          "the queue to plan the next attempt",
        );
        assert.doesNotMatch(JSON.stringify(parts.failures), /camille|no .* here/);
      }));

    test("one refused for good, or at the last attempt, is erased and counted as failed, once", () =>
      withMail(async (parts) => {
        const onFailure = (failure: Failure): void => void parts.failures.push(failure);
        const transport = smtpTransport(parts.smtp.url, sender);
        const deliver = deliverMail({ outbox: parts.outbox, transport, onFailure });
        const last = mailRetries.retries + 1;
        for (const [status, attempt] of [
          [550, 1],
          [451, last],
        ] as const) {
          await enqueue(parts);
          const id = await parts.waitingId();
          parts.smtp.answers.push(status);
          await deliver({ mail: id }, { attempt });
          await deliver({ mail: id }, { attempt });
          assert.equal((await parts.outbox.counts()).waiting, 0);
        }
        transport.close();
        assert.deepEqual(
          parts.failures.map(({ code, params }) => [code, params["reason"]]),
          [
            ["mail.given-up", "EENVELOPE 550"],
            ["mail.given-up", "EENVELOPE 451"],
          ],
        );
        assert.deepEqual((await parts.outbox.counts()).ended, [
          { template: "test.invitation", end: "failed", count: 2 },
        ]);
        assert.doesNotMatch(JSON.stringify(await parts.outbox.counts()), /camille/);
      }));

    test("a mail server that is away is said by its code, and costs no mail", () =>
      withMail(async (parts) => {
        await enqueue(parts);
        const id = await parts.waitingId();
        const transport = smtpTransport("smtp://127.0.0.1:1", sender);
        const deliver = deliverMail({ outbox: parts.outbox, transport, onFailure: () => {} });
        await assert.rejects(
          deliver({ mail: id }, { attempt: 1 }),
          /mail\.not-sent.*ESOCKET|ECONN/,
        );
        transport.close();
        assert.ok(await parts.outbox.find(id));
      }));

    test("a mail server beyond this machine that offers no encryption gets nothing, unless told so", () =>
      withMail(async (parts) => {
        await enqueue(parts);
        const id = await parts.waitingId();
        // The machine itself, under a name that nothing takes for it.
        const elsewhere = parts.smtp.url.replace("127.0.0.1", "127.1");
        const send = async (url: string): Promise<void> => {
          const transport = smtpTransport(url, sender);
          const deliver = deliverMail({ outbox: parts.outbox, transport, onFailure: () => {} });
          await deliver({ mail: id }, { attempt: 1 }).finally(() => transport.close());
        };
        await assert.rejects(send(elsewhere), /mail\.not-sent.*ETLS/);
        assert.deepEqual(parts.smtp.received, []);
        await send(`${elsewhere}?tls=none`);
        assert.equal(parts.smtp.received.length, 1);
      }));

    test("one that no worker took for three days is given up when one starts", () =>
      withMail(async (parts) => {
        await enqueue(parts);
        parts.clock.set("2027-05-06T08:00:01Z");
        await parts.work();
        assert.deepEqual((await parts.outbox.counts()).ended, [
          { template: "test.invitation", end: "failed", count: 1 },
        ]);
        assert.equal(parts.failures[0]?.code, "mail.given-up");
      }));

    test("a subscription can be ended by one click of a mail program", () =>
      withMail(async (parts) => {
        await enqueue(parts, { unsubscribe: "https://egide.example/fin/abc-def" });
        await parts.work();
        await until(async () => parts.smtp.received.length === 1, "the mail");
        const raw = parts.smtp.received[0]?.raw ?? "";
        assert.match(raw, /\r\nList-Unsubscribe: <https:\/\/egide\.example\/fin\/abc-def>\r\n/);
        assert.match(raw, /\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n/);
      }));

    test("without a mail server it becomes a file that only its owner reads", () =>
      inTemporaryFolder(async (folder) => {
        await withMail(async (parts) => {
          const out = join(folder, "mail");
          await enqueue(parts);
          const id = await parts.waitingId();
          await parts.work(folderTransport(out, sender));
          await until(async () => (await parts.outbox.counts()).waiting === 0, "the file");
          assert.deepEqual(readdirSync(out), [`${id}.eml`]);
          const file = join(out, `${id}.eml`);
          assert.equal(statSync(file).mode & 0o777, 0o600);
          const email = await PostalMime.parse(readFileSync(file));
          assert.match(email.text ?? "", /à vous de l’achever/);
        });
      }));
  });
