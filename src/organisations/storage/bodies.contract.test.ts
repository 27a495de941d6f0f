import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { bodyOf as body } from "../../../test/support/body.ts";
import { postgresServers } from "../../../test/support/postgres.ts";
import { openDatabase } from "../../platform/database/index.ts";
import type { Bodies } from "../actions/bodies.ts";
import type { Body } from "../model/body.ts";
import { memoryBodies } from "./memoryBodies.ts";
import { postgresBodies } from "./postgresBodies.ts";

const at = Temporal.Instant.from("2030-01-01T00:00:00Z");

const contract = (
  name: string,
  open: () => Promise<{ bodies: Bodies; close(): Promise<void> }>,
): void => {
  const on = (work: (bodies: Bodies) => Promise<void>) => async (): Promise<void> => {
    const { bodies, close } = await open();
    try {
      await work(bodies);
    } finally {
      await close();
    }
  };
  suite(`bodies (${name})`, () => {
    test(
      "are given back as they were saved, heads first, then by name without regard to accents",
      on(async (bodies) => {
        const head = body("reseau", {
          name: "Zénith, réseau",
          accent: "#14418b",
          director: { name: "Orane Velmont", until: Temporal.PlainDate.from("2031-05-04") },
        });
        for (const each of [
          head,
          body("est", { name: "Émeraude", parent: "reseau" }),
          body("ouest", { name: "Falaise", parent: "reseau" }),
          body("nord", { name: "Dune", parent: "reseau" }),
        ])
          await bodies.save(each, at);
        assert.deepEqual(
          (await bodies.list()).map(({ id }) => id),
          ["reseau", "nord", "est", "ouest"],
        );
        const { director, ...rest } = (await bodies.find("reseau")) ?? body("none");
        assert.deepEqual(rest, omit(head));
        assert.equal(director?.name, "Orane Velmont");
        assert.equal(director?.until?.toString(), "2031-05-04");
        assert.equal(await bodies.find("sud"), null);
      }),
    );
    test(
      "take a new description in the place of the old one",
      on(async (bodies) => {
        await bodies.save(body("nord"), at);
        await bodies.save(body("nord", { name: "Caisse du Nord", seat: "1 quai du Port" }), at);
        assert.deepEqual(await bodies.list(), [
          body("nord", { name: "Caisse du Nord", seat: "1 quai du Port" }),
        ]);
      }),
    );
    test(
      "belong to a body that is there",
      on(async (bodies) => {
        await assert.rejects(bodies.save(body("nord", { parent: "absent" }), at));
        assert.deepEqual(await bodies.list(), []);
      }),
    );
  });
};

const omit = ({ director: _director, ...rest }: Body): Omit<Body, "director"> => rest;

contract("memory", async () => ({ bodies: memoryBodies(), close: async () => {} }));
for (const server of postgresServers())
  contract(server.name, async () => {
    const fresh = await server.freshDatabase({ migrated: true });
    const database = await openDatabase({ url: fresh.url });
    return {
      bodies: postgresBodies(database.kysely<unknown>()),
      close: async () => {
        await database.close();
        await fresh.drop();
      },
    };
  });
