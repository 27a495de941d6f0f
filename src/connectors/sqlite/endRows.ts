import type { SQLOutputValue } from "node:sqlite";
import { FailureError } from "../../kernel/index.ts";
import type { BatchRequest, BatchResult } from "../contract/connector.ts";
import type { EndTarget } from "../contract/endTarget.ts";
import { failure } from "../errors.ts";
import { sendToArchive } from "./archiving.ts";
import type { Change, Ending } from "./endings.ts";
import { constraintOf } from "./failures.ts";
import { keepReceipt } from "./outbox.ts";
import type { Prepare } from "./prepare.ts";
import { rowMacs } from "./rowMacs.ts";
import type { Statements } from "./statements.ts";

/** The first pass goes forward from a cursor; the last one takes what became due behind it. */
export type Pass =
  | { readonly kind: "forward"; readonly from: readonly SQLOutputValue[] | null }
  | { readonly kind: "last" };

/** One batch, inside its transaction; null when nothing due is found. */
export const endRows = async (
  prepare: Prepare,
  statements: Statements,
  target: EndTarget,
  request: BatchRequest,
  pass: Pass,
): Promise<BatchResult | null> => {
  const { collection } = target;
  const from = pass.kind === "forward" ? pass.from : null;
  const cursor = Object.fromEntries((from ?? []).map((value, at) => [`o${at}`, value]));
  for (const text of statements.empty) prepare(text).run();
  prepare(statements.fill(from !== null)).run({
    ...statements.values,
    ...cursor,
    size: request.batchSize,
  });
  const reached = prepare(statements.reached).get();
  if (reached === undefined) return null;
  for (const text of statements.fillChildren) prepare(text).run();
  const sizes = statements.sizes.map((text) => Number(prepare(text).get()?.["n"]));
  const rows = sizes[0] ?? 0;
  const macs = request.salt ? rowMacs(prepare, target, statements.chosen, request.salt) : null;
  const changes = await changeRows(prepare, statements, target, request);
  // A trigger may keep a row in silence, and a row without a key is found by nothing: said to be gone, it would be due for ever.
  if (isGone(statements.ending) && sizes.some((size, index) => changes.get(index) !== size))
    throw new FailureError(failure("connectors.end-not-met", { collection }));
  const counts = {
    ...Object.fromEntries(
      statements.collections.map((name, index) => [name, changes.get(index) ?? 0]),
    ),
    // A row of which only what hangs below it was changed has met its end too.
    [collection]: rows,
  };
  keepReceipt(prepare, request.receiptFor(counts, macs));
  const next: Pass =
    pass.kind === "last" || rows < request.batchSize
      ? { kind: "last" }
      : { kind: "forward", from: Object.values(reached) };
  return { counts, position: next };
};

const isGone = ({ kind }: Ending): boolean => kind === "delete" || kind === "archive";

/** Does what the end says, and only that: answers how many rows were changed, by the place of their collection. */
const changeRows = async (
  prepare: Prepare,
  { ending, values }: Statements,
  target: EndTarget,
  request: BatchRequest,
): Promise<ReadonlyMap<number, number>> => {
  if (ending.kind === "archive")
    await sendToArchive(prepare, ending.readings, archiveOf(request), values);
  const bound =
    request.pseudonymKey === undefined ? values : { ...values, pseudonymKey: request.pseudonymKey };
  const changed = (): number => Number(prepare("select total_changes() as n").get()?.["n"]);
  const before = changed();
  const counts = new Map<number, number>();
  for (const { index, text } of ending.changes)
    counts.set(
      index,
      run(
        prepare,
        { index, text },
        bound,
        ending.kind === "anonymise" || ending.kind === "restrict" ? target : null,
      ),
    );
  const named = [...counts.values()].reduce((sum, count) => sum + count, 0);
  // SQLite counts here what triggers and cascades changed too: nothing may end that the receipt does not name.
  if (changed() - before !== named)
    throw new FailureError(failure("connectors.side-effect", { collection: target.collection }));
  verify(prepare, ending, values, target);
  return counts;
};

const run = (
  prepare: Prepare,
  { text }: Change,
  values: Statements["values"],
  writes: EndTarget | null,
): number => {
  try {
    return Number(prepare(text).run({ ...values }).changes);
  } catch (error) {
    const constraint = writes === null ? null : constraintOf(error);
    if (writes === null || constraint === null) throw error;
    throw new FailureError(
      failure("connectors.constraint-refuses", { collection: writes.collection, constraint }),
    );
  }
};

/** What was to be met is met: a batch that changes rows and leaves them due would never come to an end. */
const verify = (
  prepare: Prepare,
  ending: Ending,
  values: Statements["values"],
  { collection }: EndTarget,
): void => {
  const finds = (text: string): boolean => prepare(text).get({ ...values }) !== undefined;
  if ((ending.kind === "anonymise" || ending.kind === "restrict") && finds(ending.left))
    throw new FailureError(failure("connectors.end-not-met", { collection }));
  if (ending.kind !== "restrict") return;
  for (const { view, text } of ending.shown)
    if (finds(text))
      throw new FailureError(failure("connectors.view-shows-restricted", { collection, view }));
};

const archiveOf = ({ archive }: BatchRequest) => {
  if (archive === undefined) throw new TypeError("an end that archives was given no archive");
  return archive;
};
