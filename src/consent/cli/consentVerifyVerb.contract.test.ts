import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { ranAlone } from "../../../test/support/ranAlone.ts";
import { postgresServers } from "../../../test/support/postgres.ts";
import { ledgerErrors } from "../../ledger/index.ts";
import { proofErrors } from "../proofErrors.ts";
import { newProof } from "../proofs.fixture.ts";
import { withProofPlatform } from "../storage/proofs.fixture.ts";
import { consentVerifyVerb } from "./consentVerifyVerb.ts";

for (const server of postgresServers())
  suite(`egide consent verify (${server.name})`, () => {
    test("says that all days give their root, then which does not, with an exit code, and keeps it for the console", async () => {
      await withProofPlatform(server, async (platform) => {
        const { proofs, version, clock, days, database, checks } = platform;
        const verb = consentVerifyVerb(
          async (work) => await work({ ...platform, now: () => clock.now() }),
        );
        const verify = async (...options: readonly string[]) =>
          await ranAlone(verb, { ...proofErrors, ...ledgerErrors }, [
            "consent",
            "verify",
            ...options,
          ]);
        await proofs.record(newProof(version, clock.now()));
        clock.set("2026-12-01T09:00:00Z");
        await proofs.record(newProof(version, clock.now()));
        clock.set("2026-12-02T09:00:00Z");
        await days.close();
        const whole = await verify();
        assert.equal(whole.code, 0, whole.err);
        assert.match(whole.out, /Days checked: 2, 2 choices. At fault: 0/);
        await database.pool.query("delete from egide.consent_proof where at < '2026-12-01'");
        const broken = await verify();
        assert.equal(broken.code, 1);
        assert.match(broken.out, /2026-11-30 \(1 choices\): its rows give another root/);
        assert.doesNotMatch(broken.out, /2026-12-01 /);
        const json = JSON.parse((await verify("--json")).out) as {
          readonly verified: boolean;
          readonly days: readonly unknown[];
        };
        assert.equal(json.verified, false);
        assert.deepEqual(json.days, [
          { day: "2026-11-30", records: 1, fault: "other-root" },
          { day: "2026-12-01", records: 1, fault: null },
        ]);
        assert.equal((await checks.read()).faults.length, 1);
      });
    });
  });
