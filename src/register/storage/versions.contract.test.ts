import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { postgresServers } from "../../../test/support/postgres.ts";
import { openDatabase } from "../../platform/database/index.ts";
import {
  headKey,
  type RegisterVersion,
  type RegisterVersions,
} from "../actions/registerVersions.ts";
import { emptyActivity } from "../model/emptyActivity.ts";
import { memoryVersions } from "./memoryVersions.ts";
import { postgresVersions } from "./postgresVersions.ts";

type On = (work: (versions: RegisterVersions) => Promise<void>) => () => Promise<void>;

const author = { kind: "staff", id: "account-7", name: "Orane Velmont" } as const;
const at = Temporal.Instant.from("2030-01-01T08:00:00.000123Z");

const version = (
  activity: string,
  number: number,
  given: Partial<RegisterVersion> = {},
): Omit<RegisterVersion, "edition"> => ({
  body: "rive",
  activity,
  number,
  content: { ...emptyActivity, id: activity, title: `Prêter ${number} « clés » \u0000 🗝` },
  base: number - 1,
  replaces: number === 1 ? null : `digest-${number - 1}`,
  author,
  reason: `raison ${number}`,
  at: at.add({ minutes: number }),
  ...given,
});

const versionsContract = (name: string, on: On): void => {
  suite(`versions of activities, ${name}`, () => {
    test(
      "are given back as they were kept, the latest first, to their body alone",
      on(async (versions) => {
        assert.ok(await versions.append(version("cles", 1)));
        assert.ok(await versions.append(version("cles", 2, { content: null })));
        assert.ok(await versions.append(version("cles", 1, { body: "falaise" })));
        assert.deepEqual(await versions.find("rive", "cles", 1), {
          ...version("cles", 1),
          edition: null,
        });
        assert.deepEqual(await versions.latest("rive", "cles"), {
          ...version("cles", 2, { content: null }),
          edition: null,
        });
        const { content: _content, ...head } = version("cles", 2);
        const [last, first] = await versions.history("rive", "cles");
        assert.deepEqual(last, { ...head, edition: null, isRemoval: true });
        assert.equal(first?.isRemoval, false);
        assert.equal((await versions.history("falaise", "cles")).length, 1);
        assert.equal(await versions.find("rive", "cles", 3), null);
        assert.equal(await versions.latest("rive", "clef"), null);
      }),
    );

    test(
      "take a number once, also of two people at the same moment",
      on(async (versions) => {
        const both = await Promise.all([
          versions.append(version("cles", 1, { reason: "la mienne" })),
          versions.append(version("cles", 1, { reason: "l’autre" })),
        ]);
        assert.deepEqual(both.filter(Boolean), [true]);
        assert.equal((await versions.history("rive", "cles")).length, 1);
      }),
    );

    test(
      "wait until their edition, each activity with its latest, in the order in which they were begun",
      on(async (versions) => {
        const none = await versions.state("rive");
        await versions.append(version("velos", 1));
        await versions.append(version("cles", 1));
        const some = await versions.state("rive");
        await versions.append(version("velos", 2, { content: null }));
        assert.equal(new Set([none, some, await versions.state("rive")]).size, 3);
        const waiting = async () =>
          (await versions.waiting("rive")).map(({ activity, number }) => `${activity} ${number}`);
        assert.deepEqual(await waiting(), ["velos 2", "cles 1"]);
        const begunOn = async () => (await versions.waiting("rive")).map((each) => each.begunOn);
        assert.deepEqual(
          await begunOn(),
          [null, null],
          "what the first of those that wait replaced",
        );

        // Another change came between the page and its button: it waits on.
        await versions.append(version("cles", 2));
        const before = await versions.state("rive");
        const published = [
          { activity: "velos", number: 2 },
          { activity: "cles", number: 1 },
        ];
        await versions.publish("falaise", "2030-01-02", published, at);
        await versions.publish("rive", "2030-01-02", published, at);
        assert.notEqual(await versions.state("rive"), before);
        assert.deepEqual(await waiting(), ["cles 2"]);
        assert.deepEqual(await begunOn(), ["digest-1"]);
        assert.deepEqual(
          (await versions.history("rive", "velos")).map(({ edition }) => edition),
          ["2030-01-02", "2030-01-02"],
        );
        await versions.publish("rive", "2030-02-01", [{ activity: "cles", number: 2 }], at);
        assert.deepEqual(
          (await versions.history("rive", "cles")).map(({ edition }) => edition),
          ["2030-02-01", "2030-01-02"],
          "an edition that was frozen keeps its versions",
        );
      }),
    );

    test(
      "of the head are kept apart from those of activities, and published with them",
      on(async (versions) => {
        const { head } = versions;
        const content = {
          controller: { name: "La Rive", email: null, source: [] },
          dataProtectionOfficers: [],
        };
        const first = { ...version(headKey, 1), content };
        const none = await versions.state("rive");
        assert.ok(await head.append(first));
        assert.ok(!(await head.append(first)), "its number is taken");
        await versions.append(version("cles", 1));
        assert.notEqual(await versions.state("rive"), none);
        assert.deepEqual(await head.latest("rive", headKey), { ...first, edition: null });
        assert.deepEqual(await head.waiting("rive"), [{ ...first, edition: null, begunOn: null }]);
        assert.deepEqual(
          (await versions.waiting("rive")).map(({ activity }) => activity),
          ["cles"],
        );
        await versions.publish("rive", "2030-02-01", [{ activity: headKey, number: 1 }], at);
        assert.deepEqual(await head.waiting("rive"), []);
        assert.equal((await head.history("rive", headKey))[0]?.edition, "2030-02-01");
        assert.equal((await versions.waiting("rive")).length, 1);
      }),
    );
  });
};

versionsContract("in memory", (work) => async () => await work(memoryVersions()));

for (const server of postgresServers())
  versionsContract(`on ${server.name}`, (work) => async () => {
    const fresh = await server.freshDatabase({ migrated: true });
    const database = await openDatabase({ url: fresh.url });
    try {
      await work(postgresVersions(database.kysely<unknown>(), database.transaction));
    } finally {
      await database.close();
      await fresh.drop();
    }
  });
