import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Outcome } from "../../kernel/index.ts";
import { fileRequest } from "../actions/fileRequest.ts";
import { enterCode } from "../actions/followRequest.ts";
import { answerRequest, handleRequest } from "../actions/handleRequest.ts";
import { tendRequests } from "../actions/tendRequests.ts";
import { doubt, extend } from "../model/request/steps.ts";
import { deadlineOf } from "../model/request/requestClock.ts";
import {
  agent,
  asked,
  part,
  postgresServers,
  waiting,
  withRights,
  type RightsHere,
} from "../rights.fixture.ts";

const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? "done" : outcome.failure.code);
const valmarine = { body: "valmarine", id: "request-1" };
const letter = {
  channel: "letter",
  by: agent,
  content: { ...asked().content, email: null },
} as const;

const read = async ({ requests }: RightsHere, id = "request-1") => {
  const found = await requests.find(id);
  assert.ok(found.ok && found.value);
  return found.value;
};
const byAgent = ({ clock }: RightsHere) => ({ by: agent, at: clock.now() });
const proved = async (here: RightsHere, id = "request-1"): Promise<void> => {
  assert.equal(codeOf(await enterCode(here, id, here.tokens.code(id, 0))), "done");
};

for (const server of postgresServers())
  suite(`requests in time on ${server.name}`, () => {
    test(
      "wait in the order of what is left, whatever stopped or prolonged them",
      withRights(server, async (here) => {
        for (const [ticket, receivedOn] of [
          ["a", "2027-04-20"],
          ["b", "2027-04-30"],
          ["c", "2027-05-05"],
        ] as const)
          await fileRequest(
            here,
            asked({ ...letter, ticket, receivedOn: Temporal.PlainDate.from(receivedOn) }),
          );
        await fileRequest(here, asked({ ...letter, ticket: "d", right: "medical-file" }));
        const order = async (): Promise<readonly string[]> => {
          const today = here.clock.now().toZonedDateTimeISO("Europe/Paris").toPlainDate();
          const { rows } = await here.requests.queue(waiting({ today }), part);
          const left = [];
          for (const { id } of rows) {
            const { right, clock } = await read(here, id);
            left.push(deadlineOf(right, clock, here.clock.now()).daysLeft);
          }
          assert.deepEqual(
            left,
            left.toSorted((a, b) => a - b),
          );
          return rows.map(({ id }) => id);
        };
        assert.deepEqual(await order(), ["request-4", "request-1", "request-2", "request-3"]);
        const first = { body: "valmarine", id: "request-1" };
        const why = "Trois archives départementales sont à consulter.";
        assert.equal(codeOf(await handleRequest(here, first, extend(why, byAgent(here)))), "done");
        const doubted = doubt("La signature n’est pas celle du dossier.", byAgent(here));
        await handleRequest(here, { body: "valmarine", id: "request-3" }, doubted);
        here.later({ hours: 48 });
        assert.deepEqual(await order(), ["request-4", "request-2", "request-3", "request-1"]);
      }),
    );

    test(
      "are reminded of twice, then told to the director, each once; unproved ones end after thirty days",
      withRights(server, async (here) => {
        await fileRequest(here, asked());
        await proved(here);
        await fileRequest(
          here,
          asked({ ticket: "2", content: { ...asked().content, email: "a@b.example" } }),
        );
        await here.database.pool.query("delete from egide.mail_outbox");
        const told: string[] = [];
        for (let day = 0; day < 40; day += 1) {
          here.later({ hours: 24 });
          await Promise.all([tendRequests(here), tendRequests(here)]);
          const mails = await here.mails();
          await here.database.pool.query("delete from egide.mail_outbox");
          told.push(...mails.map((mail) => `${here.clock.now().toString().slice(5, 10)} ${mail}`));
        }
        assert.deepEqual(told, [
          "06-03 delegue@valmarine.example rights.reminder",
          "06-08 delegue@valmarine.example rights.reminder",
          "06-11 delegue@valmarine.example rights.reminder",
          "06-11 direction@valmarine.example rights.escalation",
        ]);
        assert.equal((await read(here, "request-2")).state.status, "expired");
      }),
    );

    test(
      "are counted without anybody’s name",
      withRights(server, async (here) => {
        await fileRequest(here, asked());
        await proved(here);
        here.later({ hours: 33 * 24 });
        await answerRequest(here, valmarine, "Voici vos données.", agent);
        const since = Temporal.PlainDate.from("2027-01-01");
        assert.deepEqual(await here.requests.counts("valmarine", since), [
          { right: "access", status: "fulfilled", isLate: true, count: 1 },
        ]);
      }),
    );
  });
