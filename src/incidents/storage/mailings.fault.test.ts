import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { postgresServers } from "../../../test/support/postgres.ts";
import type { Outcome } from "../../kernel/index.ts";
import { mailsPerRound, sendMailings } from "../actions/sendMailings.ts";
import { factsOf, officer, withIncidents, type IncidentsHere } from "../incidents.fixture.ts";
import { decidePersons, newContent, unfinishedIn } from "../model/steps.ts";
import { settleRecipient } from "./settleRecipient.ts";

const body = "valmarine";
const incident = "incident-1";
const grounds = "Le destinataire est connu et a tout effacé.";
const text = {
  subject: "Une violation de vos données",
  nature: "Un fichier est parti à un homonyme.",
  consequences: "Votre quotient familial est connu d’un tiers.",
  measures: "Le fichier a été effacé.",
  contact: "Orane Velmont, delegue@valmarine.example",
};
const addressOf = (at: number): string => `personne${at}@courriel.example`;

/** A breach of which the persons are to be told, and a mailing to so many of them, on its way. */
const make = async (here: IncidentsHere, persons: number, isStarted = true) => {
  const by = { by: officer, at: here.clock.now() };
  const content = newContent(factsOf());
  await here.incidents.record({ id: incident, ticket: "1", body, content }, by);
  const decide = decidePersons("communicate", grounds, by);
  await here.incidents.step({ body, id: incident, seen: 1 }, decide, by);
  const addresses = Array.from({ length: persons }, (_, at) => addressOf(at));
  const mailing = { id: "mailing-1", ticket: "m", body, incident, addresses };
  const about = { text, lines: persons, doubles: 0, refused: [] };
  const made = await here.mailings.make({ ...mailing, content: about }, by.at);
  assert.deepEqual(made, { ok: true, value: { id: "mailing-1", isNew: true } });
  if (isStarted) assert.ok((await here.mailings.start(mailing, by.at)).ok);
  return { mailing, about };
};

const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? "done" : outcome.failure.code);

/** Whom the outbox holds, and how often. */
const waiting = async ({ database }: IncidentsHere): Promise<readonly string[]> =>
  (
    await database.pool.query<{ recipient: string }>(
      "select recipient from egide.mail_outbox where template = 'incidents.mailing'",
    )
  ).rows.map(({ recipient }) => recipient);

/** What the worker does of each mail: those whose numbers are given are refused. */
const deliver = async (here: IncidentsHere, refused: ReadonlySet<string> = new Set()) => {
  const { rows } = await here.database.pool.query<{ id: string; recipient: string }>(
    "select id, recipient from egide.mail_outbox",
  );
  for (const { id, recipient } of rows) {
    const end = refused.has(recipient) ? "failed" : "sent";
    await here.outbox.settle(id, end, async (within) => await settleRecipient(id, end, within));
  }
};

for (const server of postgresServers())
  suite(`mailings to the persons of a breach on ${server.name}`, () => {
    const during = (work: (here: IncidentsHere) => Promise<void>) => withIncidents(server, work);

    test(
      "reach each person once, though rounds are killed in any batch and run beside each other",
      during(async (here) => {
        const persons = 330;
        await make(here, persons);
        let calls = 0;
        const dying = {
          ...here.sending,
          mailer: {
            enqueueAll: async (...args: Parameters<typeof here.sending.mailer.enqueueAll>) => {
              const kept = await here.sending.mailer.enqueueAll(...args);
              calls += 1;
              // What is in the transaction by then must not stay.
              if (calls % 2 === 0) throw new Error("killed");
              return kept;
            },
          },
        } as typeof here.sending;
        let deaths = 0;
        for (let round = 0; round < 12; round += 1) {
          const ended = await Promise.allSettled([sendMailings(dying), sendMailings(dying)]);
          deaths += ended.filter(({ status }) => status === "rejected").length;
        }
        assert.ok(deaths > 3, String(deaths));
        for (let round = 0; round < 4; round += 1) await sendMailings(here.sending);
        const told = await waiting(here);
        assert.equal(told.length, persons);
        assert.equal(new Set(told).size, persons);
      }),
    );

    test(
      "go at a pace, are counted, recorded once, and forget whoever was reached",
      during(async (here) => {
        const persons = mailsPerRound + 30;
        const { mailing } = await make(here, persons);
        const first = await sendMailings(here.sending);
        assert.deepEqual(first, { handedOver: mailsPerRound, ended: 0 });
        await deliver(here, new Set([addressOf(7)]));
        assert.deepEqual(await sendMailings(here.sending), { handedOver: 30, ended: 0 });
        const half = await here.mailings.find(body, incident, mailing.id);
        assert.ok(half.ok && half.value);
        assert.deepEqual([half.value.reached, half.value.unreached], [mailsPerRound - 1, 1]);
        await deliver(here);
        await Promise.all([sendMailings(here.sending), sendMailings(here.sending)]);
        await sendMailings(here.sending);
        const [ended] = await here.mailings.of(body, incident);
        assert.deepEqual(
          [ended?.state, ended?.reached, ended?.unreached],
          ["sent", persons - 1, 1],
        );
        const found = await here.incidents.find(body, incident);
        assert.ok(found.ok && found.value);
        assert.deepEqual(
          found.value.content.communications.map((each) => [
            each.means,
            each.persons,
            each.mailing,
          ]),
          [["individual", persons - 1, mailing.id]],
        );
        assert.notEqual(unfinishedIn(found.value.content)?.code, "incidents.persons-untold");
        const kept = await here.database.pool.query(
          "select number from egide.incident_recipient where recipient is not null",
        );
        assert.deepEqual(kept.rows, [{ number: 8 }], "whoever was not reached, for another way");
        assert.deepEqual(await here.mailings.unreached(mailing), {
          ok: true,
          value: [addressOf(7)],
        });
      }),
    );

    test(
      "count as failed what was given up without a word",
      during(async (here) => {
        await make(here, 3);
        await sendMailings(here.sending);
        await here.outbox.giveUpBefore(here.clock.now().add({ hours: 1 }));
        assert.deepEqual(await sendMailings(here.sending), { handedOver: 0, ended: 1 });
        const [ended] = await here.mailings.of(body, incident);
        assert.deepEqual([ended?.reached, ended?.unreached], [0, 3]);
        const found = await here.incidents.find(body, incident);
        assert.deepEqual(found.ok && found.value?.content.communications, [], "nobody was told");
      }),
    );

    test(
      "stop at once: what waits is taken back and erased, and nothing goes out again",
      during(async (here) => {
        const { mailing, about } = await make(here, 120);
        await here.mailings.handOver(mailing, 50, async (_text, addresses, within) => {
          const kept = addresses.map((to) => ({
            template: "incidents.mailing",
            language: "fr" as const,
            to,
            subject: "s",
            text: "t",
            html: "h",
            unsubscribe: null,
          }));
          return await here.outbox.putAll(kept, within);
        });
        const at = here.clock.now();
        const stop = async () =>
          await here.mailings.stop(mailing, at, async (mails, within) => {
            await here.outbox.withdraw(mails, within);
          });
        assert.deepEqual(await Promise.all([stop(), stop()]), [true, false]);
        assert.deepEqual(await sendMailings(here.sending), { handedOver: 0, ended: 0 });
        assert.equal(codeOf(await here.mailings.start(mailing, at)), "incidents.mailing-begun");
        assert.deepEqual(await waiting(here), []);
        assert.deepEqual(await here.mailings.unreached(mailing), { ok: true, value: [] });
        const again = await here.mailings.make({ ...mailing, content: about }, at);
        assert.deepEqual(again, { ok: true, value: { id: mailing.id, isNew: false } });
      }),
    );

    test(
      "go to nobody once the list has been erased, in part too: the draft stays one, and it is said",
      during(async (here) => {
        const { mailing } = await make(here, 3, false);
        const at = here.clock.now();
        for (const erased of ["number = 2", "true"]) {
          await here.database.pool.query(`delete from egide.incident_recipient where ${erased}`);
          const started = await here.mailings.start(mailing, at);
          assert.equal(codeOf(started), "incidents.mailing-erased");
          assert.deepEqual(await sendMailings(here.sending), { handedOver: 0, ended: 0 });
          const [kept] = await here.mailings.of(body, incident);
          assert.deepEqual([kept?.state, kept?.startedAt], ["draft", null]);
        }
        assert.ok(await here.mailings.stop(mailing, at, async () => undefined), "it is given up");
      }),
    );

    test(
      "send nothing of a draft, hold no address in clear, and are of their body alone",
      during(async (here) => {
        const { mailing } = await make(here, 4, false);
        assert.deepEqual(await sendMailings(here.sending), { handedOver: 0, ended: 0 });
        const held = await here.raw();
        assert.match(held, /draft/);
        for (const word of ["personne1", "courriel.example", "homonyme", "violation de vos"])
          assert.equal(held.includes(word), false, word);
        const elsewhere = await here.mailings.find("hauts-plateaux", incident, mailing.id);
        assert.deepEqual(elsewhere, { ok: true, value: null });
        assert.deepEqual(await here.mailings.of("hauts-plateaux", incident), []);
        const there = { ...mailing, id: "mailing-2", ticket: "other", body: "hauts-plateaux" };
        const about = { text, lines: 4, doubles: 0, refused: [] };
        const made = await here.mailings.make({ ...there, content: about }, here.clock.now());
        assert.equal(made.ok || made.failure.code, "incidents.unknown");
      }),
    );
  });
