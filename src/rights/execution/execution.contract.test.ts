import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Outcome } from "../../kernel/index.ts";
import { enterCode } from "../actions/followRequest.ts";
import { answerRequest, handleRequest, revokeAsPerson } from "../actions/handleRequest.ts";
import { tendRequests } from "../actions/tendRequests.ts";
import { doubt } from "../model/request/steps.ts";
import { fileRequest } from "../actions/fileRequest.ts";
import { databaseKinds } from "../reach/databases.fixture.ts";
import { asked } from "../rights.fixture.ts";
import { confirmExecution, lookFor } from "./actions/askDatabases.ts";
import { openCopy } from "./actions/endExecution.ts";
import { fetchCopy, fetchToHand } from "./actions/fetchCopy.ts";
import { digestOfCounts } from "./model/countRows.ts";
import {
  by,
  lea,
  placeOf,
  requestOf,
  withExecution,
  type ExecutionHere,
} from "./execution.fixture.ts";

const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? "done" : outcome.failure.code);
const wanted = { identities: [lea], isOnePerson: false };

const bytesOf = async (content: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of content) pieces.push(piece);
  return Buffer.concat(pieces);
};

/** All that the platform holds of executions and copies, as one text. */
const rawOf = async ({ database }: ExecutionHere): Promise<string> => {
  const { rows } = await database.pool.query<{ said: string }>(
    `select concat((select string_agg(to_jsonb(e)::text || encode(content, 'escape'), ' ') from egide.rights_execution e),
       (select string_agg(to_jsonb(p)::text, ' ') from egide.rights_package p),
       (select string_agg(encode(content, 'escape'), ' ') from egide.rights_package_part)) as said`,
  );
  return rows[0]?.said ?? "";
};

for (const kind of databaseKinds())
  suite(`a request and its databases on ${kind.name}`, () => {
    test(
      "a copy is counted, confirmed, written sealed, given by the answer, fetched, and destroyed with its link",
      withExecution(kind, async (here) => {
        const id = await here.ask("access");
        const seen = await here.look(id);
        assert.deepEqual(
          [
            seen.stage,
            seen.counts?.map((one) => [one.collection, one.kind === "copy" && one.count]),
          ],
          [
            "seen",
            [
              ["bill", 1],
              ["note", 2],
              ["person", 1],
            ],
          ],
        );
        const made = await here.confirm(id);
        assert.deepEqual([made.stage, made.rowsDone, made.failures], ["done", 4, []]);
        assert.doesNotMatch(await rawOf(here), /lea@courriel|Castan|rappel/, "nothing in clear");
        const waiting = await requestOf(here, id);
        assert.equal(await openCopy(here, waiting), null, "nobody fetches it before the answer");
        here.later({ hours: 24 * 5 });
        await answerRequest(here, placeOf(id), "Voici vos données.", by);
        const answered = await requestOf(here, id);
        const letter = answered.events
          .at(-1)
          ?.letter?.paragraphs.map(({ text }) => text)
          .join("\n");
        assert.match(letter ?? "", /télécharge jusqu’au 22 mai 2027/);
        assert.deepEqual((await here.execution(id)).identities, [], "what found her is forgotten");
        here.later({ hours: 24 * 6 });
        const fetched = await fetchCopy(here, answered);
        assert.ok(fetched.ok);
        const zip = await bytesOf(fetched.value.content);
        assert.equal(zip.length, fetched.value.bytes);
        assert.equal(zip.subarray(0, 2).toString(), "PK");
        assert.doesNotMatch(zip.toString("latin1"), /bob@courriel/);
        assert.equal(codeOf(await fetchToHand(here, answered, by)), "rights.copy-gone");
        assert.equal((await requestOf(here, id)).events.at(-1)?.kind, "copy-fetched");
        here.later({ hours: 25 });
        assert.equal(codeOf(await fetchCopy(here, answered)), "rights.copy-gone");
        assert.equal((await tendRequests(here)).destroyed, 1);
        assert.equal((await tendRequests(here)).destroyed, 0);
        assert.doesNotMatch(await rawOf(here), /copy-1/);
        assert.equal((await requestOf(here, id)).events.at(-1)?.kind, "copy-destroyed");
      }),
    );

    test(
      "an erasure is shown with what stays and until when, done as it was shown, proved, and leaves nothing",
      withExecution(kind, async (here) => {
        const before = await here.world.content();
        const id = await here.ask("erasure");
        const seen = await here.look(id);
        assert.deepEqual(
          seen.counts?.map((one) =>
            one.kind === "erasure" ? [one.collection, one.deleted, one.kept] : [],
          ),
          [
            [
              "bill",
              0,
              [{ count: 1, why: { kind: "duty", rule: "factures", until: "2031-03-04" } }],
            ],
            ["note", 2, []],
            ["person", 1, []],
          ],
        );
        assert.deepEqual(await here.world.content(), before, "looking writes nothing");
        const done = await here.confirm(id);
        assert.deepEqual([done.stage, done.failures, done.identities], ["done", [], []]);
        assert.equal(done.receipts.length, 1);
        const { note, person, bill } = await here.world.content();
        assert.deepEqual(
          [note, person, bill?.length],
          [
            ["2|2|Bob est venu"],
            ["2|bob@courriel.example|Bob Drouet", "3|eve@courriel.example|Bob Drouet"],
            2,
          ],
        );
        const [receipt] = done.receipts;
        const entry = await here.ledger.entry(receipt?.index ?? -1);
        assert.equal(entry?.id, receipt?.id);
        assert.ok((await here.ledger.latestCheckpoint())?.size, "it can be verified at once");
        await answerRequest(here, placeOf(id), "C’est fait.", by);
        const { events } = await requestOf(here, id);
        const letter =
          events
            .at(-1)
            ?.letter?.paragraphs.map(({ text }) => text)
            .join("\n") ?? "";
        assert.match(letter, /effacées de nos bases de données : 3/);
        assert.match(letter, /jusqu’au 4 mars 2031/);
        assert.match(
          letter,
          new RegExp(`${receipt?.id ?? "?"}.*https://entraide.example/preuves/0`),
        );
        const again = await lookFor(here, placeOf(id), wanted, by);
        assert.equal(codeOf(again), "rights.execution-busy", "it is looked for no more");
      }),
    );

    test(
      "nothing is looked for, copied or erased before identity is proved, and nothing slips past",
      withExecution(kind, async (here) => {
        const before = await here.world.content();
        const unproved = await fileRequest(here, asked({ ticket: "apart", right: "erasure" }));
        assert.ok(unproved.ok);
        const early = await lookFor(here, placeOf(unproved.value), wanted, by);
        assert.equal(codeOf(early), "rights.identity-unproved");
        assert.equal(await here.work(unproved.value).catch(() => null), null);

        // Another request of the same person, proved: it opens nothing for this one.
        const proved = await here.ask("erasure");
        assert.equal((await here.look(proved)).stage, "seen");
        const digest = digestOfCounts((await here.execution(proved)).counts ?? []);
        const slipped = await confirmExecution(here, placeOf(unproved.value), digest, by);
        assert.equal(codeOf(slipped), "rights.execution-busy");
        const elsewhere = await confirmExecution(
          here,
          { body: "hauts-plateaux", id: proved },
          digest,
          by,
        );
        assert.equal(codeOf(elsewhere), "rights.unknown");

        // Confirmed, then doubted before the worker comes to it.
        const step = { by, at: here.clock.now() };
        assert.equal(codeOf(await confirmExecution(here, placeOf(proved), digest, by)), "done");
        const reasons = "L’adresse n’est pas celle du dossier.";
        assert.equal(
          codeOf(await handleRequest(here, placeOf(proved), doubt(reasons, step))),
          "done",
        );
        const refused = await here.work(proved);
        assert.deepEqual(
          [refused.stage, refused.failures.map(({ code }) => code)],
          ["refused", ["rights.identity-unproved"]],
        );

        // Confirmed, then taken back.
        const revoked = await here.ask("erasure");
        await here.look(revoked);
        await confirmExecution(here, placeOf(revoked), digest, by);
        assert.ok((await revokeAsPerson(here, revoked)).ok);
        assert.equal((await here.work(revoked)).stage, "refused");
        assert.deepEqual(await here.world.content(), before);
        const [code] = [await enterCode(here, revoked, here.tokens.code(unproved.value, 0))];
        assert.equal(codeOf(code), "rights.code-wrong");
      }),
    );

    test(
      "two persons of one name are refused until somebody has made sure; a kind that finds nobody is said",
      withExecution(kind, async (here) => {
        const id = await here.ask("access");
        const name = { kind: "name", value: "Bob Drouet" };
        const refused = await here.look(id, [name]);
        assert.deepEqual(
          [refused.stage, refused.failures.map(({ code }) => code), refused.counts],
          ["refused", ["rights.reach-homonyms"], null],
        );
        assert.equal((await here.look(id, [name], true)).stage, "seen");
        const unknown = await here.look(id, [{ kind: "shoe_size", value: "39" }]);
        assert.deepEqual(
          unknown.failures.map(({ code }) => code),
          ["rights.reach-nobody"],
        );
        const nothing = { identities: [], isOnePerson: false };
        assert.equal(
          codeOf(await lookFor(here, placeOf(id), nothing, by)),
          "rights.execution-no-identity",
        );
      }),
    );
  });
