import assert from "node:assert/strict";
import { test } from "node:test";
import { sql, type Kysely } from "kysely";
import { postgresServers } from "../../../test/support/postgres.ts";
import { fixedClock } from "../../kernel/index.ts";
import { openDatabase } from "../../platform/database/index.ts";
import { encodeEntry } from "../model/entry.ts";
import { leafHash } from "../model/merkleTree.ts";
import type { SigningKey } from "../model/signedNote.ts";
import type { LedgerFinding, VerificationReport } from "../model/verification.ts";
import { openLedger, type PostgresLedger } from "./openLedger.ts";
import { draftsFrom, freshKey } from "./ledgerStoreContract.ts";

export const origin = "egide.example/ledger";
export const at = "2026-11-21T08:00:00.250Z";
export const clock = fixedClock(at);

export interface Bench {
  readonly ledger: PostgresLedger;
  readonly database: Kysely<unknown>;
  readonly key: SigningKey;
  /** Notes by size, as somebody outside saved them. */
  readonly saved: ReadonlyMap<number, string>;
  /** Does to the tables what their owner can do, seat belt off. */
  tamper(...statements: readonly string[]): Promise<void>;
}

export const tables = ["ledger_entry", "ledger_node", "ledger_checkpoint"];

/** A ledger of 23 entries with checkpoints at 8, 16 and 23. */
export const withLedger = (title: string, body: (bench: Bench) => Promise<void>): void => {
  for (const server of postgresServers())
    test(`${title} (${server.name})`, async () => {
      const { url, drop } = await server.freshDatabase({ migrated: true });
      const database = await openDatabase({ url });
      try {
        const key = freshKey(origin);
        const { privateKey, verifier } = key;
        const ledger = openLedger({
          database,
          key: { privateKey, publicKey: verifier.publicKey },
          clock,
          origin,
        });
        const saved = new Map<number, string>();
        for (const [first, count] of [
          [0, 8],
          [8, 8],
          [16, 7],
        ] as const) {
          await ledger.append(draftsFrom(first, count));
          saved.set(first + count, (await ledger.checkpoint()).note);
        }
        const kysely = database.kysely<unknown>();
        const tamper = async (...statements: readonly string[]): Promise<void> => {
          for (const table of tables)
            await sql.raw(`alter table egide.${table} disable trigger user`).execute(kysely);
          for (const statement of statements) await sql.raw(statement).execute(kysely);
        };
        await body({ ledger, database: kysely, key, saved, tamper });
      } finally {
        await database.close();
        await drop();
      }
    });
};

const brief = ({ kind, entries, ids, checkpoint }: LedgerFinding): string =>
  [
    kind,
    entries === null ? "" : `${entries.first}-${entries.last}`,
    ids.join("+"),
    checkpoint ?? "",
  ]
    .join(" ")
    .trim()
    .replace(/ +/g, " ");
export const found = (report: VerificationReport): readonly string[] => {
  assert.equal(report.verified, report.findings.length === 0);
  return report.findings.map(brief);
};
export const flipByte = (column: string, position: number): string =>
  `${column} = set_byte(${column}, ${position}, get_byte(${column}, ${position}) # 1)`;
export const payloadOf = (id: string): string => {
  const encoded = encodeEntry({ kind: "test-entry", id, body: { forged: true } }, at);
  return Buffer.from(encoded.ok ? encoded.value : []).toString("hex");
};
export const leafOf = (payload: string): string =>
  Buffer.from(leafHash(Buffer.from(payload, "hex"))).toString("hex");
