import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { postgresServers, type PostgresServer } from "../../../test/support/postgres.ts";
import { success, type Outcome } from "../../kernel/index.ts";
import type { NewRecord } from "../../platform/records/index.ts";
import { activityOf, officer, withAssessments } from "../assessments.fixture.ts";
import type { AssessmentContent, AssessmentStep } from "../model/assessment.ts";
import { setTextOfPia } from "../model/pia/changePia.ts";
import { newAssessment, reopen, validate, withdraw, write } from "../model/steps.ts";
import { piaFile } from "../pia.fixture.ts";

const at = Temporal.Instant.from("2031-03-04T10:00:00Z");
const by = { by: officer, at };
const grounds = "Les mesures tiennent, le délégué l’a écrit.";
const place = { body: "valmarine", id: "a-1" };

const valueOf = <T>(outcome: Outcome<T>): T =>
  outcome.ok ? outcome.value : assert.fail(outcome.failure.code);
const codeOf = (outcome: Outcome<unknown>): string | null =>
  outcome.ok ? null : outcome.failure.code;

const assessment = (
  changes: Partial<NewRecord<AssessmentStep, AssessmentContent>> = {},
  document = piaFile(),
): NewRecord<AssessmentStep, AssessmentContent> => ({
  ...place,
  ticket: "form-1",
  kind: "imported",
  content: valueOf(newAssessment(document, { reference: "AIPD-1", activities: [activityOf()] })),
  ...changes,
});
const opinion = (text: string) =>
  write("officer-heard", () => success(setTextOfPia("dpo_opinion", text)));
const accepted = { isAccepted: true, controller: "Directrice", grounds, reviewOn: "2032-01-31" };

const suiteOn = (server: PostgresServer): void => {
  const withRecords = (work: Parameters<typeof withAssessments>[1]) =>
    withAssessments(server, work);

  test(
    "gives back a record as it was, its document character by character",
    withRecords(async ({ assessments }) => {
      const document = `\u{FEFF}${piaFile({ "x-\u{1F600}": [1, "\uD800"] }, 3)}`;
      const given = assessment({}, document);
      await assessments.record(given, by);
      const kept = valueOf(await assessments.find("valmarine", "a-1"));
      assert.deepEqual(kept, {
        ...place,
        revision: 1,
        closedAt: null,
        content: given.content,
      });
      assert.equal(kept?.content.document, document);
    }),
  );

  test(
    "is one record for one form, however often it is sent at once, and of one body alone",
    withRecords(async ({ assessments }) => {
      const ids = ["a", "b", "c", "d"];
      const made = await Promise.all(ids.map((id) => assessments.record(assessment({ id }), by)));
      assert.equal(made.filter(({ isNew }) => isNew).length, 1);
      assert.equal(new Set(made.map(({ id }) => id)).size, 1);
      assert.equal(valueOf(await assessments.list("valmarine")).length, 1);
      assert.equal(valueOf(await assessments.list(null)).length, 1);
      const id = made[0]?.id ?? "";
      assert.equal(valueOf(await assessments.find("hauts-plateaux", id)), null);
      assert.deepEqual(valueOf(await assessments.list("hauts-plateaux")), []);
      assert.deepEqual(valueOf(await assessments.versions("hauts-plateaux", id)), []);
      assert.equal(
        codeOf(await assessments.step({ body: "hauts-plateaux", id, seen: 1 }, opinion("x"), by)),
        "assessments.unknown",
      );
    }),
  );

  test(
    "keeps every version with its author and reason, and does nothing from one that is old",
    withRecords(async ({ assessments }) => {
      await assessments.record(assessment(), by);
      const steps = [1, 2, 3].map((number) =>
        assessments.step({ ...place, seen: 1 }, opinion(`Avis ${number}`), by),
      );
      const codes = (await Promise.all(steps)).map(codeOf);
      assert.equal(codes.filter((code) => code === null).length, 1);
      assert.equal(codes.filter((code) => code === "assessments.changed-meanwhile").length, 2);
      valueOf(await assessments.step({ ...place, seen: 2 }, withdraw(grounds), by));
      const versions = valueOf(await assessments.versions("valmarine", "a-1"));
      assert.deepEqual(
        versions.map(({ number, kind, by: { name }, reason }) => [number, kind, name, reason]),
        [
          [3, "withdrawn", officer.name, grounds],
          [2, "officer-heard", officer.name, ""],
          [1, "imported", officer.name, ""],
        ],
      );
    }),
  );

  test(
    "changes nothing of what is closed, nor of a version, also not by hand",
    withRecords(async ({ assessments, database }) => {
      await assessments.record(assessment(), by);
      valueOf(await assessments.step({ ...place, seen: 1 }, withdraw(grounds), by));
      const byHand = async (query: string): Promise<void> =>
        void (await database.pool.query(query));
      await assert.rejects(byHand("update egide.assessment set state = 'draft'"), /never changed/);
      await assert.rejects(
        byHand("update egide.assessment_version set actor_name = 'x'"),
        /never changed/,
      );
      const open = valueOf(await assessments.step({ ...place, seen: 2 }, reopen(grounds), by));
      assert.equal(open.closedAt, null);
    }),
  );

  test(
    "says what is due, and notes once that somebody was reminded, with what reminds them",
    withRecords(async ({ assessments, database }) => {
      await assessments.record(assessment(), by);
      const until = Temporal.PlainDate.from("2032-02-01");
      assert.deepEqual(await assessments.due(until), []);
      valueOf(await assessments.step({ ...place, seen: 1 }, validate(accepted, by), by));
      assert.deepEqual(await assessments.due(Temporal.PlainDate.from("2032-01-30")), []);
      const [due] = await assessments.due(until);
      assert.deepEqual([due?.id, due?.dueOn.toString(), due?.told], ["a-1", "2032-01-31", ""]);
      const told = { before: "", now: "2032-01-31/1" };
      let reminded = 0;
      const remind = async (): Promise<void> => void (reminded += 1);
      const done = await Promise.all([1, 2, 3].map(() => assessments.tell("a-1", told, remind)));
      assert.deepEqual([done.filter(Boolean).length, reminded], [1, 1]);
      await assert.rejects(
        assessments.tell("a-1", { before: told.now, now: "2032-01-31/2" }, async () => {
          throw new TypeError("the mail could not be queued");
        }),
      );
      const { rows } = await database.pool.query<{ told: string }>(
        "select told from egide.assessment",
      );
      assert.equal(rows[0]?.told, told.now, "what was not sent was not told");
    }),
  );

  test(
    "holds no word of what is assessed in clear, and opens nothing under another key",
    withRecords(async ({ assessments, underAnotherKey, raw }) => {
      await assessments.record(assessment(), by);
      valueOf(await assessments.step({ ...place, seen: 1 }, opinion("Léa Castan, 4471"), by));
      const held = await raw();
      // What is looked for would be found: the author stands there in clear.
      assert.match(held, new RegExp(officer.name, "u"));
      for (const word of ["Castan", "4471", "Aide d’urgence", "AIPD-1", "Chiffrement"])
        assert.equal(held.includes(word), false, word);
      for (const outcome of [
        await underAnotherKey.find("valmarine", "a-1"),
        await underAnotherKey.list("valmarine"),
        await underAnotherKey.versions("valmarine", "a-1"),
        await underAnotherKey.step({ ...place, seen: 2 }, opinion("x"), by),
      ])
        assert.equal(codeOf(outcome), "files.unreadable");
    }),
  );
};

for (const server of postgresServers())
  suite(`impact assessments, ${server.name}`, () => {
    suiteOn(server);
  });
