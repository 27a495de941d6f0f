import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Outcome } from "../../kernel/index.ts";
import { fileRequest } from "../actions/fileRequest.ts";
import { enterCode, sendCode } from "../actions/followRequest.ts";
import {
  answerRequest,
  handleRequest,
  refuseRequest,
  revokeAsPerson,
  writeAsPerson,
} from "../actions/handleRequest.ts";
import { requestedRights } from "../model/request/requestedRight.ts";
import { doubt, extend, prove, write } from "../model/request/steps.ts";
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
const lea = "lea@courriel.example";
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
  suite(`requests on ${server.name}`, () => {
    test(
      "are sealed, and nothing of them goes further before the address is proved (CRA-08, AME-23)",
      withRights(server, async (here) => {
        assert.equal(codeOf(await fileRequest(here, asked())), "done");
        assert.doesNotMatch(await here.raw(), /Castan|courriel|4471|savez/);
        assert.deepEqual(await here.mails(), [`${lea} rights.receipt`]);
        const place = valmarine;
        const said = "Voici vos données, en une page.";
        const early = await answerRequest(here, place, said, agent);
        assert.equal(codeOf(early), "rights.identity-unproved");
        await proved(here);
        assert.deepEqual(await here.mails(), [
          "delegue@valmarine.example rights.arrived",
          `${lea} rights.receipt`,
        ]);
        assert.equal(codeOf(await answerRequest(here, place, said, agent)), "done");
        const request = await read(here);
        assert.equal(request.state.status, "fulfilled");
        assert.deepEqual(
          request.events.map(({ kind, by }) => [kind, by.kind]),
          [
            ["received", "person"],
            ["proved", "person"],
            ["answered", "staff"],
          ],
        );
        assert.doesNotMatch(await here.raw(), /une page/);
      }),
    );

    test(
      "are one where the same form is sent twice, and a second one is proved by itself",
      withRights(server, async (here) => {
        const both = await Promise.all([fileRequest(here, asked()), fileRequest(here, asked())]);
        assert.equal(new Set(both.map((each) => each.ok && each.value)).size, 1);
        assert.deepEqual(await here.mails(), [`${lea} rights.receipt`]);
        const [first] = both;
        assert.ok(first?.ok);
        await proved(here, first.value);
        const second = await fileRequest(here, asked({ ticket: "form-2" }));
        assert.ok(second.ok);
        assert.equal((await read(here, second.value)).state.identity, null);
        const place = { body: "valmarine", id: second.value };
        const said = await answerRequest(here, place, "Voici.", agent);
        assert.equal(codeOf(said), "rights.identity-unproved");
      }),
    );

    test(
      "take a code once, for half an hour, five times wrong at most, and none but the last",
      withRights(server, async (here) => {
        await fileRequest(here, asked());
        const wrong = async (): Promise<string> => codeOf(await enterCode(here, "request-1", "0"));
        const right = here.tokens.code("request-1", 0);
        for (let count = 0; count < 5; count += 1) assert.equal(await wrong(), "rights.code-wrong");
        assert.equal(codeOf(await enterCode(here, "request-1", right)), "rights.code-wrong");
        await sendCode(here, "request-1");
        assert.equal(codeOf(await enterCode(here, "request-1", right)), "rights.code-wrong");
        here.later({ minutes: 30 });
        const next = here.tokens.code("request-1", 1);
        assert.equal(codeOf(await enterCode(here, "request-1", next)), "rights.code-wrong");
        await sendCode(here, "request-1");
        const last = here.tokens.code("request-1", 2);
        assert.match(await here.lastMail(lea), new RegExp(last));
        assert.equal(codeOf(await enterCode(here, "request-1", last)), "done");
        assert.equal(codeOf(await enterCode(here, "request-1", last)), "rights.code-wrong");
      }),
    );

    test(
      "are doubted in writing: the clock stands still, and a code is not enough any more",
      withRights(server, async (here) => {
        await fileRequest(here, asked());
        await proved(here);
        here.later({ hours: 24 });
        const place = valmarine;
        const reasons = "L’adresse n’est pas celle du dossier, et la date non plus.";
        await handleRequest(here, place, doubt(reasons, byAgent(here)));
        await sendCode(here, "request-1");
        assert.equal(
          codeOf(await enterCode(here, "request-1", here.tokens.code("request-1", 1))),
          "done",
        );
        assert.equal(
          (await read(here)).state.identity,
          null,
          "the code opens the page, and no more",
        );
        here.later({ hours: 10 * 24 });
        const { right, clock } = await read(here);
        assert.equal(
          deadlineOf(right, clock, here.clock.now()).stoppedSince?.toString(),
          "2027-05-11",
        );
        const seen = prove("document", "Carte d’identité vue, rendue", byAgent(here));
        assert.equal(codeOf(await handleRequest(here, place, seen)), "done");
        const after = await read(here);
        const { lastDay, stoppedSince } = deadlineOf(after.right, after.clock, here.clock.now());
        assert.deepEqual([String(lastDay), stoppedSince], ["2027-06-21", null]);
      }),
    );

    test(
      "are those of their body alone",
      withRights(server, async (here) => {
        await fileRequest(here, asked());
        await proved(here);
        const elsewhere = { body: "hauts-plateaux", id: "request-1" };
        const said = await handleRequest(here, elsewhere, write("Bonjour", byAgent(here)));
        assert.equal(codeOf(said), "rights.unknown");
        const nothing = await here.requests.queue(waiting({ body: "hauts-plateaux" }), part);
        assert.deepEqual(nothing, { rows: [], found: 0 });
        const { rows } = await here.requests.queue(waiting(), part);
        assert.deepEqual(
          rows.map(({ name }) => name),
          ["Léa Castan"],
        );
      }),
    );

    test(
      "are refused on a ground of the law, and told; a medical file waits its 48 hours and is not prolonged",
      withRights(server, async (here) => {
        const content = asked().content;
        await fileRequest(here, asked({ right: "objection", activity: "paie" }));
        await proved(here);
        const reasons = "La paie de ce mois en dépend encore.";
        const refuse = async (ground: "compelling" | "basis-gives-none") =>
          codeOf(await refuseRequest(here, valmarine, { ground, reasons, act: null }, agent));
        assert.equal(await refuse("compelling"), "rights.ground-untrue");
        assert.equal(await refuse("basis-gives-none"), "done");
        assert.ok((await here.mails()).includes(`${lea} rights.news`));
        assert.doesNotMatch(await here.lastMail(lea), /paie/, "a mail says nothing of an answer");
        const inPerson = { channel: "counter", identity: "counter", by: agent } as const;
        await fileRequest(
          here,
          asked({ ...inPerson, ticket: "2", right: "medical-file", content }),
        );
        const medical = { body: "valmarine", id: "request-2" };
        const said = "Voici votre dossier.";
        const soon = await answerRequest(here, medical, said, agent);
        assert.equal(codeOf(soon), "rights.too-soon");
        const longer = extend("Le dossier est en trois endroits.", byAgent(here));
        assert.equal(codeOf(await handleRequest(here, medical, longer)), "rights.not-extended");
        here.later({ hours: 48 });
        assert.equal(codeOf(await answerRequest(here, medical, said, agent)), "done");
      }),
    );

    test(
      "refuse what is wrong with what was typed, and keep nothing of it",
      withRights(server, async (here) => {
        const tomorrow = Temporal.PlainDate.from("2027-05-11");
        for (const [changes, code] of [
          [{ body: "nowhere" }, "rights.unknown"],
          [{ content: { ...asked().content, email: "lea" } }, "rights.email-invalid"],
          [{ content: { ...asked().content, email: null } }, "rights.email-invalid"],
          [{ ...letter, receivedOn: tomorrow }, "rights.received-later"],
          [
            {
              capacity: {
                kind: "mandate",
                subject: "Paul",
                until: Temporal.PlainDate.from("2027-05-09"),
              },
            },
            "rights.mandate-over",
          ],
        ] as const)
          assert.equal(codeOf(await fileRequest(here, asked(changes))), code);
        assert.deepEqual(await here.mails(), []);
        assert.equal(await here.raw(), "");
      }),
    );

    test(
      "ask for a right that exists, and are kept for no other",
      withRights(server, async (here) => {
        assert.equal(codeOf(await fileRequest(here, asked())), "done");
        const askFor = async (right: string): Promise<unknown> =>
          await here.database.pool.query("update egide.rights_request set right_asked = $1", [
            right,
          ]);
        for (const right of requestedRights) await askFor(right);
        for (const right of ["constructor", "holidays", ""])
          await assert.rejects(askFor(right), /rights_request_right_asked/);
      }),
    );

    test(
      "do nothing on a mandate that ended meanwhile",
      withRights(server, async (here) => {
        const until = Temporal.PlainDate.from("2027-05-12");
        await fileRequest(here, asked({ capacity: { kind: "mandate", subject: "Paul", until } }));
        await proved(here);
        here.later({ hours: 72 });
        const said = await answerRequest(here, valmarine, "Voici ses données.", agent);
        assert.equal(codeOf(said), "rights.mandate-over");
      }),
    );

    test(
      "are taken back at any moment, and their file is never changed",
      withRights(server, async (here) => {
        await fileRequest(here, asked());
        assert.equal(codeOf(await writeAsPerson(here, "request-1", "Dépêchez-vous !")), "done");
        assert.equal(codeOf(await revokeAsPerson(here, "request-1")), "done");
        assert.equal(codeOf(await revokeAsPerson(here, "request-1")), "rights.closed");
        assert.equal((await read(here)).state.status, "revoked");
        await assert.rejects(
          here.database.pool.query("update egide.rights_request_event set kind = 'answered'"),
          /never changed/,
        );
      }),
    );
  });
