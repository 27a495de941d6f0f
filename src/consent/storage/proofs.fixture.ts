import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PostgresServer } from "../../../test/support/postgres.ts";
import { fixedClock } from "../../kernel/index.ts";
import { openLedger, readOrMakeKey, type PostgresLedger } from "../../ledger/index.ts";
import { openDatabase, type Database } from "../../platform/database/index.ts";
import type { DayChecksKept } from "../actions/dayChecks.ts";
import type { ProofDays } from "../actions/proofDays.ts";
import type { KeptVersion } from "../model/proof/proof.ts";
import { textVersion } from "../proofs.fixture.ts";
import { postgresDayChecks } from "./postgresDayChecks.ts";
import { postgresProofDays } from "./postgresProofDays.ts";
import { postgresProofs } from "./postgresProofs.ts";
import { postgresTextVersions } from "./postgresTextVersions.ts";
import type { ProofsUnderTest } from "./proofsContract.ts";

export interface ProofPlatform extends ProofsUnderTest {
  readonly database: Database;
  readonly ledger: PostgresLedger;
  readonly days: ProofDays;
  readonly checks: DayChecksKept;
  readonly version: KeptVersion;
}

/** Proofs on a database and a ledger of their own, with a text that is kept, on the last day of November 2026. */
export const withProofPlatform = async (
  server: PostgresServer,
  use: (platform: ProofPlatform) => Promise<void>,
): Promise<void> => {
  const fresh = await server.freshDatabase({ migrated: true });
  const database = await openDatabase({ url: fresh.url });
  const folder = await mkdtemp(join(tmpdir(), "egide-proofs-"));
  try {
    const clock = fixedClock("2026-11-30T09:00:00Z");
    const key = await readOrMakeKey(folder, async () => false);
    const ledger = openLedger({ database, clock, key, origin: "valmarine.example/egide" });
    const versions = postgresTextVersions(database);
    await versions.keep(textVersion, clock.now());
    const version = await versions.find(textVersion.hash);
    if (version === null) throw new TypeError("a version that was kept just now");
    const proofs = postgresProofs({ database, clock, tick: 1 });
    const days = postgresProofDays({ database, ledger, clock });
    const checks = postgresDayChecks(database);
    await use({ database, clock, ledger, versions, version, proofs, days, checks });
  } finally {
    await rm(folder, { recursive: true, force: true });
    await database.close();
    await fresh.drop();
  }
};
