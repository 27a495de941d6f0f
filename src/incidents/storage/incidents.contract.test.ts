import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { postgresServers, type PostgresServer } from "../../../test/support/postgres.ts";
import type { NewBreach } from "../actions/incidents.ts";
import {
  allOf,
  factorsOf,
  factsOf,
  firstPage,
  officer,
  withIncidents,
} from "../incidents.fixture.ts";
import {
  assess,
  close,
  correct,
  decideAuthority,
  newContent,
  notify,
  reopen,
} from "../model/steps.ts";

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const by = { by: officer, at: at("2027-05-08T08:00:00Z") };
const grounds = "Le destinataire est connu et a tout effacé.";

const breach = (changes: Partial<NewBreach> = {}): NewBreach => ({
  id: "incident-1",
  ticket: "form-1",
  body: "valmarine",
  content: newContent(factsOf()),
  ...changes,
});
const place = { body: "valmarine", id: "incident-1" };

const valueOf = <T>(
  outcome: { ok: true; value: T } | { ok: false; failure: { code: string } },
): T => (outcome.ok ? outcome.value : assert.fail(outcome.failure.code));
const codeOf = (outcome: { ok: true } | { ok: false; failure: { code: string } }): string | null =>
  outcome.ok ? null : outcome.failure.code;

const suiteOn = (server: PostgresServer): void => {
  const withRecords = (work: Parameters<typeof withIncidents>[1]) => withIncidents(server, work);

  test(
    "gives back a record as it was, moments and decisions included",
    withRecords(async ({ incidents }) => {
      await incidents.record(breach(), by);
      valueOf(await incidents.step({ ...place, seen: 1 }, assess(factorsOf()), by));
      valueOf(
        await incidents.step({ ...place, seen: 2 }, decideAuthority("notify", grounds, by), by),
      );
      const kept = valueOf(await incidents.find("valmarine", "incident-1"));
      assert.deepEqual(kept?.content.facts, factsOf());
      assert.deepEqual(kept.content.severity, factorsOf());
      assert.ok(kept.content.authority);
      assert.equal(Temporal.Instant.compare(kept.content.authority.at, by.at), 0);
      assert.equal(kept.revision, 3);
    }),
  );

  test(
    "is one record for one form, however often it is sent at once",
    withRecords(async ({ incidents }) => {
      const ids = ["a", "b", "c", "d", "e"];
      const made = await Promise.all(ids.map((id) => incidents.record(breach({ id }), by)));
      assert.equal(made.filter(({ isNew }) => isNew).length, 1);
      assert.equal(new Set(made.map(({ id }) => id)).size, 1);
      assert.deepEqual(await incidents.count(allOf("valmarine")), { found: 1, all: 1 });
    }),
  );

  test(
    "belongs to one body alone",
    withRecords(async ({ incidents }) => {
      await incidents.record(breach(), by);
      assert.equal(valueOf(await incidents.find("hauts-plateaux", "incident-1")), null);
      assert.deepEqual(await incidents.list(allOf("hauts-plateaux"), firstPage), []);
      assert.deepEqual(await incidents.titles("hauts-plateaux", ["incident-1"]), new Map());
      assert.deepEqual(valueOf(await incidents.versions("hauts-plateaux", "incident-1")), []);
      const there = { body: "hauts-plateaux", id: "incident-1", seen: 1 };
      assert.equal(
        codeOf(await incidents.step(there, assess(factorsOf()), by)),
        "incidents.unknown",
      );
    }),
  );

  test(
    "keeps every version with its author and reason, and does nothing from one that is old",
    withRecords(async ({ incidents }) => {
      await incidents.record(breach(), by);
      const change = correct(factsOf({ persons: 150 }), grounds, by);
      const steps = [1, 2, 3].map(() => incidents.step({ ...place, seen: 1 }, change, by));
      const codes = (await Promise.all(steps)).map(codeOf);
      assert.equal(codes.filter((code) => code === null).length, 1);
      assert.equal(codes.filter((code) => code === "incidents.changed-meanwhile").length, 2);
      const versions = valueOf(await incidents.versions("valmarine", "incident-1"));
      assert.deepEqual(
        versions.map(({ number, kind, by: { name }, reason, content }) => [
          number,
          kind,
          name,
          reason,
          content.facts.persons,
        ]),
        [
          [2, "corrected", officer.name, grounds, 150],
          [1, "recorded", officer.name, "", 140],
        ],
      );
    }),
  );

  test(
    "changes nothing of a closed record, also not by hand, until it is reopened",
    withRecords(async ({ incidents, database }) => {
      const facts = factsOf({ isNearMiss: true, rootCause: "Cause", lessons: "Leçon" });
      await incidents.record(breach({ content: newContent(facts) }), by);
      valueOf(await incidents.step({ ...place, seen: 1 }, close(), by));
      const again = correct(facts, grounds, by);
      assert.equal(
        codeOf(await incidents.step({ ...place, seen: 2 }, again, by)),
        "incidents.closed",
      );
      const byHand = async (query: string): Promise<void> =>
        void (await database.pool.query(query));
      await assert.rejects(byHand("update egide.incident set aware_at = now()"), /never changed/);
      await assert.rejects(
        byHand("update egide.incident_version set actor_name = 'x'"),
        /never changed/,
      );
      const open = valueOf(await incidents.step({ ...place, seen: 2 }, reopen(grounds), by));
      assert.equal(open.closedAt, null);
      valueOf(await incidents.step({ ...place, seen: 3 }, again, by));
    }),
  );

  test(
    "holds no word of what happened in clear",
    withRecords(async ({ incidents, raw }) => {
      const facts = factsOf({ what: "Léa Castan a reçu le dossier XQ-4471", lessons: "Castan" });
      await incidents.record(breach({ content: newContent(facts) }), by);
      valueOf(
        await incidents.step(
          { ...place, seen: 1 },
          decideAuthority("notify", "Léa Castan est connue de nous.", by),
          by,
        ),
      );
      const sent = {
        kind: "first",
        isComplete: false,
        sentAt: by.at,
        reference: "N-XQ-4471",
        lateReasons: "",
      } as const;
      valueOf(await incidents.step({ ...place, seen: 2 }, notify(sent, by), by));
      const held = await raw();
      // What is looked for would be found: the author stands there in clear.
      assert.match(held, new RegExp(officer.name, "u"));
      // Letters that no identifier or ciphertext in hexadecimal can hold by chance.
      for (const word of ["Castan", "XQ-4471", "adhérents"])
        assert.equal(held.includes(word), false, word);
    }),
  );

  test(
    "opens nothing under another key, and says so",
    withRecords(async ({ incidents, underAnotherKey }) => {
      await incidents.record(breach(), by);
      for (const outcome of [
        await underAnotherKey.find("valmarine", "incident-1"),
        await underAnotherKey.versions("valmarine", "incident-1"),
        await underAnotherKey.step({ ...place, seen: 1 }, assess(factorsOf()), by),
      ])
        assert.equal(codeOf(outcome), "files.unreadable");
    }),
  );
};

for (const server of postgresServers())
  suite(`incidents, ${server.name}`, () => {
    suiteOn(server);
  });
