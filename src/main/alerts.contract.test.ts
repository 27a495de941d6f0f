import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { systemClock, type Actor } from "../kernel/index.ts";
import { bareBody, postgresBodies } from "../organisations/index.ts";
import { startSending } from "../platform/jobs/index.ts";
import {
  bareContent,
  draftOffer,
  everything,
  noContact,
  publishOffer,
} from "../recruitment/index.ts";
import { postgresOfferSearch } from "../recruitment/storage/index.ts";
import { openAlertSite, openAlertWork } from "./alerts.ts";
import { withConsole } from "./console/console.fixture.ts";
import { offersOf } from "./console/offersOf.ts";
import { openMails } from "./mails.ts";
import { offerSite } from "./site/offerSite.ts";
import { idle } from "./worker.fixture.ts";
import { startWorker, type WorkQueues } from "./worker.ts";

const orane: Actor = { kind: "staff", id: "account-1", name: "Orane Velmont" };

suite("the worker and alerts", () => {
  test("REC-19: an offer that a recruiter publishes, now or for a moment to come, is in the outbox and in searches within a moment of its opening", async () => {
    await withConsole(async ({ platform: still }) => {
      const platform = { ...still, clock: systemClock };
      const { database } = platform;
      const mails = await openMails(platform, ({ code }) => assert.fail(code));
      const sending = await startSending<WorkQueues>({
        database,
        onError: ({ failure }) => assert.fail(failure.code),
      });
      const bodies = postgresBodies(database.kysely<unknown>(), database.transaction);
      await bodies.save(bareBody("rives", "Caisse des Deux-Rives"), systemClock.now());
      const alerts = await openAlertWork(platform, {
        mailer: mails.mailer,
        bodies,
        report: ({ code }) => assert.fail(code),
      });
      const worker = await startWorker({
        ...idle,
        database,
        matchOffers: async (stopping) => void (await alerts.round(stopping)),
        onFailure: ({ code }) => assert.fail(code),
      });
      try {
        const now = systemClock.now().toString();
        await database.pool.query(
          `insert into egide.candidate_account (id, email, language, password_hash, terms_version, terms_accepted_at, made_at, activated_at, signed_in_at)
           values ('lea', 'lea@courriel.example', 'fr', '$argon2id$', 'v', $1, $1, $1, $1)`,
          [now],
        );
        const site = await openAlertSite(platform, mails.mailer, offerSite(platform, bodies));
        const wish = { name: "", criteria: everything, mails: "publication" } as const;
        assert.ok((await site.alerts.add("lea", wish)).ok);
        const desk = offersOf(platform, sending, {} as Parameters<typeof offersOf>[2]);
        const search = postgresOfferSearch(database.kysely<unknown>());
        const untilMails = async (count: number): Promise<void> => {
          const deadline = performance.now() + 20_000;
          for (;;) {
            const { rows } = await database.pool.query(
              "select id from egide.mail_outbox where template = 'candidate.alert'",
            );
            if (rows.length === count) return;
            assert.ok(performance.now() < deadline, `${String(rows.length)} mails`);
            await pause(10);
          }
        };
        const closesOn = Temporal.Now.plainDateISO("Europe/Paris").add({ months: 2 });
        const contact = { ...noContact, email: "emploi@rives.example" };
        const content = {
          ...bareContent("Infirmier / Infirmière"),
          description: "Vous suivez la santé des agents.",
          places: [{ town: "Entre-Deux-Rives", postalCode: null, department: null }],
          closesOn,
        };
        // What the start of the worker asks for has been looked at by then.
        await pause(1_000);
        const took: number[] = [];
        for (const [count, wait] of [
          [1, 0],
          [2, 2_500],
        ] as const) {
          const offer = await draftOffer(desk, "rives", { content, contact }, orane);
          const opens = systemClock.now().add({ milliseconds: wait });
          const published = await publishOffer(desk, offer, wait === 0 ? null : opens, orane);
          assert.ok(published.ok, JSON.stringify(published));
          const asked = { criteria: everything, sort: "newest", skip: 0, limit: 20 } as const;
          const isFound = async (): Promise<boolean> =>
            (await search.find({ ...asked, now: systemClock.now() })).offers.includes(offer.id);
          if (wait > 0) assert.equal(await isFound(), false, "not before its moment");
          await untilMails(count);
          took.push(systemClock.now().since(opens).total("milliseconds"));
          assert.ok(await isFound(), "and in feeds, which are searches");
        }
        // Under a second where the machine has nothing else to do; tests run beside others.
        for (const each of took) assert.ok(each >= 0 && each < 5_000, took.join(", "));
      } finally {
        await worker.stop();
        await sending.stop();
        await mails.stop();
      }
    });
  });
});
