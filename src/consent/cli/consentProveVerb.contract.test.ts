import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { suite, test } from "node:test";
import { inTemporaryFolder } from "../../../test/support/temporaryFolder.ts";
import { postgresServers } from "../../../test/support/postgres.ts";
import { ranAlone } from "../../../test/support/ranAlone.ts";
import { ledgerErrors, ledgerVerifyVerb } from "../../ledger/index.ts";
import type { Verb } from "../../platform/command-line/index.ts";
import { proofErrors } from "../proofErrors.ts";
import { newProof } from "../proofs.fixture.ts";
import { withProofPlatform, type ProofPlatform } from "../storage/proofs.fixture.ts";
import { consentKeepVersionVerb } from "./consentKeepVersionVerb.ts";
import { consentProveVerb } from "./consentProveVerb.ts";

const ran = async (verb: Verb, argv: readonly string[]) =>
  await ranAlone(verb, { ...proofErrors, ...ledgerErrors }, argv);

const proveOn = (platform: ProofPlatform): Verb =>
  consentProveVerb(async (work) => await work(platform));

for (const server of postgresServers()) {
  suite(`egide consent prove (${server.name})`, () => {
    test("writes one file, which `egide ledger verify` checks with the key alone, and refuses when one letter of it is another", async () => {
      await withProofPlatform(server, async (platform) => {
        const { proofs, version, clock, days, ledger } = platform;
        const id = randomUUID();
        await proofs.record(newProof(version, clock.now(), { id, action: "accept-all" }));
        clock.set("2026-11-30T12:00:00Z");
        await proofs.record(newProof(version, clock.now(), { id, action: "withdraw" }));
        const early = await ran(proveOn(platform), ["consent", "prove", id]);
        assert.equal(early.code, 5);
        assert.match(early.err, /does not stand in the ledger yet/);
        clock.set("2026-12-01T09:00:00Z");
        await days.close();
        const first = await ran(proveOn(platform), ["consent", "prove", id, "--number", "1"]);
        const last = await ran(proveOn(platform), ["consent", "prove", id]);
        assert.match(first.out, /accept-all/);
        assert.match(last.out, /withdraw/);
        await inTemporaryFolder(async (folder) => {
          const file = join(folder, "proof.json");
          const verify = ledgerVerifyVerb(async () => assert.fail("no database is opened"));
          const checked = async (content: string) => {
            await writeFile(file, content);
            const { verifierKey } = ledger;
            return await ran(verify, ["ledger", "verify", "--proof", file, "--key", verifierKey]);
          };
          const whole = await checked(last.out);
          assert.equal(whole.code, 0, whole.err);
          assert.match(whole.out, new RegExp(id));
          const forged = await checked(last.out.replace("withdraw", "signal"));
          assert.equal(forged.code, 1);
          assert.match(forged.err, /ledger\.proof-refused/);
        });
      });
    });

    test("says what it lacks: an identifier, a record, a number that there is", async () => {
      await withProofPlatform(server, async (platform) => {
        for (const [argv, code, words] of [
          [["moi"], 2, /is written like/],
          [[randomUUID()], 1, /No proof is kept/],
          [[randomUUID(), "--number", "7"], 1, /No proof is kept/],
        ] as const) {
          const answer = await ran(proveOn(platform), ["consent", "prove", ...argv]);
          assert.equal(answer.code, code, answer.err);
          assert.match(answer.err, words);
        }
      });
    });
  });
}

suite("egide consent keep-version", () => {
  const captured = {
    site: "valmarine",
    version: "5f".repeat(32),
    code: "sha384-AAAA",
    screenshots: [],
  };
  const keep = (isNew: boolean | null, asked: string[] = []): Verb =>
    consentKeepVersionVerb({
      capture: async () => captured,
      withKeeping: async (work) =>
        await work({
          evidence: { keep: async () => isNew },
          keepServed: async (site, version) => void asked.push(site, version),
        }),
      now: () => Temporal.Instant.from("2026-11-30T09:00:00Z"),
    });
  const argv = ["consent", "keep-version", "https://www.valmarine.example"];

  test("keeps the text that is served, then what a browser showed of it, once", async () => {
    const asked: string[] = [];
    const kept = await ran(keep(true, asked), argv);
    assert.equal(kept.code, 0);
    assert.match(kept.out, /entered in the ledger/);
    assert.deepEqual(asked, [captured.site, captured.version]);
    assert.match((await ran(keep(false), argv)).out, /nothing has changed/);
  });

  test("refuses a version that this installation does not know", async () => {
    const refused = await ran(keep(null), argv);
    assert.equal(refused.code, 1);
    assert.match(refused.err, /consent\.version-not-kept/);
  });
});
