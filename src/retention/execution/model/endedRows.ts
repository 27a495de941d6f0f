import {
  rowMacBytes,
  type NamedRows,
  type Receipt,
  type RowSalt,
} from "../../../connectors/index.ts";
import { ruleHash, type Rule } from "../../rules/model/rule.ts";

/** A salt, and until when it is kept. */
export interface LastingSalt extends RowSalt {
  readonly destroyAfter: Temporal.Instant;
}

/** What receipts say of the rows that one rule ended in one way: enough to know them again where they were named. */
export interface EndedRows {
  /** Of the last receipt: which rule it was, and what ended with its rows. */
  readonly last: Pick<
    Receipt,
    "rule" | "ruleHash" | "statement" | "collection" | "end" | "lastDay" | "counts"
  >;
  /** Rows of the collection, of which receipts hold the names and the salt is kept. */
  readonly named: readonly NamedRows[];
  /** Rows of the collection that no receipt names. */
  readonly unnamed: number;
  /** Rows of the collection whose names nobody can read any more: their salt is destroyed. */
  readonly lost: number;
}

/** So many names go to a database at once: a third of a megabyte. */
const namesAtOnce = 20_000;

/** Gathers receipts one after the other, by rule, collection and end. */
export class EndedRowsByRule {
  readonly #salts: ReadonlyMap<string, LastingSalt>;
  readonly #groups = new Map<
    string,
    { last: Receipt; named: Map<string, Buffer[]>; unnamed: number; lost: number }
  >();
  #knownUntil: Temporal.Instant | null = null;

  constructor(salts: readonly LastingSalt[]) {
    this.#salts = new Map(salts.map((salt) => [salt.id, salt]));
  }

  add(receipt: Receipt): void {
    const { rule, collection, end, rows } = receipt;
    const key = JSON.stringify([rule, collection, end]);
    const known = this.#groups.get(key);
    const named = new Map<string, Buffer[]>();
    const group = known ?? { last: receipt, named, unnamed: 0, lost: 0 };
    this.#groups.set(key, group);
    group.last = receipt;
    const count = receipt.counts[collection] ?? 0;
    const salt = this.#salts.get(rows?.salt ?? "");
    if (!rows) group.unnamed += count;
    else if (!salt) group.lost += count;
    else {
      const names = group.named.get(salt.id) ?? [];
      group.named.set(salt.id, names);
      names.push(Buffer.from(rows.macs, "base64"));
      if (this.#knownUntil === null || isBefore(salt.destroyAfter, this.#knownUntil))
        this.#knownUntil = salt.destroyAfter;
    }
  }

  /** From when on the first of these rows cannot be known again any more; null: none is named. */
  get knownUntil(): Temporal.Instant | null {
    return this.#knownUntil;
  }

  all(): readonly EndedRows[] {
    return [...this.#groups.values()].map(({ last, named, unnamed, lost }) => ({
      last,
      named: [...named].flatMap(([id, macs]) => {
        const { bytes } = this.#salts.get(id) as LastingSalt;
        return parts(Buffer.concat(macs)).map((part) => ({ salt: { id, bytes }, macs: part }));
      }),
      unnamed,
      lost,
    }));
  }
}

const isBefore = (one: Temporal.Instant, other: Temporal.Instant): boolean =>
  Temporal.Instant.compare(one, other) < 0;

const parts = (macs: Buffer): readonly string[] => {
  const size = namesAtOnce * rowMacBytes;
  return Array.from({ length: Math.ceil(macs.length / size) }, (_, at) =>
    macs.subarray(at * size, (at + 1) * size).toString("base64"),
  );
};

/**
 * The rule by which rows end again: the one that ended them, if it still ends this collection in this way; null when the
 * policy has none. Under another name it is known by its hash, and of deletions by its sentence: whatever else ends the
 * collection in the same way may change other fields, or take other tables with it, which are not due.
 */
export const ruleFor = (
  { last: { rule, ruleHash: hash, statement, collection, end } }: EndedRows,
  rules: readonly Rule[],
): Rule | null => {
  const alike = rules.filter((each) => each.collection === collection && each.end.kind === end);
  const own =
    alike.find(({ id }) => id === rule) ??
    alike.find((each) => ruleHash({ ...each, id: rule }) === hash);
  if (own || end !== "delete") return own ?? null;
  const [only, ...others] = alike.filter((each) => each.statement.id === statement.id);
  return only && others.length === 0 ? only : null;
};

/**
 * What is left of a rule that is no more, in its receipts: that rows were deleted, and what was deleted with them. Of
 * another end they do not say enough: into which fields, which archive, under which mark. How the tables hang together,
 * the dataset of whatever rule is there still says.
 */
export const ruleOfReceipts = (
  { last: { rule, statement, collection, end, counts } }: EndedRows,
  store: string,
  rules: readonly Rule[],
): Rule | null =>
  end === "delete"
    ? {
        id: rule,
        activity: "",
        statement: { ...statement, rule: null },
        store,
        dataset: rules.find((each) => each.collection === collection)?.dataset ?? null,
        collection,
        with: Object.keys(counts).filter((name) => name !== collection),
        clock: "",
        clockIn: null,
        keep: "P0D",
        plus: null,
        when: null,
        cases: [],
        disputes: null,
        notice: null,
        end: { kind: "delete" },
        reviewed: null,
      }
    : null;
