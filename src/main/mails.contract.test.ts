import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { postgresServers } from "../../test/support/postgres.ts";
import { inTemporaryFolder } from "../../test/support/temporaryFolder.ts";
import { systemClock, type Failure } from "../kernel/index.ts";
import { openDatabase } from "../platform/database/index.ts";
import { startJobs } from "../platform/jobs/index.ts";
import type { MailQueues, MailTemplate } from "../platform/mail/index.ts";
import { readConfiguration } from "./config.ts";
import { openMails, openMailTransport, workOnMails } from "./mails.ts";

const template: MailTemplate<null> = {
  name: "test.note",
  write: {
    fr: () => ({ subject: "Note", blocks: [{ kind: "paragraph", text: "C’est prêt." }] }),
    en: () => ({ subject: "Note", blocks: [{ kind: "paragraph", text: "It is ready." }] }),
  },
};

for (const server of postgresServers())
  suite(`the mails of the product on ${server.name}`, () => {
    test("one that a process without a worker writes leaves by the worker, and names the site", () =>
      inTemporaryFolder(async (folder) => {
        const outcome = readConfiguration({
          EGIDE_DATA: folder,
          EGIDE_MAIL_FROM: "Caisse de Valmarine <egide@valmarine.test>",
          EGIDE_PUBLIC_URL: "https://donnees.valmarine.test",
        });
        assert.ok(outcome.ok);
        const fresh = await server.freshDatabase({ migrated: true });
        const database = await openDatabase({ url: fresh.url });
        const failures: Failure[] = [];
        const onFailure = (failure: Failure): void => void failures.push(failure);
        const ground = { database, clock: systemClock, configuration: outcome.value };
        const web = await openMails(ground, onFailure);
        await database.transaction(async (transaction) => {
          const mail = { to: "a@b.test", template, language: "fr", values: null } as const;
          assert.ok((await web.mailer.enqueue(mail, transaction)).ok);
        });
        await web.stop();
        const transport = openMailTransport(outcome.value, onFailure);
        assert.deepEqual(
          failures.map(({ code }) => code),
          ["mail.no-server"],
        );
        const jobs = await startJobs<MailQueues>({
          database,
          onError: ({ failure }) => onFailure(failure),
        });
        try {
          await workOnMails(ground, { jobs, transport, onFailure });
          const files = (): string[] => {
            try {
              return readdirSync(join(folder, "mail")).filter((name) => name.endsWith(".eml"));
            } catch {
              return [];
            }
          };
          const deadline = performance.now() + 15_000;
          while (files().length === 0) {
            assert.ok(performance.now() < deadline, "no mail came");
            await pause(20);
          }
          const raw = readFileSync(join(folder, "mail", files()[0] ?? ""), "utf8");
          assert.match(raw, /^From: Caisse de Valmarine <egide@valmarine\.test>/m);
          assert.match(raw, /https:\/\/donnees\.valmarine\.test/);
        } finally {
          await jobs.stop();
          transport.close();
          await database.close();
          await fresh.drop();
        }
      }));
  });
