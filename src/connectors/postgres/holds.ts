import type { Hold, HoldSelector } from "../contract/hold.ts";
import type { RestrictedRows } from "../contract/restrictedRows.ts";
import { isPrepared, unlessPrepared } from "./outbox.ts";
import { readRestricted } from "./restrictedRows.ts";
import type { Query, Session } from "./session.ts";

/** What a hold names, or the marks of a restriction. */
export type HeldSelector = HoldSelector | RestrictedRows;

interface Held {
  readonly selector: HeldSelector;
}

/**
 * A batch takes this before its snapshot. `placeHold` writes to the table, so it waits for the batch in hand and makes
 * the next one wait for it: whatever a batch reads then holds every hold that was placed.
 */
export const lockHolds = "lock table egide_outbox.hold in share mode";

/** Everything that keeps rows of this schema: holds, and restrictions of processing. */
export const readHolds = async (query: Query, session: Session): Promise<readonly Held[]> => [
  ...(await readPlaced(query, session)),
  ...(await readRestricted(query, session)).map((selector) => ({ selector })),
];

/** The holds that count for this schema, in the order in which they were placed. */
const readPlaced = async (query: Query, session: Session): Promise<readonly Hold[]> => {
  const rows = await query(
    "select content from egide_outbox.hold where source_schema = $1 order by place",
    [session.schema],
    "egide_read_holds",
  );
  return rows.map((row) => row["content"] as Hold);
};

/** The same where `prepare` may never have run. */
export const readHoldsIfAny = async (query: Query, session: Session): Promise<readonly Held[]> =>
  (await isPrepared(query)) ? readHolds(query, session) : [];

/** Waits as long as a statement of a batch may last, not as long as one for rows of others. */
export const writeHold = async (query: Query, session: Session, hold: Hold): Promise<void> => {
  await query("begin; set local lock_timeout to 0");
  try {
    await query(
      `insert into egide_outbox.hold (id, source_schema, content) values ($1, $2, $3)
       on conflict (source_schema, id) do update set content = excluded.content`,
      [hold.id, session.schema, JSON.stringify(hold)],
    );
    await query("commit");
  } catch (error) {
    await query("rollback").catch(() => undefined);
    throw unlessPrepared(session, error);
  }
};

export const releaseHold = (session: Session, id: string): Promise<boolean> =>
  changeHolds(session, async (query) => {
    const rows = await query(
      "delete from egide_outbox.hold where source_schema = $1 and id = $2 returning 1",
      [session.schema, id],
    );
    return rows.length > 0;
  });

export const moveReview = (session: Session, id: string, reviewOn: string): Promise<boolean> =>
  changeHolds(session, async (query) => {
    const [row] = await query(
      "select content from egide_outbox.hold where source_schema = $1 and id = $2 for update",
      [session.schema, id],
    );
    if (row === undefined) return false;
    const moved: Hold = { ...(row["content"] as Hold), reviewOn };
    await query("update egide_outbox.hold set content = $3 where source_schema = $1 and id = $2", [
      session.schema,
      id,
      JSON.stringify(moved),
    ]);
    return true;
  });

/** One transaction on the table of holds, which waits for the batch in hand; false where `prepare` never ran. */
const changeHolds = (
  session: Session,
  change: (query: Query) => Promise<boolean>,
): Promise<boolean> =>
  session.work(async (query) => {
    if (!(await isPrepared(query))) return false;
    await query("begin; set local lock_timeout to 0");
    try {
      const isChanged = await change(query);
      await query("commit");
      return isChanged;
    } catch (error) {
      await query("rollback").catch(() => undefined);
      throw error;
    }
  });

export const listHolds = (session: Session): Promise<readonly Hold[]> =>
  session.work(async (query) => ((await isPrepared(query)) ? readPlaced(query, session) : []));
