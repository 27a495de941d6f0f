import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Outcome } from "../../kernel/index.ts";
import { fileRequest } from "../actions/fileRequest.ts";
import { answerRequest, handleRequest } from "../actions/handleRequest.ts";
import { deadlineOf } from "../model/request/requestClock.ts";
import { dateRecords } from "../model/request/steps.ts";
import { agent, asked, postgresServers, withRights, type RightsHere } from "../rights.fixture.ts";

const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? "done" : outcome.failure.code);
const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const place = { body: "valmarine", id: "request-1" };

const medical = {
  right: "medical-file",
  channel: "counter",
  identity: "counter",
  by: agent,
} as const;

const lastDay = async ({ requests, clock }: RightsHere, id = place.id): Promise<string> => {
  const found = await requests.find(id);
  assert.ok(found.ok && found.value);
  return deadlineOf(found.value.right, found.value.clock, clock.now()).lastDay.toString();
};

for (const server of postgresServers())
  suite(`medical files on ${server.name} (code de la santé publique, art. L. 1111-7)`, () => {
    test(
      "are due in eight days, or two months where an agent finds all of it older than five years, to the day",
      withRights(server, async (here) => {
        await fileRequest(here, asked(medical));
        assert.equal(await lastDay(here), "2027-05-18");
        const date = async (recordedOn: string): Promise<string> =>
          codeOf(
            await handleRequest(
              here,
              place,
              dateRecords(day(recordedOn), { by: agent, at: here.clock.now() }),
            ),
          );
        assert.equal(await date("2022-05-09"), "done");
        assert.equal(await lastDay(here), "2027-07-10");
        assert.ok((await here.mails()).includes("lea@courriel.example rights.news"));
        const { rows } = await here.database.pool.query<{ due: string }>(
          "select due_on::text as due from egide.rights_request",
        );
        assert.equal(rows[0]?.due, "2027-07-10", "the queue sorts by it");
        assert.equal(await date("2022-05-10"), "done");
        assert.equal(await lastDay(here), "2027-05-18");
        assert.equal(await date("2027-05-11"), "rights.recorded-later");
        const other = asked({ ...medical, right: "access", ticket: "2" });
        await fileRequest(here, { ...other, recordedOn: day("2001-01-01") });
        assert.equal(await lastDay(here, "request-2"), "2027-06-10", "of a medical file alone");
        const not = dateRecords(day("2001-01-01"), { by: agent, at: here.clock.now() });
        const place2 = { body: "valmarine", id: "request-2" };
        assert.equal(codeOf(await handleRequest(here, place2, not)), "rights.not-so");
      }),
    );

    test(
      "are handed over after 48 hours, and not a second before",
      withRights(server, async (here) => {
        await fileRequest(here, asked({ ...medical, recordedOn: day("2001-01-01") }));
        const say = async (): Promise<string> =>
          codeOf(await answerRequest(here, place, "Voici votre dossier.", agent));
        here.later({ hours: 47, minutes: 59, seconds: 59 });
        assert.equal(await say(), "rights.too-soon");
        here.later({ seconds: 1 });
        assert.equal(await say(), "done");
      }),
    );
  });
