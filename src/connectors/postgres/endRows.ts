import { FailureError } from "../../kernel/index.ts";
import type { DeclaredClocks } from "../contract/catalogue.ts";
import type { BatchRequest, BatchResult } from "../contract/connector.ts";
import type { EndTarget } from "../contract/endTarget.ts";
import type { HeldSelector } from "./holds.ts";
import { withPatience, type Patience } from "../contract/patience.ts";
import type { RowMacs } from "../contract/rowMac.ts";
import { failure } from "../errors.ts";
import type { Copy } from "./copy.ts";
import { codeOf, isPassing, translate } from "./failures.ts";
import { holdsFor } from "./heldRows.ts";
import { lockHolds, readHolds } from "./holds.ts";
import { hashSlots } from "./keyedHash.ts";
import { keepReceipt, unlessPrepared } from "./outbox.ts";
import type { Slots } from "./parameters.ts";
import { tablesOf } from "./reads.ts";
import { passKind, passSlots, type Pass } from "./selection.ts";
import type { Query, Row, Session } from "./session.ts";
import { countChanges } from "./sideEffect.ts";
import { silenceOf } from "./silencedRows.ts";
import { batchStatement, type BatchStatement } from "./statements.ts";
import { locksFor, type TableWatch } from "./tableWatch.ts";

/** Ends rows of one session's schema, batch by batch. */
export const rowEnder = (
  session: Session,
  clocks: DeclaredClocks,
  patience: Patience,
  watch: TableWatch,
): ((target: EndTarget, request: BatchRequest) => Promise<BatchResult | null>) => {
  const statementFor = keptStatements(session, clocks);

  const attempt = async (
    target: EndTarget,
    request: BatchRequest,
    pass: Pass,
  ): Promise<BatchResult | null> => {
    let receiptAsked = false;
    const silence = silenceOf(session, target);
    const locks = locksFor(session.schema, target);
    const once = (): Promise<BatchResult | null> =>
      inBatch(session, locks, async (query, copy) => {
        const holds = holdsFor(target, await readHolds(query, session));
        const withMacs = request.salt !== undefined && target.primaryKey.length > 0;
        const shape = { pass, batchSize: request.batchSize, withMacs };
        const { text, name, parameters, collections, end } = await statementFor(
          query,
          target,
          holds,
          shape,
        );
        await silence.refuse(query);
        const changes = await countChanges(query, session);
        const slots = { ...passSlots(pass), ...keySlots(target, request) };
        const [row = {}] = await query(text, parameters.resolve(slots), name);
        const chosen = Number(row["chosen"]);
        await watch.mustBeTheSame(query, target, holds);
        if (chosen === 0) return null;
        const counts = countsOf(collections, row);
        await end.settle(query, row, { ...request, copy });
        // Nothing may end that the receipt does not name, whatever the catalogue said when the plan was made.
        if ((await changes()) !== end.changes(row))
          throw new FailureError(
            failure("connectors.side-effect", { collection: target.collection }),
          );
        receiptAsked = true;
        await keepReceipt(query, session, request.receiptFor(counts, macsOf(request, row)));
        return { counts, position: nextPass(pass, row, chosen < request.batchSize) };
      });
    return withPatience(patience, (error) => isPassing(error) && !receiptAsked, once);
  };

  return async (target, request) => {
    const caller = watched(request);
    const guarded = caller.request;
    try {
      const pass = (request.after as Pass | null) ?? { kind: "forward", from: null };
      const forward = pass.kind === "forward" ? await attempt(target, guarded, pass) : null;
      return forward ?? (await attempt(target, guarded, { kind: "last" }));
    } catch (error) {
      // What the caller's own code threw goes back to it untouched.
      if (caller.threw(error) || error instanceof TypeError) throw error;
      throw translate(error, session.store);
    }
  };
};

/** The same request, and whether an error is one that the caller's own code threw. */
const watched = (
  request: BatchRequest,
): { readonly request: BatchRequest; threw(error: unknown): boolean } => {
  const thrown = new Set<unknown>();
  const { archive } = request;
  return {
    request: {
      ...request,
      receiptFor: (counts, macs) => {
        try {
          return request.receiptFor(counts, macs);
        } catch (error) {
          thrown.add(error);
          throw error;
        }
      },
      ...(archive && {
        archive: {
          keep: (batch) =>
            archive.keep(batch).catch((error: unknown) => {
              thrown.add(error);
              throw error;
            }),
        },
      }),
    },
    threw: (error) => thrown.has(error),
  };
};

/**
 * Repeatable read: a child that is born under a row of the batch after the snapshot makes the server refuse with
 * 40001, also where a cascade would have ended it uncounted. Constraints act at once, so that nothing that can be
 * tried again is left after the receipt was asked for. None of these takes the snapshot: that comes after the lock.
 *
 * A batch looks up some thousand rows by key. A planner that prices each look-up as a move of a disk's arm would rather
 * read the whole table of children, in every batch anew: with 800,000 of them that was most of the time.
 */
const begin = `begin isolation level repeatable read; set constraints all immediate; set local random_page_cost to 1.1; ${lockHolds}`;

/** One transaction, kept when the work answers something. */
const inBatch = (
  session: Session,
  locks: string,
  work: (query: Query, copy: Copy) => Promise<BatchResult | null>,
): Promise<BatchResult | null> =>
  session.alone(async (query, copy) => {
    try {
      await begun(query, session, locks);
      const result = await work(query, copy);
      await query(result === null ? "rollback" : "commit");
      return result;
    } catch (error) {
      await query("rollback").catch(() => undefined);
      throw error;
    }
  });

/** In one message. A table that is not there is named by what reads the tables next; ours must have been prepared. */
const begun = async (query: Query, session: Session, locks: string): Promise<void> => {
  try {
    await query(`${begin}; ${locks}`);
  } catch (error) {
    if (!["42P01", "42809", "3F000"].includes(codeOf(error))) throw error;
    await query(`rollback; ${begin}`).catch((again: unknown) => {
      throw unlessPrepared(session, again);
    });
  }
};

/** Statements are built once for a target, as long as the holds that touch it stay the same. */
const keptStatements = (session: Session, clocks: DeclaredClocks) => {
  const known = new Map<string, BatchStatement>();
  return async (
    query: Query,
    target: EndTarget,
    holds: readonly HeldSelector[],
    shape: Parameters<typeof batchStatement>[4],
  ): Promise<BatchStatement> => {
    const key = JSON.stringify([target, holds, { ...shape, pass: passKind(shape.pass) }]);
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const built = batchStatement(
      target,
      await tablesOf(query, session, target, holds),
      clocks,
      holds,
      shape,
    );
    if (known.size >= 64) known.clear();
    known.set(key, built);
    return built;
  };
};

/** A pseudonym without a key would be one that anybody can compute. */
const keySlots = ({ end }: EndTarget, { salt, pseudonymKey }: BatchRequest): Slots => {
  const isKeyed = end.kind === "anonymise" && end.fields.some(({ as }) => as.kind === "pseudonym");
  if (isKeyed && pseudonymKey?.length !== 32)
    throw new TypeError("an end that makes pseudonyms needs a key of 32 bytes");
  return {
    ...(salt && hashSlots("salt", salt.bytes)),
    ...(pseudonymKey && hashSlots("pseudonym", pseudonymKey)),
  };
};

const macsOf = ({ salt }: BatchRequest, row: Row): RowMacs | null => {
  if (salt === undefined || !("macs" in row)) return null;
  const macs = row["macs"];
  return { salt: salt.id, macs: Buffer.isBuffer(macs) ? macs.toString("base64") : "" };
};

const nextPass = (pass: Pass, row: Row, wasShort: boolean): Pass =>
  pass.kind === "last" || wasShort
    ? { kind: "last" }
    : { kind: "forward", from: (row["reached"] as readonly string[] | null | undefined) ?? null };

const countsOf = (collections: readonly string[], row: Row): Record<string, number> =>
  Object.fromEntries(
    collections.map((collection, index) => [collection, Number(row[`c${index}`] ?? 0)]),
  );
