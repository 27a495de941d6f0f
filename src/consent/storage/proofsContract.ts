import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { suite, test } from "node:test";
import type { fixedClock } from "../../kernel/index.ts";
import type { Proofs } from "../actions/proofs.ts";
import type { TextVersions } from "../actions/textVersions.ts";
import { choiceActions } from "../model/choice/choice.ts";
import type { KeptVersion } from "../model/proof/proof.ts";
import { answers, newProof, textVersion } from "../proofs.fixture.ts";

export interface ProofsUnderTest {
  readonly proofs: Proofs;
  readonly versions: TextVersions;
  readonly clock: ReturnType<typeof fixedClock>;
}

const start = Temporal.Instant.from("2026-11-30T09:00:00Z");

/** What every adapter of `Proofs` and of `TextVersions` does. */
export const proofsContract = (
  name: string,
  withProofs: (use: (tested: ProofsUnderTest) => Promise<void>) => Promise<void>,
): void => {
  const withVersion = async (
    use: (tested: ProofsUnderTest & { readonly version: KeptVersion }) => Promise<void>,
  ): Promise<void> =>
    await withProofs(async (tested) => {
      tested.clock.set(start.toString());
      await tested.versions.keep(textVersion, start);
      const version = await tested.versions.find(textVersion.hash);
      assert.ok(version);
      await use({ ...tested, version });
    });

  suite(`proofs of choices in ${name}`, () => {
    test("say what was chosen, by which act, before which text and when, and nothing of who chose", async () => {
      await withVersion(async ({ proofs, version, clock }) => {
        const { services } = version;
        for (const [at, action] of choiceActions.entries()) {
          const given = answers(services, at % 2 === 0, { damdy: at % 2 === 1 });
          const language = at % 2 === 0 ? "fr" : "en";
          const proof = newProof(version, clock.now(), { action, given, language });
          await proofs.record(proof);
          assert.deepEqual(await proofs.find(proof.id), [
            {
              id: proof.id,
              at: clock.now(),
              site: "valmarine",
              version: textVersion.hash,
              language,
              action,
              given,
              lateBy: null,
            },
          ]);
        }
        assert.deepEqual(await proofs.find(randomUUID()), []);
      });
    });

    test("of one visitor follow each other, and a choice that is sent again is kept once; asked again, the same answer is another proof (AME-67, REC-50)", async () => {
      await withVersion(async ({ proofs, version, clock }) => {
        const id = randomUUID();
        const accepted = newProof(version, clock.now(), {
          id,
          action: "accept-all",
          given: answers(version.services, true),
        });
        await Promise.all([proofs.record(accepted), proofs.record(accepted)]);
        clock.set("2026-11-30T09:20:00Z");
        await proofs.record(accepted);
        assert.equal((await proofs.find(id)).length, 1, "its answer was lost, it came again");
        clock.set("2026-11-30T10:00:00Z");
        await proofs.record(newProof(version, clock.now(), { id, action: "withdraw" }));
        clock.set("2027-05-30T10:00:00Z");
        await proofs.record({ ...accepted, madeAt: clock.now().epochMilliseconds / 1000 });
        assert.deepEqual(
          (await proofs.find(id)).map(({ action }) => action),
          ["accept-all", "withdraw", "accept-all"],
          "asked again after six months, the same answer is another proof",
        );
      });
    });

    test("bear the time at which they came, whatever the clock of the browser says", async () => {
      await withVersion(async ({ proofs, version, clock }) => {
        const now = clock.now();
        for (const [hours, lateBy] of [
          [0, null],
          [3, 3 * 3600],
          [24 * 29, 24 * 29 * 3600],
          [24 * 400, null],
          [-24 * 3650, null],
          [1e9, null],
        ] as const) {
          const madeAt = Math.floor(now.epochMilliseconds / 1000) - hours * 3600;
          const proof = newProof(version, now, { madeAt });
          await proofs.record(proof);
          await proofs.record(proof);
          const [kept, ...more] = await proofs.find(proof.id);
          assert.ok(kept);
          assert.ok(kept.at.equals(now));
          assert.equal(kept.lateBy, lateBy, `${hours} hours`);
          assert.deepEqual(more, []);
        }
      });
    });

    test("are erased with their identifier, and those of nobody else", async () => {
      await withVersion(async ({ proofs, version, clock }) => {
        const [mine, theirs] = [
          newProof(version, clock.now()),
          newProof(version, clock.now()),
        ] as const;
        await proofs.record(mine);
        await proofs.record(theirs);
        assert.equal(await proofs.erase(mine.id), 1);
        assert.equal(await proofs.erase(mine.id), 0);
        assert.deepEqual(await proofs.find(mine.id), []);
        assert.equal((await proofs.find(theirs.id)).length, 1);
      });
    });

    test("keep apart what comes at once, month after month", async () => {
      await withVersion(async ({ proofs, version, clock }) => {
        const all = Array.from({ length: 300 }, (_, at) =>
          newProof(version, clock.now(), {
            action: "save",
            given: answers(version.services, false, { damdy: at % 2 === 0, xiti: at % 3 === 0 }),
          }),
        );
        const moments = [
          "2026-11-30T23:59:59.999Z",
          "2026-12-01T00:00:00Z",
          "2027-03-15T12:00:00Z",
        ];
        for (const [at, moment] of moments.entries()) {
          clock.set(moment);
          const madeAt = clock.now().epochMilliseconds / 1000;
          await Promise.all(
            all.slice(at * 100, at * 100 + 100).map((proof) => proofs.record({ ...proof, madeAt })),
          );
        }
        for (const { id, given } of all)
          assert.deepEqual(
            (await proofs.find(id)).map((kept) => kept.given),
            [given],
          );
      });
    });
  });

  suite(`the texts that visitors were shown, in ${name}`, () => {
    test("are kept once by their hash, with the words as they were, and known in each language", async () => {
      await withVersion(async ({ versions, version }) => {
        assert.deepEqual(version.services, textVersion.services);
        assert.deepEqual([...version.shown.keys()], ["fr", "en"]);
        await versions.keep(
          {
            ...textVersion,
            content: "{}",
            services: [],
            languages: ["fr", "br"],
            origins: ["https://recette.valmarine.example"],
          },
          start.add({ hours: 1 }),
        );
        const again = await versions.find(textVersion.hash);
        assert.deepEqual(again?.services, textVersion.services);
        assert.equal(again.shown.get("fr"), version.shown.get("fr"));
        assert.equal(new Set(again.shown.values()).size, 3);
        assert.deepEqual(again.origins, [
          "https://recette.valmarine.example",
          "https://www.valmarine.example",
        ]);
        assert.equal(await versions.content(textVersion.hash), textVersion.content);
        assert.equal(await versions.find("0".repeat(64)), null);
        assert.deepEqual(await versions.list("valmarine"), [
          {
            hash: textVersion.hash,
            site: "valmarine",
            languages: ["br", "en", "fr"],
            keptAt: start,
          },
        ]);
        assert.deepEqual(await versions.list("hauts-plateaux"), []);
      });
    });
  });
};
