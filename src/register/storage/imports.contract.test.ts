import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { postgresServers } from "../../../test/support/postgres.ts";
import { openDatabase } from "../../platform/database/index.ts";
import { page } from "../import/page.fixture.ts";
import { importDocument } from "../import/importDocument.ts";
import { keepOnly } from "../model/importChoices.ts";
import { postgresImports } from "./postgresImports.ts";

const content = new TextEncoder().encode(page);
const read = importDocument({ bytes: content, name: "registre.txt", language: "fr" });
const by = { kind: "staff", id: "account-7", name: "Orane Velmont" } as const;
const [first, second] = [
  "11111111-1111-4111-8111-111111111111",
  "22222222-2222-4222-8222-222222222222",
] as const;
const one = {
  id: first,
  body: "rive",
  page: { name: "registre.txt", content },
  read,
  by,
  at: Temporal.Instant.from("2030-01-01T08:00:00.000123Z"),
};

for (const server of postgresServers())
  suite(`imports that wait for their review, on ${server.name}`, () => {
    const on =
      (work: (imports: ReturnType<typeof postgresImports>) => Promise<void>) => async () => {
        const fresh = await server.freshDatabase({ migrated: true });
        const database = await openDatabase({ url: fresh.url });
        try {
          await work(postgresImports(database.kysely<unknown>(), database.transaction));
        } finally {
          await database.close();
          await fresh.drop();
        }
      };

    test(
      "are given back byte for byte, to their body alone, until they are removed",
      on(async (imports) => {
        await imports.add({ ...one, id: second, at: one.at.add({ hours: 1 }) });
        await imports.add(one);
        assert.deepEqual(await imports.find("rive", first), {
          ...one,
          choices: { leftOut: [], corrections: {} },
        });
        assert.deepEqual(
          (await imports.waiting("rive")).map(({ id, at }) => [id, at.toString()]),
          [
            [first, "2030-01-01T08:00:00.000123Z"],
            [second, "2030-01-01T09:00:00.000123Z"],
          ],
        );
        assert.equal(await imports.find("falaise", first), null);
        assert.equal(await imports.find("rive", "preparer"), null);
        assert.deepEqual(await imports.waiting("falaise"), []);
        await imports.remove("falaise", first);
        await imports.remove("rive", second);
        assert.equal((await imports.waiting("rive")).length, 1);
      }),
    );

    test(
      "keep what two people decide at once",
      on(async (imports) => {
        await imports.add(one);
        const correction = { title: "Prêter le matériel" };
        await Promise.all([
          imports.choose("rive", first, (choices) => keepOnly(choices, [1, 2], [1])),
          imports.choose("rive", first, (choices) => ({
            ...choices,
            corrections: { 1: correction },
          })),
        ]);
        await imports.choose("falaise", first, (choices) => ({ ...choices, leftOut: [] }));
        assert.deepEqual((await imports.find("rive", first))?.choices, {
          leftOut: [2],
          corrections: { 1: correction },
        });
      }),
    );
  });
