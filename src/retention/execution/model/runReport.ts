import { Type, type Static } from "typebox";
import { canonicalJson, sha256 } from "../../../kernel/index.ts";
import type { Receipt } from "../../../connectors/index.ts";

const closed = { additionalProperties: false } as const;
const instant = Type.String({ description: "RFC 3339 instant, UTC" });
const counts = Type.Record(Type.String(), Type.Integer({ minimum: 0 }), {
  description: "Rows by collection",
});

const RuleReport = Type.Object(
  {
    rule: Type.String(),
    ruleHash: Type.String({ description: "sha256 of the rule as it was executed" }),
    statement: Type.Object({ id: Type.String(), hash: Type.String() }, closed),
    store: Type.String(),
    collection: Type.String(),
    end: Type.Enum(["delete", "anonymise", "archive", "restrict"]),
    lastDay: Type.String({
      description: "The latest civil day (Europe/Paris) whose period is over",
    }),
    planned: counts,
    ended: counts,
    clockNull: Type.Integer({ minimum: 0, description: "Rows without a date: never due" }),
    clockFuture: Type.Integer({ minimum: 0, description: "Rows whose date lies ahead" }),
    orphans: Type.Optional(
      Type.Record(Type.String(), Type.Integer({ minimum: 0 }), {
        description:
          "Rows of children that hang on nothing, so that no rule finds them, by collection",
      }),
    ),
    batches: Type.Integer({ minimum: 0 }),
    checksum: Type.Union([Type.String(), Type.Null()], {
      description: "sha256 of the sha256 of each receipt (canonical JSON), in order, one per line",
    }),
  },
  closed,
);

/** What a run did: names of things, counts and checksums; never a value or a key of a row. */
export const RunReportSchema = Type.Object(
  {
    format: Type.Literal("egide/run-report@1"),
    run: Type.String(),
    policy: Type.String(),
    kind: Type.Enum(["dry", "execute"]),
    state: Type.Enum(["running", "done", "failed", "interrupted"]),
    engine: Type.String(),
    startedAt: instant,
    finishedAt: Type.Union([instant, Type.Null()]),
    failure: Type.Union([Type.String(), Type.Null()], { description: "Code of what stopped it" }),
    refusals: Type.Optional(
      Type.Array(
        Type.Object(
          {
            rule: Type.String(),
            code: Type.String(),
            params: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
          },
          closed,
        ),
        { description: "Why nothing was done: what refused each rule, with what its message says" },
      ),
    ),
    recovered: Type.Integer({
      minimum: 0,
      description: "Receipts of earlier runs that entered the ledger with this one",
    }),
    rules: Type.Array(RuleReport),
    room: Type.Optional(
      Type.Array(
        Type.Object(
          {
            store: Type.String(),
            collection: Type.Union([Type.String(), Type.Null()]),
            bytes: Type.Integer({ minimum: 0 }),
            of: Type.Optional(
              Type.Integer({ minimum: 0, description: "Bytes of the table or file as a whole" }),
            ),
            statement: Type.String(),
          },
          closed,
        ),
        { description: "Room that ended rows still take, estimated, and what gives it back" },
      ),
    ),
    copies: Type.Optional(
      Type.Array(
        Type.Object(
          {
            store: Type.String(),
            backupsUntil: Type.Union([Type.String(), Type.Null()]),
            replicas: Type.Union([Type.Array(Type.String()), Type.Null()]),
          },
          closed,
        ),
        { description: "Where ended rows are still to be found, and until when; null: not said" },
      ),
    ),
    ledger: Type.Union(
      [Type.Object({ from: Type.Integer(), to: Type.Integer() }, closed), Type.Null()],
      { description: "First and last ledger index of the receipts of this run" },
    ),
  },
  { ...closed, $id: "https://egide.example/schema/run-report-1.json", title: "egide/run-report@1" },
);

export type RunReport = Static<typeof RunReportSchema>;
export type RuleReport = Static<typeof RuleReport>;

/** The digest of one receipt, as it stands in the ledger. */
export const receiptDigest = (receipt: Receipt): string => sha256(canonicalJson(receipt));

/** The checksum of a rule's receipts; null when there is none. */
export const receiptsChecksum = (digests: readonly string[]): string | null =>
  digests.length === 0 ? null : sha256(digests.join("\n"));
