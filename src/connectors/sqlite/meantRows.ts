import { FailureError } from "../../kernel/index.ts";
import type { EndTarget } from "../contract/endTarget.ts";
import { rowMacBytes, type NamedRows } from "../contract/rowMac.ts";
import { failure } from "../errors.ts";
import { dueOf } from "./cases.ts";
import { col, joined, list, type Row, type Words } from "./words.ts";

/** Expressions on one row of the rule, each 1 or not. */
export interface Meant {
  /** The target means this row, what keeps it left aside: it is due, or it returned. */
  readonly meant: string;
  /** A clock of its case says nothing; of a row that returned: no archive takes it. */
  readonly silent: string;
  readonly undecided: string | null;
}

export const meantOf = (words: Words, row: Row, target: EndTarget): Meant => {
  const { due, silent, undecided, latest } = dueOf(words, row, target);
  const { returned, cases, collection } = target;
  if (returned === undefined) {
    if (cases.length === 0) throw new TypeError("a target has at least one case");
    return { meant: due, silent, undecided };
  }
  if (words.tables.primaryKey(collection).length === 0)
    throw new FailureError(failure("connectors.no-primary-key", { collection }));
  const named = joined(
    returned.map((each) => isNamed(words, row, each)),
    "or",
  );
  const again = `${named} and (${due}) is not true`;
  if (target.end.kind !== "archive") return { meant: again, silent: "0", undecided: null };
  return {
    meant: `${again} and (${latest}) is not null`,
    silent: `${again} and (${latest}) is null`,
    undecided: null,
  };
};

/** Uses `egide_mac`. */
const isNamed = (words: Words, row: Row, { salt, macs }: NamedRows): string => {
  const key = words.tables
    .primaryKey(row.collection)
    .map((column) => `cast(${col(row, column)} as text)`);
  const all = Buffer.from(macs, "base64");
  const each = Array.from({ length: all.length / rowMacBytes }, (_, at) =>
    all.subarray(at * rowMacBytes, (at + 1) * rowMacBytes).toString("base64"),
  );
  return `egide_mac(${words.bind(salt.bytes)}, ${list(key)}) in (select value from json_each(${words.bind(JSON.stringify(each))}))`;
};
