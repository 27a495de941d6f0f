import { sql, type Kysely } from "kysely";
import { failed, sha256, success, type Actor, type Outcome } from "../../../../kernel/index.ts";
import type { PostgresLedger } from "../../../../ledger/index.ts";
import type { Transact } from "../../../../platform/database/index.ts";
import { mainFailure } from "../../../errors.ts";
import type { Suspension, Suspensions } from "../suspensions.ts";

interface Row {
  readonly number: number;
  readonly authority: string;
  readonly ground: string;
  readonly at: Date;
  readonly author_kind: Actor["kind"];
  readonly author: string;
  readonly author_name: string;
  readonly lifted_at: Date | null;
  readonly lifting_ground: string | null;
  readonly lifter_kind: Actor["kind"] | null;
  readonly lifter: string | null;
  readonly lifter_name: string | null;
}

const instant = (date: Date): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(date.getTime());

const suspensionOf = (row: Row): Suspension => ({
  number: row.number,
  authority: row.authority,
  ground: row.ground,
  at: instant(row.at),
  by: { kind: row.author_kind, id: row.author, name: row.author_name },
  lifted:
    row.lifted_at === null
      ? null
      : {
          ground: row.lifting_ground ?? "",
          at: instant(row.lifted_at),
          by: {
            kind: row.lifter_kind ?? "command-line",
            id: row.lifter ?? "",
            name: row.lifter_name ?? "",
          },
        },
});

/** Two who decide at the same moment wait for each other: there is one site. */
const alone = sql`lock table egide.site_suspension in share row exclusive mode`;

/** `egide.site_suspension`, with an entry of the ledger for each change. */
export const postgresSuspensions = (
  { kysely, transaction }: { readonly kysely: Kysely<unknown>; readonly transaction: Transact },
  ledger: PostgresLedger,
): Suspensions => {
  const present = async (within: Kysely<unknown>): Promise<Row | null> => {
    const { rows } = await sql<Row>`
      select * from egide.site_suspension where lifted_at is null`.execute(within);
    return rows[0] ?? null;
  };
  /** What a stranger can hold against the ground that the page shows, without a name of a person in the ledger for ever. */
  const written = (decision: "suspension" | "lifting", number: number, ground: string) => ({
    kind: `site-${decision}`,
    id: `site-${decision}/${number}`,
    body: { number, ground: `sha256:${sha256(ground)}` },
  });
  return {
    present: async () => {
      const row = await present(kysely);
      return row && suspensionOf(row);
    },

    list: async () => {
      const { rows } = await sql<Row>`
        select * from egide.site_suspension order by number desc`.execute(kysely);
      return rows.map(suspensionOf);
    },

    suspend: async ({ ground, authority, at, by }) => {
      const outcome = await transaction<unknown, Outcome<Suspension>>(async (within) => {
        await alone.execute(within);
        if ((await present(within)) !== null) return failed(mainFailure("main.site-suspended"));
        const { rows } = await sql<Row>`
          insert into egide.site_suspension (number, authority, ground, at, author_kind, author, author_name)
          select coalesce(max(number), 0) + 1, ${authority}, ${ground}, ${at.toString()}::timestamptz,
            ${by.kind}, ${by.id}, ${by.name} from egide.site_suspension
          returning *`.execute(within);
        const [row] = rows;
        if (row === undefined) throw new TypeError("a suspension without its row");
        await ledger.within(within).append([written("suspension", row.number, ground)]);
        return success(suspensionOf(row));
      });
      if (outcome.ok) await ledger.checkpoint();
      return outcome;
    },

    lift: async ({ ground, at, by }) => {
      const outcome = await transaction<unknown, Outcome<Suspension>>(async (within) => {
        await alone.execute(within);
        const { rows } = await sql<Row>`
          update egide.site_suspension set lifted_at = ${at.toString()}::timestamptz, lifting_ground = ${ground},
            lifter_kind = ${by.kind}, lifter = ${by.id}, lifter_name = ${by.name}
          where lifted_at is null returning *`.execute(within);
        const [row] = rows;
        if (row === undefined) return failed(mainFailure("main.site-not-suspended"));
        await ledger.within(within).append([written("lifting", row.number, ground)]);
        return success(suspensionOf(row));
      });
      if (outcome.ok) await ledger.checkpoint();
      return outcome;
    },
  };
};
