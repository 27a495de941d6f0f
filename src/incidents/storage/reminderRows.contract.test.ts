import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { postgresServers } from "../../../test/support/postgres.ts";
import { factsOf, officer, withIncidents, type IncidentsHere } from "../incidents.fixture.ts";
import type { BreachFacts } from "../model/breach.ts";
import { correct, decideAuthority, newContent, notify, type DecideBreach } from "../model/steps.ts";

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const grounds = "Le destinataire est connu et a tout effacé.";
const body = "valmarine";
const aware = "2027-05-07T15:30:00Z";

const record = async (here: IncidentsHere, facts: Partial<BreachFacts> = {}): Promise<void> =>
  void (await here.incidents.record(
    { id: "incident-1", ticket: "1", body, content: newContent(factsOf(facts)) },
    { by: officer, at: here.clock.now() },
  ));
const step = async (here: IncidentsHere, seen: number, decide: DecideBreach): Promise<void> => {
  const by = { by: officer, at: here.clock.now() };
  const done = await here.incidents.step({ body, id: "incident-1", seen }, decide, by);
  assert.ok(done.ok, done.ok ? "" : done.failure.code);
};
const byNow = ({ clock }: IncidentsHere) => ({ by: officer, at: clock.now() });

/** What is told, hour by hour until a moment, and when; each round runs twice at once, as two workers do. */
const told = async (here: IncidentsHere, until: string): Promise<readonly string[]> => {
  const said: string[] = [];
  for (; Temporal.Instant.compare(here.clock.now(), at(until)) <= 0;) {
    await Promise.all([here.remind(), here.remind()]);
    const hour = here.clock.now().toString().slice(5, 16);
    said.push(...(await here.mails()).map((mail) => `${hour} ${mail}`));
    here.clock.set(here.clock.now().add({ minutes: 30 }).toString());
  }
  return said;
};
const to = "delegue@valmarine.example Violation de données :";

for (const server of postgresServers())
  suite(`reminders of breaches on ${server.name}`, () => {
    const during = (work: (here: IncidentsHere) => Promise<void>) =>
      withIncidents(server, async (here) => {
        here.clock.set(aware);
        await work(here);
      });

    test(
      "go a day and six hours before the end of the 72 hours and at their end, each once",
      during(async (here) => {
        await record(here);
        assert.deepEqual(await told(here, "2027-05-14T00:00:00Z"), [
          `05-09T15:30 ${to} il reste 24 h pour la notification`,
          `05-10T09:30 ${to} il reste 6 h pour la notification`,
          `05-10T15:30 ${to} la notification n’est pas partie à temps`,
        ]);
      }),
    );

    test(
      "say once of what is written down late where it stands",
      during(async (here) => {
        here.clock.set("2027-05-10T13:00:00Z");
        await record(here);
        assert.deepEqual(await told(here, "2027-05-10T15:00:00Z"), [
          `05-10T13:00 ${to} il reste 2 h pour la notification`,
        ]);
      }),
    );

    test(
      "start again where the moment of awareness is corrected",
      during(async (here) => {
        await record(here);
        assert.equal((await told(here, "2027-05-09T16:00:00Z")).length, 1);
        const facts = factsOf({ awareAt: at("2027-05-08T15:30:00Z") });
        await step(here, 1, correct(facts, grounds, byNow(here)));
        assert.deepEqual(
          (await told(here, "2027-05-11T16:00:00Z")).map((each) => each.slice(0, 11)),
          ["05-10T15:30", "05-11T09:30", "05-11T15:30"],
        );
      }),
    );

    test(
      "ask for the next phase until one is complete, and for nothing that was decided otherwise",
      during(async (here) => {
        await record(here);
        await step(here, 1, decideAuthority("notify", grounds, byNow(here)));
        const phase = async (seen: number, kind: "first" | "complement", isComplete: boolean) => {
          const sentAt = here.clock.now();
          const sent = { kind, isComplete, sentAt, reference: "N-1", lateReasons: "" };
          await step(here, seen, notify(sent, byNow(here)));
        };
        await phase(2, "first", false);
        assert.deepEqual(await told(here, "2027-05-10T16:00:00Z"), [
          `05-09T15:30 ${to} il reste 24 h pour la notification complémentaire`,
          `05-10T15:30 ${to} la notification complémentaire n’est pas partie à temps`,
        ]);
        await phase(3, "complement", false);
        assert.equal((await told(here, "2027-05-13T16:00:00Z")).length, 1);
        await phase(4, "complement", true);
        assert.deepEqual(await told(here, "2027-05-18T00:00:00Z"), []);
      }),
    );

    test(
      "never go of a near miss, or where somebody decided not to notify",
      during(async (here) => {
        await record(here);
        await step(here, 1, decideAuthority("register-only", grounds, byNow(here)));
        const near = newContent(factsOf({ isNearMiss: true }));
        await here.incidents.record({ id: "2", ticket: "2", body, content: near }, byNow(here));
        assert.deepEqual(await told(here, "2027-05-11T00:00:00Z"), []);
      }),
    );
  });
