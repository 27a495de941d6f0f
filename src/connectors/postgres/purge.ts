import { FailureError } from "../../kernel/index.ts";
import type { DeclaredClocks } from "../contract/catalogue.ts";
import type { BatchRequest, BatchResult } from "../contract/connector.ts";
import type { DueCount, EndTarget } from "../contract/endTarget.ts";
import { withPatience, type Patience } from "../contract/patience.ts";
import { purgeLevels } from "../contract/purgeLevels.ts";
import { failure } from "../errors.ts";
import { isPassing, translate } from "./failures.ts";
import { keepReceipt } from "./outbox.ts";
import type { Query, Row, Session } from "./session.ts";
import { tableShapes } from "./shape.ts";
import { countChanges } from "./sideEffect.ts";
import { buildStatements, type Pass, type Statements } from "./statements.ts";

/** Counts and ends rows of one session's schema. */
export interface Purger {
  count(target: EndTarget): Promise<DueCount>;
  batch(target: EndTarget, request: BatchRequest): Promise<BatchResult | null>;
}

export const purger = (session: Session, clocks: DeclaredClocks, patience: Patience): Purger => {
  const known = new Map<string, Statements>();
  const statementsFor = async (query: Query, target: EndTarget): Promise<Statements> => {
    const key = JSON.stringify(target);
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const levels = purgeLevels(target);
    const shapes = await tableShapes(
      query,
      session,
      levels.map((level) => level.collection),
    );
    const built = buildStatements(target, levels, shapes, clocks);
    known.set(key, built);
    return built;
  };

  const attempt = async (
    target: EndTarget,
    request: BatchRequest,
    pass: Pass,
  ): Promise<BatchResult | null> => {
    let receiptAsked = false;
    const once = (): Promise<BatchResult | null> =>
      session.alone(async (query) => {
        const statements = await statementsFor(query, target);
        const { text, values, name } = statements.batch(pass, request.batchSize);
        await query(begin);
        try {
          const changes = await countChanges(query, session);
          const [row] = await query(text, values, name);
          const counts = countsOf(statements.collections, row);
          const ended = counts[target.collection] ?? 0;
          if (ended === 0) {
            await query("rollback");
            return null;
          }
          // Nothing may end that the receipt does not name, whatever the catalogue said when the plan was made.
          if ((await changes()) !== sumOf(counts))
            throw new FailureError(
              failure("connectors.side-effect", { collection: target.collection }),
            );
          receiptAsked = true;
          await keepReceipt(query, session, request.receiptFor(counts, null));
          await query("commit");
          return { counts, position: nextPass(pass, row, ended < request.batchSize) };
        } catch (error) {
          await query("rollback").catch(() => undefined);
          throw error;
        }
      });
    return withPatience(patience, (error) => isPassing(error) && !receiptAsked, once);
  };

  return {
    count: (target) =>
      session.work(async (query) => counted(query, target, await statementsFor(query, target))),
    batch: async (target, request) => {
      let thrown: unknown;
      const guarded: BatchRequest = {
        ...request,
        receiptFor: (counts, macs) => {
          try {
            return request.receiptFor(counts, macs);
          } catch (error) {
            thrown = { error };
            throw error;
          }
        },
      };
      try {
        const pass = (request.after as Pass | null) ?? { kind: "forward", from: null };
        const forward = pass.kind === "forward" ? await attempt(target, guarded, pass) : null;
        return forward ?? (await attempt(target, guarded, { kind: "last" }));
      } catch (error) {
        // What the caller's own code threw goes back to it untouched.
        if (thrown !== undefined) throw error;
        throw translate(error, session.store);
      }
    },
  };
};

/**
 * Repeatable read: a child that is born under a row of the batch after the snapshot makes the server refuse with
 * 40001, also where a cascade would have ended it uncounted. Constraints act at once, so that nothing that can be
 * tried again is left after the receipt was asked for.
 */
const begin = "begin isolation level repeatable read; set constraints all immediate";

const sumOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

const nextPass = (pass: Pass, row: Row | undefined, wasShort: boolean): Pass =>
  pass.kind === "last" || wasShort
    ? { kind: "last" }
    : { kind: "forward", from: (row?.["reached"] as readonly string[] | null | undefined) ?? null };

const countsOf = (collections: readonly string[], row: Row | undefined): Record<string, number> =>
  Object.fromEntries(
    collections.map((collection, index) => [collection, Number(row?.[`c${index}`] ?? 0)]),
  );

const counted = async (
  query: Query,
  target: EndTarget,
  statements: Statements,
): Promise<DueCount> => {
  const { text, values } = statements.count();
  await query("begin isolation level repeatable read read only");
  try {
    const [row] = await query(text, values);
    const { [target.collection]: collection = 0, ...children } = countsOf(
      statements.collections,
      row,
    );
    return {
      collection,
      silent: Number(row?.["silent"] ?? 0),
      undecided: 0,
      protected: 0,
      held: 0,
      children,
    };
  } finally {
    await query("rollback").catch(() => undefined);
  }
};
