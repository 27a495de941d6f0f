import { sql, type Transaction } from "kysely";
import { startOfDay } from "../../kernel/index.ts";
import type { Proof } from "../model/proof/proof.ts";
import { proofOfRow, type ProofRow } from "./proofRows.ts";

type Stored = Pick<ProofRow, "id" | "at" | "action" | "choices" | "late_by"> & {
  readonly shown: number;
};

/** What a record refers to, by its number. */
export type Shown = Pick<ProofRow, "language" | "hash" | "site" | "services">;

/** Rows at once: a day may have hundreds of thousands. */
const portion = 5_000;

/** Every text in each of its languages. */
const readShown = async (
  transaction: Transaction<unknown>,
): Promise<ReadonlyMap<number, Shown>> => {
  const { rows } = await sql<Shown & { number: number }>`
    select s.number, s.language, v.hash, v.site, v.services
    from egide.consent_shown s join egide.consent_version v on v.number = s.version`.execute(
    transaction,
  );
  return new Map(rows.map(({ number, ...shown }) => [number, shown]));
};

/** Gives each record of a day to `take`, with the number of what was shown. */
export const readDay = async (
  transaction: Transaction<unknown>,
  day: Temporal.PlainDate,
  take: (proof: Proof, shown: number) => void,
): Promise<void> => {
  const shown = await readShown(transaction);
  const [from, to] = [startOfDay(day), startOfDay(day.add({ days: 1 }))];
  await sql`
    declare consent_day_rows no scroll cursor for
    select id, at, shown, action, choices, late_by from egide.consent_proof
    where at >= ${sql.lit(from.toString())}::timestamptz and at < ${sql.lit(to.toString())}::timestamptz`.execute(
    transaction,
  );
  for (;;) {
    const { rows } = await sql<Stored>`fetch ${sql.lit(portion)} from consent_day_rows`.execute(
      transaction,
    );
    for (const row of rows) {
      const text = shown.get(row.shown);
      if (text === undefined)
        throw new TypeError(`a record of a text that is not kept: ${row.shown}`);
      take(proofOfRow({ ...row, ...text }), row.shown);
    }
    if (rows.length < portion) break;
  }
  await sql`close consent_day_rows`.execute(transaction);
};
