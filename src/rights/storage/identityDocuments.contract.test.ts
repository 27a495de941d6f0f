import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { pngPixel } from "../../../test/support/pngPixel.ts";
import type { Outcome } from "../../kernel/index.ts";
import { fileRequest } from "../actions/fileRequest.ts";
import { enterCode } from "../actions/followRequest.ts";
import { handleRequest, refuseRequest, revokeAsPerson } from "../actions/handleRequest.ts";
import { documentOf, dropAsPerson } from "../actions/identityDocuments.ts";
import { deadlineOf } from "../model/request/requestClock.ts";
import { doubt, prove } from "../model/request/steps.ts";
import { agent, asked, postgresServers, withRights, type RightsHere } from "../rights.fixture.ts";

const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? "done" : outcome.failure.code);
const place = { body: "valmarine", id: "request-1" };
const byAgent = ({ clock }: RightsHere) => ({ by: agent, at: clock.now() });

const kept = async ({ database }: RightsHere): Promise<number> =>
  (await database.pool.query("select from egide.rights_identity_document")).rows.length;

const doubted = async (here: RightsHere): Promise<void> => {
  await fileRequest(here, asked());
  await enterCode(here, place.id, here.tokens.code(place.id, 0));
  const reasons = "L’adresse n’est pas celle du dossier.";
  assert.equal(codeOf(await handleRequest(here, place, doubt(reasons, byAgent(here)))), "done");
};

for (const server of postgresServers())
  suite(`identity documents on ${server.name}`, () => {
    test(
      "are taken on a written doubt alone, sealed, and destroyed as soon as they are checked (GDPR art. 12(6))",
      withRights(server, async (here) => {
        await fileRequest(here, asked());
        await enterCode(here, place.id, here.tokens.code(place.id, 0));
        assert.equal(codeOf(await dropAsPerson(here, place.id, pngPixel)), "rights.not-so");
        const reasons = "L’adresse n’est pas celle du dossier.";
        await handleRequest(here, place, doubt(reasons, byAgent(here)));
        assert.equal(codeOf(await dropAsPerson(here, place.id, Buffer.from("x"))), "files.no-page");
        assert.equal(await kept(here), 0);
        assert.equal(codeOf(await dropAsPerson(here, place.id, pngPixel)), "done");
        assert.equal(codeOf(await dropAsPerson(here, place.id, pngPixel)), "done");
        assert.equal(await kept(here), 1, "another takes its place");
        const { rows } = await here.database.pool.query<{ content: Buffer }>(
          "select content from egide.rights_identity_document",
        );
        assert.equal(rows[0]?.content.includes("IHDR"), false);
        const waiting = await here.requests.find(place.id);
        assert.ok(waiting.ok && waiting.value);
        const document = await documentOf(here, waiting.value);
        assert.deepEqual(document.ok && Buffer.from(document.value?.content ?? []), pngPixel);
        assert.ok((await here.mails()).includes("delegue@valmarine.example rights.document"));

        const seen = prove("document", "Carte d’identité", byAgent(here));
        assert.equal(codeOf(await handleRequest(here, place, seen)), "done");
        assert.equal(await kept(here), 0);
        const after = await here.requests.find(place.id);
        assert.ok(after.ok && after.value);
        const { kind, text, by, at } = after.value.events.at(-1) ?? assert.fail();
        assert.deepEqual(
          [kind, text, by.kind === "staff" && by.name, at.toString()],
          ["proved", "Carte d’identité", "Orane Velmont", here.clock.now().toString()],
        );
        assert.equal(codeOf(await dropAsPerson(here, place.id, pngPixel)), "rights.not-so");
      }),
    );

    test(
      "end with their request, however it ends, and set its clock going when they come",
      withRights(server, async (here) => {
        await doubted(here);
        here.later({ hours: 72 });
        await dropAsPerson(here, place.id, pngPixel);
        here.later({ hours: 240 });
        const found = await here.requests.find(place.id);
        assert.ok(found.ok && found.value);
        const { right, clock } = found.value;
        const { lastDay, stoppedSince } = deadlineOf(right, clock, here.clock.now());
        assert.deepEqual([String(lastDay), stoppedSince], ["2027-06-14", null]);
        const ground = "identity-unproved" as const;
        const reasons = "Le nom du justificatif n’est pas celui du dossier.";
        const refused = await refuseRequest(here, place, { ground, reasons, act: null }, agent);
        assert.equal(codeOf(refused), "done");
        assert.equal(await kept(here), 0);
      }),
    );

    test(
      "end where the request is taken back, and stand in no row of another",
      withRights(server, async (here) => {
        await doubted(here);
        await dropAsPerson(here, place.id, pngPixel);
        await revokeAsPerson(here, place.id);
        assert.equal(await kept(here), 0);
      }),
    );
  });
