import { Type, type Static } from "typebox";
import type { AnonymisedField, Condition } from "../../../connectors/index.ts";
import { canonicalJson, sha256 } from "../../../kernel/index.ts";

const closed = { additionalProperties: false } as const;
/** Any name that a database may bear: it is quoted wherever it is used, and said as it stands. */
const name = Type.String({
  pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]{1,128}$",
  description: "a name without control characters",
});

/** One rule as it is written in `rules/*.yaml`. */
const WrittenRuleSchema = Type.Object(
  {
    id: Type.String({ pattern: "^[a-z0-9][a-z0-9-]{0,63}$", description: "a-z 0-9 -" }),
    activity: Type.String({ pattern: "\\S", description: "activity id of the register" }),
    statement: Type.Object(
      {
        id: Type.String({ pattern: "\\S", description: "statement id of the register" }),
        hash: Type.String({ pattern: "^(sha256:)?[0-9a-f]{64}$", description: "sha256:…" }),
        rule: Type.Optional(Type.Integer({ minimum: 1, description: "1, 2, 3…" })),
      },
      closed,
    ),
    store: name,
    dataset: Type.Optional(name),
    collection: name,
    with: Type.Optional(Type.Array(name)),
    clock: name,
    keep: Type.String({
      pattern: "^(P(?=\\d)(\\d{1,4}Y)?(\\d{1,4}M)?(\\d{1,4}W)?(\\d{1,5}D)?|PT\\d{1,6}H)$",
      description: "ISO 8601: P5Y, P18M, P2W, P30D, PT48H",
    }),
    end: Type.Enum(["delete"]),
    reviewed: Type.Optional(
      Type.Object(
        {
          by: Type.String({
            pattern: "^\\S.{0,99}$",
            description: "a name, 100 characters at most",
          }),
          on: Type.String({
            pattern: "^\\d{4}-\\d{2}-\\d{2}$",
            description: "YYYY-MM-DD",
          }),
        },
        closed,
      ),
    ),
  },
  closed,
);

/** The rule file `egide/rules@1`: what `egide schema rules` prints. */
export const RulesSchema = Type.Object(
  { format: Type.Literal("egide/rules@1"), rules: Type.Array(WrittenRuleSchema) },
  { ...closed, $id: "https://egide.example/schema/rules-1.json", title: "egide/rules@1" },
);

export type WrittenRules = Static<typeof RulesSchema>;
export type WrittenRule = Static<typeof WrittenRuleSchema>;

/** Ends that the rule language foresees and this version does not execute. */
export const laterEnds: readonly string[] = ["anonymise", "archive", "restrict"];

/**
 * A rule: what a machine does to keep one published statement. Nothing is left open in it: what the file did not say
 * is null or empty.
 */
export interface Rule {
  readonly id: string;
  readonly activity: string;
  readonly statement: { readonly id: string; readonly hash: string; readonly rule: number | null };
  readonly store: string;
  readonly dataset: string | null;
  readonly collection: string;
  /** Collections whose rows end with, and before, those of `collection`. */
  readonly with: readonly string[];
  /** The field that holds the day or instant from which the period runs. */
  readonly clock: string;
  /** Where that field stands; null: in the row itself. Of several such rows, the last one counts. */
  readonly clockIn: RuleRows | null;
  /** An ISO-8601 period that `parsePeriod` accepts. */
  readonly keep: string;
  /** Added to it: an ISO-8601 period, or `current-year`: what is left of the civil year in which `keep` ends. */
  readonly plus: string | null;
  /** Of which rows the rule speaks; null: of all. */
  readonly when: RuleCondition | null;
  /** Other periods for some rows: the first whose condition is true counts, `keep` for the rows for which all are false. */
  readonly cases: readonly { readonly when: RuleCondition; readonly keep: string }[];
  /**
   * Rows that stop the clock while `decided` is empty in one of them, and let the whole period run anew from the last
   * decision (Code civil, art. 2231 and 2242: a claim interrupts until the proceedings end).
   */
  readonly disputes: { readonly rows: RuleRows; readonly decided: string } | null;
  /** The row ends only when the person was told so long before: the field says when that was. */
  readonly notice: { readonly sent: string; readonly before: string } | null;
  readonly end: RuleEnd;
  readonly reviewed: { readonly by: string; readonly on: string } | null;
}

/** Rows of another collection that belong to a row of the rule. */
export interface RuleRows {
  readonly collection: string;
  /** Their field → the field here that it equals; null: the one link that the database or the dataset states. */
  readonly by: Readonly<Record<string, string>> | null;
  /** Only these rows count; null: all. */
  readonly where: RuleCondition | null;
}

/** As the connectors' `Condition`, before the planner has found the way to other rows. */
export type RuleCondition =
  | Exclude<Condition, { readonly kind: "all" | "any" | "not" | "exists" }>
  | { readonly kind: "all" | "any"; readonly of: readonly RuleCondition[] }
  | { readonly kind: "not"; readonly of: RuleCondition }
  | { readonly kind: "exists"; readonly rows: RuleRows };

export type RuleEnd =
  | { readonly kind: "delete" }
  /** A legal minimum: it ends nothing, and no other rule ends these rows before its period is over. */
  | { readonly kind: "keep" }
  | { readonly kind: "anonymise"; readonly fields: readonly AnonymisedField[] }
  /** Moved to the same collection of another store, and deleted there when `keep` has run after the first period. */
  | { readonly kind: "archive"; readonly to: string; readonly keep: string }
  | { readonly kind: "restrict"; readonly column: string; readonly views: readonly string[] };

/** Fills what the file left out. */
export const ruleOf = (written: WrittenRule): Rule => ({
  ...written,
  statement: { ...written.statement, rule: written.statement.rule ?? null },
  dataset: written.dataset ?? null,
  with: written.with ?? [],
  clockIn: null,
  plus: null,
  when: null,
  cases: [],
  disputes: null,
  notice: null,
  end: { kind: written.end },
  reviewed: written.reviewed ?? null,
});

/** What identifies the rule as it was executed: sha256 of its canonical JSON. */
export const ruleHash = (rule: Rule): string => sha256(canonicalJson(rule));
