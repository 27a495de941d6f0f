import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { postgresServers } from "../../../test/support/postgres.ts";
import type { Actor } from "../../kernel/index.ts";
import { openDatabase } from "../../platform/database/index.ts";
import { openFileKeys } from "../../platform/files/index.ts";
import type { Mailer } from "../../platform/mail/index.ts";
import { tendMatters } from "../actions/tendMatters.ts";
import { addAct, closeMatter, followUp } from "../model/steps.ts";
import { matterContent } from "../oversight.fixture.ts";
import { postgresMatters } from "./postgresMatters.ts";

const officer: Actor = { kind: "staff", id: "account-1", name: "Orane Velmont" };
const at = Temporal.Instant.from("2031-03-20T10:00:00Z");
const by = { by: officer, at };
const grounds = "La réponse est partie avec ses pièces.";
const place = { body: "valmarine", id: "m-1" };
const question = {
  kind: "question",
  on: "2031-03-05",
  reference: "Q-4471",
  text: "Que sait Léa Castan ?",
  measures: [],
  dueOn: "2031-03-28",
} as const;

for (const server of postgresServers())
  suite(`complaints and controls, ${server.name}`, () => {
    test("are kept sealed, version by version, reminded of once a stage, and never changed by hand once closed", async () => {
      const fresh = await server.freshDatabase({ migrated: true });
      const database = await openDatabase({ url: fresh.url });
      try {
        const store = { kysely: database.kysely<unknown>(), transaction: database.transaction };
        const matters = postgresMatters(store, openFileKeys(Buffer.alloc(32, 7)));
        const content = matterContent();
        await matters.record({ ...place, ticket: "f-1", kind: "opened", content }, by);
        const asked = await matters.step(
          { ...place, seen: 1 },
          addAct(question, "mainland", by),
          by,
        );
        assert.ok(asked.ok);
        const found = await matters.find("valmarine", "m-1");
        assert.ok(found.ok && found.value);
        assert.deepEqual(found.value.content, asked.value.content);

        const sent: string[] = [];
        const mailer = {
          enqueueAll: async (mails: readonly { readonly to: string }[]) => {
            sent.push(...mails.map(({ to }) => to));
          },
        } as unknown as Mailer;
        const round = async (day: string): Promise<number> =>
          await tendMatters({
            matters,
            mailer,
            clock: { now: () => Temporal.Instant.from(`${day}T08:00:00Z`) },
            officers: async (body) => [`${body}@entraide.example`],
            publicUrl: "https://egide.example",
          });
        const days = [
          "2031-03-10",
          "2031-03-20",
          "2031-03-21",
          "2031-03-25",
          "2031-03-28",
          "2031-03-29",
          "2031-04-09",
        ];
        const reminded: number[] = [];
        for (const day of days) reminded.push(await round(day));
        assert.deepEqual(reminded, [0, 1, 0, 1, 0, 1, 0]);
        assert.deepEqual(new Set(sent), new Set(["valmarine@entraide.example"]));

        const { rows } = await database.pool.query<{ said: string }>(
          `select concat((select string_agg(to_jsonb(m)::text, ' ') from egide.oversight_matter m),
             (select string_agg(to_jsonb(v)::text || encode(content, 'escape'), ' ') from egide.oversight_matter_version v)) as said`,
        );
        const held = rows[0]?.said ?? "";
        // What is looked for would be found: the author stands there in clear.
        assert.match(held, new RegExp(officer.name, "u"));
        for (const word of ["Castan", "4471", "CTX", "entraide"])
          assert.equal(held.includes(word), false, word);

        const done = followUp(1, { on: "2031-03-19", text: grounds }, by);
        assert.ok((await matters.step({ ...place, seen: 2 }, done, by)).ok);
        const stale = await matters.step({ ...place, seen: 2 }, done, by);
        assert.ok(!stale.ok && stale.failure.code === "oversight.changed-meanwhile");
        const closing = closeMatter("unfounded", grounds, by);
        assert.ok((await matters.step({ ...place, seen: 3 }, closing, by)).ok);
        for (const query of [
          "update egide.oversight_matter set kind = 'hearing'",
          "update egide.oversight_matter_version set actor_name = 'x'",
        ])
          await assert.rejects(database.pool.query(query), /never changed/);
        const other = await matters.find("hauts-plateaux", "m-1");
        assert.ok(other.ok && other.value === null);
      } finally {
        await database.close();
        await fresh.drop();
      }
    });
  });
